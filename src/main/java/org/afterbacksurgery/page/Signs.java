package org.afterbacksurgery.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.markup.Fragments;
import org.afterbacksurgery.page.Facts.Sign;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where readers learn how to read the signs of certainty and approval: under the heading with the
 * same words on the page that says how we judge.
 */
@Component
class Signs {
    /** The page, by its address in English; other languages have translations of it. */
    private static final String PAGE = "/about/how-we-judge";

    private final Catalogue catalogue;
    private final MessageSource messages;

    Signs(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The signs of one language at one moment. */
    In in(String language, Instant now) {
        Map<String, String> headings = new HashMap<>();
        Optional<Article> page = page(language, now);
        page.ifPresent(article -> Fragments.of(this.catalogue.text(article).body())
                .headings()
                .forEach(heading ->
                        headings.putIfAbsent(normal(heading.text()), article.address() + "#" + heading.id())));
        return new In(
                Locale.forLanguageTag(language),
                headings,
                page.map(article -> article.address().path()));
    }

    private Optional<Article> page(String language, Instant now) {
        List<Article> published =
                this.catalogue.view().published(now, this.catalogue.site().timeZone(), language);
        return published.stream()
                .filter(article -> article.address().path().equals(PAGE) || PAGE.equals(article.translates()))
                .findFirst();
    }

    private static String normal(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    final class In {
        private final Locale locale;
        private final Map<String, String> headings;
        private final Optional<String> page;

        private In(Locale locale, Map<String, String> headings, Optional<String> page) {
            this.locale = locale;
            this.headings = headings;
            this.page = page;
        }

        Sign of(Certainty certainty) {
            return sign("certainty.", certainty.word());
        }

        Sign of(Regulation regulation) {
            return sign("regulation.", regulation.word());
        }

        private Sign sign(String key, String word) {
            String words = normal(Signs.this.messages.getMessage(key + word, null, this.locale));
            return new Sign(word, this.headings.getOrDefault(words, this.page.orElse(null)));
        }
    }
}
