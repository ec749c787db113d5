package org.afterbacksurgery.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published state of a page.
 *
 * @param id names its text in the catalogue
 * @param published when the program took it up; a scheduled page appears later, by its own dates
 * @param ended when another one took its place or the page was taken down; null while it is the page
 */
public record Revision(long id, Instant published, @Nullable Instant ended) {}
