package org.afterbacksurgery.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.JsonLd;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The words of the glossary by first letter, each with its meaning and some pages that use it. */
@Component
class GlossaryPage implements ProgramPageView {
    private static final int MOST_PAGES = 3;

    private final MessageSource messages;

    GlossaryPage(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public ProgramPage page() {
        return ProgramPage.GLOSSARY;
    }

    @Override
    public String show(Asked asked, Model model) {
        List<Glossary.Term> terms = asked.edition().glossary().in(asked.language());
        if (terms.isEmpty()) {
            throw new PageNotFound();
        }
        Locale locale = Locale.forLanguageTag(asked.language());
        Map<String, List<Menu.Link>> users = users(asked);
        model.addAttribute(
                "letters",
                Letters.of(
                        terms.stream().map(term -> GlossaryEntry.of(term, users.getOrDefault(term.id(), List.of()))),
                        entry -> entry.term().term(),
                        locale));
        model.addAttribute("head", head(asked, terms, locale));
        return "glossary";
    }

    /** The first pages that use each term, by term. */
    private static Map<String, List<Menu.Link>> users(Asked asked) {
        Map<String, List<Menu.Link>> users = new HashMap<>();
        for (Article article : asked.edition().pages(asked.language())) {
            for (Dependency use : article.uses()) {
                List<Menu.Link> links = use.kind() == Dependency.Kind.TERM
                        ? users.computeIfAbsent(use.key(), term -> new ArrayList<>())
                        : List.of();
                if (use.kind() == Dependency.Kind.TERM && links.size() < MOST_PAGES) {
                    links.add(Menu.Link.to(article));
                }
            }
        }
        return users;
    }

    /** No clinician signs the glossary, so search engines may list it only if they may list unreviewed pages. */
    private PageHead head(Asked asked, List<Glossary.Term> terms, Locale locale) {
        Edition edition = asked.edition();
        Alternates translations = new Alternates(edition);
        String url = edition.site().baseUrl() + asked.path(page());
        String title = this.messages.getMessage("glossary.title", null, locale);
        String summary = this.messages.getMessage("glossary.summary", null, locale);
        JsonLd.Thing set = new JsonLd.Thing("DefinedTermSet")
                .with("@id", url)
                .with("url", url)
                .with("name", title)
                .with("description", summary)
                .with("inLanguage", asked.language())
                .with(
                        "hasDefinedTerm",
                        terms.stream().map(term -> thing(term, url)).toList());
        return new PageHead(
                title,
                summary,
                url,
                translations.of(
                        page(), other -> !edition.glossary().in(other).isEmpty() && translations.hasPages(other)),
                !edition.site().indexUnreviewed() || !translations.hasPages(asked.language()),
                null,
                JsonLd.graph(List.of(set)));
    }

    private static JsonLd.Thing thing(Glossary.Term term, String url) {
        return new JsonLd.Thing("DefinedTerm")
                .with("name", term.term())
                .with("description", term.means())
                .with("alternateName", term.also())
                .with("url", url + "#" + term.id());
    }
}
