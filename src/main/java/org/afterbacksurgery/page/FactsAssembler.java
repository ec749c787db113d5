package org.afterbacksurgery.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the facts of a treatment, and what the clinic must say about what it sells. */
@Component
class FactsAssembler {
    private final Texts texts;
    private final Signs signs;

    FactsAssembler(Texts texts, Signs signs) {
        this.texts = texts;
        this.signs = signs;
    }

    /** Empty for pages without such facts. */
    Optional<Facts> facts(Edition edition, Article article) {
        return Optional.ofNullable(article.frontMatter().treatment())
                .filter(treatment -> article.isTreatment())
                .map(treatment -> facts(edition, article, treatment));
    }

    private Facts facts(Edition edition, Article article, Treatment treatment) {
        TreatmentTexts shown = this.texts.of(article).facts();
        Signs.In read = this.signs.in(edition, article.language());
        Site.@Nullable Clinic clinic = edition.site().clinic();
        return new Facts(
                read.of(treatment.certainty()),
                shown.certaintySource(),
                read.of(treatment.regulation()),
                shown.regulationSource(),
                treatment.regulationAsOf(),
                clinic == null ? null : sells(clinic, article, edition),
                clinic == null ? "" : clinic.name(),
                shown.notKnown());
    }

    /** The address where the treatment, or the topic's treatments, are compared; empty for other pages. */
    static Optional<String> comparison(Edition edition, Article article) {
        boolean compared = edition.treatments(article.language()).stream()
                .anyMatch(treatment -> article.topicIndex()
                        ? treatment.topic().equals(article.topic())
                        : treatment.file().equals(article.file()));
        return compared ? Optional.of(ProgramPage.COMPARE.path(edition.site(), article.language())) : Optional.empty();
    }

    /** Empty when the site names no clinic, or the clinic does not sell this. */
    static Optional<Sold> sold(Edition edition, Article article) {
        return Optional.ofNullable(edition.site().clinic())
                .filter(clinic -> isSold(article, clinic, edition))
                .map(clinic -> new Sold(
                        clinic.name(),
                        clinic.notice() == null ? "" : clinic.notice().in(article.language())));
    }

    /** Null while the clinic's list names a page that does not exist: a typo must not become a denial. */
    private static @Nullable Boolean sells(Site.Clinic clinic, Article article, Edition edition) {
        boolean all =
                clinic.sells().stream().allMatch(sold -> edition.named(sold).isPresent());
        return isSold(article, clinic, edition) ? Boolean.TRUE : all ? Boolean.FALSE : null;
    }

    /** A translation is about the same treatment, and a renamed page is still about it. */
    private static boolean isSold(Article article, Site.Clinic clinic, Edition edition) {
        return clinic.sells().stream()
                .flatMap(sold -> Stream.concat(
                        Stream.of(sold),
                        edition.named(sold).map(page -> page.address().path()).stream()))
                .anyMatch(sold -> sold.equals(article.address().path())
                        || sold.equals(article.frontMatter().original().address()));
    }
}
