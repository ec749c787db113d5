/**
 * What depends on a language. All of it stands in one file a language,
 * {@code messages/site_xx.properties}; rooms that are no part of Spring read it here, templates as messages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
