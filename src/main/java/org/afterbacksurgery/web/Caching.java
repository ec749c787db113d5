package org.afterbacksurgery.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;

/**
 * How long responses may be cached. Browsers revalidate every time, at the cost of a 304, so a page
 * that was taken down is gone; caches in front of the site keep a response until the end of
 * the minute. Pages come and go by their dates on whole minutes, so no cached response outlives such a
 * change, and the cache time does not reveal that a change is coming.
 */
public final class Caching {
    private Caching() {}

    /** @param now when the response is made */
    public static CacheControl page(Instant now) {
        Instant minuteEnds = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return CacheControl.maxAge(Duration.ZERO)
                .sMaxAge(Duration.between(now, minuteEnds))
                .mustRevalidate()
                .cachePublic();
    }
}
