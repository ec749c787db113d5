package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleTests {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant DECEMBER = Instant.parse("2026-12-20T12:00:00Z");
    private static final LocalDate TAKEN_DOWN = LocalDate.of(2026, 12, 10);

    @Test
    void aDraftIsGoneSinceItBecameOneOrExpiredIfThatWasEarlier() {
        assertThat(goneSince(true, LocalDateTime.of(2026, 12, 15, 0, 0), TAKEN_DOWN))
                .isEqualTo(TAKEN_DOWN);
        assertThat(goneSince(true, LocalDateTime.of(2026, 12, 5, 0, 0), TAKEN_DOWN))
                .isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(goneSince(true, null, TAKEN_DOWN)).isEqualTo(TAKEN_DOWN);
    }

    @Test
    void aPageThatCameBackIsGoneSinceItExpired() {
        assertThat(goneSince(false, LocalDateTime.of(2026, 12, 15, 0, 0), TAKEN_DOWN))
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }

    private static LocalDate goneSince(boolean draft, @Nullable LocalDateTime until, LocalDate takenDown) {
        return new Article(
                        "en/a.md",
                        "en",
                        new Address("/a"),
                        "en",
                        false,
                        Kind.CAUSE,
                        "A",
                        "A page.",
                        LocalDate.of(2026, 11, 22),
                        new Availability(draft, null, until),
                        true,
                        takenDown,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "67fc3e0d",
                        400,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        1)
                .goneSince(DECEMBER, ZONE);
    }
}
