package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.page.Comparison.Wish;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The treatments of a language side by side: all of them, or those that a reader chose. */
@Controller
class CompareController {
    private final Catalogue catalogue;
    private final ComparisonAssembler assembler;
    private final PageController pages;
    private final Clock clock;

    CompareController(Catalogue catalogue, ComparisonAssembler assembler, PageController pages, Clock clock) {
        this.catalogue = catalogue;
        this.assembler = assembler;
        this.pages = pages;
        this.clock = clock;
    }

    /** The comparison of a language stands at one of these addresses; the others are looked up like any. */
    @GetMapping({"/compare", "/comparar", "/{language:[a-z]{2,3}}/compare", "/{language:[a-z]{2,3}}/comparar"})
    @Nullable
    String compare(HttpServletRequest request, HttpServletResponse response, Model model) {
        Site site = this.catalogue.site();
        String path = RequestPath.of(request);
        String language = site.languageOf(path);
        if (!ProgramPage.COMPARE.path(site, language).equals(path)) {
            return this.pages.page(request, response, model);
        }
        Instant now = this.clock.instant();
        boolean asked = request.getQueryString() != null;
        Comparison page = this.assembler.assemble(
                language, new Wish(values(request, "group"), values(request, "show")), asked, now);
        model.addAttribute("page", page);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.page(now).getHeaderValue());
        if (asked) {
            response.setHeader("X-Robots-Tag", "noindex");
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"canonical\"".formatted(page.head().canonical()));
        }
        return "compare";
    }

    /** Read from the address itself: the server refuses all parameters when one of them is broken. */
    private static List<String> values(HttpServletRequest request, String name) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .flatMap(parameter -> decoded(parameter.substring(name.length() + 1)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<String> decoded(String value) {
        try {
            return Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
