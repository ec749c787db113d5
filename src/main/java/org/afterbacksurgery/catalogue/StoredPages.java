package org.afterbacksurgery.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.afterbacksurgery.site.Address;

/** Every page that has a good revision, in whatever state, and which page claims which address. Immutable. */
final class StoredPages {
    private static final Comparator<Article> IN_ORDER = Comparator.comparing(
                    (Article article) -> article.frontMatter().listing().order(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Article::address);

    static final StoredPages NONE = new StoredPages(Map.of(), Map.of());

    private final Map<String, Article> byFile;
    private final Map<String, List<Claim>> claims;
    private final Map<String, List<Claim>> claimsTo = new HashMap<>();
    private final Map<Address, List<Article>> byAddress = new HashMap<>();
    private final List<Article> inOrder;

    /** @param claims by file */
    StoredPages(Map<String, Article> byFile, Map<String, List<Claim>> claims) {
        this(Map.copyOf(byFile), new ArrayList<>(byFile.values()), claims);
    }

    /** @param articles all of them, in any order; the nearer to that of their lists, the faster they are sorted */
    private StoredPages(Map<String, Article> byFile, List<Article> articles, Map<String, List<Claim>> claims) {
        this.byFile = byFile;
        this.claims = Map.copyOf(claims);
        articles.sort(IN_ORDER);
        this.inOrder = Collections.unmodifiableList(articles);
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

    /** A copy with some articles and the claims of some files replaced, and others removed. */
    StoredPages with(Collection<Article> changed, Collection<String> removed, Map<String, List<Claim>> claimed) {
        Map<String, Article> latest = new LinkedHashMap<>();
        changed.forEach(article -> latest.put(article.file(), article));
        latest.keySet().removeAll(removed);
        Map<String, Article> files = new HashMap<>(this.byFile);
        removed.forEach(files::remove);
        files.keySet().removeAll(latest.keySet());
        List<Article> articles = new ArrayList<>(files.size() + latest.size());
        this.inOrder.stream()
                .filter(article -> files.containsKey(article.file()))
                .forEach(articles::add);
        articles.addAll(latest.values());
        files.putAll(latest);
        Map<String, List<Claim>> all = new HashMap<>(this.claims);
        all.putAll(claimed);
        removed.forEach(all::remove);
        return new StoredPages(files, articles, all);
    }

    /** In the order of their lists. */
    List<Article> all() {
        return this.inOrder;
    }

    /** The pages whose files give them this address. */
    List<Article> at(Address address) {
        return this.byAddress.getOrDefault(address, List.of());
    }

    /**
     * The pages that claim an address besides their own, the best claim first.
     *
     * @param alias in the form of {@link org.afterbacksurgery.site.Alias#normal}
     */
    List<Article> claiming(String alias) {
        return this.claimsTo.getOrDefault(alias, List.of()).stream()
                .flatMap(claim -> Optional.ofNullable(this.byFile.get(claim.file())).stream())
                .toList();
    }

    /** By file, the addresses from its earlier names to which no other page has a better claim. */
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
}
