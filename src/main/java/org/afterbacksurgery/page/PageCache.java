package org.afterbacksurgery.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.MemoryShare;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps assembled pages and their Markdown copies as long as the edition that they were made from is
 * valid. Limited by characters; the largest page that a file can make takes a small part of the limit, so
 * no page is assembled again for each request.
 */
@Component
class PageCache {
    private static final long CHARACTERS = MemoryShare.of(16, 32L * 1024 * 1024);
    private static final long MARKDOWN_CHARACTERS = MemoryShare.of(64, 8L * 1024 * 1024);

    private final PageAssembler assembler;
    private final MarkdownCopy copy;
    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String file, Entry entry) -> entry.page().weight())
            .build();

    /** Keyed by the page itself, so that a copy is never older than its page. */
    private final Cache<ArticlePage, String> copies = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MARKDOWN_CHARACTERS)
            .weigher((ArticlePage page, String markdown) -> markdown.length())
            .build();

    PageCache(PageAssembler assembler, MarkdownCopy copy) {
        this.assembler = assembler;
        this.copy = copy;
    }

    private record Entry(Edition edition, ArticlePage page) {
        /** In another edition; the very same page if nothing on it changed, so that what was made from it lasts. */
        Entry in(Edition next, ArticlePage made) {
            return new Entry(next, made.equals(this.page) ? this.page : made);
        }
    }

    /** When many requests come at once, one assembles the page and the others wait. */
    ArticlePage page(Edition edition, Article article) {
        Entry kept = this.entries.getIfPresent(article.file());
        return kept != null && kept.edition() == edition
                ? kept.page()
                : Objects.requireNonNull(this.entries
                                .asMap()
                                .compute(article.file(), (file, before) -> entry(edition, article, before)))
                        .page();
    }

    private Entry entry(Edition edition, Article article, @Nullable Entry before) {
        if (before != null && before.edition() == edition) {
            return before;
        }
        ArticlePage made = this.assembler.assemble(edition, article);
        return before == null ? new Entry(edition, made) : before.in(edition, made);
    }

    String markdown(Edition edition, Article article) {
        return this.copies.get(page(edition, article), page -> this.copy.of(page, edition.site()));
    }
}
