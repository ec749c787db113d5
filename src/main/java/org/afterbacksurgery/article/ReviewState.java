package org.afterbacksurgery.article;

import java.time.LocalDate;
import java.util.Locale;
import org.afterbacksurgery.site.People;
import org.jspecify.annotations.Nullable;

/** What a clinician's signature on a page is worth today, the most urgent state for staff first. */
public enum ReviewState {
    /** The signature is for a different text. */
    VOIDED,
    /** The day of the next review has passed. */
    OVERDUE,
    /** In force, and the next review is at most {@value #SOON} days away. */
    DUE,
    /** Nobody who may sign the page has signed it so far. */
    NEVER,
    VALID;

    /** How many days before the next review staff should plan it. */
    public static final int SOON = 60;

    /**
     * @param language of the page
     * @param people the signature counts only if its author is among them and may sign pages in that language
     * @param today in the clinic's time zone
     */
    public static ReviewState of(
            @Nullable Review review, String textHash, String language, People people, LocalDate today) {
        if (review == null || review.on().isAfter(today) || !maySign(review.by(), language, people)) {
            return NEVER;
        }
        if (!review.text().equals(textHash)) {
            return VOIDED;
        }
        if (today.isAfter(review.next())) {
            return OVERDUE;
        }
        return today.plusDays(SOON).isBefore(review.next()) ? VALID : DUE;
    }

    /** Whether the page's structured data may claim the review. */
    public boolean isInForce() {
        return this == VALID || this == DUE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean maySign(String key, String language, People people) {
        return people.find(key).filter(person -> person.maySign(language)).isPresent();
    }
}
