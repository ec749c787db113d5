package org.afterbacksurgery.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.CatalogueView;
import org.springframework.stereotype.Component;

/**
 * Keeps assembled pages, and their copies as Markdown, until anything is published, a page comes
 * or goes by its dates, or the day ends. Bounded by characters; the largest page that a file can
 * make takes a small part of that, so none is assembled anew for each request.
 */
@Component
class PageCache {
    private static final long CHARACTERS = 32L * 1024 * 1024;
    private static final long MARKDOWN_CHARACTERS = 8L * 1024 * 1024;

    private final Catalogue catalogue;
    private final PageAssembler assembler;
    private final MarkdownCopy copy;
    private final Clock clock;
    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String file, Entry entry) -> entry.page().weight())
            .build();

    /** By the page itself, so that a copy is never older than its page. */
    private final Cache<ArticlePage, String> copies = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MARKDOWN_CHARACTERS)
            .weigher((ArticlePage page, String markdown) -> markdown.length())
            .build();

    PageCache(Catalogue catalogue, PageAssembler assembler, MarkdownCopy copy, Clock clock) {
        this.catalogue = catalogue;
        this.assembler = assembler;
        this.copy = copy;
        this.clock = clock;
    }

    private record Entry(Article article, ArticlePage page, CatalogueView madeFrom, Instant until) {
        /** Whoever found the article just before a new revision came must not leave the old page behind. */
        boolean holds(Article asked, CatalogueView view, Instant now) {
            return this.article == asked && this.madeFrom == view && now.isBefore(this.until);
        }
    }

    /** However many ask at once, one of them assembles it and the others wait. */
    ArticlePage page(Article article) {
        Instant now = this.clock.instant();
        CatalogueView view = this.catalogue.view();
        Entry kept = this.entries.getIfPresent(article.file());
        return kept != null && kept.holds(article, view, now)
                ? kept.page()
                : Objects.requireNonNull(this.entries
                                .asMap()
                                .compute(
                                        article.file(),
                                        (file, other) -> other != null && other.holds(article, view, now)
                                                ? other
                                                : new Entry(
                                                        article,
                                                        this.assembler.assemble(article, now),
                                                        view,
                                                        nextChange(view, now))))
                        .page();
    }

    String markdown(Article article) {
        return this.copies.get(page(article), page -> this.copy.of(page, article.language()));
    }

    private Instant nextChange(CatalogueView view, Instant now) {
        ZoneId zone = this.catalogue.site().timeZone();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return view.nextChange(now, zone).filter(midnight::isAfter).orElse(midnight);
    }
}
