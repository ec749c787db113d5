package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.whole.MovedClock;
import org.afterbacksurgery.whole.RunningSite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever edits led to the folder, readers see what a fresh import of it shows, together with its
 * history of addresses and dates. The test controls the time: a random wait follows each edit.
 */
class RandomEditsTests {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1})
    void afterFiveHundredEditsTheSiteIsThatOfAFreshImport(long seed) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("content"));
        Random chance = new Random(seed);
        EditedFolder files = new EditedFolder(content, seed);
        move(Duration.ZERO);
        Path data = this.folder.resolve("edited");
        try (RunningSite edited = start(data)) {
            FolderReader reader = reader(content, edited);
            pass(reader, Duration.ofSeconds(5));
            for (int i = 0; i < 500; i++) {
                files.edit();
                pass(
                        reader,
                        Duration.ofMillis(chance.nextInt(4) == 0 ? chance.nextInt(15_000) : chance.nextInt(1_500)));
            }
            files.mend();
            for (int i = 0; i < 5; i++) {
                pass(reader, Duration.ofMinutes(6));
            }
            FolderReader.Pass last = pass(reader, Duration.ofSeconds(5));
            assertThat(last.report().problems()).filteredOn(Problem::isError).isEmpty();
            Map<String, String> served = served(edited, files.addresses());

            Path fresh = this.folder.resolve("fresh");
            try (RunningSite imported = start(fresh)) {
                FolderReader freshReader = reader(content, imported);
                for (int i = 0; i < 5; i++) {
                    pass(freshReader, Duration.ofSeconds(5));
                }
                copyHistory(edited.bean(JdbcTemplate.class), imported.bean(JdbcTemplate.class));
            }
            try (RunningSite imported = start(fresh)) {
                reader(content, imported);
                assertThat(served(imported, files.addresses())).containsExactlyEntriesOf(served);
            }
            assertThat(served.values().stream().map(answer -> answer.substring(0, 3)))
                    .contains("200", "301", "404", "410");
        }
    }

    /** If a page were not read again when it has to be, an old problem would stay or a new one would be missed. */
    @ParameterizedTest
    @ValueSource(longs = {1})
    void afterEachEditTheProblemsAreThoseOfAFreshCheck(long seed) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("content"));
        EditedFolder files = new EditedFolder(content, seed);
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        FolderReader reader = new FolderReader(new ContentFolder(content), Publications.NONE, clock, () -> this.now);
        int compared = 0;
        for (int i = 0; i < 150; i++) {
            files.edit();
            pass(reader, Duration.ofSeconds(6));
            pass(reader, Duration.ofSeconds(6));
            List<Problem> fresh =
                    FolderCheck.run(content, clock, (done, total) -> {}).problems();
            if (fresh.stream().noneMatch(RandomEditsTests::isOfASharedFile)) {
                compared++;
                assertThat(pass(reader, Duration.ZERO).report().problems())
                        .filteredOn(problem -> problem.code() != ProblemCode.MISSING_FILE)
                        .containsExactlyElementsOf(fresh);
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    /** While a shared file is broken, its last good version is in force, but a fresh check does not know it. */
    private static boolean isOfASharedFile(Problem problem) {
        return problem.isError() && !problem.where().file().contains("/");
    }

    /** The site watches an empty folder: the test itself reads the real one. */
    private RunningSite start(Path data) throws IOException {
        return RunningSite.start(Files.createDirectories(this.folder.resolve("empty")), data, MovedClock.class);
    }

    private FolderReader reader(Path content, RunningSite site) {
        return new FolderReader(
                new ContentFolder(content), site.bean(Publications.class), site.bean(Clock.class), () -> this.now);
    }

    private FolderReader.Pass pass(FolderReader reader, Duration later) throws IOException {
        move(later);
        FolderReader.Pass pass = reader.pass(true, Doorbell.Ring.NONE, Duration.ofSeconds(2));
        for (int i = 0; i < 20 && pass.left() > 0; i++) {
            pass = reader.pass(false, Doorbell.Ring.NONE, Duration.ofSeconds(2));
        }
        return pass;
    }

    private void move(Duration later) {
        this.now += later.toNanos();
        MovedClock.set(START.plusNanos(this.now));
    }

    /** What readers and search engines get at every address that exists or existed. */
    private static Map<String, String> served(RunningSite site, Set<String> known) {
        Set<String> addresses = new TreeSet<>(known);
        addresses.addAll(List.of("/a-z", "/es/a-z", "/feed.xml", "/es/feed.xml", "/sitemap.xml", "/robots.txt"));
        addresses.add("/images/spine.svg");
        for (int i = 0; i < 40; i++) {
            addresses.add("/old-" + i);
        }
        List<String> markdown = new ArrayList<>();
        known.forEach(address -> markdown.add(address + ".md"));
        addresses.addAll(markdown);
        Map<String, String> served = new TreeMap<>();
        for (String address : addresses) {
            HttpResponse<String> answer = site.get(address);
            served.put(
                    address,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse("") + "\n"
                            + answer.body().replace("localhost:" + site.uri("/").getPort(), "localhost"));
        }
        return served;
    }

    /**
     * Copies what no file tells: which pages were once public, since when they have been gone, and where
     * addresses and fragments lead.
     */
    private static void copyHistory(JdbcTemplate from, JdbcTemplate to) {
        from.queryForList("select * from topic").forEach(topic -> {
            if (to.queryForList("select id from topic where folder = ?", topic.get("FOLDER"))
                    .isEmpty()) {
                to.update(
                        "insert into topic (folder, language, address) values (?, ?, ?)",
                        topic.get("FOLDER"),
                        topic.get("LANGUAGE"),
                        topic.get("ADDRESS"));
            }
        });
        from.queryForList("select * from article").forEach(article -> {
            Object file = article.get("FILE");
            if (to.queryForList("select id from article where file = ?", file).isEmpty()) {
                copyGone(from, to, article);
            }
            to.update(
                    "update article set ever_public = ?, taken_down = ? where file = ?",
                    article.get("EVER_PUBLIC"),
                    article.get("TAKEN_DOWN"),
                    file);
        });
        copyOf(from, "claim", "id, address, named, stood_until").stream()
                .sorted(Comparator.comparing(claim -> (Long) claim.get("ID")))
                .forEach(claim -> to.update(
                        "merge into claim (address, article_id, named, stood_until) key (address, article_id)"
                                + " values (?, (select id from article where file = ?), ?, ?)",
                        claim.get("ADDRESS"),
                        claim.get("FILE"),
                        claim.get("NAMED"),
                        claim.get("STOOD_UNTIL")));
        copyOf(from, "article_fragment", "fragment, section")
                .forEach(fragment -> to.update(
                        "insert into article_fragment (article_id, fragment, section)"
                                + " values ((select id from article where file = ?), ?, ?)",
                        fragment.get("FILE"),
                        fragment.get("FRAGMENT"),
                        fragment.get("SECTION")));
    }

    private static List<Map<String, Object>> copyOf(JdbcTemplate from, String table, String columns) {
        return from.queryForList("select a.file, %s from %s t join article a on a.id = t.article_id"
                .formatted(columns.replaceAll("(\\w+)", "t.$1"), table));
    }

    /** Copies a page that has no file any more. */
    private static void copyGone(JdbcTemplate from, JdbcTemplate to, Map<String, Object> article) {
        Map<String, Object> topic = article.get("TOPIC_ID") == null
                ? Map.of("FOLDER", "")
                : from.queryForMap("select folder from topic where id = ?", article.get("TOPIC_ID"));
        List<String> columns = new ArrayList<>(article.keySet());
        columns.removeAll(List.of("ID", "TOPIC_ID", "REVISION_ID"));
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(article.get(column)));
        to.update(
                "insert into article (%s) values (%s)"
                        .formatted(
                                String.join(", ", columns),
                                "?, ".repeat(columns.size()).replaceAll(", $", "")),
                values.toArray());
        to.update(
                "update article set topic_id = (select id from topic where folder = ?) where file = ?",
                topic.get("FOLDER"),
                article.get("FILE"));
        to.update(
                "insert into revision (article_id, published, source, body, key_points, reference_list, plain_text)"
                        + " values ((select id from article where file = ?), now(), '', '', '', '', '')",
                article.get("FILE"));
        to.update(
                "update article set revision_id = (select max(id) from revision where article_id = article.id) where file = ?",
                article.get("FILE"));
    }
}
