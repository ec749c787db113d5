package org.afterbacksurgery.markup;

import java.util.Arrays;
import java.util.Optional;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;

/**
 * Refuses text on which the parser runs out of stack, memory or time. Much of the parser is quadratic
 * in the length of a paragraph, so a file unlike any real page could keep it busy for minutes. Costs
 * one pass over the text.
 */
final class MarkdownGuard {
    private static final int MAX_LINE = 20_000;
    private static final int MAX_LINES = 5_000;
    private static final int MAX_BLOCK_LINES = 250;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_INDENT = 40;
    private static final int MAX_RUN = 100;

    /** How often one mark may occur in a file, and in a block of lines without an empty line. */
    private static final int MAX_MARKS = 5_000;

    private static final int MAX_BLOCK_MARKS = 2_000;

    /** Tables contain more of these. */
    private static final char BAR = '|';

    private static final int MAX_BARS = 10_000;
    private static final int MAX_BLOCK_BARS = 4_000;

    /** The parser compares each of these that has no partner with everything after it. */
    private static final String COSTLY = "`<";

    private static final int MAX_COSTLY = 1_000;
    private static final int MAX_BLOCK_COSTLY = 200;
    /** How many brackets may be open at once. */
    private static final int MAX_OPEN = 100;

    private static final int MAX_LEADS = 4_000;
    private static final String MARKS = "!%&*<[\\]_`|~";

    private static final boolean[] IS_MARK = new boolean[128];

    static {
        MARKS.chars().forEach(mark -> IS_MARK[mark] = true);
    }

    /** Long rules and table lines consist of these. */
    private static final String HARMLESS_RUNS = "-= .|#";

    private static final String SPLIT = "Split the text into several pages.";

    private final SourceText source;
    private final String text;
    private final int[] marks = new int[128];
    private final int[] blockMarks = new int[128];
    private int lines;
    private int blockLines;
    private int leads;
    private int open;

    private MarkdownGuard(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** @param from where the Markdown begins, in UTF-16 units */
    static Optional<Problem> check(SourceText source, int from) {
        return new MarkdownGuard(source).check(from);
    }

    private Optional<Problem> check(int from) {
        Optional<Problem> refused = Optional.empty();
        int end;
        for (int start = from; start < this.text.length() && refused.isEmpty(); start = end + 1) {
            end = endOfLine(start);
            refused = line(start, end);
        }
        return refused;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private Optional<Problem> line(int start, int end) {
        if (end - start > MAX_LINE) {
            return refuse(
                    start,
                    "This line is longer than %,d characters.".formatted(MAX_LINE),
                    "Break it into paragraphs with an empty line between them.");
        }
        if (++this.lines > MAX_LINES) {
            return refuse(start, "The text has more than %,d lines.".formatted(MAX_LINES), SPLIT);
        }
        return lead(start, end).or(() -> marks(start, end));
    }

    /** The marks that open quotations, lists and definitions, and the spaces between them. */
    private Optional<Problem> lead(int start, int end) {
        int columns = 0;
        int depth = 0;
        boolean item = false;
        int at = start;
        int next = afterLead(at, end);
        while (next > at) {
            char c = this.text.charAt(at);
            boolean space = c == ' ' || c == '\t';
            columns += space ? c == '\t' ? 4 : 1 : 0;
            depth += space ? 0 : 1;
            item |= "*+-".indexOf(c) >= 0;
            if ((depth > MAX_DEPTH || columns > MAX_INDENT) && !isRule(start, end)) {
                return refuse(
                        at, "This line is nested too deeply.", "Remove '>' marks or spaces at the start of the line.");
            }
            this.leads += space ? 0 : 1;
            if (this.leads > MAX_LEADS) {
                return refuse(
                        at, "The text has more than %,d marks of lists and quotations.".formatted(MAX_LEADS), SPLIT);
            }
            at = next;
            next = afterLead(at, end);
        }
        countLine(at == end, item);
        return this.blockLines <= MAX_BLOCK_LINES
                ? Optional.empty()
                : refuse(
                        start,
                        "There are %,d lines above this one without an empty line.".formatted(MAX_BLOCK_LINES),
                        "Put an empty line between paragraphs, and split long tables.");
    }

    private void countLine(boolean empty, boolean item) {
        if (empty) {
            Arrays.fill(this.blockMarks, 0);
            this.open = 0;
        }
        this.blockLines = empty || item ? 0 : this.blockLines + 1;
    }

    /** The offset after the space or mark at this offset; the same offset when there is none. */
    private int afterLead(int at, int end) {
        if (at == end) {
            return at;
        }
        char c = this.text.charAt(at);
        if (c == ' ' || c == '\t' || c == '>') {
            return at + 1;
        }
        int mark = at;
        while (mark < end && mark - at < 9 && isDigit(this.text.charAt(mark))) {
            mark++;
        }
        boolean opens = mark < end && (mark > at ? ".)" : "*+-:").indexOf(this.text.charAt(mark)) >= 0;
        boolean ends = mark + 1 >= end || this.text.charAt(mark + 1) == ' ' || this.text.charAt(mark + 1) == '\t';
        return opens && ends ? mark + 1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Such as {@code * * *}: one mark, repeated, and nothing else. */
    private boolean isRule(int start, int end) {
        return this.text.substring(start, end).matches("[ \\t]*+([*-])(?:[ \\t]|\\1)*+");
    }

    private Optional<Problem> marks(int start, int end) {
        int run = 0;
        for (int i = start; i < end; i++) {
            char c = this.text.charAt(i);
            run = i > start && this.text.charAt(i - 1) == c ? run + 1 : 1;
            if (run > MAX_RUN && !Character.isLetterOrDigit(c) && HARMLESS_RUNS.indexOf(c) < 0) {
                return refuse(
                        i - run + 1,
                        "The character '%s' appears here more than %d times in a row.".formatted(c, MAX_RUN),
                        "Delete the repeated characters.");
            }
            this.open = Math.max(0, this.open + (c == '[' ? 1 : c == ']' ? -1 : 0));
            if (this.open > MAX_OPEN) {
                return refuse(
                        i,
                        "More than %d square brackets are open here.".formatted(MAX_OPEN),
                        "Close each '[' with a ']', or delete it.");
            }
            if (c < this.marks.length && IS_MARK[c]) {
                this.marks[c]++;
                this.blockMarks[c]++;
                if (this.marks[c] > most(c)) {
                    return refuse(
                            i,
                            "The text has the character '%s' more than %,d times.".formatted(c, this.marks[c] - 1),
                            SPLIT);
                }
                if (this.blockMarks[c] > mostOfBlock(c)) {
                    return refuse(
                            i,
                            "The lines up to here have the character '%s' more than %,d times without an empty line between them."
                                    .formatted(c, this.blockMarks[c] - 1),
                            "Put an empty line between paragraphs, and split long lists and tables.");
                }
            }
        }
        return Optional.empty();
    }

    private static int most(char mark) {
        return mark == BAR ? MAX_BARS : COSTLY.indexOf(mark) >= 0 ? MAX_COSTLY : MAX_MARKS;
    }

    private static int mostOfBlock(char mark) {
        return mark == BAR ? MAX_BLOCK_BARS : COSTLY.indexOf(mark) >= 0 ? MAX_BLOCK_COSTLY : MAX_BLOCK_MARKS;
    }

    private Optional<Problem> refuse(int offset, String what, String remedy) {
        return Optional.of(Problem.error(ProblemCode.TOO_COMPLEX, this.source.at(offset), what, remedy));
    }
}
