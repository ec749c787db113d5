package org.afterbacksurgery.discovery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds whoever starts the program that search engines may list pages which no clinician has read. */
@Component
class UnreviewedPages {
    private static final Logger LOG = LoggerFactory.getLogger(UnreviewedPages.class);

    private final Catalogue catalogue;
    private final Clock clock;

    UnreviewedPages(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        Site site = this.catalogue.site();
        if (!site.indexUnreviewed()) {
            return;
        }
        Instant now = this.clock.instant();
        List<Article> listed = site.languages().stream()
                .flatMap(language -> this.catalogue.view().published(now, site.timeZone(), language).stream())
                .toList();
        long unreviewed = listed.stream()
                .filter(article -> !article.isReviewed(this.catalogue, now))
                .count();
        if (unreviewed > 0) {
            LOG.info(
                    "Search engines may list {} of {} pages that no clinician has reviewed. "
                            + "Remove 'index-unreviewed: true' from site.yml to keep them out.",
                    unreviewed,
                    listed.size());
        }
    }
}
