package org.afterbacksurgery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.PageHead.Alternate;

/**
 * The same page in each language, as search engines require it: every page of a set names the whole
 * set, itself included, and only public pages are in it.
 */
record Alternates(Edition edition) {
    /** The set that a page belongs to; empty when the page has no other language. */
    List<Alternate> of(Article article) {
        List<Article> set = original(article)
                .map(original -> site().languages().stream()
                        .flatMap(language -> translation(original, language).stream())
                        .toList())
                .orElse(List.of());
        return set.contains(article)
                ? alternates(set.stream().map(this::alternate).toList())
                : List.of();
    }

    /**
     * The set of a page that the program makes in each language.
     *
     * @param isThere whether a language has one
     */
    List<Alternate> of(ProgramPage page, Predicate<String> isThere) {
        return alternates(site().languages().stream()
                .filter(isThere)
                .map(language -> new Alternate(language, site().baseUrl() + page.path(site(), language)))
                .toList());
    }

    /** Whether a language has a page other than home. */
    boolean hasPages(String language) {
        return this.edition.pages(language).stream().anyMatch(article -> !article.isHome());
    }

    /** Readers of any other language get the page in the first language. */
    private static List<Alternate> alternates(List<Alternate> set) {
        if (set.size() < 2) {
            return List.of();
        }
        List<Alternate> all = new ArrayList<>(set);
        all.add(new Alternate("x-default", set.get(0).url()));
        return all;
    }

    /** The page in the first language that a page says it translates. Every home page translates the first language's. */
    private Optional<Article> original(Article article) {
        if (article.language().equals(site().firstLanguage())) {
            return Optional.of(article);
        }
        Optional<Address> address = article.isHome()
                ? Optional.of(Address.HOME)
                : Optional.ofNullable(article.frontMatter().original().address())
                        .flatMap(Address::parse);
        return address.flatMap(this.edition::page)
                .filter(page -> page.language().equals(site().firstLanguage()));
    }

    /** When two pages say they translate the same original, one of them is taken. */
    private Optional<Article> translation(Article original, String language) {
        return original.language().equals(language)
                ? Optional.of(original)
                : this.edition.pages(language).stream()
                        .filter(page -> original(page).filter(original::equals).isPresent())
                        .findFirst();
    }

    private Alternate alternate(Article page) {
        return new Alternate(page.language(), site().url(page.address()));
    }

    private Site site() {
        return this.edition.site();
    }
}
