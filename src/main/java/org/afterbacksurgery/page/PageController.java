package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.GonePage;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page that staff write, at whatever address. */
@Controller
class PageController {
    private final AddressBook addresses;
    private final PageCache pages;
    private final Catalogue catalogue;
    private final Clock clock;

    PageController(AddressBook addresses, PageCache pages, Catalogue catalogue, Clock clock) {
        this.addresses = addresses;
        this.pages = pages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/**")
    @Nullable
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        AddressBook.Found found = this.addresses.find(RequestPath.of(request));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                Caching.page(this.pages.untilChange()).getHeaderValue());
        if (found.movedTo() != null) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, found.movedTo());
            return null;
        }
        if (found.gone() != null) {
            request.setAttribute(GonePage.ATTRIBUTE, gone(found.gone()));
            throw new PageTakenDown();
        }
        if (found.page() == null) {
            throw new PageNotFound();
        }
        model.addAttribute("page", this.pages.page(found.page()));
        return found.page().isHome() ? "home" : found.page().topicIndex() ? "topic" : "article";
    }

    private GonePage gone(Article article) {
        Instant now = this.clock.instant();
        ZoneId zone = this.catalogue.site().timeZone();
        Menu.Link topic = SiteMenu.topics(this.catalogue, now, article.language()).stream()
                .filter(index -> article.topic().startsWith(index.topic())
                        && !index.file().equals(article.file()))
                .findFirst()
                .map(SiteMenu::link)
                .orElse(null);
        return new GonePage(article.goneSince(now, zone), topic);
    }
}
