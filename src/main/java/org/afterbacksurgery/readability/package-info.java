/**
 * How hard a text is to read, by established formulas. The room knows words and sentences, not files
 * or HTML. Its scores help authors; a bad score is never reported as a problem.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.afterbacksurgery.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
