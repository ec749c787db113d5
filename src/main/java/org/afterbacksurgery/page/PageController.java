package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
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
    private static final MediaType TEXT_MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final AddressBook addresses;
    private final PageCache pages;
    private final MarkdownCopy copies;

    PageController(AddressBook addresses, PageCache pages, MarkdownCopy copies) {
        this.addresses = addresses;
        this.pages = pages;
        this.copies = copies;
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

    @GetMapping("/**/*.md")
    @Nullable
    ResponseEntity<String> markdown(HttpServletRequest request, HttpServletResponse response) {
        String path = RequestPath.of(request);
        AddressBook.Found found = this.addresses.find(path.substring(0, path.length() - MARKDOWN.length()));
        keep(response);
        if (found.movedTo() != null) {
            move(response, found.movedTo() + MARKDOWN);
            return null;
        }
        Article article = shown(found, request);
        ArticlePage page = this.pages.page(article);
        if (page.head().markdown() == null) {
            throw new PageNotFound();
        }
        return ResponseEntity.ok()
                .contentType(TEXT_MARKDOWN)
                .header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"canonical\"".formatted(page.head().canonical()))
                .header("X-Robots-Tag", "noindex")
                .body(this.copies.of(page, article.language()));
    }

    private void keep(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                Caching.page(this.pages.untilChange()).getHeaderValue());
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
