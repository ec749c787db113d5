/** What search engines and feed readers ask for: the sitemap, robots.txt, and the feed of changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "article", "catalogue", "web"})
package org.afterbacksurgery.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
