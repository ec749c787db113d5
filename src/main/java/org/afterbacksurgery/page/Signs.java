package org.afterbacksurgery.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.markup.StoredHtml;
import org.afterbacksurgery.page.Facts.Sign;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where readers learn what the signs of certainty and approval mean: under the heading with the same
 * words on the page that says how we judge.
 */
@Component
class Signs {
    /** The English address of that page; other languages have translations. */
    private static final String PAGE = "/about/how-we-judge";

    private final Texts texts;
    private final MessageSource messages;

    Signs(Texts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** The signs of one language. */
    In in(Edition edition, String language) {
        Map<String, String> headings = new HashMap<>();
        Optional<Article> page = page(edition, language);
        page.ifPresent(article -> StoredHtml.of(this.texts.of(article).body())
                .headings()
                .forEach(heading ->
                        headings.putIfAbsent(normal(heading.text()), article.address() + "#" + heading.id())));
        return new In(
                Locale.forLanguageTag(language),
                headings,
                page.map(article -> article.address().path()));
    }

    private static Optional<Article> page(Edition edition, String language) {
        return edition.pages(language).stream()
                .filter(article -> article.address().path().equals(PAGE)
                        || PAGE.equals(article.frontMatter().original().address()))
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
