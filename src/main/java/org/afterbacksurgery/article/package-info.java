/**
 * The vocabulary of a page: its front matter, its kind, its review, the facts of a treatment. It opens
 * no files and knows no database; the rooms that read, store and show pages share it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "yaml", "site", "markup"})
package org.afterbacksurgery.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
