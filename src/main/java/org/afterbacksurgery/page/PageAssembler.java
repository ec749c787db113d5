package org.afterbacksurgery.page;

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
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.PageText;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.markup.StoredHtml;
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

/** Puts together what a page shows in one edition. */
@Component
class PageAssembler {
    private static final int MIN_CONTENTS = 3;
    private static final int MOST_IN_FOLD = 3;
    private static final int MOST_SIBLINGS = 3;

    /** Pages where readers may learn that they are in danger. */
    private static final Set<Kind> ABOUT_COMPLICATIONS = Set.of(Kind.CONDITION, Kind.CAUSE, Kind.TREATMENT);

    private final Texts texts;
    private final StructuredData data;
    private final FactsAssembler facts;
    private final MessageSource messages;

    PageAssembler(Texts texts, StructuredData data, FactsAssembler facts, MessageSource messages) {
        this.texts = texts;
        this.data = data;
        this.facts = facts;
        this.messages = messages;
    }

    ArticlePage assemble(Edition edition, Article article) {
        return new Assembly(edition, article).page();
    }

    /** A code system as medical records print it, such as {@code ICD-10-CM}. */
    static String nameOf(String codeSystem) {
        return codeSystem.toUpperCase(Locale.ROOT);
    }

    private final class Assembly {
        private final Edition edition;
        private final Article article;
        private final Site site;
        private final boolean urgent;
        private final ReviewState reviewState;

        Assembly(Edition edition, Article article) {
            this.edition = edition;
            this.article = article;
            this.site = edition.site();
            this.urgent = edition.emergency(article.language())
                    .filter(page -> page.file().equals(article.file()))
                    .isPresent();
            this.reviewState = edition.reviewState(article);
        }

        ArticlePage page() {
            PageText text = PageAssembler.this.texts.of(this.article);
            StoredHtml body = dressed(text.body()).land(this.article.movedHeadings());
            return new ArticlePage(
                    head(text),
                    this.article,
                    breadcrumb(),
                    text(text, body),
                    review(),
                    credits(),
                    treatment(),
                    rows(),
                    this.article.isHome() ? new ArticlePage.Home(folds(), body.split()) : null,
                    this.urgent);
        }

        private ArticlePage.Text text(PageText text, StoredHtml body) {
            SafeHtml help = help(body).orElse(null);
            return new ArticlePage.Text(
                    text.keyPoints(),
                    contents(body, help),
                    body.html(),
                    help,
                    text.definitions(),
                    StoredHtml.definitions(text.definitions(), message("words.close")),
                    text.references());
        }

        private ArticlePage.Credits credits() {
            return new ArticlePage.Credits(
                    authors().stream()
                            .map(person -> person.fullName(this.article.language()))
                            .toList(),
                    codes(),
                    this.article.published().orElse(null),
                    this.article.frontMatter().provenance().change());
        }

        private ArticlePage.Treatment treatment() {
            return new ArticlePage.Treatment(
                    PageAssembler.this.facts.facts(this.edition, this.article).orElse(null),
                    FactsAssembler.comparison(this.edition, this.article).orElse(null),
                    FactsAssembler.sold(this.edition, this.article).orElse(null));
        }

        private List<Row> rows() {
            return this.article.isHome() ? List.of() : this.article.topicIndex() ? topicRows() : related();
        }

        private StoredHtml dressed(SafeHtml html) {
            return StoredHtml.of(html)
                    .unlink(this::isHidden)
                    .dress(this.site.emergencyNumber(), message("call", this.site.emergencyNumber()))
                    .drawNumbers(this.article.language())
                    .openTerms();
        }

        /** Whether an address leads to a page that is not public now; never true for addresses of the program itself. */
        private boolean isHidden(String path) {
            boolean ours = path.startsWith("/images/")
                    || ProgramPage.at(this.site, path)
                            .filter(page -> isAnswered(page, path))
                            .isPresent();
            return !ours && Address.parse(path).flatMap(this.edition::page).isEmpty();
        }

        private boolean isAnswered(ProgramPage page, String path) {
            String language = this.site.languageOf(path);
            return switch (page) {
                case A_TO_Z -> true;
                case GLOSSARY -> !this.edition.glossary().in(language).isEmpty();
                case COMPARE -> !this.edition.treatments(language).isEmpty();
            };
        }

