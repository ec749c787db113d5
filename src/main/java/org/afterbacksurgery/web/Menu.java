package org.afterbacksurgery.web;

import java.util.Comparator;
import java.util.List;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.ProgramPage;
import org.jspecify.annotations.Nullable;

/**
 * The links around every page of a language.
 *
 * @param topics for the header
 * @param about pages about the site itself
 * @param home the home page; the first language's while this language has none
 * @param aToZ the list of all pages
 * @param compare the treatments side by side; null while there is none
 * @param glossary the words explained; null when there are none
 * @param emergency the page on when to get help; null when there is none
 */
public record Menu(
        List<Link> topics,
        List<Link> about,
        String home,
        String aToZ,
        @Nullable String compare,
        @Nullable String glossary,
        @Nullable String emergency) {
    private static final int MOST_TOPICS = 6;
    private static final int MOST_ABOUT = 8;

    public Menu {
        topics = List.copyOf(topics);
        about = List.copyOf(about);
    }

    static Menu of(Edition edition, String language) {
        return new Menu(
                edition.topics(language).stream()
                        .filter(topic -> topic.kind() != Kind.ABOUT)
                        .limit(MOST_TOPICS)
                        .map(Link::to)
                        .toList(),
                about(edition, language),
                edition.home(language).path(),
                ProgramPage.A_TO_Z.path(edition.site(), language),
                edition.treatments(language).isEmpty() ? null : ProgramPage.COMPARE.path(edition.site(), language),
                edition.glossary().in(language).isEmpty() ? null : ProgramPage.GLOSSARY.path(edition.site(), language),
                edition.emergency(language).map(page -> page.address().path()).orElse(null));
    }

    /** A topic's own page, then the pages in it: readers look for privacy and the like in the footer of any page. */
    private static List<Link> about(Edition edition, String language) {
        return edition.pages(language).stream()
                .filter(page -> page.kind() == Kind.ABOUT)
                .sorted(Comparator.comparing(page -> !page.topicIndex()))
                .limit(MOST_ABOUT)
                .map(Link::to)
                .toList();
    }

    /** A link to a page. */
    public record Link(String address, String title) {
        public static Link to(Article article) {
            return new Link(article.address().path(), article.title());
        }

        /** Whether a page is in the topic that this link leads to. */
        public boolean leadsTo(String path) {
            return path.equals(this.address) || path.startsWith(this.address + "/");
        }
    }
}
