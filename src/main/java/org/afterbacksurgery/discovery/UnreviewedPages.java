package org.afterbacksurgery.discovery;

import java.util.List;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds the operator at start that search engines may list pages that no clinician has read. */
@Component
class UnreviewedPages {
    private static final Logger LOG = LoggerFactory.getLogger(UnreviewedPages.class);

    private final Catalogue catalogue;

    UnreviewedPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        Edition edition = this.catalogue.edition();
        if (!edition.site().indexUnreviewed()) {
            return;
        }
        List<Article> listed = edition.pages().toList();
        long unreviewed =
                listed.stream().filter(article -> !edition.isReviewed(article)).count();
        if (unreviewed > 0) {
            LOG.info(
                    "Search engines may list {} of {} pages that no clinician has reviewed. "
                            + "Remove 'index-unreviewed: true' from site.yml to keep them out.",
                    unreviewed,
                    listed.size());
        }
    }
}
