package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.assertj.core.groups.Tuple;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases of earlier versions keep their contents when they are migrated. */
class MigrationTests {
    /** Fits every version before 4. The second page was taken down. */
    private static final String ROWS = """
            insert into topic (id, folder, language, address) values (1, 'en/causes', 'en', '/causes');
            insert into article (id, file, language, address, topic_id, topic_index, kind, title, summary, updated,
                                 draft, visible_from, ever_public, taken_down, sort_order, text_hash, words)
            values (1, 'en/causes/smoking.md', 'en', '/causes/smoking', 1, false, 'CAUSE', 'Smoking', 'It harms.',
                    '2026-11-02', false, '2026-11-03 08:00:00', true, null, 1.5, '67fc3e0d', 400),
                   (2, 'en/about.md', 'en', '/about', null, false, 'GUIDE', 'About', 'About us.',
                    '2026-11-04', true, null, true, '2026-11-20', null, '0badcafe', 7);
            insert into revision (id, article_id, published, source, body, key_points, reference_list, plain_text)
            values (1, 1, timestamp with time zone '2026-11-01 12:00:00+00', 'a', '<p>a</p>', '', '', 'a'),
                   (2, 1, timestamp with time zone '2026-11-03 12:00:00+00', 'b', '<p>b</p>', '', '', 'b'),
                   (3, 2, timestamp with time zone '2026-11-04 12:00:00+00', 'c', '<p>c</p>', '', '', 'c');
            update article set revision_id = id + 1;
            insert into alias (address, article_id, renamed) values ('/rauchen', 1, false), ('/old/smoking', 1, true);
            """;

    private static final byte[] BYTES = {0, 1, 127, -128, -1};

    @TempDir
    Path folder;

    private DriverManagerDataSource source;
    private JdbcTemplate database;

    /** The address of a database without tables. */
    String emptyDatabase() {
        return "jdbc:h2:file:" + this.folder.resolve("catalogue");
    }

    @BeforeEach
    void connect() {
        this.source = new DriverManagerDataSource(emptyDatabase(), "sa", "");
        this.database = new JdbcTemplate(this.source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void pagesTextsAndPicturesStay(String version) {
        fill(version);

        migrate("latest");

        assertThat(this.database.queryForList("select title from article order by id", String.class))
                .containsExactly("Smoking", "About");
        assertThat(this.database.queryForObject("select visible_from from article where id = 1", LocalDateTime.class))
                .isEqualTo("2026-11-03T08:00:00");
        assertThat(this.database.queryForList("select body from revision order by id", String.class))
                .containsExactly("<p>a</p>", "<p>b</p>", "<p>c</p>");
        assertThat(this.database.queryForObject("select content from shared_file", byte[].class))
                .isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void oldAddressesBecomeClaims(String version) {
        fill(version);

        migrate("latest");

        assertThat(this.database.query(
                        "select address, article_id, named, stood_until is null from claim order by address",
                        (row, i) ->
                                Tuple.tuple(row.getString(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4))))
                .containsExactly(
                        Tuple.tuple("/old/smoking", 1L, false, false), Tuple.tuple("/rauchen", 1L, true, true));
    }

    @Test
    void revisionsOfVersion1EndWhenTheNextOneCameOrThePageWent() {
        fill("1");

        migrate("latest");

        Instant takenDown =
                LocalDate.of(2026, 11, 20).atStartOfDay(ZoneId.systemDefault()).toInstant();
        assertThat(this.database.query(
                        "select ended, text_hash, words from revision order by id",
                        (row, i) -> Tuple.tuple(row.getTimestamp(1), row.getString(2), row.getInt(3))))
                .containsExactly(
                        Tuple.tuple(Timestamp.from(Instant.parse("2026-11-03T12:00:00Z")), "", 0),
                        Tuple.tuple(null, "67fc3e0d", 400),
                        Tuple.tuple(Timestamp.from(takenDown), "0badcafe", 7));
    }

    private void fill(String version) {
        migrate(version);
        this.database.execute(ROWS);
        this.database.update(
                "insert into shared_file (path, content_type, content, hash, saved) values (?, ?, ?, ?, current_timestamp)",
                "images/x.webp",
                "image/webp",
                BYTES,
                "00");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(this.source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
