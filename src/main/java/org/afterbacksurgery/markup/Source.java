package org.afterbacksurgery.markup;

import org.jspecify.annotations.Nullable;

/**
 * A line of a page's list of sources.
 *
 * @param text as readers see it
 * @param link where readers find the source; null when it has no address
 */
public record Source(String text, @Nullable String link) {}
