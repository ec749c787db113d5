package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What patients see of the facts of treatments: the panel on each page, and all of them side by side. */
class TreatmentPagesTests {
    private static final String BASE = "http://localhost:8080";
    private static final String TEXT =
            "In one trial it helped some of the people who had it for a while, and not the others.";

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        SmallSite pages = SmallSite.in(folder.resolve("content"));
        Path content = pages.content();
        Files.writeString(content.resolve("site.yml"), """
                index-unreviewed: true
                clinic: { name: Spine & Co, phone: (555) 010-0199, sells: [ /treatment/cells ], notice: { en: The FDA <has> not approved it., es: No es de la FDA. } }
                """);
        Files.writeString(content.resolve("references.bib"), """
                @article{lee2021, author = {Lee, Kim and Ray, Bo and Poe, Al}, title = {Currents}, journal = {Spine}, year = {2021}, doi = {10.1/b}}
                @misc{fda2017, author = {{US FDA}}, title = {Approval}, year = {2017}, url = {https://www.fda.gov/a}}
                """);
        pages.page("en/about/how-we-judge.md", "", "## Low\n\nText.\n\n## Only in trials\n\nText.")
                .page("en/treatment/index.md", "");
        write(content, "en/treatment/scs.md", "Stimulation", "device", "trial-only", "");
        write(content, "en/treatment/cells.md", "Cells", "regenerative", "not-approved", "");
        write(content, "en/treatment/exercise.md", "Exercise", "movement", "unknown", "");
        write(content, "en/treatment/hidden.md", "Hidden", "mind", "unknown", "publish: 2099-01-01\n");
        pages.page("es/index.md", "").page("es/tratamiento/index.md", "");
        write(
                content,
                "es/tratamiento/celulas.md",
                "Células",
                "regenerative",
                "not-approved",
                "translates: /treatment/cells\n");
        site = RunningSite.start(content, folder.resolve("data"));
    }

    private static void write(Path content, String file, String title, String group, String regulation, String keys)
            throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, """
                ---
                title: %s
                summary: A page for the tests of what is seen and what is not, long enough to be one.
                kind: treatment
                status: published
                updated: 2026-11-20
                key-points: [ "One thing.[@lee2021]", Another thing. ]
                %streatment:
                  group: %s
                  helps: "Helped. %s[@fda2017]"
                  harms: "Harmed. %s"
                  involves: A visit.
                  certainty: low
                  certainty-source: lee2021
                  regulation: %s
                  regulation-source: fda2017
                  regulation-as-of: 2017-08-11
                  not-known: [ "Who gains.[@fda2017]", How long. ]
                ---
                A short text.
                """.formatted(title, keys, group, TEXT, TEXT, regulation));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theFootOfAPageNamesTheClinicsLine() {
        Element call = page("/treatment/cells")
                .select(".site-footer__emergency a[href=tel:5550100199]")
                .first();

        assertThat(call).isNotNull();
        assertThat(call.parent().text()).isEqualTo("No emergency? Call Spine & Co: (555) 010-0199.");
    }

    @Test
    void thePanelSaysHowSureWeAreWhoSaysSoAndWhatIsNotKnown() {
        Element panel = page("/treatment/scs").selectFirst("section.facts");

        assertThat(panel.select("h2, .facts__row, .facts__compare").eachText())
                .containsExactly(
                        "The facts in short",
                        "How sure are we? Low Graded by: Lee and others, 20211",
                        "Is it approved? Only in trials In the United States. Source: US FDA, 20172. As of 11 August 2017.",
                        "Does this clinic sell it? No. Spine & Co does not sell it.",
                        "What we do not know Who gains.2 How long.",
                        "Compare with other treatments");
        assertThat(panel.select("a[href]").eachAttr("href"))
                .containsExactly(
                        "/about/how-we-judge#low",
                        "#source-1",
                        "/about/how-we-judge#only-in-trials",
                        "#source-2",
                        "#source-2",
                        "/compare");
        assertThat(panel.select(".certainty--low > i")).hasSize(4);
        assertThat(panel.previousElementSibling().className()).contains("key-points");
    }

    @Test
    void aWordThatIsNowhereExplainedLeadsToThePageOrNowhere() {
        assertThat(page("/treatment/exercise").select(".sign").eachAttr("href"))
                .containsExactly("/about/how-we-judge#low", "/about/how-we-judge");
        assertThat(page("/es/tratamiento/celulas").select(".sign[href]")).isEmpty();
    }

    @Test
    void whatTheClinicSellsIsSaidAboveTheFirstParagraphInEachLanguage() {
        for (String path : List.of("/treatment/cells", "/es/tratamiento/celulas")) {
            Element sold = page(path).selectFirst("main h1 + *");
            boolean english = path.equals("/treatment/cells");
            assertThat(sold.text())
                    .isEqualTo(
                            english
                                    ? "Spine & Co sells this treatment. The FDA <has> not approved it."
                                    : "Spine & Co vende este tratamiento. No es de la FDA.");
            assertThat(page(path).select(".facts__row").get(2).text())
                    .isEqualTo(
                            english
                                    ? "Does this clinic sell it? Yes. Spine & Co sells it."
                                    : "¿Lo vende esta clínica? Sí. Spine & Co lo vende.");
        }
        assertThat(page("/treatment/scs").select(".sold")).isEmpty();
    }

    @Test
    void theCopyAsMarkdownSaysTheSame() {
        assertThat(site.get("/treatment/cells.md").body()).startsWith("""
                # Cells

                **Spine & Co sells this treatment.**

                The FDA \\<has\\> not approved it.

                A page""").contains("""

                ## The facts in short

                - How sure are we? Low. Graded by: Lee and others, 2021[1]
                - Is it approved? Not approved. In the United States. Source: US FDA, 2017[2]. As of 11 August 2017.
                - Does this clinic sell it? Yes. Spine & Co sells it.

                **What we do not know**

                - Who gains.[2]
                - How long.

                """);
    }

    @Test
    void allPublicTreatmentsStandSideBySideByName() {
        Document compare = page("/compare");

        assertThat(compare.select("tbody tr").eachText())
                .containsExactly(
                        "Cells A visit. Spine & Co sells this treatment. How it might help Helped. " + TEXT
                                + "2 What can go wrong Harmed. " + TEXT
                                + " How sure are we? Low Is it approved? Not approved",
                        "Exercise A visit. How it might help Helped. " + TEXT + "2 What can go wrong Harmed. " + TEXT
                                + " How sure are we? Low Is it approved? We have not confirmed the approval status",
                        "Stimulation A visit. How it might help Helped. " + TEXT + "2 What can go wrong Harmed. " + TEXT
                                + " How sure are we? Low Is it approved? Only in trials");
        assertThat(compare.select("caption").text())
                .isEqualTo("The treatments by name, from A to Z. The order says nothing about which one is better.");
        assertThat(compare.select("tbody sup a").eachAttr("href"))
                .containsExactly(
                        "/treatment/cells#source-2", "/treatment/exercise#source-2", "/treatment/scs#source-2");
        assertThat(compare.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(compare.select("fieldset").get(0).select("label").eachText())
                .containsExactly("Movement", "Devices in the body", "Regenerative medicine");
    }

    @Test
    void aChoiceOfKindsAndSingleTreatmentsIsInTheAddress() {
        Document compare = page("/compare?group=device&show=/treatment/exercise&show=/nowhere&colour=red");

        assertThat(compare.select(".compare__name").eachText()).containsExactly("Exercise", "Stimulation");
        assertThat(compare.select("input[checked]").eachAttr("value")).containsExactly("device", "/treatment/exercise");
        assertThat(compare.select("details[open]")).hasSize(1);
        assertThat(page("/compare?colour=red").select(".compare__name")).hasSize(3);
    }

    @Test
    void aChoiceThatNothingFitsSaysSoAndOffersAll() {
        Document compare = page("/compare?group=mind");

        assertThat(compare.select(".compare__none").text())
                .isEqualTo("No treatment fits this choice. Compare all treatments");
        assertThat(compare.select(".compare__none a").attr("href")).isEqualTo("/compare");
        assertThat(compare.select("table")).isEmpty();
    }

    @Test
    void searchEnginesKeepTheWholeListAndNoChoice() {
        HttpResponse<String> whole = site.get("/compare");
        HttpResponse<String> choice = site.get("/compare?group=device");

        assertThat(whole.headers().map()).doesNotContainKeys("x-robots-tag", "link");
        assertThat(Jsoup.parse(whole.body()).select("meta[name=robots]")).isEmpty();
        assertThat(Jsoup.parse(whole.body())
                        .select("link[rel=alternate][hreflang]")
                        .eachAttr("href"))
                .containsExactly(BASE + "/compare", BASE + "/es/comparar", BASE + "/compare");
        assertThat(choice.headers().allValues("X-Robots-Tag")).containsExactly("noindex");
        assertThat(choice.headers().allValues("Link")).containsExactly("<" + BASE + "/compare>; rel=\"canonical\"");
        assertThat(Jsoup.parse(choice.body()).select("link[rel=canonical]").attr("href"))
                .isEqualTo(BASE + "/compare");
        assertThat(site.listed()).contains("/compare", "/es/comparar");
    }

    @Test
    void everyLanguageHasItsOwnAddress() {
        assertThat(page("/es/comparar").select(".compare__name").eachText()).containsExactly("Células");
        for (String path : List.of("/en/compare", "/Compare", "/compare/")) {
            assertThat(site.get(path).headers().allValues("Location")).as(path).containsExactly("/compare");
        }
        assertThat(site.get("/es/compare").headers().allValues("Location")).containsExactly("/es/comparar");
        assertThat(site.get("/fr/compare").statusCode()).isEqualTo(404);
    }

    @Test
    void topicAndFooterLeadToIt() {
        Document topic = page("/treatment");

        assertThat(topic.select("main a[href=/compare]").text()).isEqualTo("Compare these treatments");
        assertThat(topic.select("footer a[href=/compare]").text()).isEqualTo("Compare treatments");
        assertThat(page("/causes").select("main a[href=/compare]")).isEmpty();
        assertThat(page("/es/tratamiento").select("main a[href=/es/comparar]")).hasSize(1);
    }

    @Test
    void theSheetForTheDoctorSendsNothing() {
        Element aid = page("/compare").selectFirst(".aid");

        assertThat(aid.select("form, [name], input[type=text]")).isEmpty();
        assertThat(aid.select("input")).hasSize(8);
        assertThat(aid.closest("form")).isNull();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
