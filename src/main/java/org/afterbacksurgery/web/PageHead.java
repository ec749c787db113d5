package org.afterbacksurgery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself in its head.
 *
 * @param title without the site's name
 * @param canonical the full address; null for pages that have none, such as errors
 * @param alternates the same page in each language, itself included; empty when there is only one
 * @param noindex whether search engines should leave it out
 * @param markdown the address of its text as Markdown; null for pages that have none
 * @param data what machines may read of it; null when there is nothing to tell
 */
public record PageHead(
        String title,
        String description,
        @Nullable String canonical,
        List<Alternate> alternates,
        boolean noindex,
        @Nullable String markdown,
        @Nullable JsonLd data) {

    public PageHead {
        alternates = List.copyOf(alternates);
    }

    /** @param language a code, or {@code x-default} for readers of any other language */
    public record Alternate(String language, String url) {}

    /** For a page that the program makes itself. Search engines leave an empty one out. */
    public static PageHead ofList(
            String title, String description, String canonical, List<Alternate> alternates, boolean isEmpty) {
        return new PageHead(title, description, canonical, alternates, isEmpty, null, null);
    }

    /** For a page that answers an error. */
    public static PageHead ofError(String title, String description) {
        return new PageHead(title, description, null, List.of(), true, null, null);
    }
}
