package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.markup.Source;
import org.afterbacksurgery.site.Person;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.ConditionNames;
import org.afterbacksurgery.web.JsonLd;
import org.afterbacksurgery.web.JsonLd.Thing;
import org.afterbacksurgery.web.Menu;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What machines read about a page, in the vocabulary of
 * <a href="https://schema.org/docs/meddocs.html">schema.org for health pages</a>. It says nothing
 * that the page does not show to people: search engines treat anything else as deception.
 */
@Component
class StructuredData {
    private final MessageSource messages;

    StructuredData(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What the page shows besides its metadata.
     *
     * @param home the full address of the home page that it links to
     * @param summary whether the page shows the summary
     * @param breadcrumb the pages above it; empty when the page shows none
     * @param reviewer whose review is in force today; null otherwise
     */
    record Shown(
            String home,
            boolean summary,
            List<Menu.Link> breadcrumb,
            List<Person> authors,
            @Nullable Person reviewer,
            List<Source> sources) {}

    JsonLd of(Edition edition, Article article, Shown shown) {
        return new Graph(edition, article, shown).build();
    }

    /** The word for what a page says about its subject; null for guides and pages about the site. */
    static @Nullable String aspect(Article article) {
        Kind kind = article.kind();
        return kind == Kind.GUIDE || kind == Kind.ABOUT ? null : kind.word();
    }

    private final class Graph {
        private final Edition edition;
        private final Article article;
        private final Site site;
        private final Shown shown;
        private final String url;

        Graph(Edition edition, Article article, Shown shown) {
            this.edition = edition;
            this.article = article;
            this.site = edition.site();
            this.shown = shown;
            this.url = site.url(article.address());
        }

        JsonLd build() {
            return JsonLd.graph(
                    this.shown.breadcrumb().isEmpty()
                            ? List.of(website(), publisher(), page())
                            : List.of(website(), publisher(), breadcrumb(), page()));
        }

        private Thing website() {
            return new Thing("WebSite")
                    .with("@id", websiteId())
                    .with("url", this.shown.home())
                    .with("name", this.site.name().in(this.article.language()))
                    .with("inLanguage", this.article.language())
                    .with("publisher", Thing.at(publisherId()));
        }

        private Thing publisher() {
            return new Thing("Organization")
                    .with("@id", publisherId())
                    .with("name", this.site.owner().name())
                    .with("url", this.site.baseUrl() + "/");
        }

        private Thing breadcrumb() {
            List<Menu.Link> links = new ArrayList<>(this.shown.breadcrumb());
            links.add(Menu.Link.to(this.article));
            List<Thing> items = new ArrayList<>();
            for (Menu.Link link : links) {
                items.add(new Thing("ListItem")
                        .with("position", items.size() + 1)
                        .with("name", link.title())
                        .with("item", this.site.baseUrl() + link.address()));
            }
            return new Thing("BreadcrumbList").with("@id", breadcrumbId()).with("itemListElement", items);
        }

        private Thing page() {
            boolean medical = this.article.kind() != Kind.ABOUT;
            Thing page = new Thing(medical ? "MedicalWebPage" : "AboutPage")
                    .with("@id", this.url)
                    .with("url", this.url)
                    .with("name", this.article.title())
                    .with("description", this.shown.summary() ? this.article.summary() : null)
                    .with("inLanguage", this.article.language())
                    .with("datePublished", published().toString())
                    .with("dateModified", modified().toString())
                    .with(
                            "author",
                            this.shown.authors().stream().map(this::person).toList())
                    .with("publisher", Thing.at(publisherId()))
                    .with("isPartOf", Thing.at(websiteId()))
                    .with("breadcrumb", this.shown.breadcrumb().isEmpty() ? null : Thing.at(breadcrumbId()));
            claimReview(page);
            if (medical) {
                describeSubject(page);
            }
            return page.with(
                    "citation",
                    this.shown.sources().stream().map(this::citation).toList());
        }

        private void claimReview(Thing page) {
            Review review = this.article.frontMatter().review();
            if (review != null && this.shown.reviewer() != null) {
                page.with("lastReviewed", review.on().toString()).with("reviewedBy", person(this.shown.reviewer()));
            }
        }

        private void describeSubject(Thing page) {
            boolean therapy = this.article.kind() == Kind.TREATMENT && !this.article.topicIndex();
            String aspect = aspect(this.article);
            page.with(
                            "about",
                            therapy
                                    ? new Thing("MedicalTherapy")
                                            .with("name", this.article.title().split(": ", 2)[0])
                                    : condition())
                    .with("aspect", aspect == null ? null : message("kind." + aspect))
                    .with("audience", new Thing("MedicalAudience").with("audienceType", message("audience")));
        }

        /** The first day on which people could read it, as far as its author says. */
        private LocalDate published() {
            return this.article.published().orElse(this.article.updated());
        }

        /** As in the sitemap and the feed: a text written before its first public day counts as changed on that day. */
        private LocalDate modified() {
            return this.edition.dayChanged(this.article);
        }

        private Thing condition() {
            List<String> names = ConditionNames.in(this.edition, this.article.language());
            return new Thing("MedicalCondition")
                    .with("name", names.get(0))
                    .with("alternateName", names.subList(1, names.size()))
                    .with(
                            "code",
                            this.article.frontMatter().provenance().codes().entrySet().stream()
                                    .flatMap(system -> codes(system).stream())
                                    .toList());
        }

        private List<Thing> codes(Map.Entry<String, List<String>> system) {
            return system.getValue().stream()
                    .map(code -> new Thing("MedicalCode")
                            .with("codeValue", code)
                            .with("codingSystem", PageAssembler.nameOf(system.getKey())))
                    .toList();
        }

        private Thing person(Person person) {
            String name = person.name().in(this.article.language());
            return person.organization()
                    ? new Thing("Organization").with("name", name)
                    : new Thing("Person").with("name", name).with("honorificSuffix", person.credentials());
        }

        private Thing citation(Source source) {
            return new Thing("CreativeWork").with("name", source.text()).with("url", source.link());
        }

        private String websiteId() {
            return this.site.url(this.site.home(this.article.language())) + "#website";
        }

        private String publisherId() {
            return this.site.baseUrl() + "/#organization";
        }

        private String breadcrumbId() {
            return this.url + "#breadcrumb";
        }

        private String message(String key) {
            return StructuredData.this.messages.getMessage(key, null, Locale.forLanguageTag(this.article.language()));
        }
    }
}
