package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.whole.MovedClock;
import org.afterbacksurgery.whole.RunningSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old addresses and old fragments, as readers follow them. The test controls the time. */
class RenameTests {
    @TempDir
    private Path folder;

    private Path content;
    private RunningSite site;
    private FolderReader reader;
    private long now;

    @BeforeEach
    void start() throws IOException {
        this.content = Folder.small(Files.createDirectories(this.folder.resolve("content")))
                .root();
        MovedClock.set("2026-11-24T12:00:00Z");
        this.site = RunningSite.start(
                Files.createDirectories(this.folder.resolve("empty")), this.folder.resolve("data"), MovedClock.class);
        this.reader = new FolderReader(
                new ContentFolder(this.content),
                this.site.bean(Publications.class),
                this.site.bean(Clock.class),
                () -> this.now);
        settle();
    }

    @AfterEach
    void stop() {
        this.site.close();
    }

    @Test
    void everyOldAddressOfAPageThatWasRenamedTenTimesLeadsToItInOneHop() throws IOException {
        String name = "smoking";
        for (int i = 1; i <= 10; i++) {
            String next = i % 2 == 0 ? "smoking-" + i : "tobacco-" + i;
            Files.move(file("en/causes/" + name + ".md"), file("en/causes/" + next + ".md"));
            settle();
            name = next;
        }

        assertThat(this.site.get("/causes/smoking-10").statusCode()).isEqualTo(200);
        assertLeads("/causes/smoking", "/causes/smoking-10");
        for (int i = 1; i < 10; i++) {
            String old = i % 2 == 0 ? "/causes/smoking-" + i : "/causes/tobacco-" + i;
            assertLeads(old, "/causes/smoking-10");
            assertLeads(old + ".md", "/causes/smoking-10.md");
        }
    }

    @Test
    void aNewAliasLeadsOnFromAPageThatWasDeleted() throws IOException {
        Files.delete(file("en/causes/smoking.md"));
        settle();
        settle();
        assertThat(this.site.get("/causes/smoking").statusCode()).isEqualTo(410);

        save("en/causes/habits.md", Folder.PAGE.replace("---\nBone", "aliases: [ /causes/smoking ]\n---\nBone"));

        assertLeads("/causes/smoking", "/causes/habits");
        assertLeads("/Causes/Smoking/", "/causes/habits");
    }

    @Test
    void anOldAddressOutlastsEveryClaimOfAnotherPage() throws IOException {
        Files.move(file("en/causes/smoking.md"), file("en/causes/tobacco.md"));
        settle();
        String claim = Folder.PAGE.replace("---\nBone", "aliases: [ /causes/smoking ]\n---\nA");
        String scheduled = claim.replace("aliases", "publish: 2027-01-01\naliases");

        save("en/causes/next.md", scheduled);
        for (String old : Set.of("/causes/smoking", "/CAUSES/Smoking/")) {
            assertLeads(old, "/causes/tobacco");
        }
        assertLeads("/causes/smoking.md", "/causes/tobacco.md");
        save("en/causes/next.md", claim);
        assertLeads("/causes/smoking", "/causes/next");
        save("en/causes/next.md", claim.replace("aliases: [ /causes/smoking ]\n", ""));
        assertLeads("/causes/smoking", "/causes/tobacco");
        save("en/causes/next.md", claim);
        Files.delete(file("en/causes/next.md"));
        settle();
        settle();
        assertLeads("/causes/smoking", "/causes/tobacco");
    }

    @Test
    void anOldAddressLeadsOnInEveryWriting() throws IOException {
        save("en/causes/smoking.md", Folder.PAGE.replace("---\nBone", "aliases: [ /old/Página ]\n---\nBone"));
        Files.move(file("en/causes/smoking.md"), file("en/causes/tobacco.md"));
        settle();

        for (String old : Set.of("/causes/smoking", "/old/p%C3%A1gina")) {
            for (String writing : Set.of("/en" + old, "/EN" + old + "/", old.toUpperCase(Locale.ROOT) + "//")) {
                assertLeads(writing, "/causes/tobacco");
            }
            assertLeads("/en" + old + ".md", "/causes/tobacco.md");
        }
        Files.delete(file("en/causes/tobacco.md"));
        settle();
        settle();
        assertThat(this.site.get("/en/causes/smoking").statusCode()).isEqualTo(410);
        assertThat(this.site.get("/en/causes/other").statusCode()).isEqualTo(404);
    }

    @Test
    void twentyOldFragmentsLandOnTheirSections() throws IOException {
        StringBuilder text = new StringBuilder(Folder.PAGE);
        for (int i = 0; i < 20; i++) {
            text.append("\n## The old heading %s\n\nSection%d is told apart by this.\n".formatted(letter(i), i));
        }
        save("en/causes/smoking.md", text.toString());
        save("en/causes/smoking.md", text.toString().replace("The old heading", "Another heading"));
        save("en/causes/smoking.md", text.toString().replace("The old heading", "New words for"));

        Document page = Jsoup.parse(this.site.get("/causes/smoking").body());
        for (int i = 0; i < 20; i++) {
            for (String old : Set.of("the-old-heading-", "another-heading-", "new-words-for-")) {
                Element heading = page.expectFirst("h2#%1$s, h2:has(> #%1$s)".formatted(old + letter(i)));
                assertThat(heading.text()).isEqualTo("New words for " + letter(i));
                assertThat(Objects.requireNonNull(heading.nextElementSibling()).text())
                        .startsWith("Section" + i + " ");
            }
        }
    }

    private static char letter(int i) {
        return (char) ('a' + i);
    }

    private void assertLeads(String old, String address) {
        HttpResponse<String> answer = this.site.get(old);
        assertThat(answer.statusCode()).as(old).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).as(old).hasValue(address);
    }

    private Path file(String name) {
        return this.content.resolve(name);
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(file(name), text);
        settle();
    }

    private void settle() throws IOException {
        for (int i = 0; i < 4; i++) {
            this.now += Duration.ofSeconds(6).toNanos();
            MovedClock.set(Instant.parse("2026-11-24T12:00:00Z").plusNanos(this.now));
            this.reader.pass(false, Doorbell.Ring.NONE, Duration.ofSeconds(2));
        }
    }
}
