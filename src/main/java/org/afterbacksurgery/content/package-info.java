/**
 * The content folder: from files to checked drafts and problems. The only room that opens a
 * content file; what it lets through is safe to show, and what it holds back becomes a
 * {@link org.afterbacksurgery.problem.Problem} with the place to mend. Its doors are
 * {@link org.afterbacksurgery.content.ContentWatcher} for the running site,
 * {@link org.afterbacksurgery.content.FolderCheck}, {@link org.afterbacksurgery.content.NewPage} and
 * {@link org.afterbacksurgery.content.Stamp} for the command line, and
 * {@link org.afterbacksurgery.content.Publications}, which the catalogue answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "site", "markup"})
package org.afterbacksurgery.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
