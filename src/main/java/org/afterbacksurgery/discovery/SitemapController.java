package org.afterbacksurgery.discovery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists the pages that search engines may show, using sitemap protocol 0.9, and says where the list is. */
@RestController
class SitemapController {
    /** The protocol allows 50,000 in one file; smaller files are fetched again sooner. */
    static final int PAGES_A_FILE = 5_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Clock clock;

    SitemapController(Clock clock) {
        this.clock = clock;
    }

    /** The list, or the list of lists when one file would be too long. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(Edition edition) {
        List<Entry> listed = listed(edition);
        return answer(listed.size() <= PAGES_A_FILE ? pages(listed) : files(listed, edition.site()));
    }

    @GetMapping("/sitemap-{number:[1-9][0-9]{0,3}}.xml")
    ResponseEntity<String> part(Edition edition, @PathVariable int number) {
        List<Entry> listed = listed(edition);
        if (listed.size() <= PAGES_A_FILE || number > parts(listed)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return answer(pages(part(listed, number)));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(Edition edition) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(Caching.page(this.clock.instant()))
                .body("User-agent: *\nAllow: /\n\nSitemap: %s/sitemap.xml\n"
                        .formatted(edition.site().baseUrl()));
    }

    private ResponseEntity<String> answer(String xml) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(Caching.page(this.clock.instant()))
                .body(xml);
    }

    private String pages(List<Entry> listed) {
        return XmlText.document("urlset", NAMESPACE, pages -> {
            for (Entry entry : listed) {
                pages.element(
                        "url",
                        url -> url.element("loc", entry.url())
                                .element("lastmod", entry.changed().toString()));
            }
        });
    }

    private String files(List<Entry> listed, Site site) {
        return XmlText.document("sitemapindex", NAMESPACE, files -> {
            for (int number = 1; number <= parts(listed); number++) {
                String url = "%s/sitemap-%d.xml".formatted(site.baseUrl(), number);
                String newest = part(listed, number).stream()
                        .map(Entry::changed)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString();
                files.element("sitemap", file -> file.element("loc", url).element("lastmod", newest));
            }
        });
    }

    private static int parts(List<Entry> listed) {
        return (listed.size() + PAGES_A_FILE - 1) / PAGES_A_FILE;
    }

    private static List<Entry> part(List<Entry> listed, int number) {
        return listed.subList((number - 1) * PAGES_A_FILE, Math.min(listed.size(), number * PAGES_A_FILE));
    }

    private static List<Entry> listed(Edition edition) {
        Site site = edition.site();
        Stream<Entry> pages = edition.pages()
                .filter(edition::isIndexed)
                .map(article -> new Entry(article.address().path(), site.baseUrl(), edition.dayChanged(article)));
        Stream<Entry> comparisons =
                site.languages().stream().flatMap(language -> comparison(edition, language).stream());
        return Stream.concat(pages, comparisons)
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    /** Dated like its newest page, and listed when all its pages are. */
    private static Optional<Entry> comparison(Edition edition, String language) {
        List<Article> treatments = edition.treatments(language);
        return treatments.stream().allMatch(edition::isIndexed)
                ? treatments.stream()
                        .map(edition::dayChanged)
                        .max(Comparator.naturalOrder())
                        .map(day -> new Entry(
                                ProgramPage.COMPARE.path(edition.site(), language),
                                edition.site().baseUrl(),
                                day))
                : Optional.empty();
    }

    private record Entry(String path, String baseUrl, LocalDate changed) {
        String url() {
            return this.baseUrl + this.path;
        }
    }
}
