package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.junit.jupiter.api.Test;

class ReviewLineTests {
    private static final Review REVIEW =
            new Review(LocalDate.of(2026, 1, 10), "dr-a", LocalDate.of(2027, 1, 10), "67fc3e0d");

    @Test
    void aReviewIsToldWithItsDays() {
        assertThat(ReviewLine.of(ReviewState.VOIDED, REVIEW, "A"))
                .isEqualTo(
                        new ReviewLine(ReviewState.VOIDED, "A", LocalDate.of(2026, 1, 10), LocalDate.of(2027, 1, 10)));
    }

    @Test
    void whoSignedWithoutBeingAReviewerIsNotNamed() {
        assertThat(ReviewLine.of(ReviewState.NEVER, REVIEW, "A")).isEqualTo(ReviewLine.NEVER);
    }
}
