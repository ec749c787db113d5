package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** No date that readers or machines see comes from the database, from the files or from the clock. */
class SteadyDatesTests {
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}[0-9T:+-]*");

    @Test
    void aRestartAndALostDatabaseMoveNoDate(@TempDir Path folder) throws IOException {
        Path content = RunningSite.copyOf(Path.of("content"), folder.resolve("content"));
        new SmallSite(content)
                .page("en/causes/dated.md", "publish: 2026-10-01 08:00\nchange: It is new.\naliases: [ /old/dated ]")
                .page("en/causes/expired.md", "expire: 2026-10-31\naliases: [ /old/expired ]")
                .page("es/causas/fecha.md", "publish: 2026-11-23");
        Path data = folder.resolve("data");

        MovedClock.set("2026-11-25T12:00:00Z");
        Map<String, String> before = dates(content, data);
        assertThat(before.get("/causes/expired")).contains("2026-11-01");
        assertThat(before.get("/causes/dated")).contains("2026-10-01", "2026-11-20");
        assertThat(before.get("/feed.xml")).contains("2026-11-20T00:00:00-05:00");
        assertThat(before.get("/es/feed.xml")).contains("2026-11-23T00:00:00-05:00");
        assertThat(before.get("/sitemap.xml")).contains("2026-11-20", "2026-11-23");

        MovedClock.set("2026-12-26T12:00:00Z");
        assertThat(dates(content, data)).isEqualTo(before);

        assertThat(FileSystemUtils.deleteRecursively(data)).isTrue();
        touchAll(content);
        MovedClock.set("2027-01-30T12:00:00Z");
        assertThat(dates(content, data)).isEqualTo(before);
    }

    /** Every date in an answer, in the text as well as in what machines read, and its headers that tell a time. */
    private static Map<String, String> dates(Path content, Path data) {
        try (RunningSite site = RunningSite.start(content, data, MovedClock.class)) {
            List<String> paths = new ArrayList<>(site.listed());
            paths.addAll(
                    List.of("/causes/expired", "/old/expired", "/feed.xml", "/es/feed.xml", "/sitemap.xml", "/a-z"));
            Map<String, String> dates = new TreeMap<>();
            for (String path : paths) {
                String body = site.get(path).body();
                dates.put(
                        path,
                        DATE.matcher(body).results().map(MatchResult::group).toList()
                                + written(body).toString()
                                + site.get(path).headers().allValues("Last-Modified"));
            }
            return dates;
        }
    }

    private static List<String> written(String body) {
        Document page = Jsoup.parse(body);
        return page.select("time, .review-line").eachText();
    }

    private static void touchAll(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            files.forEach(file -> {
                try {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-01-29T00:00:00Z")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
