package org.afterbacksurgery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata in the head of a page.
 *
 * @param title without the site's name
 * @param canonical the full address; null for pages without one, such as errors
 * @param alternates the same page in each language, itself included; empty when there is only one
 * @param noindex whether search engines should leave it out
 * @param markdown the address of its text as Markdown; null for pages without one
 * @param data structured data for machines; null when there is none
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

    /** For a page that the program makes itself. Search engines must leave out an empty one. */
    public static PageHead ofList(
            String title, String description, String canonical, List<Alternate> alternates, boolean isEmpty) {
        return new PageHead(title, description, canonical, alternates, isEmpty, null, null);
    }

    /** For an error page. */
    public static PageHead ofError(String title, String description) {
        return new PageHead(title, description, null, List.of(), true, null, null);
    }
}
