package org.afterbacksurgery.discovery;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the pages that search engines may show, by the sitemap protocol 0.9, and says where the list is. */
@RestController
class SitemapController {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Catalogue catalogue;
    private final Clock clock;

    SitemapController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() throws XMLStreamException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(Caching.page(Duration.ZERO))
                .body(xml());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(Caching.page(Duration.ofMinutes(1)))
                .body("User-agent: *\nAllow: /\n\nSitemap: %s/sitemap.xml\n"
                        .formatted(this.catalogue.site().baseUrl()));
    }

    private String xml() throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        for (Article article : listed()) {
            xml.writeStartElement("url");
            element(xml, "loc", this.catalogue.site().url(article.address()));
            element(xml, "lastmod", article.updated().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private List<Article> listed() {
        Site site = this.catalogue.site();
        return site.languages().stream()
                .flatMap(language ->
                        this.catalogue.view().published(this.clock.instant(), site.timeZone(), language).stream())
                .filter(article -> article.isIndexed(site))
                .sorted(Comparator.comparing(Article::address))
                .toList();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
