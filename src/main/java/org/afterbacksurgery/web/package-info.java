/**
 * What every answer shares: headers, languages, errors, assets and the frame around each page.
 * It asks for the menu by an interface of its own, {@link org.afterbacksurgery.web.Menu}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package org.afterbacksurgery.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
