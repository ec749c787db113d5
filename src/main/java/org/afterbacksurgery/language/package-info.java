/**
 * Everything that depends on a language. Each language has one file, {@code messages/site_xx.properties}.
 * Rooms outside Spring read it here; templates read it as messages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
