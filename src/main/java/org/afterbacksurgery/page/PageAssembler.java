package org.afterbacksurgery.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.CatalogueView;
import org.afterbacksurgery.catalogue.PageText;
import org.afterbacksurgery.markup.Fragments;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Person;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.JsonLd;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a page shows, as of one moment. */
@Component
class PageAssembler {
    private static final int MIN_CONTENTS = 3;
    private static final int MOST_IN_FOLD = 3;
    private static final int MOST_SIBLINGS = 3;

    /** Pages on which readers may learn of a danger that they are in. */
    private static final Set<Kind> ABOUT_COMPLICATIONS = Set.of(Kind.CONDITION, Kind.CAUSE, Kind.TREATMENT);

    private final Catalogue catalogue;
    private final StructuredData data;
    private final Translations translations;
    private final FactsAssembler facts;
    private final MessageSource messages;

    PageAssembler(
            Catalogue catalogue,
            StructuredData data,
            Translations translations,
            FactsAssembler facts,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.data = data;
        this.translations = translations;
        this.facts = facts;
        this.messages = messages;
    }

    ArticlePage assemble(Article article, Instant now) {
        return new Assembly(article, now).page();
    }

    /** A code system as records print it, such as {@code ICD-10-CM}. */
    static String nameOf(String codeSystem) {
        return codeSystem.toUpperCase(Locale.ROOT);
    }

    private final class Assembly {
        private final Article article;
        private final Instant now;
        private final Site site = PageAssembler.this.catalogue.site();
        private final ZoneId zone = this.site.timeZone();
        private final CatalogueView view = PageAssembler.this.catalogue.view();
        private final boolean urgent;
        private final ReviewState reviewState;

        Assembly(Article article, Instant now) {
            this.article = article;
            this.now = now;
            this.urgent = SiteMenu.emergency(PageAssembler.this.catalogue, now, article.language())
                    .filter(page -> page.file().equals(article.file()))
                    .isPresent();
            this.reviewState = article.reviewState(PageAssembler.this.catalogue, now);
        }

        ArticlePage page() {
            PageText text = PageAssembler.this.catalogue.text(this.article);
            Fragments body = dressed(text.body()).land(this.article.fragments());
            SafeHtml help = help(body).orElse(null);
            return new ArticlePage(
                    head(text),
                    this.article.title(),
                    this.article.summary(),
                    StructuredData.aspect(this.article),
                    this.article.updated(),
                    this.article.minutes(),
                    breadcrumb(),
                    text.keyPoints(),
                    contents(body, help),
                    body.html(),
                    text.definitions(),
                    Fragments.definitions(text.definitions(), message("words.close")),
                    text.references(),
                    authors().stream()
                            .map(person -> person.fullName(this.article.language()))
                            .toList(),
                    review(),
                    this.article.published(),
                    codes(),
                    this.article.change(),
                    help,
                    this.article.isHome() ? List.of() : this.article.topicIndex() ? topicRows() : related(),
                    this.article.isHome() ? folds() : List.of(),
                    this.article.isHome() ? body.split() : List.of(),
                    PageAssembler.this.facts.facts(this.article, this.now).orElse(null),
                    PageAssembler.this.facts.comparison(this.article, this.now).orElse(null),
                    PageAssembler.this.facts.sold(this.article, this.now).orElse(null),
                    this.urgent);
        }

        private Fragments dressed(SafeHtml html) {
            return Fragments.of(html)
                    .unlink(this::isHidden)
                    .dress(this.site.emergencyNumber(), message("call", this.site.emergencyNumber()))
                    .drawNumbers(this.article.language())
                    .openTerms();
        }

        /** An address that leads to a page which is not public now; addresses that the program itself answers never do. */
        private boolean isHidden(String path) {
            Optional<Address> address = Address.parse(path);
            boolean ours = path.startsWith("/images/")
                    || ProgramPage.at(this.site, path)
                            .filter(page -> isAnswered(page, path))
                            .isPresent();
            return !ours
                    && address.flatMap(a -> this.view.published(this.now, this.zone, a))
                            .isEmpty();
        }

        private boolean isAnswered(ProgramPage page, String path) {
            String language = this.site.languageOf(path);
            return switch (page) {
                case A_TO_Z -> true;
                case GLOSSARY ->
                    !PageAssembler.this.catalogue.glossary().in(language).isEmpty();
                case COMPARE ->
                    !PageAssembler.this.catalogue.treatments(this.now, language).isEmpty();
            };
        }

        private PageHead head(PageText text) {
            return new PageHead(
                    this.article.title(),
                    this.article.summary(),
                    url(this.article),
                    PageAssembler.this.translations.of(this.article, this.now),
                    !this.article.isIndexed(PageAssembler.this.catalogue, this.now),
                    this.article.isHome() ? null : this.article.address() + ".md",
                    data(text));
        }

        private JsonLd data(PageText text) {
            StructuredData.Shown shown = new StructuredData.Shown(
                    this.site.baseUrl() + home(),
                    !this.urgent && !this.article.isHome(),
                    this.urgent ? List.of() : breadcrumb(),
                    authors(),
                    this.reviewState.isInForce() ? reviewer().orElse(null) : null,
                    Fragments.of(text.references()).sources());
            return PageAssembler.this.data.of(this.article, this.site, shown);
        }

