package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.afterbacksurgery.content.Review;
import org.junit.jupiter.api.Test;

class ReviewLineTests {
    private static final Review REVIEW =
            new Review(LocalDate.of(2026, 1, 10), "dr-a", LocalDate.of(2027, 1, 10), "67fc3e0d");

    @Test
    void aReviewThatIsStillToComeIsNone() {
        assertThat(ReviewLine.of(REVIEW, "A", "67fc3e0d", LocalDate.of(2026, 1, 9))
                        .state())
                .isEqualTo(ReviewLine.State.NEVER);
        assertThat(ReviewLine.of(REVIEW, "A", "67fc3e0d", LocalDate.of(2026, 1, 10))
                        .state())
                .isEqualTo(ReviewLine.State.VALID);
    }

    @Test
    void aReviewHoldsUntilItIsDue() {
        assertThat(ReviewLine.of(REVIEW, "A", "67fc3e0d", LocalDate.of(2027, 1, 9))
                        .state())
                .isEqualTo(ReviewLine.State.VALID);
        assertThat(ReviewLine.of(REVIEW, "A", "67fc3e0d", LocalDate.of(2027, 1, 10))
                        .state())
                .isEqualTo(ReviewLine.State.OVERDUE);
    }

    @Test
    void anEditVoidsAReview() {
        assertThat(ReviewLine.of(REVIEW, "A", "00000000", LocalDate.of(2027, 6, 1))
                        .state())
                .isEqualTo(ReviewLine.State.CHANGED);
    }
}
