package org.afterbacksurgery.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.site.Address;

/**
 * Everything but the texts, at one moment. Immutable: a request sees one view, and a new view is
 * another object, so that what was made from the old one can be told apart.
 */
public final class CatalogueView {
    private static final Comparator<Article> IN_ORDER = Comparator.comparing(
                    Article::order, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Article::address);

    static final CatalogueView EMPTY = new CatalogueView(Map.of(), Map.of());

    private final Map<String, Article> byFile;
    private final Map<String, String> fileOfAlias;
    private final Map<Address, List<Article>> byAddress = new HashMap<>();
    private final List<Article> inOrder;
    private final List<Article> dated;

    CatalogueView(Map<String, Article> byFile, Map<String, String> fileOfAlias) {
        this.byFile = Map.copyOf(byFile);
        this.fileOfAlias = Map.copyOf(fileOfAlias);
        this.inOrder = byFile.values().stream().sorted(IN_ORDER).toList();
        this.dated = this.inOrder.stream()
                .filter(article -> article.availability().from() != null
                        || article.availability().until() != null)
                .toList();
        this.inOrder.forEach(article -> this.byAddress
                .computeIfAbsent(article.address(), a -> new ArrayList<>(1))
                .add(article));
    }

    /** A view with some articles replaced, and others gone. */
    CatalogueView with(Collection<Article> changed, Collection<String> removed, Map<String, String> aliases) {
        Map<String, Article> files = new HashMap<>(this.byFile);
        changed.forEach(article -> files.put(article.file(), article));
        removed.forEach(files::remove);
        return new CatalogueView(files, aliases);
    }

    Map<String, String> aliases() {
        return this.fileOfAlias;
    }

    /** Every page, in whatever state. */
    Collection<Article> all() {
        return this.inOrder;
    }

    /** The pages that patients may see at this moment, in the order of their lists. */
    public List<Article> published(Instant at, ZoneId zone, String language) {
        return this.inOrder.stream()
                .filter(article -> article.language().equals(language) && article.isPublic(at, zone))
                .toList();
    }

    /** The page at this address, if patients may see it. */
    public Optional<Article> published(Instant at, ZoneId zone, Address address) {
        return this.byAddress.getOrDefault(address, List.of()).stream()
                .filter(article -> article.isPublic(at, zone))
                .findFirst();
    }

    /** The page that was at this address and is gone. */
    public Optional<Article> gone(Instant at, ZoneId zone, Address address) {
        return this.byAddress.getOrDefault(address, List.of()).stream()
                .filter(article -> article.isGone(at, zone))
                .findFirst();
    }

    /** The page that an alias leads to, in whatever state it is. */
    public Optional<Article> alias(String normal) {
        return Optional.ofNullable(this.fileOfAlias.get(normal)).map(this.byFile::get);
    }

    /** The next moment at which a page appears or goes by its dates. */
    public Optional<Instant> nextChange(Instant at, ZoneId zone) {
        return this.dated.stream()
                .flatMap(article -> article.availability().nextChange(at, zone).stream())
                .min(Instant::compareTo);
    }
}
