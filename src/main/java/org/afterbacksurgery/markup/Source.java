package org.afterbacksurgery.markup;

import org.jspecify.annotations.Nullable;

/**
 * A line of a page's list of sources.
 *
 * @param text as readers see it
 * @param link where the source can be read; null when it has no address
 */
public record Source(String text, @Nullable String link) {}
