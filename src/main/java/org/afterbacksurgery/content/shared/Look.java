package org.afterbacksurgery.content.shared;

import java.util.function.Predicate;
import org.afterbacksurgery.content.folder.ContentFolder;

/**
 * One look at the folder.
 *
 * @param due whether a file that seems changed has been still for long enough to be read
 * @param byContent whether to look into a file that seems unchanged
 */
record Look(ContentFolder folder, ContentFolder.Listing listing, Predicate<String> due, Predicate<String> byContent) {}
