/**
 * What is published: the last good revision of every page and shared file, kept through restarts.
 * {@link org.afterbacksurgery.catalogue.Catalogue} serves readers, from memory when it can;
 * {@link org.afterbacksurgery.catalogue.Publisher} stores what the content room lets through.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "site", "markup", "article", "content :: publications"})
package org.afterbacksurgery.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
