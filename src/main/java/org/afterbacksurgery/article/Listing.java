package org.afterbacksurgery.article;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a page among the others.
 *
 * @param order position among the pages of the topic; null comes last
 * @param related addresses of pages to read next
 * @param searchWords what patients type to reach it
 */
public record Listing(@Nullable BigDecimal order, List<String> related, List<String> searchWords) {
    public static final Listing PLAIN = new Listing(null, List.of(), List.of());

    public Listing {
        related = List.copyOf(related);
        searchWords = List.copyOf(searchWords);
    }
}
