package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.markup.SafeHtml;
import org.junit.jupiter.api.Test;

/** What the catalogue remembers about pages. The clinic is in New York. */
class HistoryTests extends CatalogueOnDatabase {
    private static final String SMOKING = "en/causes/smoking.md";

    @Test
    void theFactsOfATreatmentAreKeptAsReadersSawThem() {
        publish("2026-11-10T12:00:00Z", Drafts.treatment("It helps some."));
        publish("2026-11-20T12:00:00Z", Drafts.treatment("It helps few."));
        publish("2026-11-20T12:00:01Z", Drafts.treatment("It helps few."));
        restart();

        assertThat(this.catalogue.stored().all())
                .extracting(article -> article.frontMatter().treatment())
                .containsExactly(treatment("It helps few."));
        assertThat(this.history.revisions(SMOKING)).hasSize(2);
        Article before = this.history.on(SMOKING, LocalDate.of(2026, 11, 15)).orElseThrow();
        assertThat(before.frontMatter().treatment()).isEqualTo(treatment("It helps some."));
        assertThat(this.texts.of(before).facts())
                .isEqualTo(new TreatmentTexts(
                        SafeHtml.EMPTY,
                        SafeHtml.EMPTY,
                        SafeHtml.restored("<li>Who gains.</li><li>How, and when.</li>"),
                        SafeHtml.restored("It helps some."),
                        SafeHtml.restored("It harms few."),
                        SafeHtml.restored("A visit.")));
    }

    private static Treatment treatment(String helps) {
        return new Treatment(
                TreatmentGroup.MIND,
                helps,
                "It harms few.",
                "A visit.",
                Certainty.VERY_LOW,
                null,
                Regulation.NOT_APPLICABLE,
                null,
                null,
                List.of("Who gains.", "How, and when."));
    }

    @Test
    void aPageThatLosesItsFactsHasNone() {
        publish("2026-11-10T12:00:00Z", Drafts.treatment("It helps some."));
        publish("2026-11-20T12:00:00Z", Drafts.smoking());
        restart();

        Article now = this.catalogue.stored().all().iterator().next();
        assertThat(now.frontMatter().treatment()).isNull();
        assertThat(this.texts.of(now).facts()).isEqualTo(TreatmentTexts.NONE);
    }

