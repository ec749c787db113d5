package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of a treatment: what an author is told about them, and how they are kept. */
class TreatmentTests {
    private static final String HELPS =
            "With it 34 out of 100 people lost half of their pain, and 66 did not.[@smith2020]";
    private static final String HARMS = "About 21 out of 100 people had a problem with it, and 79 out of 100 did not.";
    private static final String PAGE = """
            ---
            title: Spinal cord stimulation
            summary: A spinal cord stimulator for pain after back surgery, and what trials found.
            kind: treatment
            status: published
            updated: 2026-11-22
            key-points: [ Experts disagree about it., "It mends no cause.[@smith2020]" ]
            treatment:
              group: device
              helps: %s
              harms: %s
              involves: A test comes first.[@lee2021]
              certainty: very-low
              certainty-source: lee2021
              regulation: approved
              regulation-source: fda2017
              regulation-as-of: 2017-08-11
              not-known: [ "Who gains, and for how long.", "How it works.[@smith2020; @fda2017]" ]
            ---
            Wires send small currents.[@fda2017]

            ## How it might help

            It may ease the pain.

            ## What can go wrong

            A wire may move.
            """.formatted(HELPS, HARMS);
    private static final String SOURCES = """
            @article{smith2020, author = {Smith, Ann}, title = {Pain}, journal = {Spine}, year = {2020}, doi = {10.1/a}}
            @article{lee2021, author = {Lee, Kim}, title = {Currents}, journal = {Spine}, year = {2021}, doi = {10.1/b}}
            @misc{fda2017, author = {{FDA}}, title = {Approval}, year = {2017}, url = {https://www.fda.gov/a}}
            """;

    @TempDir
    private Path root;

    @Test
    void aCompletePageHasNothingToMend() {
        assertThat(problems(PAGE)).isEmpty();
    }

    @Test
    void theFactsAreReadAndTheirSourcesComeBetweenKeyPointsAndText() {
        Draft draft = draft(PAGE);

        assertThat(draft.frontMatter().treatment())
                .isEqualTo(new Treatment(
                        TreatmentGroup.DEVICE,
                        HELPS,
                        HARMS,
                        "A test comes first.[@lee2021]",
                        Certainty.VERY_LOW,
                        "lee2021",
                        Regulation.APPROVED,
                        "fda2017",
                        LocalDate.of(2017, 8, 11),
                        List.of("Who gains, and for how long.", "How it works.[@smith2020; @fda2017]")));
        assertThat(draft.facts())
                .isEqualTo(new TreatmentTexts(
                        html(
                                "Lee, 2021<sup class=\"cite\"><a href=\"#source-2\" id=\"cite-2\" aria-label=\"Source 2\">2</a></sup>"),
                        html(
                                "FDA, 2017<sup class=\"cite\"><a href=\"#source-3\" id=\"cite-3\" aria-label=\"Source 3\">3</a></sup>"),
                        html("<li>Who gains, and for how long.</li><li>How it works.<sup class=\"cite\">"
                                + "<a href=\"#source-1\" aria-label=\"Source 1\">1</a>, "
                                + "<a href=\"#source-3\" aria-label=\"Source 3\">3</a></sup></li>"),
                        html("With it 34 out of 100 people lost half of their pain, and 66 did not."
                                + "<sup class=\"cite\"><a href=\"#source-1\" aria-label=\"Source 1\">1</a></sup>"),
                        html(HARMS),
                        html("A test comes first."
                                + "<sup class=\"cite\"><a href=\"#source-2\" aria-label=\"Source 2\">2</a></sup>")));
    }

    @Test
    void sourcesOfTheFactsAloneCountAsUsed() {
        Draft draft = draft(PAGE.replace("currents.[@fda2017]", "currents."));

        assertThat(draft.uses())
                .contains(
                        new Dependency(Dependency.Kind.SOURCE, "fda2017"),
                        new Dependency(Dependency.Kind.SOURCE, "lee2021"));
        assertThat(draft.rendering().sources().toString().split("<li")).hasSize(4);
    }

    @Test
    void aTreatmentWithoutFactsIsListedAndStaysPublished() {
        String page = PAGE.replaceAll("(?s)treatment:\n  group.*?\n---", "---");

        assertThat(problems(page))
                .isEqualTo("en/treatment/scs.md:1:1: WARNING missing-key:"
                        + " The page has no 'treatment', so it is not in the comparison."
                        + " Add the facts by which it is compared: see 'treatment' in the staff guide.");
    }