        private PageHead head(PageText text) {
            return new PageHead(
                    this.article.title(),
                    this.article.summary(),
                    this.site.url(this.article.address()),
                    new Alternates(this.edition).of(this.article),
                    !this.edition.isIndexed(this.article),
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
                    StoredHtml.of(text.references()).sources());
            return PageAssembler.this.data.of(this.edition, this.article, shown);
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
                        .map(Menu.Link::to)
                        .ifPresent(above::add);
            }
            return above;
        }

        private String home() {
            return this.edition.home(this.article.language()).path();
        }

        private Optional<Article> indexOf(String folder) {
            return pages().filter(page -> page.topicIndex() && page.topic().equals(folder))
                    .findFirst();
        }

        private Stream<Article> pages() {
            return this.edition.pages(this.article.language()).stream();
        }

        private List<Heading> contents(StoredHtml body, @Nullable SafeHtml help) {
            if (this.urgent || this.article.topicIndex()) {
                return List.of();
            }
            List<Heading> sections = new ArrayList<>(body.sections());
            if (help != null) {
                sections.add(new Heading(2, "get-help-now", message("help.title")));
            }
            return sections.size() < MIN_CONTENTS ? List.of() : sections;
        }

        private Optional<SafeHtml> help(StoredHtml body) {
            boolean shows = this.article.isHome()
                    || ABOUT_COMPLICATIONS.contains(this.article.kind()) && !this.article.topicIndex();
            return shows && !body.hasEmergencyCard()
                    ? this.edition
                            .emergency(this.article.language())
                            .flatMap(page -> dressed(
                                            PageAssembler.this.texts.of(page).body())
                                    .emergencyCard(3))
                    : Optional.empty();
        }

        private List<Person> authors() {
            List<String> own = this.article.frontMatter().provenance().authors();
            return (own.isEmpty() ? this.site.authors() : own)
                    .stream().flatMap(key -> person(key).stream()).toList();
        }

        private Optional<Person> person(String key) {
            return this.edition.people().find(key);
        }

        private ReviewLine review() {
            Review review = this.article.frontMatter().review();
            return review == null
                    ? ReviewLine.NEVER
                    : reviewer()
                            .map(person ->
                                    ReviewLine.of(this.reviewState, review, person.fullName(this.article.language())))
                            .orElse(ReviewLine.NEVER);
        }

        private Optional<Person> reviewer() {
            return Optional.ofNullable(this.article.frontMatter().review()).flatMap(review -> person(review.by()));
        }

        private List<String> codes() {
            return this.article.frontMatter().provenance().codes().entrySet().stream()
                    .flatMap(system -> system.getValue().stream().map(code -> nameOf(system.getKey()) + " " + code))
                    .sorted()
                    .toList();
        }

        private List<Row> topicRows() {
            String folder = this.article.topic();
            return pages().filter(page -> page.topicIndex()
                            ? parent(page.topic()).equals(folder)
                            : page.topic().equals(folder))
                    .map(Row::of)
                    .toList();
        }

        private static String parent(String folder) {
            return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }

        private List<Row> related() {
            List<Row> named = this.article.frontMatter().listing().related().stream()
                    .flatMap(address -> Address.parse(address).stream())
                    .flatMap(address -> this.edition.page(address).stream())
                    .filter(page -> !page.file().equals(this.article.file()))
                    .map(Row::of)
                    .toList();
            return named.isEmpty() ? siblings() : named;
        }

        private List<Row> siblings() {
            return pages().filter(page -> page.topic().equals(this.article.topic()) && !page.isHome())
                    .filter(page -> !page.file().equals(this.article.file()))
                    .limit(MOST_SIBLINGS)
                    .map(Row::of)
                    .toList();
        }

        private List<ArticlePage.Fold> folds() {
            return this.edition.topics(this.article.language()).stream()
                    .filter(topic -> topic.kind() != Kind.ABOUT)
                    .map(this::fold)
                    .filter(fold -> !fold.rows().isEmpty())
                    .toList();
        }

        private ArticlePage.Fold fold(Article topic) {
            List<Row> rows = pages().filter(page -> page.topic().equals(topic.topic()) && !page.topicIndex())
                    .map(Row::of)
                    .toList();
            return new ArticlePage.Fold(
                    Menu.Link.to(topic),
                    rows.subList(0, Math.min(MOST_IN_FOLD, rows.size())),
                    rows.size() > MOST_IN_FOLD);
        }

        private String message(String key, Object... values) {
            return PageAssembler.this.messages.getMessage(key, values, Locale.forLanguageTag(this.article.language()));
        }
    }
}
