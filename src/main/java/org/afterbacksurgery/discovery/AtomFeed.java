package org.afterbacksurgery.discovery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.Site;
import org.springframework.context.MessageSource;

/** The newest changes of one language, by RFC 4287. All dates come from front matter, so a restart changes nothing. */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final Edition edition;
    private final Site site;
    private final String language;
    private final MessageSource messages;

    AtomFeed(Edition edition, String language, MessageSource messages) {
        this.edition = edition;
        this.site = edition.site();
        this.language = language;
        this.messages = messages;
    }

    String xml() {
        List<Article> newest = this.edition.pages(this.language).stream()
                .sorted(Comparator.comparing(this.edition::changed).reversed().thenComparing(Article::address))
                .limit(ENTRIES)
                .toList();
        Instant changed = newest.isEmpty() ? lastChange() : this.edition.changed(newest.get(0));
        String home = this.site.baseUrl() + this.edition.home(this.language).path();
        String self = this.site.baseUrl() + this.site.programPath(this.language, "feed.xml");
        return XmlText.document("feed", NAMESPACE, feed -> {
            feed.attribute("xml:lang", this.language)
                    .element("id", self)
                    .element("title", this.site.name().in(this.language))
                    .element("subtitle", message("feed.subtitle"))
                    .element("updated", timestamp(changed))
                    .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                    .empty("link", "rel", "alternate", "type", "text/html", "href", home)
                    .element(
                            "author",
                            author -> author.element("name", this.site.owner().name()));
            for (Article article : newest) {
                feed.element("entry", entry -> write(article, entry));
            }
        });
    }

    /** When the site last changed, for a language that has no page yet. */
    private Instant lastChange() {
        return this.edition
                .pages()
                .map(this.edition::changed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void write(Article article, XmlText entry) throws XMLStreamException {
        String url = this.site.url(article.address());
        entry.element("id", url)
                .element("title", article.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", url)
                .element("updated", timestamp(this.edition.changed(article)));
        entry.element("summary", article.summary()).element("content", content(article));
    }

    private String content(Article article) {
        String change = article.frontMatter().provenance().change() == null
                ? ""
                : message("change") + " " + article.frontMatter().provenance().change() + "\n\n";
        return change + message("disclaimer") + " " + this.site.emergencyNumber() + ".";
    }

    private String timestamp(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(this.site.timeZone()));
    }

    private String message(String key) {
        return this.messages.getMessage(key, null, Locale.forLanguageTag(this.language));
    }
}
