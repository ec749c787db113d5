package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.jspecify.annotations.Nullable;

/**
 * One page with everything that its template prints.
 *
 * @param breadcrumb the pages above it, home first; empty on home
 * @param rows on a topic, its pages; on an article, what to read next; empty on home
 * @param home what only the home page has; null elsewhere
 * @param urgent whether this is the page on when to get help
 */
public record ArticlePage(
        PageHead head,
        Article article,
        List<Menu.Link> breadcrumb,
        Text text,
        ReviewLine review,
        Credits credits,
        Treatment treatment,
        List<Row> rows,
        @Nullable Home home,
        boolean urgent) {

    public ArticlePage {
        breadcrumb = List.copyOf(breadcrumb);
        rows = List.copyOf(rows);
    }

    /** The pages between home and this one. */
    public List<Menu.Link> topicsAbove() {
        return this.breadcrumb.stream().skip(1).toList();
    }

    /** The word for its kind; null when the kind says nothing about its subject. */
    public @Nullable String aspect() {
        return StructuredData.aspect(this.article);
    }

    /** About how many characters it takes in memory. */
    int weight() {
        int facts = this.treatment.facts() == null ? 0 : this.treatment.facts().weight();
        int sections = this.home == null ? 0 : weight(this.home.sections().stream());
        return this.text.weight()
                + sections
                + facts
                + String.valueOf(this.head.data()).length();
    }

    private static int weight(Stream<SafeHtml> texts) {
        return texts.mapToInt(html -> html.toString().length()).sum();
    }

    /**
     * The text to read.
     *
     * @param keyPoints items of a list, or empty
     * @param contents the sections, when there are enough of them to need a list
     * @param help the emergency card from the page on when to get help, when this page shows it; null elsewhere
     * @param words items of a definition list: the glossary terms in its text, or empty
     * @param definitions the same, as the terms open them; they may be anywhere in the page's main part
     * @param sources items of a list, or empty
     */
    public record Text(
            SafeHtml keyPoints,
            List<Heading> contents,
            SafeHtml body,
            @Nullable SafeHtml help,
            SafeHtml words,
            SafeHtml definitions,
            SafeHtml sources) {
        public Text {
            contents = List.copyOf(contents);
        }

        private int weight() {
            return ArticlePage.weight(Stream.of(
                    this.keyPoints,
                    this.body,
                    this.help == null ? SafeHtml.EMPTY : this.help,
                    this.words,
                    this.definitions,
                    this.sources));
        }
    }

    /**
     * How the page came about.
     *
     * @param authors their full names
     * @param codes of the condition as medical records print them, such as {@code ICD-10-CM M96.1}
     * @param published the day it was meant to become public; null when its author gave none
     * @param change what changed on {@code updated}; null when not given
     */
    public record Credits(
            List<String> authors,
            List<String> codes,
            @Nullable LocalDate published,
            @Nullable String change) {
        public Credits {
            authors = List.copyOf(authors);
            codes = List.copyOf(codes);
        }
    }

    /**
     * What a page about treatments says besides its text.
     *
     * @param facts of a treatment; null on other pages
     * @param compare the address where the treatment, or the topic's treatments, are compared; null on other pages
     * @param sold what the clinic says about what it sells; null on other pages
     */
    public record Treatment(
            @Nullable Facts facts,
            @Nullable String compare,
            @Nullable Sold sold) {}

    /**
     * What only the home page has.
     *
     * @param folds the topics with their pages
     * @param sections its text after the cover, cut before each heading
     */
    public record Home(List<Fold> folds, List<SafeHtml> sections) {
        public Home {
            folds = List.copyOf(folds);
            sections = List.copyOf(sections);
        }
    }

    /** A topic on the home page, and whether it has more pages than are shown there. */
    public record Fold(Menu.Link topic, List<Row> rows, boolean more) {
        public Fold {
            rows = List.copyOf(rows);
        }
    }
}
