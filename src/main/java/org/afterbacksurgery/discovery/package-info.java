/** What search engines ask for: the sitemap and robots.txt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "catalogue", "web"})
package org.afterbacksurgery.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
