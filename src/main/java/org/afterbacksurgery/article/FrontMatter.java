package org.afterbacksurgery.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one page, as its author wrote it and as the catalogue keeps it. Key points and aliases
 * are kept elsewhere: key points are part of the text, aliases are claims to addresses.
 *
 * @param updated when the meaning of the text last changed
 * @param review null when nobody signed the page
 * @param treatment the facts of a treatment; null on other pages, and when they are not given
 */
public record FrontMatter(
        String title,
        String summary,
        Kind kind,
        LocalDate updated,
        Availability availability,
        Provenance provenance,
        Listing listing,
        Original original,
        @Nullable Review review,
        @Nullable Treatment treatment) {

    /** The keys that every page must have. */
    public static final List<String> REQUIRED = List.of("title", "summary", "kind", "status", "updated");

    /** Every key that a page may have. */
    public static final Set<String> KEYS = Set.of(
            "title",
            "summary",
            "kind",
            "status",
            "updated",
            "key-points",
            "publish",
            "expire",
            "authors",
            "reviewed",
            "aliases",
            "related",
            "order",
            "search-words",
            "change",
            "codes",
            "translates",
            "source-text",
            "treatment");
}
