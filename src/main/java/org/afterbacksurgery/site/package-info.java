/**
 * The site as a whole: {@code site.yml} and {@code people.yml}, addresses, our own settings and
 * the clock. It also holds the strict YAML that these files share with front matter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package org.afterbacksurgery.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
