package org.afterbacksurgery.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.PageHead.Alternate;
import org.springframework.stereotype.Component;

/**
 * The same page in each language, as search engines ask for it: a set names each of its pages,
 * every one of them names the same set, and only public pages are in it.
 */
@Component
class Translations {
    private final Catalogue catalogue;

    Translations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The set that a page belongs to; empty when it stands alone. */
    List<Alternate> of(Article article, Instant now) {
        List<Article> set = original(article, now)
                .map(original -> this.catalogue.site().languages().stream()
                        .flatMap(language -> translation(original, language, now).stream())
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
        Site site = this.catalogue.site();
        return alternates(site.languages().stream()
                .filter(isThere)
                .map(language -> new Alternate(language, site.baseUrl() + page.path(site, language)))
                .toList());
    }

    boolean hasPages(String language, Instant now) {
        return published(language, now).stream().anyMatch(article -> !article.isHome());
    }

    /** Readers of other languages get the first one's. */
    private static List<Alternate> alternates(List<Alternate> set) {
        if (set.size() < 2) {
            return List.of();
        }
        List<Alternate> all = new ArrayList<>(set);
        all.add(new Alternate("x-default", set.get(0).url()));
        return all;
    }

    /** The page in the first language of which a page says that it is the translation. Home is one of home. */
    private Optional<Article> original(Article article, Instant now) {
        Site site = this.catalogue.site();
        if (article.language().equals(site.firstLanguage())) {
            return Optional.of(article);
        }
        Optional<Address> address = article.isHome()
                ? Optional.of(Address.HOME)
                : Optional.ofNullable(article.translates()).flatMap(Address::parse);
        return address.flatMap(at -> this.catalogue.view().published(now, site.timeZone(), at))
                .filter(page -> page.language().equals(site.firstLanguage()));
    }

    /** Where two pages say that they are the translation, one of them is taken. */
    private Optional<Article> translation(Article original, String language, Instant now) {
        return original.language().equals(language)
                ? Optional.of(original)
                : published(language, now).stream()
                        .filter(page ->
                                original(page, now).filter(original::equals).isPresent())
                        .findFirst();
    }

    private List<Article> published(String language, Instant now) {
        return this.catalogue.view().published(now, this.catalogue.site().timeZone(), language);
    }

    private Alternate alternate(Article page) {
        return new Alternate(page.language(), this.catalogue.site().url(page.address()));
    }
}
