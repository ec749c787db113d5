package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.ProgramPage;
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

/**
 * Every page, at any address: pages that staff write and pages that the program makes. The text of a page
 * that staff write is also there as Markdown, at the same address with {@code .md}.
 */
@Controller
class PageController {
    private static final String MARKDOWN = ".md";
    private static final Pattern ANY_MARKDOWN = Pattern.compile("[.]md/*$", Pattern.CASE_INSENSITIVE);
    private static final MediaType TEXT_MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final PageCache pages;
    private final Map<ProgramPage, ProgramPageView> programPages = new EnumMap<>(ProgramPage.class);
    private final Clock clock;

    PageController(PageCache pages, List<ProgramPageView> programPages, Clock clock) {
        this.pages = pages;
        programPages.forEach(view -> this.programPages.put(view.page(), view));
        this.clock = clock;
    }

    /** What is at an address, for one request. */
    private abstract static class Answer<T> implements Found.Cases<T> {
        private final HttpServletRequest request;

        Answer(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public T gone(GonePage page) {
            this.request.setAttribute(GonePage.ATTRIBUTE, page);
            throw new PageTakenDown();
        }

        @Override
        public T nothing() {
            throw new PageNotFound();
        }
    }

    /** @return the name of the view; null when the response is complete */
    @GetMapping("/**")
    @Nullable
    String page(Edition edition, HttpServletRequest request, HttpServletResponse response, Model model) {
        String path = RequestPath.of(request);
        cache(response);
        return new AddressBook(edition)
                .find(path)
                .accept(new Answer<Optional<String>>(request) {
                    @Override
                    public Optional<String> page(Article article) {
                        model.addAttribute("page", PageController.this.pages.page(edition, article));
                        response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified(edition, article));
                        return Optional.of(article.isHome() ? "home" : article.topicIndex() ? "topic" : "article");
                    }

                    @Override
                    public Optional<String> program(ProgramPage page, String language) {
                        String query = request.getQueryString();
                        if (view(page).readsQuery()) {
                            Caching.readsQuery(request);
                        }
                        return Optional.of(
                                show(page, new ProgramPageView.Asked(edition, language, query), response, model));
                    }

                    @Override
                    public Optional<String> moved(String address) {
                        move(response, address);
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }

    private ProgramPageView view(ProgramPage page) {
        return Objects.requireNonNull(this.programPages.get(page));
    }

    private String show(ProgramPage page, ProgramPageView.Asked asked, HttpServletResponse response, Model model) {
        ProgramPageView view = view(page);
        String name = view.show(asked, model);
        if (view.readsQuery() && asked.hasQuery()) {
            response.setHeader("X-Robots-Tag", "noindex");
            response.setHeader(
                    HttpHeaders.LINK, canonical(asked.edition().site().baseUrl() + asked.path(page)));
        }
        return name;
    }

    /** Home and pages that the program makes have none; for other pages it is found, moved or gone like the page. */
    @GetMapping({"/**/{file:.+[.][mM][dD]}", "/**/{file:.+[.][mM][dD]}/"})
    @Nullable
    ResponseEntity<String> markdown(Edition edition, HttpServletRequest request, HttpServletResponse response) {
        String path = RequestPath.of(request);
        Article article = new AddressBook(edition)
                .findMoved(ANY_MARKDOWN.matcher(path).replaceFirst(""))
                .accept(new Answer<Article>(request) {
                    @Override
                    public Article page(Article found) {
                        return found.isHome() ? nothing() : found;
                    }

                    @Override
                    public Article program(ProgramPage page, String language) {
                        return nothing();
                    }

                    @Override
                    public Article moved(String address) {
                        return nothing();
                    }
                });
        cache(response);
        String address = article.address() + MARKDOWN;
        if (!path.equals(address)) {
            move(response, address);
            return null;
        }
        return ResponseEntity.ok()
                .contentType(TEXT_MARKDOWN)
                .header(HttpHeaders.LINK, canonical(edition.site().url(article.address())))
                .header("X-Robots-Tag", "noindex")
                .lastModified(lastModified(edition, article))
                .body(this.pages.markdown(edition, article));
    }

    /** From the front matter, like every date that readers and search engines see. */
    private static long lastModified(Edition edition, Article article) {
        return edition.changed(article).toEpochMilli();
    }

    private static String canonical(String url) {
        return "<%s>; rel=\"canonical\"".formatted(url);
    }

    private void cache(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, Caching.page(this.clock.instant()).getHeaderValue());
    }

    private static void move(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
