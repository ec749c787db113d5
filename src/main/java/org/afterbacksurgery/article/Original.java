package org.afterbacksurgery.article;

import org.jspecify.annotations.Nullable;

/**
 * The page in the first language that a page translates.
 *
 * @param address null in the first language, and where it is not said
 * @param text hash of the text that was translated; null where it is not said
 */
public record Original(@Nullable String address, @Nullable String text) {
    public static final Original NONE = new Original(null, null);
}
