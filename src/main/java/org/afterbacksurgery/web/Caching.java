package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;

/**
 * How long responses may be cached. Browsers revalidate every time, at the cost of a 304, so a page
 * that was taken down is gone; caches in front of the site keep a response until the end of
 * the minute. Pages come and go by their dates on whole minutes, so no cached response outlives such a
 * change, and the cache time does not reveal that a change is coming.
 */
public final class Caching {
    private Caching() {}

    private static final List<String> BY_SECONDS_LEFT = IntStream.rangeClosed(0, 60)
            .mapToObj(seconds -> page(Duration.ofSeconds(seconds)).getHeaderValue())
            .toList();

    /** @param now when the answer is made */
    public static CacheControl page(Instant now) {
        Instant minuteEnds = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return page(Duration.between(now, minuteEnds));
    }

    private static CacheControl page(Duration left) {
        return CacheControl.maxAge(Duration.ZERO).sMaxAge(left).mustRevalidate().cachePublic();
    }

    /** To be called where the address behind the question mark decides what is answered. */
    public static void readsQuery(HttpServletRequest request) {
        request.setAttribute(AnswerFilter.READS_QUERY, Boolean.TRUE);
    }

    /**
     * The same as a header.
     *
     * @param taken when the edition of the answer was taken, in milliseconds of the epoch
     * @param now when the answer is sent
     */
    static String minute(long taken, long now) {
        long end = taken - Math.floorMod(taken, 60_000L) + 60_000;
        return BY_SECONDS_LEFT.get((int) (Math.max(0, Math.min(60_000, end - now)) / 1000));
    }
}
