package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingTests {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z, 60",
        "2026-11-24T12:00:00.001Z, 59",
        "2026-11-24T12:00:40Z, 20",
        "2026-11-24T12:00:59.999Z, 0"
    })
    void sharedCachesKeepAnAnswerToTheEndOfTheMinuteAndBrowsersAskEachTime(Instant now, int seconds) {
        assertThat(Caching.page(now).getHeaderValue())
                .isEqualTo("max-age=0, must-revalidate, public, s-maxage=" + seconds);
    }
}
