package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the site answers to browsers and search engines, with the content that ships. */
class AnswersTests {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private static RunningSite site;

    /** Fails, as a bug would. */
    @Controller
    static class Broken {
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("A bug, for the test");
        }
    }

    /** Counts the requests that pass the front door. */
    @Component
    static class Arrivals implements ServletRequestListener {
        private static final AtomicInteger SEEN = new AtomicInteger();

        @Override
        public void requestInitialized(ServletRequestEvent event) {
            SEEN.incrementAndGet();
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path content = RunningSite.copyOf(Path.of("content"), folder.resolve("content"));
        Path takenDown = content.resolve("en/causes/taken-down.md");
        String page = Files.readString(Path.of("src/test/resources/taken-down.md"));
        Files.writeString(takenDown, page);
        site = RunningSite.start(content, folder.resolve("data"), Broken.class, Arrivals.class);
        Files.writeString(takenDown, page.replace("status: published", "status: draft"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> site.get("/causes/taken-down").statusCode() == 410);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyClassOfAnswerCarriesTheHeadersAndNoCookie() {
        String asset =
                Jsoup.parse(site.get("/").body()).select("link[rel=stylesheet]").attr("href");
        String etag = site.get("/").headers().firstValue("ETag").orElseThrow();
        Map<String, HttpResponse<String>> answers = new TreeMap<>();
        answers.put("page", site.get("/"));
        answers.put("asset", site.get(asset));
        answers.put("image", site.get("/images/lower-spine.svg"));
        answers.put("301", site.get("/Causes/"));
        answers.put("304", site.get("/", "If-None-Match", etag));
        answers.put("404", site.get("/nothing-here"));
        answers.put("410", site.get("/causes/taken-down"));
        answers.put("500", site.get("/broken"));
        answers.put("sitemap", site.get("/sitemap.xml"));
        answers.put("robots", site.get("/robots.txt"));
        answers.put("a-z", site.get("/a-z"));
        answers.put("405", site.send("POST", "/"));
        answers.put("feed", site.get("/feed.xml"));
        answers.put("markdown", site.get("/causes/why-pain-stays.md"));
        answers.put("400", site.get("/a%00b"));

        answers.forEach((kind, answer) -> {
            if (kind.matches("\\d+")) {
                assertThat(answer.statusCode()).as(kind).isEqualTo(Integer.parseInt(kind));
            } else {
                assertThat(answer.statusCode()).as(kind).isEqualTo(200);
            }
            HEADERS.forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                    .as("%s of %s", name, kind)
                    .hasValue(value));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(kind)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .as(kind)
                    .isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).as(kind).isEmpty();
        });
    }

    @Test
    void whatIsFinishedIsSentAtTheFrontDoor() {
        HttpResponse<String> made = site.get("/about/privacy");
        int seen = Arrivals.SEEN.get();
        HttpResponse<String> kept = site.get("/about/privacy?utm_source=x");

        assertThat(seen).isPositive();
        assertThat(Arrivals.SEEN).hasValue(seen);
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(kept.headers().map().keySet()).isEqualTo(made.headers().map().keySet());
        assertThat(site.send("HEAD", "/about/privacy").headers().map().keySet())
                .isEqualTo(made.headers().map().keySet());
    }

    @Test
    void otherWritingsOfWhatTheProgramAnswersMove() {
        Map.of(
                        "/Feed.xml", "/feed.xml",
                        "/feed.xml/", "/feed.xml",
                        "/ES/Feed.xml/", "/es/feed.xml",
                        "/SITEMAP.xml", "/sitemap.xml",
                        "/robots.txt/", "/robots.txt",
                        "/A-Z/", "/a-z",
                        "/en/a-z", "/a-z",
                        "/en/Compare", "/compare",
                        "/es/compare", "/es/comparar",
                        "/es/Glossary/", "/es/glosario")
                .forEach((path, address) -> {
                    assertThat(site.get(path).statusCode()).as(path).isEqualTo(301);
                    assertThat(site.get(path).headers().firstValue("Location"))
                            .as(path)
                            .hasValue(address);
                });
    }

    /** Browsers send such characters as they are. */
    @Test
    void parametersOfAnyKindAreIgnored() throws IOException {
        assertThat(rawGet("/causes/why-pain-stays?utm=a|b&f[a]={1}^`\\&%zz=%")).startsWith("HTTP/1.1 200 ");
        assertThat(rawGet("/compare?group=%zz&x=%&show=%ff")).startsWith("HTTP/1.1 200 ");
        assertThat(rawGet("/causes/why|pain")).startsWith("HTTP/1.1 404 ").contains("Content-Security-Policy");
    }

    private static String rawGet(String path) throws IOException {
        try (Socket socket = new Socket("localhost", site.port())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What has no hash in its address would be kept for a year and outlive the next version. */
    @Test
    void everyPageNamesAssetsByTheirHash() {
        for (String path : List.of("/", "/causes/why-pain-stays", "/nothing-here", "/causes/taken-down")) {
            String page = site.get(path).body();
            assertThat(Pattern.compile("/assets/[^\"' ]+")
                            .matcher(page)
                            .results()
                            .map(MatchResult::group))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(asset -> asset.matches(".+-[0-9a-f]{32}[.][a-z]+"));
        }
        assertThat(site.get("/assets/site.css").statusCode()).isEqualTo(404);
    }

    @Test
    void anAssetIsNotSentAgain() {
        String css =
                Jsoup.parse(site.get("/").body()).select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> get = site.get(css);
        String etag = get.headers().firstValue("ETag").orElseThrow();

        assertThat(get.body()).doesNotContain("/*", "\n ").contains("@layer");
        assertThat(site.get(css, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(site.send("HEAD", css).headers().firstValue("ETag")).hasValue(etag);
    }

    @Test
    void theFootOfEveryPageLeadsToPrivacyAndAccessibility() {
        for (String path : List.of("/", "/causes/why-pain-stays", "/a-z", "/nothing-here")) {
            assertThat(Jsoup.parse(site.get(path).body())
                            .select("footer [aria-labelledby=menu-about] a")
                            .eachAttr("href"))
                    .as(path)
                    .startsWith("/about")
                    .contains("/about/privacy", "/about/accessibility", "/about/who-pays");
            assertThat(Jsoup.parse(site.get(path).body())
                            .select(".site-footer__emergency a[href^=tel]")
                            .eachAttr("href"))
                    .as(path)
                    .containsExactly("tel:911", "tel:988");
        }
    }

    @Test
    void aRequestThatCannotBeReadGetsAPageThatCan() {
        assertThat(site.get("/a%00b").body()).contains("We could not read this request", "You did nothing wrong");
    }

    @Test
    void everyArticleCanBeHadAsMarkdown() {
        for (String path : listed()) {
            HttpResponse<String> markdown = site.get(path + ".md");
            if (path.equals("/") || path.equals("/compare")) {
                assertThat(markdown.statusCode()).isEqualTo(404);
                continue;
            }
            assertThat(markdown.statusCode()).as(path).isEqualTo(200);
            assertThat(markdown.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
            assertThat(markdown.headers().firstValue("Link"))
                    .hasValue("<http://localhost:8080" + path + ">; rel=\"canonical\"");
            assertThat(markdown.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
            Document page = Jsoup.parse(site.get(path).body());
            assertThat(markdown.body()).startsWith("# " + page.select("h1").text());
            for (String heading : page.select("main h2:not(.care-card__title, #related, #pages, #contents)")
                    .eachText()) {
                assertThat(markdown.body()).as(path).contains("\n## " + heading + "\n");
            }
        }
    }

    @Test
    void markdownIsFoundMovedAndGoneLikeItsPage() {
        assertThat(site.get("/causes/taken-down.md").body())
                .isEqualTo(site.get("/causes/taken-down").body());
        for (String path : List.of(
                "/Causes/Why-Pain-Stays.md",
                "/causes/why-pain-stays.MD",
                "/causes/why-pain-stays.md/",
                "/en/causes/why-pain-stays.md")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(301);
            assertThat(site.get(path).headers().firstValue("Location")).as(path).hasValue("/causes/why-pain-stays.md");
        }
        for (String path : List.of("/nothing-here.md", "/.md", "/en.md", "/en/.md", "/a-z.md", "/A-Z.md")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void markdownSaysWhatThePageSays() {
        assertThat(site.get("/causes/why-pain-stays.md").body())
                .contains(
                        "Awaiting clinical review.",
                        "Written by After Back Surgery editorial team.",
                        "What changed: ",
                        "In an emergency call 911.");
    }

    @Test
    void oddAddressesGetSensibleAnswers() {
        Map<String, String> moved = Map.of(
                "/en", "/",
                "/en/", "/",
                "/EN/Causes/", "/causes",
                "/causes//", "/causes",
                "/A-Z/", "/a-z",
                "/en/a-z", "/a-z",
                "/en/feed.xml", "/feed.xml",
                "/ES/a-z", "/es/a-z");
        moved.forEach((path, address) -> {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(301);
            assertThat(site.get(path).headers().firstValue("Location")).as(path).hasValue(address);
        });
        for (String path : List.of(
                "//double//slashes",
                "//example.org/",
                "/causes/index",
                "/causes/index.md",
                "/causes%2Fwhy-pain-stays",
                "/causes/..%2f..",
                "/causes/%2e%2e/emergency",
                "/%ff",
                "/x%0d%0aSet-Cookie:%20a=b",
                "/causes;a=b",
                "/" + "a".repeat(2_000),
                "/error",
                "/sitemap-99999.xml")) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).contains("You did nothing wrong").doesNotContain("Exception", "\tat ");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void theIconIsFoundWhereBrowsersTryWithoutAsking() {
        HttpResponse<String> icon = site.get("/favicon.ico");

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @Test
    void drawingsOfTheContentFolderAreSandboxed() {
        assertThat(site.get("/images/lower-spine.svg")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("sandbox");
    }

    @Test
    void errorsAreReadablePages() {
        assertThat(site.get("/nothing-here", "Accept", "application/json").body())
                .contains("This page is not here", "You did nothing wrong");
        assertThat(site.get("/broken").body())
                .contains("Something went wrong on our side", "call 911")
                .doesNotContain("A bug");
        assertThat(site.get("/causes/taken-down").body()).contains("This page was taken down", "When to get help now");
    }

    @Test
    void everyListedPageIsCompleteForSearchEngines() {
        List<String> listed = listed();

        assertThat(listed).contains("/", "/causes/why-pain-stays", "/emergency").doesNotContain("/causes/taken-down");
        for (String path : listed) {
            Document page = Jsoup.parse(site.get(path).body());
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .as(path)
                    .isEqualTo("http://localhost:8080" + path);
            assertThat(page.select("meta[name=description]").attr("content"))
                    .as(path)
                    .hasSizeBetween(50, 160);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("script:not([type=application/ld+json]), style, [style], iframe"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void noLinkOfTheSiteIsBroken() {
        Set<String> seen = new TreeSet<>();
        List<String> pages = new ArrayList<>(listed());
        pages.addAll(List.of("/a-z", "/nothing-here", "/causes/taken-down", "/broken"));
        for (String path : pages) {
            Document page = Jsoup.parse(site.get(path).body(), site.uri(path).toString());
            for (Element link : page.select("a[href], img[src], link[href]")) {
                String url = link.attr(link.hasAttr("src") ? "src" : "href");
                assertThat(url).as("link on %s", path).matches("(/|#|https://|http://localhost:8080|tel:|mailto:).*");
                if (url.startsWith("#")) {
                    assertThat(page.getElementById(url.substring(1)))
                            .as("%s on %s", url, path)
                            .isNotNull();
                } else if (url.startsWith("/") && seen.add(url)) {
                    HttpResponse<String> answer = site.get(url);
                    assertThat(answer.statusCode()).as("%s on %s", url, path).isEqualTo(200);
                    int hash = url.indexOf('#');
                    if (hash > 0) {
                        assertThat(Jsoup.parse(answer.body()).getElementById(url.substring(hash + 1)))
                                .as(url)
                                .isNotNull();
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> page = site.get("/causes/why-pain-stays");
        String etag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(site.get("/causes/why-pain-stays", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(site.get("/causes/why-pain-stays", "If-None-Match", "W/\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageSaysItsLanguageAndWhenItChanged() {
        HttpHeaders page = site.get("/causes/why-pain-stays").headers();

        assertThat(page.firstValue("Content-Language")).hasValue("en");
        assertThat(site.get("/es/a-z").headers().firstValue("Content-Language")).hasValue("es");
        assertThat(page.firstValue("Last-Modified")).isPresent();
        assertThat(page.firstValue("ETag").orElseThrow()).doesNotStartWith("W/");
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        HttpResponse<String> get = site.get("/causes/why-pain-stays");
        HttpResponse<String> head = site.send("HEAD", "/causes/why-pain-stays");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void sharedCachesKeepAPageAMinuteAtMost() {
        Matcher maxAge = Pattern.compile("s-maxage=(\\d+)")
                .matcher(site.get("/").headers().firstValue("Cache-Control").orElseThrow());

        assertThat(maxAge.find()).isTrue();
        assertThat(Integer.parseInt(maxAge.group(1))).isBetween(0, 60);
    }

    @Test
    void theHostOfTheRequestIsNeverUsed() {
        assertThat(site.get("/").body()).doesNotContain("localhost:" + site.port());
        assertThat(site.get("/Causes/").headers().firstValue("Location")).hasValue("/causes");
        assertThat(site.get("/sitemap.xml").body()).contains("<loc>http://localhost:8080/</loc>");
    }

    @Test
    void noPathReachesAFile() {
        for (String path : List.of(
                "/site.yml",
                "/en/index.md",
                "/images/../site.yml",
                "/images/..%2fsite.yml",
                "/images/%2e%2e/site.yml",
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/images/site.yml",
                "/assets//etc/passwd",
                "/../../etc/passwd",
                "/README",
                "/people.yml")) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("editorial-team:", "spring.", "root:");
        }
    }

    @Test
    void theEmergencyCardStandsWhereADangerMayBeMet() {
        for (String path : List.of("/", "/emergency", "/causes/why-pain-stays", "/condition/what-is-fbss")) {
            Document page = Jsoup.parse(site.get(path).body());
            assertThat(page.select(".care-card--emergency")).as(path).hasSize(1);
            assertThat(page.select(".care-card--emergency a[href=tel:911]"))
                    .as(path)
                    .hasSize(1);
        }
    }

    private static List<String> listed() {
        return site.listed();
    }
}
