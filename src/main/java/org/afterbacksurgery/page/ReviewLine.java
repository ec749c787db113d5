package org.afterbacksurgery.page;

import java.time.LocalDate;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its review.
 *
 * @param by the reviewer's name and credentials; null when nobody reviewed the page
 * @param on the day of the review; null like {@code by}
 * @param next the day from which the page is due again; null like {@code by}
 */
public record ReviewLine(
        ReviewState state,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable LocalDate next) {
    static final ReviewLine NEVER = new ReviewLine(ReviewState.NEVER, null, null, null);

    /** @param name of who signed it */
    static ReviewLine of(ReviewState state, Review review, String name) {
        return state == ReviewState.NEVER ? NEVER : new ReviewLine(state, name, review.on(), review.next());
    }
}
