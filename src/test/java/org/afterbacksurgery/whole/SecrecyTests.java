package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two sites with the same public pages, one of them with drafts and scheduled pages beside these.
 * Nothing that they answer may tell which of them is which.
 */
class SecrecyTests {
    private static final List<String> SECRET = List.of(
            "/causes/draft",
            "/causes/later",
            "/causes/ended-before-it-began",
            "/hidden",
            "/hidden/inside",
            "/tests",
            "/es",
            "/es/emergencia",
            "/es/vida/dormir");
    private static final List<String> ALIASES = List.of("/old/draft", "/old/later", "/viejo/dormir");
    private static final List<String> PUBLIC = List.of(
            "/",
            "/causes",
            "/causes/open",
            "/emergency",
            "/living/sleep",
            "/tests/scan",
            "/es/causas/abierta",
            "/es/causas/otra",
            "/about",
            "/a-z",
            "/es/a-z",
            "/feed.xml",
            "/es/feed.xml",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/robots.txt",
            "/favicon.ico",
            "/nothing-here",
            "/es/nada");

    private static RunningSite with;
    private static RunningSite without;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        MovedClock.set("2026-11-24T12:00:20Z");
        SmallSite secret = SmallSite.in(folder.resolve("secret"));
        openPages(secret, "[the *words*](/en/causes/later.md)", "[these words](/en/causes/draft.md#what)");
        secretPages(secret);
        SmallSite plain = SmallSite.in(folder.resolve("plain"));
        openPages(plain, "the *words*", "these words");
        with = RunningSite.start(secret.content(), folder.resolve("data-1"), MovedClock.class);
        without = RunningSite.start(plain.content(), folder.resolve("data-2"), MovedClock.class);
    }

    private static void openPages(SmallSite site, String later, String draft) throws IOException {
        String text = "Here are %s and %s.".formatted(later, draft);
        site.page("en/index.md", "", text + "\n\n## More\n\n" + text)
                .page(
                        "en/emergency.md",
                        "order: 1",
                        "> [!EMERGENCY] Call if you have:\n> - pain, and %s\n\n%s".formatted(later, text))
                .page("en/causes/open.md", "related: [ /causes/later, /causes/draft ]", text + "\n\n- " + text)
                .page("en/about.md", "", "| a | b |\n|---|---|\n| %s | %s |".formatted(later, draft))
                .page("en/living/sleep.md", "related: [ /hidden, /causes/open ]")
                .page("en/tests/scan.md", "")
                .page("es/causas/abierta.md", "translates: /causes/open", text)
                .page("es/causas/otra.md", "translates: /causes/later");
    }

    private static void secretPages(SmallSite site) throws IOException {
        site.page("en/causes/draft.md", "status: draft\naliases: [ /old/draft ]\norder: 1", "## What\n\nText.")
                .page(
                        "en/causes/later.md",
                        "publish: 2026-12-01 08:00\naliases: [ /old/later ]\norder: 1",
                        "![Alone](/images/alone.svg \"A drawing\")")
                .page("en/causes/ended-before-it-began.md", "publish: 2026-11-02 01:00\nexpire: 2026-11-01 01:00")
                .page("en/hidden/index.md", "publish: 2026-12-01 08:00")
                .page("en/hidden/inside.md", "status: draft")
                .page("en/tests/index.md", "publish: 2026-12-01 08:00")
                .page("es/index.md", "publish: 2026-12-01 08:00")
                .page("es/emergencia.md", "publish: 2026-12-01 08:00")
                .page(
                        "es/vida/dormir.md",
                        "publish: 2026-12-01 08:00\ntranslates: /living/sleep\naliases: [ /viejo/dormir ]");
        Files.createDirectories(site.content().resolve("images"));
        Files.writeString(
                site.content().resolve("images/alone.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\"><title>Alone</title></svg>");
    }

    @AfterAll
    static void stop() {
        with.close();
        without.close();
    }

    @Test
    void nothingTellsThatAPageIsBeingPrepared() {
        MovedClock.set("2026-11-24T12:00:20Z");

        compareEverything();
    }

    @Test
    void nothingTellsASecondBeforeItAppears() {
        MovedClock.set("2026-12-01T12:59:59Z");

        compareEverything();

        MovedClock.set("2026-12-01T13:00:00Z");
        for (String path : List.of("/causes/later", "/hidden", "/tests", "/es", "/es/vida/dormir")) {
            assertThat(with.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(with.get("/old/later").headers().firstValue("Location")).hasValue("/causes/later");
    }

    private static void compareEverything() {
        for (String path : requests()) {
            for (String method : List.of("GET", "HEAD")) {
                compare(method, path);
            }
        }
        for (String path : PUBLIC) {
            compare(
                    "GET",
                    path,
                    "If-None-Match",
                    with.get(path).headers().firstValue("ETag").orElse("none"));
            compare("GET", path, "If-Modified-Since", "Tue, 24 Nov 2026 12:00:00 GMT");
            compare("GET", path, "Accept-Language", "es", "Accept", "application/json");
            compare("POST", path);
        }
        SECRET.forEach(path -> {
            assertThat(with.get(path).statusCode()).as(path).isEqualTo(404);
            compare("GET", path, "If-None-Match", "*");
            compare("OPTIONS", path);
        });
        assertThat(with.get("/causes/open").body())
                .contains("Here are the <em>words</em> and these words.", "/es/causas/abierta");
    }

    private static List<String> requests() {
        List<String> requests = new ArrayList<>(PUBLIC);
        PUBLIC.forEach(path -> requests.addAll(List.of(path + "?utm_source=x", path + ".md")));
        for (String path : SECRET) {
            String upper = path.toUpperCase(Locale.ROOT);
            requests.addAll(List.of(
                    path,
                    path + "?preview=true",
                    path + "/",
                    upper,
                    upper + "/",
                    "/en" + path,
                    "/en" + path + "/",
                    "/" + path,
                    path + ".md",
                    upper + ".MD",
                    path + ".md/",
                    "/en" + path + ".md",
                    path + "/index",
                    path + "/index.md",
                    path + "/handout.pdf",
                    path + "/feed.xml",
                    path + "/x"));
        }
        for (String alias : ALIASES) {
            requests.addAll(List.of(alias, alias + "/", alias.toUpperCase(Locale.ROOT), alias + ".md", "/en" + alias));
        }
        return requests;
    }

    private static void compare(String method, String path, String... headers) {
        HttpResponse<String> one = with.send(method, path, headers);
        HttpResponse<String> other = without.send(method, path, headers);
        String what = method + " " + path + " " + String.join(" ", headers);

        assertThat(one.statusCode()).as(what).isEqualTo(other.statusCode());
        assertThat(headersOf(one)).as(what).isEqualTo(headersOf(other));
        assertThat(one.body()).as(what).isEqualTo(other.body());
    }

    /** Without those that the time and the number of requests on one connection make. */
    private static Map<String, List<String>> headersOf(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "connection"));
        return headers;
    }
}