    @Test
    void everyPublishedRevisionIsThereWithItsTimeAndSource() {
        publish("2026-11-01T12:00:00Z", Drafts.smoking());
        publish("2026-11-03T12:00:00Z", Drafts.smoking("title: Smoking and bone", "\nAnd time.\n"));
        publish("2026-11-04T12:00:00Z", Drafts.smoking("title: Smoking and bone", "\nAnd time.\n"));

        List<Revision> revisions = this.history.revisions(SMOKING);
        assertThat(revisions)
                .extracting(Revision::published, Revision::ended)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Instant.parse("2026-11-03T12:00:00Z"), null),
                        org.assertj.core.groups.Tuple.tuple(
                                Instant.parse("2026-11-01T12:00:00Z"), Instant.parse("2026-11-03T12:00:00Z")));
        assertThat(this.history.source(revisions.get(1).id()))
                .hasValue(Drafts.smoking().source());
        assertThat(this.history.source(-1)).isEmpty();
        assertThat(this.history
                        .difference(revisions.get(1).id(), revisions.get(0).id())
                        .orElseThrow())
                .contains(
                        new Difference(Difference.Kind.DELETED, "healing after a spinal fusion"),
                        new Difference(Difference.Kind.INSERTED, "bone"),
                        new Difference(Difference.Kind.INSERTED, "\nAnd time.\n"));
    }

    @Test
    void aPageIsShownAsItLookedOnADay() {
        publish(
                "2026-11-01T12:00:00Z",
                Drafts.smoking(
                        "reviewed: { on: 2026-10-01, by: editorial-team, next: 2027-10-01, text: 67fc3e0d }\ncodes: { icd-11: [ MG30.21 ] }",
                        ""));
        publish("2026-11-03T12:00:00Z", Drafts.smoking("title: Smoking and bone", "\nAnd time.\n"));

        assertThat(on("2026-10-31")).isEmpty();
        Article first = on("2026-11-02").orElseThrow();
        assertThat(first.title()).isEqualTo("Smoking and healing after a spinal fusion");
        assertThat(first.frontMatter().review())
                .isEqualTo(
                        new Review(LocalDate.of(2026, 10, 1), "editorial-team", LocalDate.of(2027, 10, 1), "67fc3e0d"));
        assertThat(first.frontMatter().provenance().codes()).isEqualTo(Map.of("icd-11", List.of("MG30.21")));
        assertThat(first.address().path()).isEqualTo("/causes/smoking");
        assertThat(first.textHash()).isEqualTo(Drafts.smoking().textHash());
        assertThat(this.texts.of(first).body()).hasToString("<p>Bone needs blood.</p>\n");
        assertThat(on("2026-11-03").orElseThrow().title()).isEqualTo("Smoking and bone");
        assertThat(on("2030-01-01").orElseThrow().title()).isEqualTo("Smoking and bone");
    }

    @Test
    void aDayBeginsAndEndsWhereTheClinicIs() {
        publish("2026-11-02T04:59:59Z", Drafts.smoking());
        publish("2026-11-03T05:00:00Z", Drafts.smoking("title: Smoking and bone", ""));

        assertThat(on("2026-11-01")).isPresent();
        assertThat(on("2026-11-02").orElseThrow().title()).startsWith("Smoking and healing");
        assertThat(on("2026-11-03").orElseThrow().title()).isEqualTo("Smoking and bone");
    }

    @Test
    void onADayWhenThePageWasDownItLookedLikeNothing() {
        publish("2026-11-01T12:00:00Z", Drafts.smoking());
        at("2026-11-03T12:00:00Z");
        this.publisher.takeDown(List.of(SMOKING));
        publish("2026-11-05T12:00:00Z", Drafts.smoking());

        assertThat(on("2026-11-03")).isPresent();
        assertThat(on("2026-11-04")).isEmpty();
        assertThat(on("2026-11-05")).isPresent();
        assertThat(this.history.revisions(SMOKING)).hasSize(2);
    }

    @Test
    void aScheduledPageLookedLikeNothingBeforeItsDayAndAfterItsEnd() {
        publish("2026-11-01T12:00:00Z", Drafts.smoking("publish: 2026-11-04\nexpire: 2026-11-05", ""));

        assertThat(on("2026-11-03")).isEmpty();
        assertThat(on("2026-11-04")).isPresent();
        assertThat(on("2026-11-05")).isPresent();
        assertThat(on("2026-11-06")).isEmpty();
    }

    @Test
    void theHistoryOfARenamedPageGoesWithIt() {
        publish("2026-11-01T12:00:00Z", Drafts.smoking());
        publish("2026-11-03T12:00:00Z", Drafts.at("en/causes/tobacco.md"));
        this.publisher.rename(SMOKING, "en/causes/tobacco.md");

        assertThat(this.history.revisions("en/causes/tobacco.md")).hasSize(2);
        assertThat(this.history.revisions(SMOKING)).isEmpty();
        assertThat(this.history.on("en/causes/tobacco.md", LocalDate.parse("2026-11-02")))
                .isPresent();
    }

    @Test
    void twentyRenamedHeadingsAreRememberedHoweverOftenTheyMove() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(
                    "\n## Heading %s\n\nWord%d makes this section one of its kind.\n".formatted((char) ('a' + i), i));
        }
        publish("2026-11-01T12:00:00Z", Drafts.smoking("", text.toString()));
        publish("2026-11-02T12:00:00Z", Drafts.smoking("", text.toString().replace("Heading", "Chapter")));
        publish("2026-11-03T12:00:00Z", Drafts.smoking("", text.toString().replace("Heading", "Part")));

        Map<String, String> fragments = article().movedHeadings();
        assertThat(fragments).hasSize(40);
        for (int i = 0; i < 20; i++) {
            char letter = (char) ('a' + i);
            assertThat(fragments)
                    .containsEntry("heading-" + letter, "part-" + letter)
                    .containsEntry("chapter-" + letter, "part-" + letter);
        }
        publish("2026-11-04T12:00:00Z", Drafts.smoking("", text.toString()));
        assertThat(article().movedHeadings())
                .hasSize(40)
                .containsEntry("part-a", "heading-a")
                .containsEntry("chapter-a", "heading-a")
                .doesNotContainKey("heading-a");
    }

    private Article article() {
        return this.catalogue.stored().all().stream()
                .filter(article -> article.file().equals(SMOKING))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Article> on(String day) {
        return this.history.on(SMOKING, LocalDate.parse(day));
    }

    private void publish(String instant, Draft draft) {
        at(instant);
        this.publisher.publish(List.of(draft), List.of());
    }

    private void at(String instant) {
        this.now = Instant.parse(instant);
    }
}
