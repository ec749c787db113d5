package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.page.Comparison.Wish;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The treatments of a language side by side: all of them, or those that a reader chose. */
@Controller
class CompareController {
    private final Catalogue catalogue;
    private final ComparisonAssembler assembler;
    private final Clock clock;

    CompareController(Catalogue catalogue, ComparisonAssembler assembler, Clock clock) {
        this.catalogue = catalogue;
        this.assembler = assembler;
        this.clock = clock;
    }

    @GetMapping("/compare")
    String firstLanguage(
            @RequestParam(defaultValue = "") List<String> group,
            @RequestParam(defaultValue = "") List<String> show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return compare(this.catalogue.site().firstLanguage(), new Wish(group, show), request, response, model);
    }

    @GetMapping({"/{language:[a-z]{2,3}}/compare", "/{language:[a-z]{2,3}}/comparar"})
    @Nullable
    String otherLanguage(
            @PathVariable String language,
            @RequestParam(defaultValue = "") List<String> group,
            @RequestParam(defaultValue = "") List<String> show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Site site = this.catalogue.site();
        if (!site.languages().contains(language)) {
            throw new PageNotFound();
        }
        String address = ProgramPage.COMPARE.path(site, language);
        if (!RequestPath.of(request).equals(address)) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, address);
            keep(response);
            return null;
        }
        return compare(language, new Wish(group, show), request, response, model);
    }

    private String compare(
            String language, Wish wish, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean asked = request.getQueryString() != null;
        Comparison page = this.assembler.assemble(language, wish, asked, this.clock.instant());
        model.addAttribute("page", page);
        keep(response);
        if (asked) {
            response.setHeader("X-Robots-Tag", "noindex");
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"canonical\"".formatted(page.head().canonical()));
        }
        return "compare";
    }

    private void keep(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, Caching.page(this.clock.instant()).getHeaderValue());
    }
}
