package org.afterbacksurgery.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.markup.StoredHtml;
import org.afterbacksurgery.readability.Readability;

/** Prints {@code check --readability}: each page and its sections, with what to look at first. */
final class ReadabilityReport {
    private static final int LONG_SENTENCE = 20;
    private static final int SENTENCES = 3;
    private static final int WORDS = 8;

    private final Map<String, List<Page>> byLanguage = new TreeMap<>();

    private record Section(String heading, Readability text) {}

    private record Page(String file, Readability text, List<Section> sections) {}

    void add(Draft draft) {
        String language = draft.language();
        List<String> head = Stream.concat(
                        Stream.of(
                                draft.frontMatter().title(), draft.frontMatter().summary()),
                        draft.keyPoints().stream().map(Markdown::withoutCitations))
                .toList();
        List<StoredHtml.Passage> passages =
                StoredHtml.of(draft.rendering().body()).passages();
        List<String> all = new ArrayList<>(head);
        passages.forEach(passage -> all.addAll(passage.blocks()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("(title, summary, key points)", Readability.of(head, language)));
        passages.forEach(passage -> sections.add(new Section(
                passage.heading().isEmpty() ? "(before the first heading)" : passage.heading(),
                Readability.of(passage.blocks(), language))));
        this.byLanguage
                .computeIfAbsent(language, l -> new ArrayList<>())
                .add(new Page(draft.file(), Readability.of(all, language), sections));
    }

    void print(PrintWriter out) {
        this.byLanguage.forEach((language, pages) -> {
            out.println("Readability of %d pages in '%s' (%s; median %s):"
                    .formatted(pages.size(), language, Readability.scale(language), number(median(pages))));
            pages.forEach(page -> print(page, out));
            out.println();
        });
    }

    private static void print(Page page, PrintWriter out) {
        out.println();
        out.println(line(page.text(), page.file()));
        page.sections().forEach(section -> out.println("  " + line(section.text(), section.heading())));
        page.text()
                .longestSentences(SENTENCES, LONG_SENTENCE)
                .forEach(sentence -> out.println("       long   " + sentence));
        List<String> hard = page.text().hardestWords(WORDS);
        if (!hard.isEmpty()) {
            out.println(hard.stream().collect(Collectors.joining(", ", "       hard   ", "")));
        }
    }

    private static String line(Readability text, String name) {
        return "%6s %s %s (%d words)".formatted(number(text.score()), text.isEasy() ? " " : "!", name, text.words());
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private static double median(List<Page> pages) {
        List<Double> scores = pages.stream()
                .map(page -> page.text().score())
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = scores.size() / 2;
        return scores.size() % 2 == 1 ? scores.get(middle) : (scores.get(middle - 1) + scores.get(middle)) / 2;
    }
}
