package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.jspecify.annotations.Nullable;

/**
 * One page with everything that its template prints.
 *
 * @param aspect the word for its kind; null where the kind says nothing about its subject
 * @param breadcrumb the pages above it, home first; empty on home
 * @param keyPoints items of a list, or empty
 * @param contents the sections, when there are enough of them to need a list
 * @param words items of a list of definitions: the glossary's terms in its text, or empty
 * @param definitions the same, as the terms open them; they stand anywhere in the page's main part
 * @param sources items of a list, or empty
 * @param published the day from which it was to be public; null when its author gave none
 * @param codes of the condition as records name them, such as {@code ICD-10-CM M96.1}
 * @param change what changed on {@code updated}; null when not said
 * @param help the emergency card of the page on when to get help, where this page shows it; null elsewhere
 * @param rows of a topic: its pages; of an article: what to read next
 * @param folds of home: the topics with their pages
 * @param sections of home: its text after the cover, cut before each heading
 * @param facts of a treatment; null on other pages
 * @param compare where the treatment, or those of the topic, stand beside others; null on other pages
 * @param sold what the clinic says of what it sells; null on other pages
 * @param urgent whether this is the page on when to get help
 */
public record ArticlePage(
        PageHead head,
        String title,
        String summary,
        @Nullable String aspect,
        LocalDate updated,
        int minutes,
        List<Menu.Link> breadcrumb,
        SafeHtml keyPoints,
        List<Heading> contents,
        SafeHtml body,
        SafeHtml words,
        SafeHtml definitions,
        SafeHtml sources,
        List<String> authors,
        ReviewLine review,
        @Nullable LocalDate published,
        List<String> codes,
        @Nullable String change,
        @Nullable SafeHtml help,
        List<Row> rows,
        List<Fold> folds,
        List<SafeHtml> sections,
        @Nullable Facts facts,
        @Nullable String compare,
        @Nullable Sold sold,
        boolean urgent) {

    public ArticlePage {
        breadcrumb = List.copyOf(breadcrumb);
        contents = List.copyOf(contents);
        authors = List.copyOf(authors);
        codes = List.copyOf(codes);
        rows = List.copyOf(rows);
        folds = List.copyOf(folds);
        sections = List.copyOf(sections);
    }

    /** About how many characters it keeps in memory. */
    int weight() {
        int texts = Stream.concat(
                        Stream.of(this.body, this.keyPoints, this.words, this.definitions, this.sources),
                        this.sections.stream())
                .mapToInt(html -> html.toString().length())
                .sum();
        int help = this.help == null ? 0 : this.help.toString().length();
        int facts = this.facts == null ? 0 : this.facts.weight();
        return texts + help + facts + String.valueOf(this.head.data()).length();
    }

    /** A topic on the home page, and whether it has more pages than are shown there. */
    public record Fold(Menu.Link topic, List<Row> rows, boolean more) {}
}
