package org.afterbacksurgery.article;

import java.time.LocalDate;
import java.util.Locale;
import org.afterbacksurgery.site.People;
import org.jspecify.annotations.Nullable;

/** What a clinician's signature under a page is worth today; what is most urgent for staff comes first. */
public enum ReviewState {
    /** Somebody signed another text. */
    VOIDED,
    /** The day of the next review has passed. */
    OVERDUE,
    /** In force, and the next review is at most {@value #SOON} days away. */
    DUE,
    /** Nobody who may sign the page has signed it until today. */
    NEVER,
    VALID;

    /** Days before the next review from which staff should plan it. */
    public static final int SOON = 60;

    /**
     * @param language of the page
     * @param people of whom the reviewer must be one who may sign pages in that language
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

    /** Whether the page may claim the review where machines read it. */
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
