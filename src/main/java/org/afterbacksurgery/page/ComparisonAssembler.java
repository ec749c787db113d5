package org.afterbacksurgery.page;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.markup.StoredHtml;
import org.afterbacksurgery.page.Comparison.Choice;
import org.afterbacksurgery.page.Comparison.Row;
import org.afterbacksurgery.page.Comparison.Selection;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.PageHead;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the treatments of a language side by side, in one edition. */
@Component
class ComparisonAssembler {
    private final Texts texts;
    private final Signs signs;
    private final MessageSource messages;

    ComparisonAssembler(Texts texts, Signs signs, MessageSource messages) {
        this.texts = texts;
        this.signs = signs;
        this.messages = messages;
    }

    /**
     * @param hasQuery whether the address has more than a path
     * @throws PageNotFound when the language has no treatment
     */
    Comparison assemble(Edition edition, String language, Selection selection, boolean hasQuery) {
        List<Article> all = edition.treatments(language).stream()
                .sorted(Comparator.comparing(Article::title, Collator.getInstance(Locale.forLanguageTag(language))))
                .toList();
        if (all.isEmpty()) {
            throw new PageNotFound();
        }
        Site site = edition.site();
        Signs.In read = this.signs.in(edition, language);
        List<Article> chosen =
                all.stream().filter(article -> fits(article, selection)).toList();
        return new Comparison(
                head(edition, language, hasQuery, all),
                ProgramPage.COMPARE.path(site, language),
                groups(all, selection, language),
                all.stream()
                        .map(article -> choice(article.address().path(), article.title(), selection.addresses()))
                        .toList(),
                chosen.stream().map(article -> row(edition, article, read)).toList(),
                all.size(),
                !selection.isEmpty(),
                chosen.stream().allMatch(article -> edition.reviewState(article).isInForce()),
                updated(chosen.isEmpty() ? all : chosen),
                site.clinic() == null ? "" : site.clinic().name());
    }

    private static LocalDate updated(List<Article> articles) {
        return articles.stream()
                .map(Article::updated)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean fits(Article article, Selection selection) {
        return selection.isEmpty()
                || selection.groups().contains(facts(article).group().word())
                || selection.addresses().contains(article.address().path());
    }

    private static Treatment facts(Article article) {
        Treatment treatment = article.frontMatter().treatment();
        if (treatment == null) {
            throw new IllegalArgumentException(article.file() + " is not a treatment");
        }
        return treatment;
    }

    private PageHead head(Edition edition, String language, boolean hasQuery, List<Article> all) {
        Site site = edition.site();
        boolean isIndexed = all.stream().allMatch(article -> edition.isIndexed(article));
        return PageHead.ofList(
                message("compare", language),
                message("compare.summary", language),
                site.baseUrl() + ProgramPage.COMPARE.path(site, language),
                hasQuery
                        ? List.of()
                        : new Alternates(edition)
                                .of(
                                        ProgramPage.COMPARE,
                                        other -> !edition.treatments(other).isEmpty()),
                hasQuery || !isIndexed);
    }

    private List<Choice> groups(List<Article> all, Selection selection, String language) {
        return Arrays.stream(TreatmentGroup.values())
                .filter(group -> all.stream().anyMatch(article -> facts(article).group() == group))
                .map(group -> choice(group.word(), message("group." + group.word(), language), selection.groups()))
                .toList();
    }

    private static Choice choice(String value, String name, List<String> selected) {
        return new Choice(value, name, selected.contains(value));
    }

    private Row row(Edition edition, Article article, Signs.In read) {
        TreatmentTexts shown = this.texts.of(article).facts();
        String address = article.address().path();
        return new Row(
                address,
                article.title(),
                cell(shown.involves(), address),
                cell(shown.helps(), address),
                cell(shown.harms(), address),
                read.of(facts(article).certainty()),
                read.of(facts(article).regulation()),
                FactsAssembler.sold(edition, article).isPresent());
    }

    private static SafeHtml cell(SafeHtml text, String address) {
        return StoredHtml.of(text).citing(address).html();
    }

    private String message(String key, String language) {
        return this.messages.getMessage(key, null, Locale.forLanguageTag(language));
    }
}