    @Test
    void thePageOfATopicIsAskedForNoFacts() {
        folder(PAGE).write("en/treatment/index.md", PAGE.replaceAll("(?s)treatment:\n  group.*?\n---", "---"));

        assertThat(new Folder(this.root).problems()).isEmpty();
    }

    @Test
    void missingFactsAreNamedTogether() {
        String page = PAGE.replaceAll("  (helps|not-known|regulation-source|regulation-as-of):.*\n", "");

        assertThat(problems(page)).isEqualTo("""
                en/treatment/scs.md:1:1: ERROR missing-key: 'treatment' has no 'helps' and 'not-known'. Give all of these: group, helps, harms, involves, certainty, regulation, not-known.
                en/treatment/scs.md:1:1: ERROR missing-key: 'treatment' has no 'regulation-source' and 'regulation-as-of'. Give the source that says 'approved', and the day when somebody read it, or else the date of the source.""");
    }

    @Test
    void whereNobodySaidAnythingNoSourceIsAskedFor() {
        String page = PAGE.replaceAll("  (certainty-source|regulation-source|regulation-as-of):.*\n", "");

        assertThat(problems(page.replace("regulation: approved", "regulation: unknown")))
                .isEmpty();
        assertThat(problems(page.replace("regulation: approved", "regulation: not-applicable")))
                .isEmpty();
    }

    @Test
    void unknownWordsAndSourcesAreReportedWhereTheyStand() {
        String page = PAGE.replace("group: device", "group: devices")
                .replace("certainty: very-low", "certainty: verylow")
                .replace("regulation: approved", "regulation: aproved")
                .replace("certainty-source: lee2021", "certainty-source: lee2012")
                .replace("regulation-source: fda2017", "regulation-source: fda")
                .replace("regulation-as-of: 2017-08-11", "regulation-as-of: 2017-8-11")
                .replace(
                        "involves: A test comes first.[@lee2021]",
                        "involves: 'A ''test'' for 15 % of them.[@leo2021]'");

        assertThat(problems(page)).isEqualTo("""
                en/treatment/scs.md:9:10: ERROR bad-value: 'devices' is not a word for 'group'. Did you mean 'device'? Use one of: movement, mind, medicine, injection, device, surgery, regenerative, waiting.
                en/treatment/scs.md:12:29: WARNING bare-percent: The text says '15 %'; many readers find a percentage hard to picture. Write how many people out of 100 it is, such as "15 out of 100 people", or use a number block.
                en/treatment/scs.md:12:43: ERROR unknown-citation: No source in references.bib has the key 'leo2021'. Did you mean 'lee2021'? Correct the key, or add the source to references.bib.
                en/treatment/scs.md:13:14: ERROR bad-value: 'verylow' is not a word for 'certainty'. Did you mean 'very-low'? Use one of: unknown, very-low, low, moderate, high.
                en/treatment/scs.md:14:21: ERROR unknown-citation: No source in references.bib has the key 'lee2012'. Did you mean 'lee2021'? Correct the key, or add the source to references.bib.
                en/treatment/scs.md:15:15: ERROR bad-value: 'aproved' is not a word for 'regulation'. Did you mean 'approved'? Use one of: approved, cleared, off-label, trial-only, not-approved, not-applicable, mixed, unknown.
                en/treatment/scs.md:16:22: ERROR unknown-citation: No source in references.bib has the key 'fda'. Correct the key, or add the source to references.bib.
                en/treatment/scs.md:17:21: ERROR bad-date: '2017-8-11' is not a date we can read. Give month and day two digits each: 2017-08-11. Write it as year-month-day, for example 2026-11-22.""");
    }

    @Test
    void goodAndBadSideHaveFifteenToSixtyWordsWithoutTheirCitations() {
        String page = PAGE.replace(
                        HELPS, "It helps some people a little for some time, as one trial found in 2020.[@smith2020]")
                .replace(HARMS, "Harm ".repeat(61).strip() + ".[@smith2020]");

        assertThat(problems(page)).isEqualTo("""
                en/treatment/scs.md:11:10: WARNING bad-value: 'harms' has 61 words. Write 15 to 60, so that the treatments can be compared.""");
        assertThat(problems(page.replace("in 2020.", "once.").replace("Harm Harm", "Harm")))
                .isEqualTo("""
                en/treatment/scs.md:10:10: WARNING bad-value: 'helps' has 14 words. Write 15 to 60, so that the treatments can be compared.""");
    }

