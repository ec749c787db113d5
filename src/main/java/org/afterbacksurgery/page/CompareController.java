package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

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
    String compare(
            @RequestParam(defaultValue = "") List<String> group,
            @RequestParam(defaultValue = "") List<String> show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Site site = this.catalogue.site();
        String path = RequestPath.of(request);
        String language = site.languageOf(path);
        if (!ProgramPage.COMPARE.path(site, language).equals(path)) {
            return this.pages.page(request, response, model);
        }
        Instant now = this.clock.instant();
        boolean asked = request.getQueryString() != null;
        Comparison page = this.assembler.assemble(language, new Wish(group, show), asked, now);
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
}
