package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.page.Facts.Sign;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;

class FactsAssemblerTests {
    private static final Article CELLS = SampleArticles.treatment("/treatment/cells", TreatmentGroup.REGENERATIVE)
            .build();
    private static final Article DEVICE =
            SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE).build();
    private static final Article CELULAS = SampleArticles.treatment(
                    "/es/tratamiento/celulas", TreatmentGroup.REGENERATIVE)
            .translates("/treatment/cells")
            .build();
    private static final Article TOPIC =
            SampleArticles.at("/treatment").index().kind(Kind.TREATMENT).build();
    private static final Article SMOKING = SampleArticles.smoking();

    private final Texts texts = SampleTexts.of(Map.of(
            "/treatment/cells", SampleTexts.text().facts(SampleTexts.FACTS).build()));
    private final FactsAssembler assembler = new FactsAssembler(this.texts, new Signs(this.texts, SampleMessages.SITE));

    @Test
    void thePanelSaysWhatTheTreatmentAndItsTextSay() {
        LocalDate day = LocalDate.of(2017, 8, 11);
        Article graded = SampleArticles.at("/treatment/cells")
                .treatment(new Treatment(
                        TreatmentGroup.REGENERATIVE,
                        "It helps some.",
                        "It harms few.",
                        "A visit.",
                        Certainty.LOW,
                        "lee2021",
                        Regulation.NOT_APPROVED,
                        "fda2017",
                        day,
                        List.of("Who gains.")))
                .build();
        Edition edition = SampleEdition.with(graded)
                .site("clinic: { name: Spine & Co, sells: [] }\n")
                .build();

        assertThat(this.assembler.facts(edition, graded))
                .hasValue(new Facts(
                        new Sign("low", null),
                        SampleTexts.FACTS.certaintySource(),
                        new Sign("not-approved", null),
                        SampleTexts.FACTS.regulationSource(),
                        day,
                        false,
                        "Spine & Co",
                        SampleTexts.FACTS.notKnown()));
    }

    @Test
    void onlyASingleTreatmentHasAPanel() {
        Article topicWithFacts = SampleArticles.treatment("/treatment", TreatmentGroup.DEVICE)
                .index()
                .build();

        assertThat(this.assembler.facts(SampleEdition.of(SMOKING), SMOKING)).isEmpty();
        assertThat(this.assembler.facts(SampleEdition.of(topicWithFacts), topicWithFacts))
                .isEmpty();
    }

    @Test
    void aClinicSellsATreatmentOrDoesNot() {
        Edition edition = selling("/treatment/cells", CELLS, DEVICE);

        assertThat(facts(edition, CELLS).sold()).isTrue();
        assertThat(facts(edition, DEVICE).sold()).isFalse();
        assertThat(facts(edition, DEVICE).clinic()).isEqualTo("Our Clinic");
    }

    @Test
    void nothingIsDeniedWhileTheClinicNamesAPageThatIsNotThere() {
        Edition edition = selling("/treatment/cells, /treatment/misspelled", CELLS, DEVICE);

        assertThat(facts(edition, CELLS).sold()).isTrue();
        assertThat(facts(edition, DEVICE).sold()).isNull();
    }

    @Test
    void withoutAClinicNothingIsSaidAboutSelling() {
        Facts facts = facts(SampleEdition.of(CELLS), CELLS);

        assertThat(facts.sold()).isNull();
        assertThat(facts.clinic()).isEmpty();
        assertThat(FactsAssembler.sold(SampleEdition.of(CELLS), CELLS)).isEmpty();
    }

    @Test
    void aTranslationIsSoldLikeItsOriginalWithTheNoticeInItsLanguage() {
        Edition edition = SampleEdition.with(CELLS, CELULAS, DEVICE).site("""
                        clinic:
                          name: Our Clinic
                          sells: [ /treatment/cells ]
                          notice: { en: Not approved., es: No aprobado. }
                        """).build();

        assertThat(FactsAssembler.sold(edition, CELLS)).hasValue(new Sold("Our Clinic", "Not approved."));
        assertThat(FactsAssembler.sold(edition, CELULAS)).hasValue(new Sold("Our Clinic", "No aprobado."));
        assertThat(FactsAssembler.sold(edition, DEVICE)).isEmpty();
        assertThat(facts(edition, CELULAS).sold()).isTrue();
    }

    @Test
    void aClinicMayGiveNoNotice() {
        assertThat(FactsAssembler.sold(selling("/treatment/cells", CELLS), CELLS))
                .hasValue(new Sold("Our Clinic", ""));
    }

    @Test
    void aRenamedPageIsStillSold() {
        Edition edition = SampleEdition.with(CELLS, CELULAS, DEVICE)
                .alias("/treatment/stem-cells", CELLS)
                .site("clinic: { name: Our Clinic, sells: [ /treatment/stem-cells ] }\n")
                .build();

        assertThat(facts(edition, CELLS).sold()).isTrue();
        assertThat(facts(edition, CELULAS).sold()).isTrue();
        assertThat(facts(edition, DEVICE).sold()).isFalse();
    }

    @Test
    void treatmentsAndTheirTopicLeadToTheComparison() {
        Edition edition = SampleEdition.of(CELLS, CELULAS, TOPIC);

        assertThat(FactsAssembler.comparison(edition, CELLS)).hasValue("/compare");
        assertThat(FactsAssembler.comparison(edition, TOPIC)).hasValue("/compare");
        assertThat(FactsAssembler.comparison(edition, CELULAS)).hasValue("/es/comparar");
    }

    @Test
    void whatIsNotComparedDoesNotLeadThere() {
        Article withoutFacts =
                SampleArticles.at("/treatment/heat").kind(Kind.TREATMENT).build();
        Article otherTopic = SampleArticles.at("/causes").index().build();
        Edition edition = SampleEdition.of(CELLS, withoutFacts, otherTopic, SMOKING);

        assertThat(FactsAssembler.comparison(edition, withoutFacts)).isEmpty();
        assertThat(FactsAssembler.comparison(edition, otherTopic)).isEmpty();
        assertThat(FactsAssembler.comparison(edition, SMOKING)).isEmpty();
    }

    private Facts facts(Edition edition, Article article) {
        return this.assembler.facts(edition, article).orElseThrow();
    }

    private static Edition selling(String addresses, Article... articles) {
        return SampleEdition.with(articles)
                .site("clinic: { name: Our Clinic, sells: [ %s ] }\n".formatted(addresses))
                .build();
    }
}
