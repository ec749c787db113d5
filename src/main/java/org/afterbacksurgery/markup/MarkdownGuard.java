package org.afterbacksurgery.markup;

import java.util.Optional;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;

/**
 * Refuses text on which the parser is known to run out of stack or time: no page of ours needs
 * it, and a hostile or broken file may hold it. Costs one pass over the text.
 */
final class MarkdownGuard {
    private static final int MAX_LINE = 20_000;
    private static final int MAX_QUOTES = 20;
    private static final int MAX_INDENT = 200;
    private static final int MAX_RUN = 100;
    /** Long rules and table lines are made of these. */
    private static final String HARMLESS_RUNS = "-= .|#";

    private MarkdownGuard() {}

    /** @param from where the Markdown begins, in UTF-16 units */
    static Optional<Problem> check(SourceText source, int from) {
        String text = source.text();
        int lineStart = from;
        int run = 0;
        int lead = 0;
        int quotes = 0;
        boolean leading = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lineStart = i + 1;
                leading = true;
                lead = 0;
                quotes = 0;
                run = 0;
                continue;
            }
            leading = leading && (c == ' ' || c == '\t' || c == '>');
            if (leading) {
                lead++;
                quotes += c == '>' ? 1 : 0;
            }
            run = i > from && text.charAt(i - 1) == c ? run + 1 : 1;
            if (i - lineStart >= MAX_LINE) {
                return refuse(
                        source,
                        lineStart,
                        "This line is longer than %,d characters.".formatted(MAX_LINE),
                        "Break it into paragraphs with an empty line between them.");
            }
            if (quotes > MAX_QUOTES || lead > MAX_INDENT + MAX_QUOTES) {
                return refuse(
                        source,
                        i,
                        "This line is nested too deeply.",
                        "Remove '>' marks or spaces at the start of the line.");
            }
            if (run > MAX_RUN && !Character.isLetterOrDigit(c) && HARMLESS_RUNS.indexOf(c) < 0) {
                return refuse(
                        source,
                        i - run + 1,
                        "The character '%s' stands here more than %d times in a row.".formatted(c, MAX_RUN),
                        "Delete the repeated characters.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> refuse(SourceText source, int offset, String what, String remedy) {
        return Optional.of(Problem.error(ProblemCode.TOO_COMPLEX, source.at(offset), what, remedy));
    }
}
