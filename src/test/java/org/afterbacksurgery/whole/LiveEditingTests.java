package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.afterbacksurgery.content.ContentWatcher;
import org.afterbacksurgery.content.Folder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff do to files while patients read. */
class LiveEditingTests {
    @TempDir
    private Path folder;

    private Path content;
    private Path file;
    private RunningSite site;

    @BeforeEach
    void start() throws IOException {
        this.content = Files.createDirectories(this.folder.resolve("content/en/causes"))
                .getParent()
                .getParent();
        this.file = this.content.resolve("en/causes/smoking.md");
        save(Folder.PAGE);
        Files.writeString(this.content.resolve("en/index.md"), page("Home", "Welcome home."));
        Files.writeString(this.content.resolve("en/causes/index.md"), page("Why it hurts", "All causes."));
        this.site = RunningSite.start(this.content, this.folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        this.site.close();
    }

    @Test
    void aSaveIsLive() throws IOException {
        save(Folder.PAGE.replace("Bone needs blood.", "Bone needs blood and rest."));

        awaitBody("/causes/smoking", "Bone needs blood and rest.");
    }

    @Test
    void aNewPageInANewFolderIsLive() throws IOException {
        Files.createDirectories(this.content.resolve("en/living"));
        Files.writeString(this.content.resolve("en/living/sleep.md"), page("Sleep after surgery", "Rest well."));

        awaitBody("/living/sleep", "Rest well.");
    }

    @Test
    void aBrokenFileChangesNothingForReadersAndIsReported() throws IOException {
        save(Folder.PAGE.replace("2026-11-22", "2026-02-30"));

        awaitProblem("en/causes/smoking.md:6:10: ERROR bad-date:");
        assertIntact();
    }

    @Test
    void anEmptiedFileChangesNothingForReaders() throws IOException {
        save("");

        awaitProblem("en/causes/smoking.md:1:1: ERROR empty-file:");
        assertIntact();
    }

    @Test
    void aFileCutToAThirdChangesNothingForReaders() throws IOException {
        save(Folder.PAGE.substring(0, Folder.PAGE.length() / 3));

        awaitProblem("en/causes/smoking.md:1:1: ERROR unclosed-front-matter:");
        assertIntact();
    }

    @Test
    void aSaveThatLosesMostWordsWaitsUntilTheFileIsStill() throws IOException {
        save(Folder.PAGE.substring(0, Folder.PAGE.indexOf("## What")));

        stays(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !this.site.get("/causes/smoking").body().contains("What to do"));
    }

    @Test
    void aFileThatIsAwayForTwoSecondsChangesNothingForReaders() throws IOException {
        Files.delete(this.file);
        stays(Duration.ofSeconds(2));
        save(Folder.PAGE);

        stays(Duration.ofSeconds(2));
    }

    @Test
    void aDeletedFileIsGoneAndSaysSo() throws IOException {
        Files.delete(this.file);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> this.site.get("/causes/smoking").statusCode() == 410);
        assertThat(this.site.get("/causes/smoking").body()).contains("This page was taken down", "href=\"/causes\"");
        assertThat(this.site.get("/causes").body()).doesNotContain("/causes/smoking");
    }

