/**
 * The content folder: from files to checked drafts and problems. The only room that opens a content
 * file; what it lets through is safe to show, and what it holds back becomes a
 * {@link org.afterbacksurgery.problem.Problem} with the place to fix. This package has the loop and the
 * doors: {@link org.afterbacksurgery.content.ContentWatcher} for the running site, {@code check}
 * ({@link org.afterbacksurgery.content.FolderCheck}) and {@code authoring} for commands, and
 * {@code publications}, which the catalogue implements
 * ({@link org.afterbacksurgery.content.Publications}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "language", "yaml", "site", "markup", "article"})
package org.afterbacksurgery.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
