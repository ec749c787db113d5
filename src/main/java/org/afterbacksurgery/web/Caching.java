package org.afterbacksurgery.web;

import java.time.Duration;
import org.springframework.http.CacheControl;

/**
 * How long answers may be kept. Browsers ask again each time, which costs a 304, so that a page
 * taken down is gone; caches in front of the site keep a page for a minute at most.
 */
public final class Caching {
    private static final Duration SHARED = Duration.ofSeconds(60);

    private Caching() {}

    /** @param untilChange how long the answer is certain to stay the same */
    public static CacheControl page(Duration untilChange) {
        Duration shared = untilChange.compareTo(SHARED) < 0 ? untilChange : SHARED;
        return CacheControl.maxAge(Duration.ZERO)
                .sMaxAge(shared.isNegative() ? Duration.ZERO : shared)
                .mustRevalidate()
                .cachePublic();
    }
}
