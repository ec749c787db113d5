package org.afterbacksurgery.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.afterbacksurgery.site.MemoryShare;
import org.springframework.stereotype.Service;

/**
 * The texts of pages. Each is read from the database once and kept as long as readers request it, so a text
 * that was read before is available even when the database is down. A revision never changes, and
 * neither does its text.
 */
@Service
public class Texts {
    private static final long CHARACTERS = MemoryShare.of(32, 64L * 1024 * 1024);

    private final Revisions revisions;
    private final Cache<Long, PageText> kept = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Long id, PageText text) -> text.weight())
            .build();

    Texts(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The text of a page. Reads the database the first time. */
    public PageText of(Article article) {
        return this.kept.get(
                article.revision(),
                id -> this.revisions.findById(id).map(PageText::of).orElse(PageText.NONE));
    }
}
