/** The pages that readers see: home, topics, articles, the list of all pages, and the menu around them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markup", "article", "catalogue", "web"})
package org.afterbacksurgery.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
