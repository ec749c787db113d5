package org.afterbacksurgery.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Menu;
import org.springframework.stereotype.Component;

/** The menu, out of the topics that are public now. */
@Component
class SiteMenu implements Menu {
    private static final int MOST_TOPICS = 6;
    private static final int MOST_ABOUT = 8;

    /** The page on when to get help, by language. */
    private static final Map<String, String> EMERGENCY = Map.of("en", "emergency", "es", "emergencia");

    private final Catalogue catalogue;
    private final ConditionNames names;
    private final Clock clock;

    SiteMenu(Catalogue catalogue, ConditionNames names, Clock clock) {
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public List<String> conditionNames(String language) {
        return this.names.in(language);
    }

    @Override
    public Links links(String language) {
        Instant now = this.clock.instant();
        List<Article> topics = topics(this.catalogue, now, language);
        return new Links(
                topics.stream()
                        .filter(topic -> topic.kind() != Kind.ABOUT)
                        .limit(MOST_TOPICS)
                        .map(SiteMenu::link)
                        .toList(),
                about(now, language),
                home(this.catalogue, now, language).path(),
                ProgramPage.A_TO_Z.path(this.catalogue.site(), language),
                this.catalogue.treatments(now, language).isEmpty()
                        ? null
                        : ProgramPage.COMPARE.path(this.catalogue.site(), language),
                this.catalogue.glossary().in(language).isEmpty()
                        ? null
                        : ProgramPage.GLOSSARY.path(this.catalogue.site(), language),
                emergency(this.catalogue, now, language)
                        .map(page -> page.address().path())
                        .orElse(null));
    }

    /** A topic's own page before the pages in it: readers look for privacy and the like at the foot of any page. */
    private List<Link> about(Instant now, String language) {
        return this.catalogue.view().published(now, this.catalogue.site().timeZone(), language).stream()
                .filter(page -> page.kind() == Kind.ABOUT)
                .sorted(Comparator.comparing(page -> !page.topicIndex()))
                .limit(MOST_ABOUT)
                .map(SiteMenu::link)
                .toList();
    }

    static Link link(Article article) {
        return new Link(article.address().path(), article.title());
    }

    /** The pages of the first folders, in their order. */
    static List<Article> topics(Catalogue catalogue, Instant now, String language) {
        return catalogue.view().published(now, catalogue.site().timeZone(), language).stream()
                .filter(article -> article.topicIndex() && article.topic().split("/").length == 2)
                .toList();
    }

    /** The home page of a language, or of the first language where that one has none. */
    static Address home(Catalogue catalogue, Instant now, String language) {
        Site site = catalogue.site();
        return catalogue
                .view()
                .published(now, site.timeZone(), site.home(language))
                .map(Article::address)
                .orElse(Address.HOME);
    }

    static Optional<Article> emergency(Catalogue catalogue, Instant now, String language) {
        Site site = catalogue.site();
        Address address = new Address(site.programPath(language, EMERGENCY.getOrDefault(language, "emergency")));
        return catalogue.view().published(now, site.timeZone(), address);
    }
}