        private String url(Article page) {
            return this.site.url(page.address());
        }

        private List<Menu.Link> breadcrumb() {
            if (this.article.isHome()) {
                return List.of();
            }
            List<Menu.Link> above = new ArrayList<>();
            above.add(new Menu.Link(home(), message("home")));
            String folder = this.article.topic();
            for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
                int end = folder.indexOf('/', slash + 1);
                indexOf(end < 0 ? folder : folder.substring(0, end))
                        .filter(topic -> !topic.file().equals(this.article.file()))
                        .map(SiteMenu::link)
                        .ifPresent(above::add);
            }
            return above;
        }

        private String home() {
            return SiteMenu.home(PageAssembler.this.catalogue, this.now, this.article.language())
                    .path();
        }

        private Optional<Article> indexOf(String folder) {
            return published()
                    .filter(page -> page.topicIndex() && page.topic().equals(folder))
                    .findFirst();
        }

        private Stream<Article> published() {
            return this.view.published(this.now, this.zone, this.article.language()).stream();
        }

        private List<Heading> contents(Fragments body, @Nullable SafeHtml help) {
            if (this.urgent || this.article.topicIndex()) {
                return List.of();
            }
            List<Heading> sections = new ArrayList<>(body.sections());
            if (help != null) {
                sections.add(new Heading(2, "get-help-now", message("help.title")));
            }
            return sections.size() < MIN_CONTENTS ? List.of() : sections;
        }

        private Optional<SafeHtml> help(Fragments body) {
            boolean shows = this.article.isHome()
                    || ABOUT_COMPLICATIONS.contains(this.article.kind()) && !this.article.topicIndex();
            return shows && !body.hasEmergencyCard()
                    ? SiteMenu.emergency(PageAssembler.this.catalogue, this.now, this.article.language())
                            .flatMap(page -> dressed(PageAssembler.this
                                            .catalogue
                                            .text(page)
                                            .body())
                                    .emergencyCard(3))
                    : Optional.empty();
        }

        private List<Person> authors() {
            List<String> keys = this.article.authors().isEmpty() ? this.site.authors() : this.article.authors();
            return keys.stream().flatMap(key -> person(key).stream()).toList();
        }

        private Optional<Person> person(String key) {
            return PageAssembler.this.catalogue.people().find(key);
        }

        private ReviewLine review() {
            Review review = this.article.review();
            return review == null
                    ? ReviewLine.NEVER
                    : reviewer()
                            .map(person ->
                                    ReviewLine.of(this.reviewState, review, person.fullName(this.article.language())))
                            .orElse(ReviewLine.NEVER);
        }

        private Optional<Person> reviewer() {
            return Optional.ofNullable(this.article.review()).flatMap(review -> person(review.by()));
        }

        private List<String> codes() {
            return this.article.codes().entrySet().stream()
                    .flatMap(system -> system.getValue().stream().map(code -> nameOf(system.getKey()) + " " + code))
                    .sorted()
                    .toList();
        }

        private List<Row> topicRows() {
            String folder = this.article.topic();
            return published()
                    .filter(page -> page.topicIndex()
                            ? parent(page.topic()).equals(folder)
                            : page.topic().equals(folder))
                    .map(Row::of)
                    .toList();
        }

        private static String parent(String folder) {
            return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }

        private List<Row> related() {
            List<Row> named = this.article.related().stream()
                    .flatMap(address -> Address.parse(address).stream())
                    .flatMap(address -> this.view.published(this.now, this.zone, address).stream())
                    .filter(page -> !page.file().equals(this.article.file()))
                    .map(Row::of)
                    .toList();
            return named.isEmpty() ? siblings() : named;
        }

        private List<Row> siblings() {
            return published()
                    .filter(page -> page.topic().equals(this.article.topic()) && !page.isHome())
                    .filter(page -> !page.file().equals(this.article.file()))
                    .limit(MOST_SIBLINGS)
                    .map(Row::of)
                    .toList();
        }

        private List<ArticlePage.Fold> folds() {
            return SiteMenu.topics(PageAssembler.this.catalogue, this.now, this.article.language()).stream()
                    .filter(topic -> topic.kind() != Kind.ABOUT)
                    .map(this::fold)
                    .filter(fold -> !fold.rows().isEmpty())
                    .toList();
        }

        private ArticlePage.Fold fold(Article topic) {
            List<Row> rows = published()
                    .filter(page -> page.topic().equals(topic.topic()) && !page.topicIndex())
                    .map(Row::of)
                    .toList();
            return new ArticlePage.Fold(
                    SiteMenu.link(topic),
                    rows.subList(0, Math.min(MOST_IN_FOLD, rows.size())),
                    rows.size() > MOST_IN_FOLD);
        }

        private String message(String key, Object... values) {
            return PageAssembler.this.messages.getMessage(key, values, Locale.forLanguageTag(this.article.language()));
        }
    }
}
