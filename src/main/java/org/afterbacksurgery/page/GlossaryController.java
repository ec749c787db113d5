package org.afterbacksurgery.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Caching;
import org.afterbacksurgery.web.JsonLd;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.afterbacksurgery.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The words of the glossary by their first letters, each with its meaning and some pages that use it. */
@Controller
class GlossaryController {
    private static final int MOST_PAGES = 3;

    private final Catalogue catalogue;
    private final Translations translations;
    private final PageController pages;
    private final MessageSource messages;
    private final Clock clock;

    GlossaryController(
            Catalogue catalogue, Translations translations, PageController pages, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.translations = translations;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /** The glossary of a language stands at one of these addresses; the others are pages like any. */
    @GetMapping({"/glossary", "/glosario", "/{language:[a-z]{2,3}}/glossary", "/{language:[a-z]{2,3}}/glosario"})
    @Nullable
    String glossary(HttpServletRequest request, HttpServletResponse response, Model model) {
        Site site = this.catalogue.site();
        String path = RequestPath.of(request);
        String language = site.languageOf(path);
        if (!ProgramPage.GLOSSARY.path(site, language).equals(path)) {
            return this.pages.page(request, response, model);
        }
        if (!hasTerms(language)) {
            throw new PageNotFound();
        }
        Locale locale = Locale.forLanguageTag(language);
        Map<String, List<Menu.Link>> users = users(language);
        model.addAttribute(
                "letters",
                Letters.of(
                        this.catalogue.glossary().in(language).stream()
                                .map(term -> GlossaryEntry.of(term, users.getOrDefault(term.id(), List.of()))),
                        entry -> entry.term().term(),
                        locale));
        model.addAttribute("head", head(language, locale));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, Caching.page(this.clock.instant()).getHeaderValue());
        return "glossary";
    }

    /** By term, the first pages that use it. */
    private Map<String, List<Menu.Link>> users(String language) {
        Map<String, List<Menu.Link>> users = new HashMap<>();
        for (Article article :
                this.catalogue.view().published(now(), this.catalogue.site().timeZone(), language)) {
            for (Dependency use : article.uses()) {
                List<Menu.Link> links = use.kind() == Dependency.Kind.TERM
                        ? users.computeIfAbsent(use.key(), term -> new ArrayList<>())
                        : List.of();
                if (use.kind() == Dependency.Kind.TERM && links.size() < MOST_PAGES) {
                    links.add(SiteMenu.link(article));
                }
            }
        }
        return users;
    }

    /** No clinician signs the glossary, so search engines may list it where they may list such pages. */
    private PageHead head(String language, Locale locale) {
        Site site = this.catalogue.site();
        String url = site.baseUrl() + ProgramPage.GLOSSARY.path(site, language);
        String title = this.messages.getMessage("glossary.title", null, locale);
        String summary = this.messages.getMessage("glossary.summary", null, locale);
        return new PageHead(
                title,
                summary,
                url,
                this.translations.of(
                        ProgramPage.GLOSSARY, other -> hasTerms(other) && this.translations.hasPages(other, now())),
                !site.indexUnreviewed() || !this.translations.hasPages(language, now()),
                null,
                data(new JsonLd.Thing("DefinedTermSet")
                        .with("@id", url)
                        .with("url", url)
                        .with("name", title)
                        .with("description", summary)
                        .with("inLanguage", language)
                        .with(
                                "hasDefinedTerm",
                                this.catalogue.glossary().in(language).stream()
                                        .map(term -> thing(term, url))
                                        .toList())));
    }

    private static JsonLd data(JsonLd.Thing set) {
        return JsonLd.graph(List.of(set));
    }

    private static JsonLd.Thing thing(Glossary.Term term, String url) {
        return new JsonLd.Thing("DefinedTerm")
                .with("name", term.term())
                .with("description", term.means())
                .with("alternateName", term.also())
                .with("url", url + "#" + term.id());
    }

    private boolean hasTerms(String language) {
        return !this.catalogue.glossary().in(language).isEmpty();
    }

    private Instant now() {
        return this.clock.instant();
    }
}
