package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the glossary's words, and the way to it. */
class GlossaryPageTests {
    private static final String GLOSSARY = """
            epidural-fibrosis:
              en: { term: epidural fibrosis, means: Scar around the nerves., also: [ scar tissue, "a < b" ] }
              es: { term: fibrosis epidural, means: Cicatriz alrededor de los nervios. }
            disc:
              en: { term: Disc, means: A cushion between two bones. }
            """;

    @TempDir
    private Path folder;

    private RunningSite site;

    @AfterEach
    void stop() {
        this.site.close();
    }

    @Test
    void wordsStandByTheirLettersWithTheirMeaningAndThreePages() throws IOException {
        SmallSite pages = SmallSite.in(this.folder.resolve("content"));
        for (int i = 1; i <= 4; i++) {
            pages.page("en/causes/page-" + i + ".md", "order: " + i, "Some epidural fibrosis.");
        }
        pages.page("en/causes/draft.md", "status: draft", "A disc.").page("es/index.md", "", "Una fibrosis epidural.");
        start(pages, GLOSSARY);

        Document page = page("/glossary");
        assertThat(page.select("main h2, main dt, main dd").eachText())
                .containsExactly(
                        "D",
                        "Disc",
                        "A cushion between two bones.",
                        "E",
                        "epidural fibrosis",
                        "Scar around the nerves.",
                        "Also called: scar tissue, a < b",
                        "Read more: The page en causes page-1 md, The page en causes page-2 md,"
                                + " The page en causes page-3 md");
        assertThat(page.select("main dt#epidural-fibrosis").text()).isEqualTo("epidural fibrosis");
        assertThat(page.select("main dd a").eachAttr("href"))
                .containsExactly("/causes/page-1", "/causes/page-2", "/causes/page-3");
        assertThat(page.select(".site-footer a[href=/glossary]").text()).isEqualTo("Medical words");
        assertThat(page("/causes/page-1").select(".words a").attr("href")).isEqualTo("/glossary");
        assertThat(page("/es/glosario").select("main dt").eachText()).containsExactly("fibrosis epidural");
        assertThat(page.select("meta[name=robots]")).isEmpty();
    }

    @Test
    void theGlossariesOfLanguagesWithPagesAreAPair() throws IOException {
        SmallSite pages = SmallSite.in(this.folder.resolve("content"))
                .page("en/causes/a.md", "")
                .page("es/index.md", "");
        start(pages, GLOSSARY);

        assertThat(page("/glossary").select("link[hreflang]")).isEmpty();
        assertThat(page("/es/glosario").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");

        pages.page("es/causas/b.md", "");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                page("/glossary").select("link[hreflang]").eachAttr("href"))
                        .containsExactly(
                                "http://localhost:8080/glossary",
                                "http://localhost:8080/es/glosario",
                                "http://localhost:8080/glossary"));
        assertThat(page("/es/glosario").select("link[hreflang]").eachAttr("href"))
                .isEqualTo(page("/glossary").select("link[hreflang]").eachAttr("href"));
        assertThat(page("/es/glosario").select("meta[name=robots]")).isEmpty();
    }

    @Test
    void aGlossaryIsThereFromItsFirstWordOn() throws IOException {
        SmallSite pages = SmallSite.in(this.folder.resolve("content"))
                .page("en/causes/a.md", "", "See [the words](/glossary).")
                .page("es/index.md", "");
        start(pages, null);

        assertThat(this.site.get("/glossary").statusCode()).isEqualTo(404);
        assertThat(page("/causes/a").select("a[href=/glossary]")).isEmpty();

        Files.writeString(pages.content().resolve("glossary.yml"), """
                disc:
                  en: { term: Disc, means: A cushion. }
                """);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> this.site.get("/glossary").statusCode() == 200);
        assertThat(page("/causes/a").select("main a[href=/glossary]").text()).isEqualTo("the words");
        assertThat(page("/causes/a").select("footer a[href=/glossary]")).hasSize(1);
        assertThat(this.site.get("/es/glosario").statusCode()).isEqualTo(404);
        assertThat(page("/es").select("a[href=/es/glosario]")).isEmpty();

        for (String path : List.of("/en/glossary", "/Glossary/", "/GLOSSARY")) {
            assertThat(this.site.get(path).statusCode()).as(path).isEqualTo(301);
            assertThat(this.site.get(path).headers().firstValue("Location")).hasValue("/glossary");
        }
        for (String path : List.of("/glosario", "/fr/glossary")) {
            assertThat(this.site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void start(SmallSite pages, @Nullable String glossary) throws IOException {
        if (glossary != null) {
            Files.writeString(pages.content().resolve("glossary.yml"), glossary);
        }
        this.site = RunningSite.start(pages.content(), this.folder.resolve("data"));
    }

    private Document page(String path) {
        return Jsoup.parse(this.site.get(path).body());
    }
}
