package org.afterbacksurgery.content;

import java.time.LocalDate;
import java.util.Comparator;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The state of one page's review. Sorts the most urgent first.
 *
 * @param textHash of what the page says now; null when it cannot be read
 * @param state null when the page, or what it says about its review, cannot be read
 * @param review null when there is none, or it cannot be read
 * @param reviewer the name of the person who signed, or the key if nobody in people.yml has it; null if
 *     {@code review} is
 * @param translation null when the page is not a translation
 */
@NamedInterface("check")
public record PageReview(
        String file,
        @Nullable String textHash,
        boolean draft,
        @Nullable ReviewState state,
        @Nullable Review review,
        @Nullable String reviewer,
        @Nullable Translation translation)
        implements Comparable<PageReview> {

    private static final Comparator<PageReview> ORDER = Comparator.comparing(
                    PageReview::state, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PageReview::due)
            .thenComparing(PageReview::file);

    /**
     * The page that this one translates.
     *
     * @param original its address
     * @param from hash of the text that was translated; null when the translation does not say
     * @param now hash of the original's present text; null when there is no such page, or it cannot be read
     */
    public record Translation(
            String original,
            @Nullable String from,
            @Nullable String now) {
        public boolean isBehind() {
            return this.from == null || this.now != null && !this.from.equals(this.now);
        }
    }

    @Override
    public int compareTo(PageReview other) {
        return ORDER.compare(this, other);
    }

    private LocalDate due() {
        return this.review == null || this.state == null || this.state == ReviewState.NEVER
                ? LocalDate.MAX
                : this.review.next();
    }
}
