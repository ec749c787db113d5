package org.afterbacksurgery.article;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a page came about, as its footer shows it.
 *
 * @param authors keys of people.yml; empty means the site's authors
 * @param change what changed on {@code updated}, and why; null when not given
 * @param codes of the condition, by code system
 */
public record Provenance(List<String> authors, @Nullable String change, Map<String, List<String>> codes) {
    public static final Provenance NONE = new Provenance(List.of(), null, Map.of());

    public Provenance {
        authors = List.copyOf(authors);
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }
}
