package org.afterbacksurgery.content.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.article.FrontMatter;

/**
 * Where the front matter is in a file's text, in UTF-16 units.
 *
 * @param bodyStart after the line end of the closing {@code ---}
 * @param faults what is wrong with its first and last line
 */
public record FrontMatterBlock(int yamlStart, int yamlEnd, int bodyStart, Form form, List<Fault> faults) {
    public static final int MAX_LENGTH = 16 * 1024;

    /** How many lines to search for the opening one. */
    private static final int SEARCH = 2_000;

    // Java's patterns need stack for each repetition of a group, so repetitions that the text decides have a limit.
    // Where two runs of blanks may meet, patterns are possessive: backtracking would take quadratic time.
    static final String BLANKS = "[ \\t\\u00A0\\u200B\\u2060\\uFEFF]*+";
    private static final String DASH = "[\u2010-\u2015\u2212]";
    private static final String RULE = "[-_=*+~\u2010-\u2015\u2212]";
    private static final String LINE_END = "(?:\\r\\n|\\n|\\r|$)";
    static final String QUOTE = "[\"'\u2018\u2019\u201A\u201C\u201D\u201E]?";
    private static final String KEY = keyNamed("[A-Za-z][A-Za-z-]*");
    private static final Pattern FENCE = Pattern.compile("^---[ \\t]*" + LINE_END, Pattern.MULTILINE);

    /** What autocorrection, a typing slip or another tool turns {@code ---} into. */
    private static final Pattern ALMOST = Pattern.compile(
            "^" + BLANKS + "\\\\?(?:" + DASH + "|" + RULE + " ?" + RULE + "|\\.\\.\\.|\u2026)(?: ?" + RULE + "){0,100}+"
                    + BLANKS + LINE_END,
            Pattern.MULTILINE);

    private static final Pattern KEY_LINE = Pattern.compile(KEY);
    private static final Pattern FIRST_KEY = Pattern.compile(
            BLANKS + QUOTE + "(?:title|summary|kind|status|updated|key-points)\\b|"
                    + keyNamed("(?:" + String.join("|", FrontMatter.KEYS) + ")"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_KEYS = Pattern.compile("\\s*+(?:" + keyNamed("status") + "|"
            + keyNamed("(?:title|summary|kind|updated)") + "[^\\r\\n]*" + LINE_END + "(?=" + KEY + "))");
    private static final Pattern KEY_LINES =
            Pattern.compile("\\s*(?:(?:" + KEY + "|[ -])[^\\r\\n]*" + LINE_END + "){1,200}+");
    private static final Fault TOML = new Fault(
            "The keys at the top are in another form (TOML, with +++ and =).",
            "Write a line --- instead of each +++, and 'key: value' instead of 'key = value'.");

    public FrontMatterBlock {
        faults = List.copyOf(faults);
    }

    public enum Form {
        /** The file begins neither with {@code ---} nor with anything that was meant to be {@code ---}. */
        NONE,
        UNCLOSED,
        CLOSED
    }

    /** Tells an author about one of the two lines. */
    record Fault(String what, String remedy) {}

    public static FrontMatterBlock of(String text) {
        Matcher first = FENCE.matcher(text);
        if (first.lookingAt()) {
            return from(text, first.end(), List.of());
        }
        return withoutFirstLine(text);
    }

    private static FrontMatterBlock withoutFirstLine(String text) {
        if (text.startsWith("+++")) {
            return new FrontMatterBlock(0, 0, 0, Form.NONE, List.of(TOML));
        }
        if (BARE_KEYS.matcher(text).lookingAt()) {
            return bareKeys(text);
        }
        Matcher almost = ALMOST.matcher(text);
        while (almost.find() && almost.start() < SEARCH) {
            if (FIRST_KEY.matcher(text).region(almost.end(), text.length()).lookingAt()) {
                return from(text, almost.end(), List.of(wrongStart(text, almost)));
            }
        }
        return new FrontMatterBlock(0, 0, 0, Form.NONE, List.of());
    }

    private static FrontMatterBlock bareKeys(String text) {
        FrontMatterBlock block = from(
                text,
                0,
                List.of(new Fault(
                        "The line --- above the first key is missing.", "Write a line --- as the first line.")));
        if (block.form == Form.CLOSED) {
            return block;
        }
        Matcher keys = KEY_LINES.matcher(text);
        int end = keys.lookingAt() ? keys.end() : 0;
        return new FrontMatterBlock(
                0,
                end,
                end,
                Form.CLOSED,
                List.of(new Fault(
                        "The two lines of --- around the keys are missing.",
                        "Write a line --- above the first key and another one below the last.")));
    }

    /** Matches a wide colon, too: some keyboards have one. */
    static String keyNamed(String name) {
        return BLANKS + QUOTE + name + QUOTE + BLANKS + "[:\uFF1A]";
    }

    private static Fault wrongStart(String text, Matcher line) {
        String written = line.group().strip();
        if (!text.substring(0, line.start()).isBlank()) {
            return new Fault(
                    "There is something above the first line of ---.", "Delete it, or move it below the second ---.");
        }
        return written.equals("---")
                ? new Fault(
                        "The first line of --- has a space or an empty line before it.",
                        "Delete them: the three hyphens are the first characters of the file.")
                : notHyphens("first", written);
    }

    private static Fault notHyphens(String which, String written) {
        return new Fault(
                "The %s line of the front matter is '%s', where --- belongs.".formatted(which, written),
                "Type three hyphens and nothing else: some programs turn them into a dash.");
    }

    private static FrontMatterBlock from(String text, int start, List<Fault> faults) {
        Matcher exact = FENCE.matcher(text);
        boolean closed = exact.find(start);
        Matcher almost = ALMOST.matcher(text);
        int from = start;
        while (almost.find(from) && (!closed || almost.start() < exact.start())) {
            if (almost.end() == text.length() || !isFollowedByKey(text, almost.end())) {
                List<Fault> both = new ArrayList<>(faults);
                both.add(notHyphens("last", almost.group().strip()));
                return new FrontMatterBlock(start, almost.start(), almost.end(), Form.CLOSED, both);
            }
            from = almost.end();
        }
        return closed
                ? new FrontMatterBlock(start, exact.start(), exact.end(), Form.CLOSED, faults)
                : new FrontMatterBlock(start, text.length(), text.length(), Form.UNCLOSED, faults);
    }

    private static boolean isFollowedByKey(String text, int from) {
        return KEY_LINE.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Whether the front matter holds Markdown: then its closing line is missing, and a rule was taken for it. */
    public boolean holdsMarkdown(String text) {
        return Pattern.compile("^(#{2,6} |> |[0-9]+\\. )", Pattern.MULTILINE)
                .matcher(text.substring(this.yamlStart, this.yamlEnd))
                .find();
    }
}
