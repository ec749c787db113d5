package org.afterbacksurgery.content.frontmatter;

import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * What front matter says about the page's review and about the text that it translates, whatever is
 * wrong with its other keys.
 *
 * @param review null when there is none, or it cannot be read
 * @param on where the day of the review is; null if {@code review} is
 * @param unreadable whether there is a review that cannot be read
 * @param translates the address of the page in the first language
 * @param sourceText hash of the text that was translated
 */
public record ReviewKeys(
        @Nullable Review review,
        @Nullable SourceLocation on,
        boolean unreadable,
        YamlValue.@Nullable Text translates,
        @Nullable String sourceText) {
    public static final ReviewKeys NONE = new ReviewKeys(null, null, false, null, null);
}
