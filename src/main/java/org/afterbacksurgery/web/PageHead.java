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
 */
public record PageHead(
        String title, String description, @Nullable String canonical, List<Alternate> alternates, boolean noindex) {

    public PageHead {
        alternates = List.copyOf(alternates);
    }

    /** @param language a code, or {@code x-default} for readers of any other language */
    public record Alternate(String language, String url) {}

    /** For a page that answers an error. */
    public static PageHead ofError(String title, String description) {
        return new PageHead(title, description, null, List.of(), true);
    }
}
