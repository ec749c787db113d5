package org.afterbacksurgery.catalogue;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A page's claim to an address besides its own.
 *
 * @param address in the form of {@link org.afterbacksurgery.site.Alias#normal}
 * @param named whether its front matter names the address
 * @param stoodUntil when the page left the address; null if it was never there
 * @param id greater than the id of an earlier claim
 */
record Claim(
        String address,
        String file,
        boolean named,
        @Nullable Instant stoodUntil,
        long id) {
    /** When a page left an address where nobody saw it: before every other moment. */
    static final Instant NEVER_SEEN = Instant.EPOCH;

    /** Pages that name the address come first, then pages that were there, the most recent first. */
    static final Comparator<Claim> BEST_FIRST = Comparator.comparing(Claim::named, Comparator.reverseOrder())
            .thenComparing(Claim::stoodUntil, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Claim::id);

    /** Whether readers saw the page at this address. */
    boolean isFormerAddress() {
        return this.stoodUntil != null && !this.stoodUntil.equals(NEVER_SEEN);
    }
}
