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
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<String, List<Claim>> claims;
    private final Map<String, List<Claim>> claimsTo = new HashMap<>();
    private final Map<Address, List<Article>> byAddress = new HashMap<>();
    private final List<Article> inOrder;
    private final List<Article> dated;

    /** @param claims by file */
    CatalogueView(Map<String, Article> byFile, Map<String, List<Claim>> claims) {
        this.byFile = Map.copyOf(byFile);
        this.claims = Map.copyOf(claims);
        this.inOrder = byFile.values().stream().sorted(IN_ORDER).toList();
        this.dated = this.inOrder.stream()
                .filter(article -> article.availability().from() != null
                        || article.availability().until() != null)
                .toList();
        this.inOrder.forEach(article -> this.byAddress
                .computeIfAbsent(article.address(), a -> new ArrayList<>(1))
                .add(article));
        claims.values().stream()
                .flatMap(List::stream)
                .sorted(Claim.BEST_FIRST)
                .forEach(claim -> this.claimsTo
                        .computeIfAbsent(claim.address(), a -> new ArrayList<>(1))
                        .add(claim));
    }

    /** A view with some articles and the claims of some files replaced, and others gone. */
    CatalogueView with(Collection<Article> changed, Collection<String> removed, Map<String, List<Claim>> claimed) {
        Map<String, Article> files = new HashMap<>(this.byFile);
        changed.forEach(article -> files.put(article.file(), article));
        removed.forEach(files::remove);
        Map<String, List<Claim>> all = new HashMap<>(this.claims);
        all.putAll(claimed);
        removed.forEach(all::remove);
        return new CatalogueView(files, all);
    }

    /** By file, the addresses at which it stood under earlier names, where no other page has the better claim. */
    Map<String, Set<String>> formerAddresses() {
        Map<String, Set<String>> former = new HashMap<>();
        this.claimsTo.forEach((address, claims) -> {
            Claim best = claims.get(0);
            if (best.isFormerAddress()) {
                former.computeIfAbsent(best.file(), file -> new TreeSet<>()).add(address);
            }
        });
        return former;
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

    /** The page that an alias leads to: one that is public before one that is gone, and none that never was public. */
    public Optional<Article> alias(Instant at, ZoneId zone, String normal) {
        List<Article> claimants = this.claimsTo.getOrDefault(normal, List.of()).stream()
                .flatMap(claim -> Optional.ofNullable(this.byFile.get(claim.file())).stream())
                .toList();
        return claimants.stream()
                .filter(article -> article.isPublic(at, zone))
                .findFirst()
                .or(() -> claimants.stream()
                        .filter(article -> article.isGone(at, zone))
                        .findFirst());
    }

    /** The next moment at which a page appears or goes by its dates. */
    public Optional<Instant> nextChange(Instant at, ZoneId zone) {
        return this.dated.stream()
                .flatMap(article -> article.availability().nextChange(at, zone).stream())
                .min(Instant::compareTo);
    }
}
