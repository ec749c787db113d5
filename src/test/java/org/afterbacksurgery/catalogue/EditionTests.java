package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTests {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant DECEMBER = Instant.parse("2026-12-20T12:00:00Z");
    private static final LocalDate TAKEN_DOWN = LocalDate.of(2026, 12, 10);
    private static final LocalDateTime FIRST_OF_DECEMBER = LocalDateTime.of(2026, 12, 1, 8, 0);

    @Test
    void holdsWhatIsPublicInTheOrderOfLists() {
        Article second = SampleArticles.at("/causes/b").title("Bone").build();
        Article first = SampleArticles.at("/causes/z").title("Zest").order(1).build();
        Article draft = SampleArticles.at("/causes/c").draft().build();
        Article later = SampleArticles.at("/causes/d").from(FIRST_OF_DECEMBER).build();
        Article spanish = SampleArticles.at("/es/causas/a").build();

        Edition edition = SampleEdition.of(second, first, draft, later, spanish);

        assertThat(edition.pages("en")).containsExactly(first, second);
        assertThat(edition.pages("es")).containsExactly(spanish);
        assertThat(edition.pages("fr")).isEmpty();
        assertThat(edition.pages()).containsExactly(first, second, spanish);
        assertThat(edition.page(new Address("/causes/b"))).hasValue(second);
        assertThat(edition.page(new Address("/causes/c"))).isEmpty();
        assertThat(edition.page(new Address("/causes/d"))).isEmpty();
    }

    @Test
    void holdsUntilAPageComesOrGoesOrTheDayEnds() {
        LocalDateTime soon = LocalDateTime.of(2026, 11, 24, 18, 30);

        assertThat(SampleEdition.of().until())
                .isEqualTo(LocalDate.of(2026, 11, 25).atStartOfDay(ZONE).toInstant());
        assertThat(SampleEdition.of(SampleArticles.at("/a").from(soon).build()).until())
                .isEqualTo(soon.atZone(ZONE).toInstant());
        assertThat(SampleEdition.of(SampleArticles.at("/a").until(soon).build()).until())
                .isEqualTo(soon.atZone(ZONE).toInstant());
        assertThat(SampleEdition.of(SampleArticles.at("/a").from(soon).draft().build())
                        .until())
                .isEqualTo(LocalDate.of(2026, 11, 25).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void isInForceFromItsMomentUntilTheNext() {
        Edition edition = SampleEdition.of();

        assertThat(edition.holdsAt(edition.at().minusMillis(1))).isFalse();
        assertThat(edition.holdsAt(edition.at())).isTrue();
        assertThat(edition.holdsAt(edition.until().minusMillis(1))).isTrue();
        assertThat(edition.holdsAt(edition.until())).isFalse();
    }

    @Test
    void knowsPagesThatAreGoneAndNoneThatNeverWas() {
        Article expired = SampleArticles.at("/expired")
                .until(LocalDateTime.of(2026, 11, 20, 0, 0))
                .build();
        Article hidden = SampleArticles.at("/hidden")
                .draft()
                .wasPublic(LocalDate.of(2026, 11, 3))
                .build();
        Article never = SampleArticles.at("/never").draft().build();
        Article later = SampleArticles.at("/later").from(FIRST_OF_DECEMBER).build();
        Edition edition = SampleEdition.of(expired, hidden, never, later);

        assertThat(edition.gone(new Address("/expired"))).hasValue(expired);
        assertThat(edition.goneSince(expired)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(edition.gone(new Address("/hidden"))).hasValue(hidden);
        assertThat(edition.goneSince(hidden)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(edition.gone(new Address("/never"))).isEmpty();
        assertThat(edition.gone(new Address("/later"))).isEmpty();
    }

    @Test
    void aDraftIsGoneSinceItBecameOneOrExpiredIfThatWasEarlier() {
        assertThat(goneSince(true, LocalDateTime.of(2026, 12, 15, 0, 0), TAKEN_DOWN))
                .isEqualTo(TAKEN_DOWN);
        assertThat(goneSince(true, LocalDateTime.of(2026, 12, 5, 0, 0), TAKEN_DOWN))
                .isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(goneSince(true, null, TAKEN_DOWN)).isEqualTo(TAKEN_DOWN);
    }

    @Test
    void aPageThatCameBackIsGoneSinceItExpired() {
        assertThat(goneSince(false, LocalDateTime.of(2026, 12, 15, 0, 0), TAKEN_DOWN))
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }

    private static LocalDate goneSince(boolean draft, @Nullable LocalDateTime until, LocalDate takenDown) {
        SampleArticles.Builder builder = SampleArticles.at("/a").until(until).wasPublic(takenDown);
        Article article = draft ? builder.draft().build() : builder.build();
        return SampleEdition.with(article).at(DECEMBER).build().goneSince(article);
    }

    @Test
    void anAliasLeadsToAPublicPageBeforeOneThatIsGone() {
        Article gone = SampleArticles.at("/gone")
                .draft()
                .wasPublic(LocalDate.of(2026, 11, 3))
                .build();
        Article there = SampleArticles.at("/there").build();

        assertThat(SampleEdition.with(gone, there)
                        .alias("/old", gone)
                        .alias("/old", there)
                        .build()
                        .alias("/old"))
                .hasValue(there);
        Edition onlyGone = SampleEdition.with(gone).alias("/old", gone).build();
        assertThat(onlyGone.alias("/old")).hasValue(gone);
        assertThat(onlyGone.alias("/older")).isEmpty();
        assertThat(onlyGone.named("/old")).isEmpty();
    }

    @Test
    void aSharedFileNamesAPageByItsPresentOrAFormerAddress() {
        Article there = SampleArticles.at("/there").build();
        Edition edition = SampleEdition.with(there).alias("/Old Page", there).build();

        assertThat(edition.named("/there")).hasValue(there);
        assertThat(edition.named("/old%20page")).hasValue(there);
        assertThat(edition.named("/elsewhere")).isEmpty();
    }

    @Test
    void knowsHomeTheDangerPageTopicsAndTreatments() {
        Article home = SampleArticles.at("/").index().build();
        Article danger = SampleArticles.at("/emergency").build();
        Article topic =
                SampleArticles.at("/treatment").index().kind(Kind.TREATMENT).build();
        Article deep = SampleArticles.at("/treatment/deep").index().build();
        Article device = SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE)
                .build();
        Edition edition = SampleEdition.of(home, danger, topic, deep, device);

        assertThat(edition.home("en")).isEqualTo(Address.HOME);
        assertThat(edition.home("es")).isEqualTo(Address.HOME);
        assertThat(edition.emergency("en")).hasValue(danger);
        assertThat(edition.emergency("es")).isEmpty();
        assertThat(edition.topics("en")).containsExactly(topic);
        assertThat(edition.treatments("en")).containsExactly(device);
    }

    @Test
    void theSpanishHomeAndDangerPageHaveTheirOwnAddresses() {
        Article home = SampleArticles.at("/es").index().build();
        Article danger = SampleArticles.at("/es/emergencia").build();
        Edition edition = SampleEdition.of(home, danger);

        assertThat(edition.home("es")).isEqualTo(new Address("/es"));
        assertThat(edition.emergency("es")).hasValue(danger);
    }

    @Test
    void aReviewCountsByTheDayOfTheEdition() {
        Article signed = SampleArticles.smoking(
                new Review(LocalDate.of(2026, 11, 1), "ann", LocalDate.of(2026, 12, 10), "67fc3e0d"));
        SampleEdition edition = SampleEdition.with(signed).people("ann: { name: Ann, reviewer: true }\n");

        assertThat(edition.build().reviewState(signed).isInForce()).isTrue();
        assertThat(edition.at(DECEMBER).build().reviewState(signed)).isEqualTo(ReviewState.OVERDUE);
        assertThat(edition.people("bob: { name: Bob, reviewer: true }\n")
                        .build()
                        .isReviewed(signed))
                .isFalse();
    }

    @Test
    void searchEnginesMayListWhatWasReviewedOrEverythingIfTheSiteAllowsIt() {
        Article unsigned = SampleArticles.smoking();

        assertThat(SampleEdition.of(unsigned).isIndexed(unsigned)).isFalse();
        assertThat(SampleEdition.with(unsigned)
                        .site("index-unreviewed: true\n")
                        .build()
                        .isIndexed(unsigned))
                .isTrue();
    }

    @Test
    void whatWasWrittenBeforeItAppearedChangedWhenItAppeared() {
        Article later = SampleArticles.at("/a")
                .updated(LocalDate.of(2026, 11, 1))
                .from(LocalDateTime.of(2026, 11, 20, 22, 0))
                .build();
        Article edited = SampleArticles.at("/b")
                .updated(LocalDate.of(2026, 11, 22))
                .from(LocalDateTime.of(2026, 11, 20, 22, 0))
                .build();
        Edition edition = SampleEdition.of(later, edited);

        assertThat(edition.changed(later)).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
        assertThat(edition.dayChanged(later)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(edition.dayChanged(edited)).isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
