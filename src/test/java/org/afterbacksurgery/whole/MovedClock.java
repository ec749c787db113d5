package org.afterbacksurgery.whole;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The time of every site that a test starts with it: it stands still until the test moves it. No
 * {@code @Configuration}: the program's scan must not find it in tests that do without.
 */
public class MovedClock {
    private static volatile Instant now = Instant.EPOCH;

    public static void set(String instant) {
        set(Instant.parse(instant));
    }

    public static void set(Instant instant) {
        now = instant;
    }

    @Bean
    @Primary
    Clock standingClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
