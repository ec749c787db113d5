package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.page.Comparison.Choice;
import org.afterbacksurgery.page.Comparison.Selection;
import org.afterbacksurgery.page.Facts.Sign;
import org.afterbacksurgery.web.PageHead;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;

class ComparisonAssemblerTests {
    private static final Selection ALL = new Selection(List.of(), List.of());
    private static final Review SIGNED =
            new Review(LocalDate.of(2026, 11, 1), "ann", LocalDate.of(2027, 11, 1), "67fc3e0d");
    private static final Article DEVICE = SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE)
            .title("Stimulation")
            .updated(LocalDate.of(2026, 11, 20))
            .review(SIGNED)
            .build();
    private static final Article EXERCISE = SampleArticles.treatment("/treatment/exercise", TreatmentGroup.MOVEMENT)
            .title("exercise")
            .updated(LocalDate.of(2026, 11, 21))
            .build();
    private static final Article CELLS = SampleArticles.treatment("/treatment/cells", TreatmentGroup.REGENERATIVE)
            .title("Cells")
            .updated(LocalDate.of(2026, 11, 19))
            .build();
    private static final Article CELULAS = SampleArticles.treatment(
                    "/es/tratamiento/celulas", TreatmentGroup.REGENERATIVE)
            .build();
    private static final Edition EDITION = edition("").build();

    private final Texts texts = SampleTexts.of(Map.of(
            "/treatment/cells", SampleTexts.text().facts(SampleTexts.FACTS).build()));
    private final ComparisonAssembler assembler =
            new ComparisonAssembler(this.texts, new Signs(this.texts, SampleMessages.SITE), SampleMessages.SITE);

    private static SampleEdition edition(String site) {
        return SampleEdition.with(DEVICE, EXERCISE, CELLS, SampleArticles.smoking())
                .people("ann: { name: Ann, reviewer: true }\n")
                .site(site);
    }

    @Test
    void allTreatmentsStandByNameAsTheLanguageSortsThem() {
        Comparison all = compare(ALL);

        assertThat(titles(all)).containsExactly("Cells", "exercise", "Stimulation");
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.isChosen()).isFalse();
        assertThat(titles(this.assembler.assemble(
                        SampleEdition.of(spanish("z", "Zapatos"), spanish("a", "Ácido"), spanish("b", "bomba")),
                        "es",
                        ALL,
                        false)))
                .containsExactly("Ácido", "bomba", "Zapatos");
    }

    private static Article spanish(String name, String title) {
        return SampleArticles.treatment("/es/tratamiento/" + name, TreatmentGroup.MIND)
                .title(title)
                .build();
    }

    @Test
    void aRowShowsTheTextsOfATreatmentAndLinksTheSourcesOnItsPage() {
        assertThat(compare(ALL).rows().get(0))
                .isEqualTo(new Comparison.Row(
                        "/treatment/cells",
                        "Cells",
                        SampleTexts.FACTS.involves(),
                        SafeHtml.restored("It helps some.<sup class=\"cite\">"
                                + "<a href=\"/treatment/cells#source-1\">1</a></sup>"),
                        SampleTexts.FACTS.harms(),
                        new Sign("very-low", null),
                        new Sign("not-applicable", null),
                        false));
    }

    @Test
    void readersChooseByGroupByAddressOrByBoth() {
        assertThat(titles(compare(new Selection(List.of("device"), List.of())))).containsExactly("Stimulation");
        assertThat(titles(compare(new Selection(List.of(), List.of("/treatment/cells")))))
                .containsExactly("Cells");
        Comparison both = compare(new Selection(List.of("device"), List.of("/treatment/cells", "/nowhere")));

        assertThat(titles(both)).containsExactly("Cells", "Stimulation");
        assertThat(both.total()).isEqualTo(3);
        assertThat(both.isChosen()).isTrue();
    }

    @Test
    void onlyGroupsThatHaveATreatmentCanBeChosen() {
        Comparison comparison = compare(new Selection(List.of("device", "mind"), List.of()));

        assertThat(comparison.groups())
                .containsExactly(
                        new Choice("movement", "Movement", false),
                        new Choice("device", "Devices in the body", true),
                        new Choice("regenerative", "Regenerative medicine", false));
    }

    @Test
    void everyTreatmentCanStillBeChosen() {
        Comparison comparison = compare(new Selection(List.of("device"), List.of("/treatment/cells")));

        assertThat(comparison.treatments())
                .containsExactly(
                        new Choice("/treatment/cells", "Cells", true),
                        new Choice("/treatment/exercise", "exercise", false),
                        new Choice("/treatment/device", "Stimulation", false));
    }

    @Test
    void aChoiceThatNothingFitsHasNoRows() {
        Comparison none = compare(new Selection(List.of("mind"), List.of()));

        assertThat(none.rows()).isEmpty();
        assertThat(none.isChosen()).isTrue();
        assertThat(none.updated()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void isAsNewAsTheNewestPageInIt() {
        assertThat(compare(ALL).updated()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(compare(new Selection(List.of("device", "regenerative"), List.of()))
                        .updated())
                .isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void isReviewedWhereEveryPageInItHasAReviewInForce() {
        Selection device = new Selection(List.of("device"), List.of());
        Edition overdue = edition("").at(Instant.parse("2027-11-24T12:00:00Z")).build();

        assertThat(compare(ALL).isReviewed()).isFalse();
        assertThat(compare(device).isReviewed()).isTrue();
        assertThat(this.assembler.assemble(overdue, "en", device, true).isReviewed())
                .isFalse();
    }

    @Test
    void searchEnginesMayListItWhereTheyMayListEveryTreatment() {
        assertThat(head(EDITION, false).noindex()).isTrue();
        assertThat(head(edition("index-unreviewed: true\n").build(), false).noindex())
                .isFalse();
    }

    @Test
    void anAddressThatSaysMoreIsKeptFromSearchEngines() {
        PageHead head = head(edition("index-unreviewed: true\n").build(), true);

        assertThat(head.noindex()).isTrue();
        assertThat(head.canonical()).isEqualTo("http://localhost:8080/compare");
    }

    @Test
    void languagesWithTreatmentsHaveTheSamePage() {
        Edition both = SampleEdition.of(CELLS, CELULAS);

        assertThat(head(both, false).alternates())
                .extracting(PageHead.Alternate::url)
                .containsExactly(
                        "http://localhost:8080/compare",
                        "http://localhost:8080/es/comparar",
                        "http://localhost:8080/compare");
        assertThat(head(both, true).alternates()).isEmpty();
        assertThat(head(EDITION, false).alternates()).isEmpty();
    }

    @Test
    void speaksTheLanguageItIsAskedIn() {
        Comparison spanish = this.assembler.assemble(SampleEdition.of(CELLS, CELULAS), "es", ALL, false);

        assertThat(spanish.address()).isEqualTo("/es/comparar");
        assertThat(spanish.head().title()).isEqualTo("Comparar tratamientos");
        assertThat(spanish.rows()).extracting(Comparison.Row::address).containsExactly("/es/tratamiento/celulas");
    }

    @Test
    void saysWhatTheClinicSells() {
        Comparison comparison = this.assembler.assemble(
                edition("clinic: { name: Our Clinic, sells: [ /treatment/cells ] }\n")
                        .build(),
                "en",
                ALL,
                false);

        assertThat(comparison.clinic()).isEqualTo("Our Clinic");
        assertThat(comparison.rows()).extracting(Comparison.Row::sold).containsExactly(true, false, false);
        assertThat(compare(ALL).clinic()).isEmpty();
    }

    @Test
    void withoutTreatmentsThereIsNoPage() {
        assertThatThrownBy(() -> this.assembler.assemble(EDITION, "es", ALL, false))
                .isInstanceOf(PageNotFound.class);
    }

    private Comparison compare(Selection selection) {
        return this.assembler.assemble(EDITION, "en", selection, !selection.isEmpty());
    }

    private PageHead head(Edition edition, boolean asked) {
        return this.assembler.assemble(edition, "en", ALL, asked).head();
    }

    private static List<String> titles(Comparison comparison) {
        return comparison.rows().stream().map(Comparison.Row::title).toList();
    }
}
