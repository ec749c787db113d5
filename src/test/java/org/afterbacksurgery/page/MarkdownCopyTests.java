package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.SampleMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownCopyTests {
    private static final Article SMOKING = SampleArticles.smoking();
    private static final Article DEVICE =
            SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE).build();
    private static final String CARD = """
            <div class="care-card care-card--emergency"><h2 class="care-card__title">Call now</h2>\
            <div class="care-card__body"><p>You cannot pee.</p></div></div>""";

    @Test
    void thePageStandsInTheOrderInWhichItIsRead() {
        ArticlePage page = SamplePages.of(SMOKING).help(CARD).build();

        assertThat(copy(page)).isEqualTo("""
                # Smoking and healing

                Smoking makes it harder for the bones to join after a spinal fusion.

                Updated 22 November 2026. Awaiting clinical review. \
                A clinician has not reviewed this page yet. It was written from the sources at its foot.

                <https://www.example.org/causes/smoking>

                ## Key points

                - Smoking slows bone healing.
                - Stopping helps.

                Bone needs blood.

                ## When to get help now

                > ## Call now
                >
                > You cannot pee.

                ## Words on this page

                disc

                : A cushion between two bones.

                ## Sources

                1. Smith A. Pain. [doi.org/10.1/a](https://doi.org/10.1/a)

                ---

                Written by The team.

                General information. It does not replace advice from your own doctor or nurse. \
                In an emergency call 911.
                """);
    }

    @Test
    void nothingStandsBeforeTheSignsOnThePageOnWhenToGetHelp() {
        ArticlePage page = SamplePages.of(SampleArticles.at("/emergency")
                        .title("When to get help now")
                        .build())
                .text(SampleTexts.text().body(CARD).words("").build())
                .urgent()
                .build();

        assertThat(copy(page)).isEqualTo("""
                # When to get help now

                > ## Call now
                >
                > You cannot pee.

                ## Sources

                1. Smith A. Pain. [doi.org/10.1/a](https://doi.org/10.1/a)

                ---

                Updated 22 November 2026. Awaiting clinical review. \
                A clinician has not reviewed this page yet. It was written from the sources at its foot.

                <https://www.example.org/emergency>

                Written by The team.

                General information. It does not replace advice from your own doctor or nurse. \
                In an emergency call 911.
                """);
    }

    @Test
    void partsThatAPageDoesNotHaveLeaveNoHeading() {
        ArticlePage page = SamplePages.of(SMOKING)
                .text(SampleTexts.text().keyPoints("").words("").sources("").build())
                .build();

        assertThat(copy(page)).doesNotContain("## ").contains("\n\nBone needs blood.\n\n---\n");
    }

    @Test
    void whatTheClinicSellsIsSaidRightUnderTheTitle() {
        ArticlePage page = SamplePages.of(DEVICE)
                .sold(new Sold("Spine & Co", "The FDA has <not> approved it."))
                .build();

        assertThat(copy(page)).startsWith("""
                # Smoking and healing

                **Spine & Co sells this treatment.**

                The FDA has \\<not\\> approved it.

                Smoking makes""");
    }

    @Test
    void aClinicWithoutANoticeSaysThatItSells() {
        ArticlePage page =
                SamplePages.of(DEVICE).sold(new Sold("Spine & Co", "")).build();

        assertThat(copy(page)).contains("\n\n**Spine & Co sells this treatment.**\n\nSmoking makes");
    }

    @Test
    void thePanelSaysWhoGradedAndWhoApprovedTheTreatment() {
        ArticlePage page = SamplePages.of(DEVICE).facts(SamplePages.FACTS).build();

        assertThat(copy(page)).contains("""
                - Stopping helps.

                ## The facts in short

                - How sure are we? Low. Graded by: Lee and others, 2021
                - Is it approved? Approved. In the United States. Source: US FDA, 2017. As of 11 August 2017.
                - Does this clinic sell it? No. Spine & Co does not sell it.

                **What we do not know**

                - Who gains.
                - How long it lasts.

                Bone needs blood.
                """);
    }

    @Test
    void thePanelSaysWhenTheGradeIsOurOwnAndTheApprovalUnknown() {
        ArticlePage page = SamplePages.of(DEVICE)
                .facts(new Facts(
                        new Facts.Sign("very-low", null),
                        SafeHtml.EMPTY,
                        new Facts.Sign("unknown", null),
                        SafeHtml.EMPTY,
                        null,
                        true,
                        "Spine & Co",
                        SamplePages.FACTS.notKnown()))
                .build();

        assertThat(copy(page)).contains("""

                - How sure are we? Very low. Our own reading of the sources.
                - Is it approved? We have not confirmed the approval status.
                - Does this clinic sell it? Yes. Spine & Co sells it.

                """);
    }

    @Test
    void theApprovalNamesItsSourceOnlyTogetherWithTheDay() {
        SafeHtml source = SamplePages.FACTS.regulationSource();

        assertThat(panel(source, null)).contains("- Is it approved? Approved.\n\n");
        assertThat(panel(SafeHtml.EMPTY, LocalDate.of(2017, 8, 11))).contains("- Is it approved? Approved.\n\n");
    }

    @Test
    void thePanelIsSilentAboutSellingWhenNobodyKnows() {
        assertThat(panel(SamplePages.FACTS.regulationSource(), LocalDate.of(2017, 8, 11)))
                .contains("As of 11 August 2017.\n\n**What we do not know**")
                .doesNotContain("sell");
    }

    /** Of a treatment of which nobody knows whether the clinic sells it. */
    private static String panel(SafeHtml regulationSource, @Nullable LocalDate asOf) {
        Facts facts = new Facts(
                SamplePages.FACTS.certainty(),
                SamplePages.FACTS.certaintySource(),
                SamplePages.FACTS.regulation(),
                regulationSource,
                asOf,
                null,
                "",
                SamplePages.FACTS.notKnown());
        return copy(SamplePages.of(DEVICE).facts(facts).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALID|Reviewed by Ann Lee, MD on 1 November 2026.",
                "DUE|Reviewed by Ann Lee, MD on 1 November 2026.",
                "VOIDED|Reviewed by Ann Lee, MD on 1 November 2026. The text has changed since.",
                "OVERDUE|This page was due for review on 1 December 2026."
            })
    void eachStateOfAReviewHasItsOwnWords(ReviewState state, String words) {
        ArticlePage page = SamplePages.of(SMOKING)
                .review(new ReviewLine(state, "Ann Lee, MD", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)))
                .build();

        assertThat(copy(page)).contains("\nUpdated 22 November 2026. " + words + "\n");
    }

    @Test
    void theFootSaysHowThePageCameAbout() {
        ArticlePage page = SamplePages.of(SMOKING)
                .credits(new ArticlePage.Credits(
                        List.of("Ann Lee, MD", "The team"),
                        List.of("ICD-10-CM M96.1", "ICD-11 MG30.21"),
                        LocalDate.of(2026, 10, 1),
                        "A *new* trial."))
                .build();

        assertThat(copy(page)).contains("""
                ---

                First published 1 October 2026.

                In medical records: ICD-10-CM M96.1, ICD-11 MG30.21.

                Written by Ann Lee, MD, The team.

                What changed: A \\*new\\* trial. 22 November 2026.

                General information.""");
    }

    @Test
    void theFootLeavesOutWhatNobodySaid() {
        ArticlePage page = SamplePages.of(SMOKING)
                .credits(new ArticlePage.Credits(List.of(), List.of(), null, null))
                .build();

        assertThat(copy(page)).contains("\n---\n\nGeneral information.");
    }

    @Test
    void linksToThisSiteAreMadeAbsolute() {
        ArticlePage page = SamplePages.of(SMOKING)
                .text(SampleTexts.body("<p><a href=\"/causes\">a</a> <a href=\"https://x.org/b\">b</a> "
                        + "<a href=\"#part\">c</a> <img src=\"/images/x.svg\" alt=\"d\"></p>"))
                .build();

        assertThat(copy(page))
                .contains("[a](http://localhost:8080/causes) [b](https://x.org/b) c "
                        + "![d](http://localhost:8080/images/x.svg)");
    }

    @Test
    void textOfFrontMatterStaysText() {
        Article article = SampleArticles.at("/a")
                .title("Pain [5] & <b>")
                .summary("It *hurts*.")
                .build();

        assertThat(copy(SamplePages.of(article).build())).startsWith("# Pain \\[5\\] & \\<b\\>\n\nIt \\*hurts\\*.\n\n");
    }

    @Test
    void aSpanishPageSpeaksSpanish() {
        Article article = SampleArticles.at("/es/causas/tabaco").title("Tabaco").build();

        assertThat(copy(SamplePages.of(article).build()))
                .contains("22 de noviembre de 2026", "## Lo más importante", "En una emergencia llame al 911.")
                .doesNotContain("Updated", "Key points");
    }

    private static String copy(ArticlePage page) {
        return new MarkdownCopy(SampleMessages.SITE).of(page, Site.DEFAULT);
    }
}
