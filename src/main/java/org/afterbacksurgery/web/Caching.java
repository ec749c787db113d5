package org.afterbacksurgery.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;

/**
 * How long answers may be kept. Browsers ask again each time, which costs a 304, so that a page
 * taken down is gone; caches in front of the site keep an answer to the end of the minute. Pages
 * come and go by their dates on whole minutes, so no kept answer outlives such a change, and how
 * long it is kept tells nobody that one is coming.
 */
public final class Caching {
    private Caching() {}

    /** @param now when the answer is made */
    public static CacheControl page(Instant now) {
        Instant minuteEnds = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return CacheControl.maxAge(Duration.ZERO)
                .sMaxAge(Duration.between(now, minuteEnds))
                .mustRevalidate()
                .cachePublic();
    }
}