    @Test
    void theTextGivesTheBadSideAboutAsManyWordsAsTheGoodOne() {
        String uneven =
                PAGE.replace("It may ease the pain.", "It may ease the pain for some time, [as said](../index.md).");

        assertThat(problems(uneven))
                .isEqualTo("en/treatment/scs.md:26:1: WARNING bad-value:"
                        + " 'What can go wrong' and 'How it might help' differ: 4 against 10 words."
                        + " Give the good side and the bad side about the same number of words.");
        assertThat(problems(uneven.replace("may move.", "may move.\n\n> [!NOTE]\n> It hurts.[@smith2020]")))
                .isEmpty();
        assertThat(problems(uneven.replace("## What can go wrong", "## Harms"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[ \"\" ]", "[ \"\", ' ' ]"})
    void somethingIsAlwaysUnknown(String nothing) {
        assertThat(problems(PAGE.replaceAll("not-known: .*", "not-known: " + nothing)))
                .isEqualTo("en/treatment/scs.md:1:1: ERROR missing-key: 'treatment' has nothing under 'not-known'."
                        + " Say at least one thing that nobody knows about it yet.");
    }

    @Test
    void whatTheClinicSellsMustBeAPage() {
        String site = "clinic: { name: Spine & Co, sells: [ /treatment/scs, /treatment/sc ] }\n";

        assertThat(folder(PAGE).write("site.yml", site).problems())
                .isEqualTo("site.yml:1:36: ERROR missing-page: There is no page at the address '/treatment/sc', which"
                        + " 'sells' names. Did you mean '/treatment/scs'? Write the address of the page about what the"
                        + " clinic sells. Until then no page says that the clinic does not sell it.");
    }

    @Test
    void anEmptyItemIsNotShownAndLeavesTheCodeOfTheText() {
        Draft draft = draft(PAGE.replace("[ Experts", "[ \"\", Experts").replace("not-known: [", "not-known: [ ' ',"));

        assertThat(draft.facts()).isEqualTo(draft(PAGE).facts());
        assertThat(draft.rendering().keyPoints())
                .isEqualTo(draft(PAGE).rendering().keyPoints());
        assertThat(draft.textHash()).isEqualTo(draft(PAGE).textHash());
    }

    @Test
    void factsThatAreNoGroupOfKeysAreReportedOnce() {
        String page = PAGE.replaceAll("(?s)treatment:\n  group.*?\n---", "treatment: device\n---");

        assertThat(problems(page))
                .isEqualTo("en/treatment/scs.md:8:12: ERROR bad-value:"
                        + " 'treatment' is a text, but should be a group of keys."
                        + " See the example for 'treatment' in the staff guide.");
    }

    @Test
    void anOldRevisionIsReadAgainWithItsFacts() {
        assertThat(PastSource.frontMatter("en/treatment/scs.md", PAGE, false)
                        .orElseThrow()
                        .treatment())
                .isEqualTo(draft(PAGE).frontMatter().treatment());
        assertThat(PastSource.frontMatter("en/treatment/scs.md", PAGE.replace("group: device", "group: x"), false)
                        .orElseThrow()
                        .treatment())
                .isNull();
    }

    private Folder folder(String page) {
        return Folder.small(this.root)
                .write("references.bib", SOURCES)
                .write("en/treatment/index.md", Folder.PAGE.replace("title: Smoking and healing", "title: Treatments"))
                .write("en/treatment/scs.md", page);
    }

    private String problems(String page) {
        return folder(page).problems();
    }

    private Draft draft(String page) {
        Shared nothing = Shared.NOTHING;
        Shared shared = new Shared(
                nothing.site(),
                nothing.people(),
                Bibliography.parse(new SourceText("references.bib", SOURCES), problem -> {}),
                nothing.numbers(),
                nothing.glossary(),
                nothing.pictures());
        PageIndex index = PageIndex.of(List.of("en/treatment/scs.md"), nothing.site());
        return PageReader.read(
                        index.pages().values().iterator().next(),
                        new FileBytes(page.getBytes(StandardCharsets.UTF_8)),
                        index,
                        shared)
                .draft()
                .orElseThrow();
    }

    private static SafeHtml html(String html) {
        return SafeHtml.restored(html);
    }
}
