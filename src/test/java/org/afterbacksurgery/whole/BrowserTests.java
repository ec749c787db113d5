package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/** Every page that ships, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern REQUESTED = Pattern.compile("\"url\":\"((?:https?|wss?):[^\"]+)\"");

    private RunningSite site;
    private ChromeDriver browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.site = EveryKind.start(folder);
        this.browser = Browser.open(true);
    }

    @AfterAll
    void stop() {
        if (this.browser != null) {
            this.browser.quit();
        }
        this.site.close();
    }

    Stream<String> pages() {
        return EveryKind.pages(this.site);
    }

    static List<String> kinds() {
        return EveryKind.ADDRESSES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndAsksNobodyElse(String path) {
        show(path, 1280, "light");

        assertThat(violations()).as(path).isEmpty();
        assertThat(sidewaysScroll()).as(path).isFalse();
        assertThat(requestsElsewhere()).as(path).isEmpty();
        assertThat(complaints(path)).as(path).isEmpty();
        assertThat(this.browser.manage().getCookies()).as(path).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAccessibleOnAPhoneInTheDark(String path) {
        for (int width : new int[] {320, 360}) {
            show(path, width, "dark");

            assertThat(violations()).as("%s at %d px", path, width).isEmpty();
            assertThat(sidewaysScroll()).as("%s at %d px", path, width).isFalse();
            assertThat(smallTargets()).as("%s at %d px", path, width).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isReadableWithTextTwiceAsLarge(String path) {
        show(path, 360, "light");
        this.browser.executeScript("document.documentElement.style.fontSize = '200%'");

        assertThat(sidewaysScroll()).as(path).isFalse();
    }

    @Test
    void everyKindOfPageWorksWithoutJavaScript() {
        ChromeDriver plain = Browser.open(false);
        try {
            for (String path : EveryKind.ADDRESSES) {
                plain.get(this.site.uri(path).toString());
                assertThat(plain.findElement(By.tagName("h1")).isDisplayed())
                        .as(path)
                        .isTrue();
                assertThat(plain.findElement(By.tagName("main")).getText())
                        .as(path)
                        .hasSizeGreaterThan(60);
                assertThat(plain.findElements(By.cssSelector("a[href^='tel:']")))
                        .as(path)
                        .isNotEmpty();
            }
            plain.get(this.site.uri("/causes/why-pain-stays").toString());
            plain.findElement(By.cssSelector(".contents__link")).click();
            assertThat(plain.getCurrentUrl()).contains("#");
        } finally {
            plain.quit();
        }
    }

    @Test
    void theKeyboardReachesTheTextFirst() {
        show("/causes/why-pain-stays", 1280, "light");

        new Actions(this.browser).sendKeys(Keys.TAB).perform();
        WebElement first = this.browser.switchTo().activeElement();

        assertThat(first.getText()).isEqualTo("Skip to main content");
        assertThat(first.isDisplayed()).isTrue();
        first.sendKeys(Keys.ENTER);
        assertThat(this.browser.getCurrentUrl()).endsWith("#main");
    }

    @Test
    void theKeyboardOpensAWordAndComesBack() {
        show("/marks", 1280, "light");
        WebElement term = this.browser.findElement(By.cssSelector(".term"));
        WebElement definition = this.browser.findElement(By.id(term.getDomAttribute("popovertarget")));

        term.sendKeys(Keys.ENTER);
        assertThat(definition.isDisplayed()).isTrue();
        assertThat(definition.getRect().y).isBetween(term.getRect().y, term.getRect().y + 2 * term.getRect().height);
        assertThat(violations()).isEmpty();
        WebElement close = this.browser.switchTo().activeElement();
        assertThat(close.getText()).isEqualTo("Close");
        assertThat(close.getRect().height).isGreaterThanOrEqualTo(44);

        close.sendKeys(Keys.ESCAPE);
        assertThat(definition.isDisplayed()).isFalse();
        assertThat(this.browser.switchTo().activeElement()).isEqualTo(term);

        term.sendKeys(Keys.ENTER);
        close.sendKeys(Keys.ENTER);
        assertThat(definition.isDisplayed()).isFalse();
        assertThat(this.browser.switchTo().activeElement()).isEqualTo(term);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSmallEnoughForAnOldPhone(String path) throws IOException {
        String html = this.site.get(path).body();

        assertThat(compressed(html)).as("HTML of %s", path).isLessThanOrEqualTo(14 * 1024);
    }

    @Test
    void theFirstViewIsSmall() throws IOException, InterruptedException {
        for (String path : this.site.listed()) {
            long bytes = sent(path);
            List<String> parts =
                    Jsoup.parse(this.site.get(path).body()).select("link[rel=stylesheet], img[src]").stream()
                            .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                            .distinct()
                            .toList();
            for (String part : parts) {
                bytes += sent(part);
                if (part.endsWith(".css")) {
                    assertThat(sent(part)).as("stylesheet").isLessThanOrEqualTo(15 * 1024L);
                }
            }
            assertThat(bytes).as("first view of %s", path).isLessThanOrEqualTo(100 * 1024L);
        }
    }

    private void show(String path, int width, String scheme) {
        this.browser.manage().window().setSize(new Dimension(width, 900));
        this.browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        this.browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        this.browser.manage().logs().get(LogType.PERFORMANCE);
        this.browser.manage().logs().get(LogType.BROWSER);
        this.browser.get(this.site.uri(path).toString());
    }

    private List<String> violations() {
        Results results = new AxeBuilder().withTags(WCAG).analyze(this.browser);
        assertThat(results.getPasses()).hasSizeGreaterThan(5);
        return results.getViolations().stream().map(BrowserTests::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    private boolean sidewaysScroll() {
        return (boolean) this.browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Controls that stand by themselves and are lower than 44 px. */
    @SuppressWarnings("unchecked")
    private List<String> smallTargets() {
        return (List<String>) this.browser.executeScript("""
                return [...document.querySelectorAll('a, button, input, summary')]
                    .filter(e => e.offsetParent && !e.closest('.skip-link, .term, p:not([class]), li:not([class]), dd, td, figcaption, sup, .sources li, .rows__note, .danger-line__text, .site-footer__about p, .site-footer__emergency p'))
                    .filter(e => {
                        const box = e.closest('.rows__item, .danger-line__inner') || e;
                        return box.getBoundingClientRect().height < 43.5;
                    })
                    .map(e => e.outerHTML + ' ' + e.getBoundingClientRect().height)
                """);
    }

    private List<String> requestsElsewhere() {
        List<String> elsewhere = new ArrayList<>();
        this.browser.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
                Matcher url = REQUESTED.matcher(entry.getMessage());
                while (url.find()) {
                    if (!url.group(1).startsWith(this.site.uri("/").toString())) {
                        elsewhere.add(url.group(1));
                    }
                }
            }
        });
        return elsewhere;
    }

    /** What the browser's console says, the answer's own status aside. */
    private List<String> complaints(String path) {
        return this.browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.startsWith(this.site.uri(path).toString())
                        || !message.contains("the server responded with a status of"))
                .toList();
    }

    private long sent(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(this.site.uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        return answer.body().length;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
