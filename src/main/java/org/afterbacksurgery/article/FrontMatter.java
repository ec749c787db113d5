package org.afterbacksurgery.article;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one page, as its author wrote them.
 *
 * @param updated when the meaning of the text last changed
 * @param keyPoints may hold citations
 * @param authors keys of people.yml; empty means the site's
 * @param review null when nobody signed the page
 * @param aliases addresses that lead here, as a browser shows them
 * @param related addresses of pages to read next
 * @param order position among the pages of the topic; null comes last
 * @param change what changed on {@code updated}, and why; null when not said
 * @param codes of the condition, by code system
 * @param translates the address of this page in the first language; null in the first language
 * @param sourceText hash of the first language's text that was translated
 * @param treatment the facts of a treatment; null on other pages, and where they are not given
 */
public record FrontMatter(
        String title,
        String summary,
        Kind kind,
        LocalDate updated,
        Availability availability,
        List<String> keyPoints,
        List<String> authors,
        @Nullable Review review,
        List<String> aliases,
        List<String> related,
        @Nullable BigDecimal order,
        List<String> searchWords,
        @Nullable String change,
        Map<String, List<String>> codes,
        @Nullable String translates,
        @Nullable String sourceText,
        @Nullable Treatment treatment) {

    public FrontMatter {
        keyPoints = List.copyOf(keyPoints);
        authors = List.copyOf(authors);
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        searchWords = List.copyOf(searchWords);
        codes = Map.copyOf(codes);
    }
}
