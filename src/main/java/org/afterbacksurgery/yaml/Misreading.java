package org.afterbacksurgery.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.ProblemCode;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Finds what an author did wrong when the YAML parser gave up. The parser often stops a line later, and
 * always says so in a parser's words.
 */
final class Misreading {
    private static final String WORD = "[\\p{L}\\p{N}_-]+";
    private static final Pattern MERGE_MARK = Pattern.compile("^(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?$");
    private static final Pattern CURLY_START = Pattern.compile("(?:^|[:\\[{,-]) *([\u201C\u201D\u201E\u2018\u00AB])");
    private static final Pattern CURLY_END =
            Pattern.compile("[:\\[{,-] *\"[^\"]*([\u201C\u201D])|[:\\[{,-] *'[^']*(\u2019)");
    private static final Pattern ODD_BLANK = Pattern.compile("^ *(" + OddBlanks.ONE + ")|:(" + OddBlanks.ONE + ")");
    private static final Pattern WIDE_COLON = Pattern.compile("^ *" + WORD + " *(\uFF1A)");
    private static final Pattern MARK_AT_VALUE =
            Pattern.compile("^ *(?:- +)?" + WORD + ": +([@`%&*!|>\\]},]|[-?] )|^ *- +([@`%&*!|>])");
    private static final Pattern MARK_AT_KEY = Pattern.compile("^ *([*@`%&!|>])");
    private static final Pattern BRACKET_VALUE = Pattern.compile("^ *(?:- +)?" + WORD + ": +([\\[{])");
    private static final Pattern QUOTED_VALUE = Pattern.compile("^ *(?:- +)?(?:" + WORD + ": +)?([\"'])");
    private static final Pattern INDENTED_KEY = Pattern.compile("^ +()" + WORD + " *:( |$)");
    private static final Pattern NO_SPACE = Pattern.compile("^ *" + WORD + ":(?!//)([^ ])");
    private static final Pattern EQUALS = Pattern.compile("^ *" + WORD + " *(=)");
    private static final Pattern NO_COLON = Pattern.compile("^()[^ :#\\[\\]{}\"'-][^:]*$");
    private static final Pattern DOCUMENT_MARK = Pattern.compile("^(---|\\.\\.\\.) *$");

    private final String yaml;
    private final String problem;
    private final int at;
    private final int begunAt;
    private final boolean inFlow;

    /** @param at in UTF-16 units of the YAML text */
    record Finding(ProblemCode code, int at, String what, String remedy) {}

