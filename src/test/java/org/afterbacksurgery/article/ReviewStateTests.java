package org.afterbacksurgery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStateTests {
    private static final People PEOPLE = People.parse(new SourceText("people.yml", """
            editorial-team: { type: organization, name: The team }
            ann: { type: person, name: Ann Lee, credentials: MD, reviewer: true }
            eva: { type: person, name: Eva Paz, reviewer: true, languages: [ es, fr ] }
            """), problem -> {});

    @ParameterizedTest
    @CsvSource({
        "2027-03-30, 2027-01-28, VALID",
        "2027-03-30, 2027-01-29, DUE",
        "2027-03-30, 2027-01-30, DUE",
        "2027-03-30, 2027-03-29, DUE",
        "2027-03-30, 2027-03-30, DUE",
        "2027-03-30, 2027-03-31, OVERDUE",
        "2028-02-29, 2027-12-30, VALID",
        "2028-02-29, 2027-12-31, DUE",
        "2028-02-29, 2028-02-28, DUE",
        "2028-02-29, 2028-02-29, DUE",
        "2028-02-29, 2028-03-01, OVERDUE",
        "2028-04-01, 2028-01-31, VALID",
        "2028-04-01, 2028-02-01, DUE",
        "2028-04-01, 2028-02-29, DUE"
    })
    void aReviewIsDue60DaysBeforeItEnds(LocalDate next, LocalDate today, ReviewState state) {
        Review review = new Review(LocalDate.of(2026, 3, 30), "ann", next, "67fc3e0d");

        assertThat(ReviewState.of(review, "67fc3e0d", "en", PEOPLE, today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, NEVER",
        "2026-03-30, VOIDED",
        "2027-03-29, VOIDED",
        "2027-03-30, VOIDED",
        "2030-01-01, VOIDED"
    })
    void anEditVoidsAReviewHoweverOldItIs(LocalDate today, ReviewState state) {
        assertThat(ReviewState.of(by("ann"), "00000000", "en", PEOPLE, today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, NEVER", "2026-03-30, VALID"})
    void aReviewCountsFromItsDay(LocalDate today, ReviewState state) {
        assertThat(ReviewState.of(by("ann"), "67fc3e0d", "en", PEOPLE, today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, en, NEVER",
        "editorial-team, en, NEVER",
        "eva, en, NEVER",
        "eva, es, VALID",
        "eva, fr, VALID",
        "ann, en, VALID",
        "ann, es, VALID"
    })
    void onlyAReviewerMaySignAndOnlyInTheirLanguages(String key, String language, ReviewState state) {
        LocalDate today = LocalDate.of(2026, 11, 24);

        assertThat(ReviewState.of(by(key), "67fc3e0d", language, PEOPLE, today)).isEqualTo(state);
    }

    @Test
    void withoutAReviewThereNeverWasOne() {
        assertThat(ReviewState.of(null, "67fc3e0d", "en", PEOPLE, LocalDate.of(2026, 11, 24)))
                .isEqualTo(ReviewState.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"NEVER, false", "VALID, true", "DUE, true", "OVERDUE, false", "VOIDED, false"})
    void machinesAreToldOfAReviewInForceOnly(ReviewState state, boolean told) {
        assertThat(state.isInForce()).isEqualTo(told);
    }

    private static Review by(String key) {
        return new Review(LocalDate.of(2026, 3, 30), key, LocalDate.of(2027, 3, 30), "67fc3e0d");
    }
}
