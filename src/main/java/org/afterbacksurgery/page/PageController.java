package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.GonePage;
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page that staff write, at whatever address, and its text as Markdown at the same address with {@code .md}. */
@Controller
class PageController {
    private static final String MARKDOWN = ".md";
    private static final Pattern ANY_MARKDOWN = Pattern.compile("[.]md/*$", Pattern.CASE_INSENSITIVE);
    private static final MediaType TEXT_MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final AddressBook addresses;
    private final PageCache pages;
    private final Clock clock;

    PageController(AddressBook addresses, PageCache pages, Clock clock) {
        this.addresses = addresses;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/**")
    @Nullable
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        AddressBook.Found found = this.addresses.find(RequestPath.of(request));
        keep(response);
        if (found.movedTo() != null) {
            move(response, found.movedTo());
            return null;
        }
        Article article = shown(found, request);
        model.addAttribute("page", this.pages.page(article));
        return article.isHome() ? "home" : article.topicIndex() ? "topic" : "article";
    }

    /** Home has no such text; elsewhere it is found, moved and gone like its page. */
    @GetMapping({"/**/{file:.+[.][mM][dD]}", "/**/{file:.+[.][mM][dD]}/"})
    @Nullable
    ResponseEntity<String> markdown(HttpServletRequest request, HttpServletResponse response) {
        String path = RequestPath.of(request);
        Article article =
                shown(this.addresses.findMoved(ANY_MARKDOWN.matcher(path).replaceFirst("")), request);
        if (article.isHome()) {
            throw new PageNotFound();
        }
        keep(response);
        String address = article.address() + MARKDOWN;
        if (!path.equals(address)) {
            move(response, address);
            return null;
        }
        return ResponseEntity.ok()
                .contentType(TEXT_MARKDOWN)
                .header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"canonical\""
                                .formatted(this.pages.page(article).head().canonical()))
                .header("X-Robots-Tag", "noindex")
                .body(this.pages.markdown(article));
    }

    private void keep(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, Caching.page(this.clock.instant()).getHeaderValue());
    }

    private static void move(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    private static Article shown(AddressBook.Found found, HttpServletRequest request) {
        if (found.gone() != null) {
            request.setAttribute(GonePage.ATTRIBUTE, found.gone());
            throw new PageTakenDown();
        }
        if (found.page() == null) {
            throw new PageNotFound();
        }
        return found.page();
    }
}