    private Misreading(String yaml, MarkedYamlEngineException e) {
        this.yaml = yaml;
        this.problem = e.getProblem() == null ? "" : e.getProblem();
        this.at = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> offset(yaml, mark))
                .orElse(0);
        this.begunAt = e.getContextMark().map(mark -> offset(yaml, mark)).orElse(this.at);
        this.inFlow = e.getContext() != null && e.getContext().contains("flow");
    }

    static Finding of(String yaml, MarkedYamlEngineException e) {
        return new Misreading(yaml, e).finding();
    }

    /** Marks count code points. */
    static int offset(String yaml, Mark mark) {
        int index = Math.min(mark.getIndex(), yaml.codePointCount(0, yaml.length()));
        return yaml.offsetByCodePoints(0, index);
    }

    private Finding finding() {
        List<Supplier<Optional<Finding>>> guesses = List.of(
                this::mergeMark,
                this::curlyQuote,
                this::oddBlank,
                this::openQuote,
                this::openBracket,
                this::wideColon,
                this::documentMark,
                this::backslash,
                this::markAtStart,
                this::bracketAroundWords,
                this::quoteInside,
                this::noSpaceAfterColon,
                this::equalsSign,
                this::noColon,
                this::secondColon,
                this::indented);
        return guesses.stream()
                .flatMap(guess -> guess.get().stream())
                .findFirst()
                .orElseGet(
                        () -> bad(
                                this.at,
                                "The lines cannot be read from here on.",
                                "Look for a missing colon, quotation mark or closing bracket in this line and the one before."));
    }

    private Optional<Finding> mergeMark() {
        return near(MERGE_MARK)
                .map(at -> bad(
                        at,
                        "A program that joins two versions of a file left its marks here.",
                        "Keep one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>."));
    }

    private Optional<Finding> curlyQuote() {
        Optional<Finding> start = near(CURLY_START)
                .map(at -> new Finding(
                        ProblemCode.CURLY_QUOTE,
                        at,
                        "There is a curly quotation mark (%s) here, the kind that word processors make."
                                .formatted(this.yaml.charAt(at)),
                        "Type straight quotes (\") at both ends of the value."));
        return start.or(() -> near(CURLY_END)
                .map(at -> new Finding(
                        ProblemCode.CURLY_QUOTE,
                        at,
                        "The value begins with a straight quotation mark and ends with a curly one (%s)."
                                .formatted(this.yaml.charAt(at)),
                        "Type straight quotes (\") at both ends of the value.")));
    }

    private Optional<Finding> oddBlank() {
        return near(ODD_BLANK)
                .map(at -> bad(
                        at,
                        "There is a character here that looks like a space, or like nothing, but is not a space.",
                        "Delete it and type a space, or type the line again."));
    }

    private Optional<Finding> openQuote() {
        boolean open = this.problem.contains("end of stream") && this.begunAt < this.at;
        return open
                ? Optional.of(bad(
                        this.begunAt, "A quotation mark opens here and is never closed.", "Close it on the same line."))
                : Optional.empty();
    }

    private Optional<Finding> openBracket() {
        boolean open = this.inFlow && lineStart(this.begunAt) < lineStart(this.at);
        return open
                ? Optional.of(bad(
                        this.begunAt,
                        "A bracket '%s' opens here and is never closed.".formatted(this.yaml.charAt(this.begunAt)),
                        "Close it at the end of the list, or put the whole value in \"double quotes\"."))
                : Optional.empty();
    }

    private Optional<Finding> wideColon() {
        return near(WIDE_COLON)
                .map(at -> bad(at, "This is a wide colon (\uFF1A).", "Type an ordinary colon and a space instead."));
    }

    private Optional<Finding> documentMark() {
        return near(DOCUMENT_MARK)
                .map(at -> bad(at, "A line of '---' or '...' here ends the keys too early.", "Delete this line."));
    }

    private Optional<Finding> backslash() {
        return this.problem.contains("escape")
                ? Optional.of(bad(
                        Math.max(0, this.yaml.lastIndexOf('\\', this.at)),
                        "A backslash (\\) inside \"double quotes\" has a meaning of its own.",
                        "Write it twice (\\\\), or take the backslash out."))
                : Optional.empty();
    }

    private Optional<Finding> secondColon() {
        return this.problem.startsWith("mapping values are not allowed")
                ? Optional.of(bad(
                        this.at,
                        "There is a second colon in this line, or the line is indented by mistake.",
                        "Put the whole value in \"double quotes\", or move the line to the left edge."))
                : Optional.empty();
    }

    private Optional<Finding> markAtStart() {
        return inLine(MARK_AT_VALUE, this.at)
                .map(at -> bad(
                        at,
                        "The lines cannot be read from here on.",
                        "A value that begins with '%s' must be in \"double quotes\".".formatted(this.yaml.charAt(at))))
                .or(() -> inLine(MARK_AT_KEY, this.at)
                        .map(at -> bad(
                                at,
                                "A key cannot begin with '%s'.".formatted(this.yaml.charAt(at)),
                                "Write the key without any mark around it, such as 'kind: cause'.")));
    }

    private Optional<Finding> bracketAroundWords() {
        return inLine(BRACKET_VALUE, this.at)
                .map(at -> bad(
                        at,
                        "The value begins with a bracket '%s' and goes on after it.".formatted(this.yaml.charAt(at)),
                        "Put the whole value in \"double quotes\"."));
    }

    private Optional<Finding> quoteInside() {
        return inLine(QUOTED_VALUE, this.at).map(start -> {
            boolean single = this.yaml.charAt(start) == '\'';
            return bad(
                    this.at,
                    "A quotation mark before this place ends the value in the middle of the line.",
                    single
                            ? "Put the whole value in \"double quotes\"."
                            : "Write \\\" for each quotation mark inside the value.");
        });
    }

    private Optional<Finding> indented() {
        return inLine(INDENTED_KEY, this.at)
                .map(at -> bad(
                        at,
                        "This line begins with more or fewer spaces than the keys around it.",
                        "Move it to the same left edge as the lines above."));
    }

    private Optional<Finding> noSpaceAfterColon() {
        return near(NO_SPACE)
                .map(at ->
                        bad(at, "There is no space after the colon.", "Type a space between the colon and the value."));
    }

    private Optional<Finding> equalsSign() {
        return near(EQUALS)
                .map(at -> bad(
                        at,
                        "There is an equals sign (=) here, where a colon belongs.",
                        "Type a colon and a space instead."));
    }

    private Optional<Finding> noColon() {
        return near(NO_COLON)
                .map(at -> bad(
                        at,
                        "This line has no colon, so it is not a 'key: value' line.",
                        "Write 'key: value', or join the line to the one above."));
    }

    private static Finding bad(int at, String what, String remedy) {
        return new Finding(ProblemCode.BAD_YAML, at, what, remedy);
    }

    /** Looks in the line where the parser gave up, then in the one before, then in the one where the value began. */
    private Optional<Integer> near(Pattern pattern) {
        return inLine(pattern, this.at)
                .or(() -> inLine(pattern, lineStart(this.at) - 1))
                .or(() -> inLine(pattern, this.begunAt));
    }

    /** Where the pattern's group begins in the line of this place; without a group, where the line begins. */
    private Optional<Integer> inLine(Pattern pattern, int place) {
        if (place < 0) {
            return Optional.empty();
        }
        int start = lineStart(place);
        Matcher matcher = pattern.matcher(this.yaml.substring(start, lineEnd(start)));
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                return Optional.of(start + matcher.start(group));
            }
        }
        return Optional.of(start);
    }

    private int lineStart(int place) {
        int inside = Math.min(place, this.yaml.length());
        int start = inside;
        while (start > 0 && !isLineEnd(start - 1, inside)) {
            start--;
        }
        return start;
    }

    private boolean isLineEnd(int i, int before) {
        char c = this.yaml.charAt(i);
        boolean firstOfTwo = c == '\r' && i + 1 < this.yaml.length() && this.yaml.charAt(i + 1) == '\n';
        return c == '\n' || c == '\r' && !(firstOfTwo && i + 1 == before);
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < this.yaml.length() && this.yaml.charAt(end) != '\n' && this.yaml.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
