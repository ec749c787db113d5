package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.jsoup.nodes.Entities;

/** Numbers the sources of one page in the order in which they are first cited. */
final class Citations {
    /** {@code [@key, p. 3; @other]} in text that is not parsed as Markdown. */
    private static final Pattern MARK = Pattern.compile("\\[(@[^\\[\\]]+)]");

    private static final Pattern PART = Pattern.compile("\\s*@([^\\s,;@]+)\\s*(?:,\\s*(.*?))?\\s*", Pattern.DOTALL);

    private final SourceText source;
    private final Bibliography bibliography;
    private final Wording labels;
    private final List<Problem> problems;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** The sources that already have a note in the margin. */
    private final Set<String> noted = new HashSet<>();

    Citations(SourceText source, Bibliography bibliography, Wording labels, List<Problem> problems) {
        this.source = source;
        this.bibliography = bibliography;
        this.labels = labels;
        this.problems = problems;
    }

    /** Every key that is cited, known or not. */
    Set<String> asked() {
        return this.asked;
    }

    /**
     * The raised numbers of one mark in the text; the first one of each source carries its margin note.
     *
     * @param mark the text between the brackets, which begins with @
     * @param offset of that text in the file
     */
    SafeHtml cite(String mark, int offset) {
        return cite(mark, offset, this::note);
    }

    private SafeHtml cite(String mark, int offset, Function<Bibliography.Source, String> note) {
        List<String> links = new ArrayList<>();
        int start = 0;
        for (String part : mark.split(";", -1)) {
            int at = offset + start + Math.max(0, part.indexOf('@'));
            Matcher matcher = PART.matcher(part);
            String key = matcher.matches() ? matcher.group(1) : part.strip();
            this.asked.add(key);
            Bibliography.Source found =
                    matcher.matches() ? this.bibliography.find(key).orElse(null) : null;
            if (found != null) {
                links.add(link(key, matcher.group(2) == null ? "" : matcher.group(2), note.apply(found)));
            } else {
                reportUnknown(key, at);
            }
            start += part.length() + 1;
        }
        return links.isEmpty() ? SafeHtml.EMPTY : raised(links);
    }

    private static SafeHtml raised(List<String> links) {
        return new SafeHtml("<sup class=\"cite\">" + String.join(", ", links) + "</sup>");
    }

    /** Text of the front matter: everything is text except citations. */
    SafeHtml text(String text, int offset) {
        StringBuilder html = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            html.append(escape(text.substring(end, mark.start()).stripTrailing()));
            int at = this.source.text().indexOf(mark.group(1), offset);
            html.append(cite(mark.group(1), at < 0 ? offset : at, source -> ""));
            end = mark.end();
        }
        return new SafeHtml(html.append(escape(text.substring(end))).toString());
    }

    /** Who, when and the raised number of one source that the front matter names by its key alone. */
    SafeHtml key(String key, int offset) {
        this.asked.add(key);
        Bibliography.Source source = this.bibliography.find(key).orElse(null);
        if (source == null) {
            reportUnknown(key, offset);
            return SafeHtml.EMPTY;
        }
        String who = source.authors().isEmpty() ? this.labels.of("label.source") : who(source);
        return new SafeHtml(escape(who) + raised(List.of(link(key, "", ""))));
    }

    /** The items of the reference list. */
    SafeHtml references() {
        StringBuilder html = new StringBuilder();
        this.numbers.forEach((key, number) -> this.bibliography
                .find(key)
                .ifPresent(source -> html.append("<li id=\"source-")
                        .append(number)
                        .append("\">")
                        .append(source.reference())
                        .append("</li>")));
        return new SafeHtml(html.toString());
    }

    /** Text without its citation marks. */
    static String without(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** Empty from the second time on, and for sources without authors. */
    private String note(Bibliography.Source source) {
        return source.authors().isEmpty() || !this.noted.add(source.key()) ? "" : who(source);
    }

    /** Who and when, such as "Smith and others, 2020". */
    private String who(Bibliography.Source source) {
        List<String> authors = source.authors();
        String who = authors.size() == 1
                ? authors.get(0)
                : authors.size() == 2 && !authors.get(1).equals("et al")
                        ? authors.get(0) + " " + this.labels.of("label.and") + " " + authors.get(1)
                        : authors.get(0) + " " + this.labels.of("label.and-others");
        return source.year().isEmpty() ? who : who + ", " + source.year();
    }

    private String link(String key, String locator, String note) {
        boolean first = !this.numbers.containsKey(key);
        int number = this.numbers.computeIfAbsent(key, k -> this.numbers.size() + 1);
        String shown =
                locator.isEmpty() ? "" : "(" + locator.replaceAll("\\s+", "").replaceAll("^(pp?)\\.", "$1") + ")";
        return "<a href=\"#source-" + number + "\""
                + (first ? " id=\"cite-" + number + "\"" : "")
                + (note.isEmpty() ? "" : " data-note=\"" + number + "\u2002" + escape(note) + "\"")
                + " aria-label=\"" + escape(this.labels.of("label.source")) + " " + number
                + (locator.isEmpty() ? "" : ", " + escape(locator)) + "\">" + number + escape(shown) + "</a>";
    }

    private void reportUnknown(String key, int at) {
        this.problems.add(Problem.error(
                ProblemCode.UNKNOWN_CITATION,
                this.source.at(at),
                "No source in references.bib has the key '%s'.".formatted(key),
                Suggestion.didYouMean(key, this.bibliography.keys())
                        + "Correct the key, or add the source to references.bib."));
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
