package org.afterbacksurgery.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.CatalogueView;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the facts of a treatment, and what the clinic must say of what it sells. */
@Component
class FactsAssembler {
    private final Catalogue catalogue;
    private final Signs signs;

    FactsAssembler(Catalogue catalogue, Signs signs) {
        this.catalogue = catalogue;
        this.signs = signs;
    }

    /** Empty for pages that give no such facts. */
    Optional<Facts> facts(Article article, Instant now) {
        TreatmentTexts texts = this.catalogue.text(article).facts();
        Site site = this.catalogue.site();
        Signs.In read = this.signs.in(article.language(), now);
        return Optional.ofNullable(article.treatment())
                .filter(treatment -> !article.topicIndex())
                .map(treatment -> new Facts(
                        read.of(treatment.certainty()),
                        texts.certaintySource(),
                        read.of(treatment.regulation()),
                        texts.regulationSource(),
                        treatment.regulationAsOf(),
                        site.clinic() == null ? null : sells(site.clinic(), article, now),
                        site.clinic() == null ? "" : site.clinic().name(),
                        texts.notKnown()));
    }

    /** Where the treatment, or those of the topic, stand beside others; empty for pages about something else. */
    Optional<String> comparison(Article article, Instant now) {
        boolean compared = this.catalogue.treatments(now, article.language()).stream()
                .anyMatch(treatment -> article.topicIndex()
                        ? treatment.topic().equals(article.topic())
                        : treatment.file().equals(article.file()));
        return compared
                ? Optional.of(ProgramPage.COMPARE.path(this.catalogue.site(), article.language()))
                : Optional.empty();
    }

    /** Empty where the site names no clinic, or it does not sell this. */
    Optional<Sold> sold(Article article, Instant now) {
        Site.@Nullable Clinic clinic = this.catalogue.site().clinic();
        return Optional.ofNullable(clinic)
                .filter(c -> isSold(article, c, now))
                .map(c ->
                        new Sold(c.name(), c.notice() == null ? "" : c.notice().in(article.language())));
    }

    /** Null while the clinic names a page that is not there: a slip must not become a denial. */
    private @Nullable Boolean sells(Site.Clinic clinic, Article article, Instant now) {
        boolean all = clinic.sells().stream().allMatch(sold -> page(sold, now).isPresent());
        return isSold(article, clinic, now) ? Boolean.TRUE : all ? Boolean.FALSE : null;
    }

    /** A translation is about the same treatment, and a renamed page keeps what it says. */
    private boolean isSold(Article article, Site.Clinic clinic, Instant now) {
        return clinic.sells().stream()
                .flatMap(sold -> Stream.concat(
                        Stream.of(sold),
                        page(sold, now).map(page -> page.address().path()).stream()))
                .anyMatch(sold -> sold.equals(article.address().path()) || sold.equals(article.translates()));
    }

    private Optional<Article> page(String sold, Instant now) {
        CatalogueView view = this.catalogue.view();
        ZoneId zone = this.catalogue.site().timeZone();
        return Address.parse(sold)
                .flatMap(address -> view.published(now, zone, address))
                .or(() -> view.alias(now, zone, Alias.normal(sold)).filter(page -> page.isPublic(now, zone)));
    }
}
