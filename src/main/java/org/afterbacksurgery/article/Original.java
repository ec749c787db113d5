package org.afterbacksurgery.article;

import org.jspecify.annotations.Nullable;

/**
 * The page in the first language that a page translates.
 *
 * @param address null in the first language, and when it is not given
 * @param text hash of the text that was translated; null when it is not given
 */
public record Original(@Nullable String address, @Nullable String text) {
    public static final Original NONE = new Original(null, null);
}
