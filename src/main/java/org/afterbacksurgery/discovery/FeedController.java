package org.afterbacksurgery.discovery;

import java.net.URI;
import java.time.Clock;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
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

    private final MessageSource messages;
    private final Clock clock;

    FeedController(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<String> firstLanguage(Edition edition) {
        return feed(edition, edition.site().firstLanguage());
    }

    @GetMapping("/{language:[a-z]{2,3}}/feed.xml")
    ResponseEntity<String> otherLanguage(Edition edition, @PathVariable String language) {
        Site site = edition.site();
        if (!site.languages().contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return language.equals(site.firstLanguage())
                ? ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(site.programPath(language, "feed.xml")))
                        .cacheControl(Caching.page(this.clock.instant()))
                        .build()
                : feed(edition, language);
    }

    private ResponseEntity<String> feed(Edition edition, String language) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(Caching.page(this.clock.instant()))
                .body(new AtomFeed(edition, language, this.messages).xml());
    }
}
