package org.afterbacksurgery.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.CatalogueView;
import org.springframework.stereotype.Component;

/** Keeps assembled pages until anything is published, a page comes or goes by its dates, or the day ends. */
@Component
class PageCache {
    private static final int PAGES = 2_000;

    private final Catalogue catalogue;
    private final PageAssembler assembler;
    private final Clock clock;
    private final Cache<String, Entry> entries =
            Caffeine.newBuilder().maximumSize(PAGES).build();

    PageCache(Catalogue catalogue, PageAssembler assembler, Clock clock) {
        this.catalogue = catalogue;
        this.assembler = assembler;
        this.clock = clock;
    }

    private record Entry(ArticlePage page, CatalogueView madeFrom, Instant until) {}

    ArticlePage page(Article article) {
        Instant now = this.clock.instant();
        CatalogueView view = this.catalogue.view();
        Entry kept = this.entries.getIfPresent(article.file());
        if (kept != null && kept.madeFrom() == view && now.isBefore(kept.until())) {
            return kept.page();
        }
        Entry made = new Entry(this.assembler.assemble(article, now), view, nextChange(view, now));
        this.entries.put(article.file(), made);
        return made.page();
    }

    /** How long what is public stays the same by dates alone. */
    Duration untilChange() {
        Instant now = this.clock.instant();
        return Duration.between(now, nextChange(this.catalogue.view(), now));
    }

    private Instant nextChange(CatalogueView view, Instant now) {
        ZoneId zone = this.catalogue.site().timeZone();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return view.nextChange(now, zone).filter(midnight::isAfter).orElse(midnight);
    }
}
