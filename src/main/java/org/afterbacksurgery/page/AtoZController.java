package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
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
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all pages of a language by their first letters. */
@Controller
class AtoZController {
    private final Catalogue catalogue;
    private final Translations translations;
    private final PageController pages;
    private final MessageSource messages;
    private final Clock clock;

    AtoZController(
            Catalogue catalogue, Translations translations, PageController pages, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.translations = translations;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /** The list of a language stands at one of these addresses; the others are looked up like any. */
    @GetMapping({"/a-z", "/{language:[a-z]{2,3}}/a-z"})
    @Nullable
    String list(HttpServletRequest request, HttpServletResponse response, Model model) {
        Site site = this.catalogue.site();
        String path = RequestPath.of(request);
        String language = site.languageOf(path);
        if (!ProgramPage.A_TO_Z.path(site, language).equals(path)) {
            return this.pages.page(request, response, model);
        }
        Locale locale = Locale.forLanguageTag(language);
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.page(now).getHeaderValue());
        return "a-z";
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
