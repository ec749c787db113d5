package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.content.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dates, long texts and bytes come back from the database as they went in. */
class StoredValuesTests extends CatalogueOnDatabase {
    private static final String FILE = "en/causes/smoking.md";

    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kathmandu"})
    void noDateMovesWithTheTimeZoneOfTheMachine(String zone) {
        this.now = Instant.parse("2026-11-01T05:30:00.123456Z");
        TimeZone machine = TimeZone.getDefault();
        try {
            moveTo(TimeZone.getTimeZone(zone));
            this.publisher.publish(List.of(Drafts.smoking("""
                    publish: 2026-03-08 00:00
                    expire: 2030-10-27
                    reviewed: { on: 2026-10-01, by: editorial-team, next: 2027-10-01, text: 67fc3e0d }
                    """, "")), List.of());
            // New York's clocks skip this hour: converted to an instant and back, it would become 03:30
            this.articles.findByFile(FILE).orElseThrow().visibleFrom = LocalDateTime.parse("2026-03-08T02:30:00");
            restart();
        } finally {
            moveTo(machine);
        }
        restart();

        assertThat(stored("visible_from")).isEqualTo("2026-03-08 02:30:00");
        assertThat(stored("visible_until")).isEqualTo("2030-10-28 00:00:00");
        assertThat(stored("updated")).isEqualTo("2026-11-22");
        assertThat(stored("reviewed_on")).isEqualTo("2026-10-01");
        assertThat(stored("review_due")).isEqualTo("2027-10-01");
        Article page = this.catalogue.stored().all().get(0);
        assertThat(page.availability().from()).isEqualTo("2026-03-08T02:30:00");
        assertThat(page.availability().until()).isEqualTo("2030-10-28T00:00:00");
        assertThat(page.updated()).isEqualTo("2026-11-22");
        assertThat(page.frontMatter().review())
                .isEqualTo(
                        new Review(LocalDate.of(2026, 10, 1), "editorial-team", LocalDate.of(2027, 10, 1), "67fc3e0d"));
        assertThat(this.history.revisions(FILE)).extracting(Revision::published).containsExactly(this.now);
        assertThat(this.database.queryForObject(
                        "select count(*) from revision where published ="
                                + " timestamp with time zone '2026-11-01 05:30:00.123456+00'",
                        Integer.class))
                .isOne();
    }

    /** Sets the zone for both the program and its connection, as on a machine there. */
    private void moveTo(TimeZone zone) {
        TimeZone.setDefault(zone);
        this.database.execute("set time zone '%s'".formatted(zone.getID()));
    }

    private @Nullable String stored(String column) {
        return this.database.queryForObject("select cast(" + column + " as varchar(40)) from article", String.class);
    }

    @Test
    void aLongTextInManyScriptsIsKeptToTheLetter() {
        String text = "\nDolor crónico, хроническая боль, 慢性疼痛, \uD83E\uDDB4, e\u0301, it's 5 \\\\ 3 $1 ?1 :a\r\n\r\n";
        String summary = "It's about un hueso, кость and 骨 \uD83E\uDDB4, and how they heal after surgery.";
        Draft draft = Drafts.smoking("summary: \"" + summary + "\"", text.repeat(200));
        this.publisher.publish(List.of(draft), List.of());
        restart();

        Article page = this.catalogue.stored().all().get(0);
        assertThat(page.summary()).isEqualTo(summary);
        assertThat(this.texts.of(page).body().toString())
                .isEqualTo(draft.rendering().body().toString());
        assertThat(this.history.source(page.revision())).hasValue(draft.source());
    }

    @Test
    void aMegabyteOfBytesOfEveryValueIsKept() {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        this.publisher.keepSharedFile("images/x.webp", "image/webp", bytes);
        restart();

        assertThat(this.images.find("images/x.webp").orElseThrow().content()).isEqualTo(bytes);
        assertThat(this.database.queryForObject("select octet_length(content) from shared_file", Integer.class))
                .isEqualTo(bytes.length);
    }
}
