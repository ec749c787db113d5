package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages come and go by their dates in the clinic's time zone, America/New_York, everywhere at
 * once and whatever zone the machine is in, or was in when they were stored.
 */
class ScheduleTests {
    /** A page, the moment in its front matter, and when that is. On 1 November 01:30 comes twice, on 14 March 02:30 never. */
    private record Moment(String name, String written, String instant, String day) {}

    private static final List<Moment> OPENING = List.of(
            new Moment("autumn", "2026-11-01 01:30", "2026-11-01T05:30:00Z", "2026-11-01"),
            new Moment("ordinary", "2026-12-01 08:00", "2026-12-01T13:00:00Z", "2026-12-01"),
            new Moment("whole-day", "2026-12-05", "2026-12-05T05:00:00Z", "2026-12-05"),
            new Moment("spring", "2027-03-14 02:30", "2027-03-14T07:00:00Z", "2027-03-14"));
    private static final List<Moment> ENDING = List.of(
            new Moment("autumn", "2026-11-01 01:30", "2026-11-01T05:30:00Z", "2026-11-01"),
            new Moment("ordinary", "2026-12-01 08:00", "2026-12-01T13:00:00Z", "2026-12-01"),
            new Moment("whole-day", "2026-12-05", "2026-12-06T05:00:00Z", "2026-12-06"),
            new Moment("spring", "2027-03-14 02:30", "2027-03-14T07:00:00Z", "2027-03-14"));

    private final TimeZone machine = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private RunningSite site;

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(this.machine);
    }

    @ParameterizedTest
    @CsvSource({"UTC, Pacific/Auckland", "Pacific/Auckland, America/Los_Angeles", "America/Los_Angeles, UTC"})
    void pagesComeAndGoEverywhereAtOnce(String zone, String laterZone) throws IOException {
        Path content = content();
        Path data = this.folder.resolve("data");
        MovedClock.set("2026-10-01T00:00:00Z");

        checkAll(zone, content, data);
        checkAll(laterZone, Files.createDirectory(this.folder.resolve("away")), data);
    }

    /** In the order of time, as the site lives through it. */
    private void checkAll(String zone, Path content, Path data) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (RunningSite running = RunningSite.start(content, data, MovedClock.class)) {
            this.site = running;
            checks().forEach((instant, check) -> {
                MovedClock.set(instant);
                check.run();
            });
        }
    }

    private Path content() throws IOException {
        SmallSite pages = SmallSite.in(this.folder.resolve("content"))
                .page("en/opening/index.md", "")
                .page("en/ending/index.md", "");
        for (Moment moment : OPENING) {
            pages.page(file("opening", moment), "publish: " + moment.written());
        }
        for (Moment moment : ENDING) {
            pages.page(
                    file("ending", moment),
                    "expire: %s\naliases: [ /old/%s ]".formatted(moment.written(), moment.name()));
        }
        for (String topic : List.of("opening", "ending")) {
            StringBuilder links = new StringBuilder();
            for (Moment moment : OPENING) {
                links.append("- [%s](/%s)\n".formatted(moment.name(), file(topic, moment)));
                pages.page(
                        "es/%s/%s.md".formatted(topic, moment.name()),
                        "translates: /%s/%s".formatted(topic, moment.name()));
            }
            pages.page("en/causes/%s-links.md".formatted(topic), "", links.toString());
        }
        return pages.content();
    }

    private static String file(String topic, Moment moment) {
        return "en/%s/%s.md".formatted(topic, moment.name());
    }

    private Map<Instant, Runnable> checks() {
        Map<Instant, Runnable> checks = new TreeMap<>();
        for (Moment moment : OPENING) {
            add(checks, moment, () -> isHidden(moment), () -> assertEverywhere("/opening/" + moment.name()));
        }
        for (Moment moment : ENDING) {
            add(checks, moment, () -> assertEverywhere("/ending/" + moment.name()), () -> isGone(moment));
        }
        return checks;
    }

    /** One second before and two seconds after. */
    private static void add(Map<Instant, Runnable> checks, Moment moment, Runnable before, Runnable after) {
        Instant instant = Instant.parse(moment.instant());
        for (int seconds : List.of(-1, 2)) {
            checks.merge(instant.plusSeconds(seconds), seconds < 0 ? before : after, (one, other) -> () -> {
                one.run();
                other.run();
            });
        }
    }

    private void isHidden(Moment moment) {
        String path = "/opening/" + moment.name();
        assertNowhere(path, 404);
        assertThat(this.site.get(path + ".md").statusCode()).isEqualTo(404);
    }

    private void isGone(Moment moment) {
        String path = "/ending/" + moment.name();
        String alias = "/old/" + moment.name();
        assertNowhere(path, 410);
        for (String address : List.of(path, path + ".md", alias, alias + ".md")) {
            assertThat(this.site.get(address).statusCode()).as(address).isEqualTo(410);
            assertThat(page(address).select("main time").attr("datetime"))
                    .as(address)
                    .isEqualTo(moment.day());
            assertThat(page(address).select("main a[href=/ending]")).as(address).hasSize(1);
        }
    }

    private void assertEverywhere(String path) {
        assertThat(this.site.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(this.site.get(path + ".md").statusCode()).as(path).isEqualTo(200);
        assertThat(places(path)).as(path).containsOnly(true);
    }

    private void assertNowhere(String path, int status) {
        assertThat(this.site.get(path).statusCode()).as(path).isEqualTo(status);
        assertThat(places(path)).as(path).containsOnly(false);
    }

    /** Whether its topic, home, the A to Z, a page that links to it, the sitemap, the feed and its translation name it. */
    private List<Boolean> places(String path) {
        String topic = path.substring(0, path.indexOf('/', 1));
        String url = "http://localhost:8080" + path;
        return List.of(
                links(topic, path),
                links("/", path),
                links("/a-z", path),
                links("/causes" + topic + "-links", path),
                this.site.get("/causes" + topic + "-links.md").body().contains("](" + url + ")"),
                this.site.listed().contains(path),
                this.site.get("/feed.xml").body().contains("<id>" + url + "</id>"),
                !page("/es" + path)
                        .select("link[hreflang=en][href=%s]".formatted(url))
                        .isEmpty());
    }

    private boolean links(String from, String to) {
        return !page(from).select("main a[href=%s]".formatted(to)).isEmpty();
    }

    private Document page(String path) {
        return Jsoup.parse(this.site.get(path).body());
    }
}