    @Test
    void aDraftIsTakenDownWhateverElseIsWrongInItsFile() throws IOException {
        save(Folder.PAGE.replace("status: published", "status: draft").replace("2026-11-22", "soon"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> this.site.get("/causes/smoking").statusCode() == 410);
    }

    @Test
    void aPageSurvivesARestartWithItsFileBroken() throws IOException {
        save("---\ntitle: [");
        awaitProblem("en/causes/smoking.md:");
        this.site.close();
        this.site = RunningSite.start(this.content, this.folder.resolve("data"));

        assertIntact();
        awaitProblem("en/causes/smoking.md:");
        assertIntact();
    }

    @Test
    void aRenamedFileIsFoundAtItsOldAddress() throws IOException {
        Path renamed = this.file.resolveSibling("tobacco.md");
        Files.move(this.file, renamed);
        awaitBody("/causes/tobacco", "Bone needs blood.");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> this.site.get("/causes/smoking").statusCode() == 301);

        Files.move(renamed, this.file.resolveSibling("nicotine.md"));
        awaitBody("/causes/nicotine", "Bone needs blood.");

        for (String path : new String[] {"/causes/smoking", "/causes/tobacco", "/Causes/Smoking/"}) {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(this.site.get(path).headers().firstValue("Location"))
                                    .as(path)
                                    .hasValue("/causes/nicotine"));
        }
    }

    @Test
    void anImageThatIsGoneIsMissedByItsPageAndStillShown() throws IOException {
        Path image = Files.createDirectories(this.content.resolve("images")).resolve("x.svg");
        Files.writeString(image, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>");
        save(Folder.PAGE + "\n![A square](/images/x.svg)\n");
        awaitBody("/causes/smoking", "/images/x.svg");

        Files.delete(image);

        awaitProblem("en/causes/smoking.md:15:1: ERROR missing-image:");
        assertIntact();
        assertThat(this.site.get("/images/x.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void theWholeFolderMayGoAway() throws IOException {
        Path elsewhere = this.folder.resolve("elsewhere");
        Files.move(this.content, elsewhere);
        awaitProblem(".:1:1: ERROR missing-folder: The content folder ");
        stays(Duration.ofSeconds(3));
        Files.move(elsewhere, this.content);
        save(Folder.PAGE.replace("Bone needs blood.", "Back again."));

        awaitBody("/causes/smoking", "Back again.");
    }

    @Test
    void hostileFilesHurtNoOtherPage() throws IOException {
        String head = page("Hostile", "");
        Files.writeString(this.content.resolve("en/quotes.md"), head + ">".repeat(1000) + " x\n");
        Files.writeString(this.content.resolve("en/ticks.md"), head + ticks(140_000));
        Files.writeString(this.content.resolve("en/underscores.md"), head + "_".repeat(5000) + "x\n");
        save(Folder.PAGE.replace("Bone needs blood.", "Saved after them."));

        awaitBody("/causes/smoking", "Saved after them.");
        assertThat(this.site.get("/").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/quotes", "/ticks", "/underscores"}) {
            assertThat(this.site.get(path).statusCode()).as(path).isIn(200, 404);
        }
    }

    @Test
    void aPageMovesToItsOneAddress() throws IOException {
        save(Folder.PAGE.replace("updated:", "aliases: [ /Old/Smoking.html, /rauchen ]\nupdated:"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> this.site.get("/rauchen").statusCode() == 301);

        for (String path : new String[] {
            "/old/smoking.html",
            "/Old/Smoking.html/",
            "/rauchen",
            "/Causes/SMOKING",
            "/causes/smoking/",
            "/en/causes/smoking"
        }) {
            assertThat(this.site.get(path).headers().firstValue("Location"))
                    .as(path)
                    .hasValue("/causes/smoking");
        }
        assertThat(this.site.get("/causes/smoking?utm=x").statusCode()).isEqualTo(200);
        assertThat(this.site.get("/causes/unknown/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageAndItsTranslationNameEachOtherWhileBothArePublic() throws IOException {
        String spanish = Folder.PAGE.replace("kind: cause", "kind: cause\ntranslates: /causes/smoking");
        Path translation =
                Files.createDirectories(this.content.resolve("es/causas")).resolve("tabaco.md");
        Files.writeString(translation, spanish);
        List<String> links = List.of(
                "en http://localhost:8080/causes/smoking",
                "es http://localhost:8080/es/causas/tabaco",
                "x-default http://localhost:8080/causes/smoking");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> alternates("/es/causas/tabaco").equals(links));
        assertThat(alternates("/causes/smoking")).isEqualTo(links);
        assertThat(this.site.get("/es/causas/tabaco").body()).contains("<html lang=\"es\">");

        Files.writeString(translation, spanish.replace("status: published", "status: draft"));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> alternates("/causes/smoking").isEmpty());
    }

    private List<String> alternates(String path) {
        return Jsoup.parse(this.site.get(path).body()).select("link[hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                .toList();
    }

    private static String page(String title, String text) {
        return """
                ---
                title: %s
                summary: A page with a summary that is long enough to be used as a description.
                kind: guide
                status: published
                updated: 2026-11-22
                key-points: [ One., Two. ]
                ---
                %s
                """.formatted(title, text);
    }

    private static String ticks(int length) {
        StringBuilder text = new StringBuilder();
        for (int run = 1; text.length() < length; run = run % 90 + 1) {
            text.append("`".repeat(run)).append(run % 9 == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private void save(String text) throws IOException {
        Files.write(this.file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitBody(String path, String text) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> this.site.get(path).body().contains(text));
    }

    private void awaitProblem(String start) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> this.site.bean(ContentWatcher.class).report().problems().stream()
                        .anyMatch(problem -> problem.toString().startsWith(start)));
    }

    private void stays(Duration time) {
        await().during(time).atMost(time.plusSeconds(10)).untilAsserted(this::assertIntact);
    }

    private void assertIntact() {
        assertThat(this.site.get("/causes/smoking").statusCode()).isEqualTo(200);
        assertThat(this.site.get("/causes/smoking").body()).contains("Bone needs blood.", "What to do");
    }
}
