package org.afterbacksurgery.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published state of a page.
 *
 * @param id the id of its text in the catalogue
 * @param published when the program stored it; a scheduled page appears later, by its own dates
 * @param ended when another revision replaced it or the page was taken down; null while it is current
 */
public record Revision(long id, Instant published, @Nullable Instant ended) {}
