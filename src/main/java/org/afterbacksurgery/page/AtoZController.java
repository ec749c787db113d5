package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.PageHead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of all pages of a language by their first letters. */
@Controller
class AtoZController {
    private final Catalogue catalogue;
    private final Translations translations;
    private final MessageSource messages;
    private final Clock clock;

    AtoZController(Catalogue catalogue, Translations translations, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.translations = translations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/a-z")
    String firstLanguage(Model model, HttpServletResponse response) {
        return list(this.catalogue.site().firstLanguage(), model, response);
    }

    @GetMapping("/{language:[a-z]{2,3}}/a-z")
    @Nullable
    String otherLanguage(@PathVariable String language, Model model, HttpServletResponse response) {
        Site site = this.catalogue.site();
        if (!site.languages().contains(language)) {
            throw new PageNotFound();
        }
        if (language.equals(site.firstLanguage())) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, ProgramPage.A_TO_Z.path(site, language));
            keep(response);
            return null;
        }
        return list(language, model, response);
    }

    private String list(String language, Model model, HttpServletResponse response) {
        Locale locale = Locale.forLanguageTag(language);
        Site site = this.catalogue.site();
        Instant now = this.clock.instant();
        model.addAttribute("letters", letters(language, locale));
        model.addAttribute(
                "head",
                PageHead.ofList(
                        this.messages.getMessage("a-z.title", null, locale),
                        this.messages.getMessage("a-z.summary", null, locale),
                        site.baseUrl() + ProgramPage.A_TO_Z.path(site, language),
                        this.translations.of(ProgramPage.A_TO_Z, other -> this.translations.hasPages(other, now)),
                        !this.translations.hasPages(language, now)));
        keep(response);
        return "a-z";
    }

    private void keep(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, Caching.page(this.clock.instant()).getHeaderValue());
    }

    private Map<String, List<Row>> letters(String language, Locale locale) {
        return Letters.of(
                this.catalogue
                        .view()
                        .published(this.clock.instant(), this.catalogue.site().timeZone(), language)
                        .stream()
                        .filter(article -> !article.isHome())
                        .map(Row::of),
                Row::title,
                locale);
    }
}
