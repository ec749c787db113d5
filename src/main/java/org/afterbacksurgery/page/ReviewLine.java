package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.Locale;
import org.afterbacksurgery.content.Review;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its review.
 *
 * @param by the reviewer's name and credentials; null when nobody reviewed the page
 * @param on the day of the review; null like {@code by}
 * @param next the day from which the page is due again; null like {@code by}
 */
public record ReviewLine(
        State state,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable LocalDate next) {
    static final ReviewLine NEVER = new ReviewLine(State.NEVER, null, null, null);

    /** Only a valid review is claimed in structured data. */
    public enum State {
        NEVER,
        VALID,
        CHANGED,
        OVERDUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param name of who signed it; a day of signing that is still to come is none */
    static ReviewLine of(Review review, String name, String textHash, LocalDate today) {
        if (review.on().isAfter(today)) {
            return NEVER;
        }
        State state = !review.text().equals(textHash)
                ? State.CHANGED
                : today.isBefore(review.next()) ? State.VALID : State.OVERDUE;
        return new ReviewLine(state, name, review.on(), review.next());
    }
}
