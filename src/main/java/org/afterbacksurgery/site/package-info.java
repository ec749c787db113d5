/**
 * The site as a whole: {@code site.yml} and {@code people.yml}, addresses, the program's settings and
 * the clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "language", "yaml"})
package org.afterbacksurgery.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
