package org.afterbacksurgery.discovery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.site.Site;
import org.springframework.context.MessageSource;

/** The newest changes of one language by RFC 4287. All its dates come from front matter, so that it is the same after a restart. */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final Site site;
    private final ZoneId zone;
    private final String language;
    private final String home;
    private final MessageSource messages;

    /** @param home the address of the page that people read instead */
    AtomFeed(Site site, String language, String home, MessageSource messages) {
        this.site = site;
        this.zone = site.timeZone();
        this.language = language;
        this.home = home;
        this.messages = messages;
    }

    /** @param empty when the site last changed, for a language that has no page yet */
    String xml(List<Article> published, Supplier<Instant> empty) {
        List<Article> newest = published.stream()
                .sorted(Comparator.comparing((Article article) -> article.changed(this.zone))
                        .reversed()
                        .thenComparing(Article::address))
                .limit(ENTRIES)
                .toList();
        Instant changed = newest.isEmpty() ? empty.get() : newest.get(0).changed(this.zone);
        String self = this.site.baseUrl() + this.site.programPath(this.language, "feed.xml");
        return XmlText.document("feed", NAMESPACE, feed -> {
            feed.attribute("xml:lang", this.language)
                    .element("id", self)
                    .element("title", this.site.name().in(this.language))
                    .element("subtitle", message("feed.subtitle"))
                    .element("updated", timestamp(changed))
                    .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                    .empty("link", "rel", "alternate", "type", "text/html", "href", this.site.baseUrl() + this.home)
                    .element(
                            "author",
                            author -> author.element("name", this.site.owner().name()));
            for (Article article : newest) {
                feed.element("entry", entry -> write(article, entry));
            }
        });
    }

    private void write(Article article, XmlText entry) throws XMLStreamException {
        String url = this.site.url(article.address());
        entry.element("id", url)
                .element("title", article.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", url)
                .element("updated", timestamp(article.changed(this.zone)));
        entry.element("summary", article.summary()).element("content", content(article));
    }

    private String content(Article article) {
        String change = article.change() == null ? "" : message("change") + " " + article.change() + "\n\n";
        return change + message("disclaimer") + " " + this.site.emergencyNumber() + ".";
    }

    private String timestamp(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(this.zone));
    }

    private String message(String key) {
        return this.messages.getMessage(key, null, Locale.forLanguageTag(this.language));
    }
}
