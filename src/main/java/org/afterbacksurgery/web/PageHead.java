package org.afterbacksurgery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself in its head.
 *
 * @param title without the site's name
 * @param canonical the full address; null for pages that have none, such as errors
 * @param noindex whether search engines should leave it out
 */
public record PageHead(
        String title, String description, @Nullable String canonical, boolean noindex) {
    /** For a page that answers an error. */
    public static PageHead ofError(String title, String description) {
        return new PageHead(title, description, null, true);
    }
}
