/**
 * What all responses share: headers, languages, errors, assets and the frame around each page. A request
 * takes one {@link org.afterbacksurgery.catalogue.Edition} here and passes it on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "site", "markup", "article", "catalogue"})
package org.afterbacksurgery.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
