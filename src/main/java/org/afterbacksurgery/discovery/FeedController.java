package org.afterbacksurgery.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.Menu;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What changed on the pages of each language, and why. */
@RestController
class FeedController {
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final Catalogue catalogue;
    private final Menu menu;
    private final MessageSource messages;
    private final Clock clock;

    FeedController(Catalogue catalogue, Menu menu, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.menu = menu;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<String> firstLanguage() {
        return feed(this.catalogue.site().firstLanguage());
    }

    @GetMapping("/{language:[a-z]{2,3}}/feed.xml")
    ResponseEntity<String> otherLanguage(@PathVariable String language) {
        Site site = this.catalogue.site();
        if (!site.languages().contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return language.equals(site.firstLanguage())
                ? ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(site.programPath(language, "feed.xml")))
                        .cacheControl(Caching.page(this.clock.instant()))
                        .build()
                : feed(language);
    }

    private ResponseEntity<String> feed(String language) {
        Site site = this.catalogue.site();
        Instant now = this.clock.instant();
        ZoneId zone = site.timeZone();
        AtomFeed feed = new AtomFeed(site, language, this.menu.links(language).home(), this.messages);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(Caching.page(now))
                .body(feed.xml(this.catalogue.view().published(now, zone, language), () -> lastChange(now)));
    }

    private Instant lastChange(Instant now) {
        Site site = this.catalogue.site();
        ZoneId zone = site.timeZone();
        return site.languages().stream()
                .flatMap(language -> this.catalogue.view().published(now, zone, language).stream())
                .map(article -> article.changed(zone))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
