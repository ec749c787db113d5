package org.afterbacksurgery.markup;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterbacksurgery.problem.SourceText;

/**
 * Texts on which Markdown parsers are known to take more than linear time: the families from the tests
 * of cmark, cmark-gfm and commonmark.js, plus the weak spots of this parser and of our own steps.
 */
enum HostileFamilies {
    STRONG_IN_EMPHASIS(
            "nested strong emph", 65_000, (n, end) -> ("*a **a " + end).repeat(n) + "b" + (" a** a*" + end).repeat(n)),
    EMPHASIS_CLOSERS("emph closers with no openers", 65_000, (n, end) -> ("a_ " + end).repeat(n)),
    EMPHASIS_OPENERS("emph openers with no closers", 65_000, (n, end) -> ("_a " + end).repeat(n)),
    THREE_STARS("3-emph openers with no closers", 65_000, (n, end) -> ("a***" + end).repeat(n)),
    LINK_CLOSERS("link closers with no openers", 65_000, (n, end) -> ("a]" + end).repeat(n)),
    LINK_OPENERS("link openers with no closers", 65_000, (n, end) -> ("[a" + end).repeat(n)),
    MISMATCHED("mismatched openers and closers", 50_000, (n, end) -> ("*a_ " + end).repeat(n)),
    MULTIPLES_OF_3("openers and closers multiple of 3", 50_000, (n, end) -> "a**b" + ("c* " + end).repeat(n)),
    LINKS_AND_EMPHASIS("link openers and emph closers", 50_000, (n, end) -> ("[ a_" + end).repeat(n)),
    BROKEN_TITLES("pattern [ (](", 80_000, (n, end) -> ("[ (](" + end).repeat(n)),
    IMAGES_OF_LINKS("pattern ![[]()", 160_000, (n, end) -> ("![[]()" + end).repeat(n)),
    HARD_LINKS("hard link/emph case", 1, (n, end) -> ("**x [a*b**c*](d)" + end).repeat(n)),
    NESTED_BRACKETS("nested brackets", 50_000, (n, end) -> ("[" + end).repeat(n) + "a" + ("]" + end).repeat(n)),
    NESTED_QUOTES("nested block quotes", 50_000, (n, end) -> "> ".repeat(n) + "a" + end),
    NESTED_LISTS("deeply nested lists", 1_000, (n, end) -> lines(n, i -> "  ".repeat(i) + "* a")),
    EMPTY_LINES_IN_LISTS(
            "empty lines in deeply nested lists",
            30_000,
            (n, end) -> "- ".repeat(Math.min(n, 5_000)) + "x" + "\n".repeat(n)),
    LISTS_IN_A_LINE("broken thematic break", 50_000, (n, end) -> "* ".repeat(n) + "a" + end),
    EMPHASIS_IN_QUOTES("emphasis in deep blockquote", 100_000, (n, end) -> ">".repeat(n) + ("a*" + end).repeat(n)),
    NULLS("U+0000 in input", 1, (n, end) -> ("abc\0de\0" + end).repeat(n)),
    BACKTICKS(
            "backticks",
            5_000,
            (n, end) -> lines(n, i -> "e" + "`".repeat(i + 1)).replace("\n", end)),
    BACKTICKS_UP_TO_90(
            "backticks, short runs",
            5_000,
            (n, end) -> lines(n, i -> "e" + "`".repeat(i % 90 + 1)).replace("\n", end)),
    ESCAPED_BACKTICKS("backticks and escapes", 50_000, (n, end) -> ("\\``" + end).repeat(n)),
    UNCLOSED_LINKS_A("unclosed links A", 50_000, (n, end) -> ("[a](<b" + end).repeat(n)),
    UNCLOSED_LINKS_B("unclosed links B", 50_000, (n, end) -> ("[a](b" + end).repeat(n)),
    EMPTY_LINKS("pattern [](", 10_000, (n, end) -> ("[](" + end).repeat(n)),
    ESCAPES_IN_A_LINK("[ and backslashes", 10_000, (n, end) -> "[" + ("\\" + end).repeat(n)),
    ESCAPES_IN_AN_ADDRESS("[](< and backslashes", 10_000, (n, end) -> "[a](<" + ("\\!" + end).repeat(n)),
    ESCAPES_IN_A_TITLE("[](a \" and backslashes", 10_000, (n, end) -> "[a](b \"" + ("\\!" + end).repeat(n)),
    UNCLOSED_COMMENTS("unclosed <!--", 300_000, (n, end) -> "</" + ("<!--" + end).repeat(n)),
    INSTRUCTIONS("html proc. inst. openers", 50_000, (n, end) -> "x" + ("<?" + end).repeat(n)),
    DECLARATIONS("html declaration openers", 50_000, (n, end) -> "x" + ("<!A " + end).repeat(n)),
    CDATA("html CDATA openers", 50_000, (n, end) -> "x" + ("<![CDATA[" + end).repeat(n)),
    ANGLES("html openers and closers", 50_000, (n, end) -> ("<>" + end).repeat(n)),
    TAGS("tags", 50_000, (n, end) -> ("<b>" + end).repeat(n)),
    UNCLOSED_TAGS("unclosed tags", 50_000, (n, end) -> ("a <a b=\"" + end).repeat(n)),
    MANY_LINKS("many links", 50_000, (n, end) -> ("[t](/a-z) " + end).repeat(n)),
    MANY_REFERENCES(
            "many references",
            50_000,
            (n, end) -> lines(n, i -> "[" + i + "]: u") + "\n\n" + ("[0] " + end).repeat(n / 10)),
    COLLIDING_REFERENCES(
            "reference collisions",
            50_000,
            (n, end) -> lines(n, i -> "[" + colliding(i) + "]: /a-z") + "\n\n"
                    + ("[" + colliding(n) + "] " + end).repeat(n / 10)),
    ONE_REFERENCE("one reference cited often", 50_000, (n, end) -> "[a]: /a-z\n\n" + ("[a] " + end).repeat(n)),
    FOOTNOTES("many footnotes", 50_000, (n, end) -> lines(n, i -> "[^" + i + "]: a\n")),
    CITED_FOOTNOTES(
            "many cited footnotes",
            50_000,
            (n, end) ->
                    IntStream.range(0, n).mapToObj(i -> "[^" + i + "] " + end).collect(Collectors.joining()) + "\n\n"
                            + lines(n, i -> "[^" + i + "]: a\n")),
    ONE_FOOTNOTE("one footnote cited often", 50_000, (n, end) -> "[^1]: a\n\n" + ("[^1] " + end).repeat(n)),
    LINE_ENDS("alternate line endings", 30_000, (n, end) -> "aaa\rbbb\n-\u000B\n".repeat(n)),
    TABLE_COLUMNS(
            "many columns", 10_000, (n, end) -> "|a".repeat(n) + "\n" + "|-".repeat(n) + "\n" + "|b".repeat(n) + end),
    TABLE_ROWS("many rows", 20_000, (n, end) -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n)),
    SHORT_ROWS(
            "many columns, many short rows",
            500,
            (n, end) -> "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|b\n".repeat(n)),
    TABLES("many tables", 20_000, (n, end) -> "|a|\n|-|\n|b|\n\n".repeat(n)),
    ENTITIES("many entities", 50_000, (n, end) -> ("&amp;" + end).repeat(n)),
    UNCLOSED_ENTITIES("unclosed entities", 50_000, (n, end) -> ("&a" + end).repeat(n)),
    HEADINGS("many headings", 50_000, (n, end) -> lines(n, i -> "## a")),
    CITATIONS("many citations", 50_000, (n, end) -> ("a[@smith2020] " + end).repeat(n)),
    JOINED_CITATIONS("citations side by side", 50_000, (n, end) -> ("[@smith2020]" + end).repeat(n)),
    UNKNOWN_CITATIONS("unknown citations", 50_000, (n, end) -> ("[@a]" + end).repeat(n)),
    LOCATORS("citations in one mark", 50_000, (n, end) -> "[@a" + ("; @a" + end).repeat(n) + "]"),
    PERCENTAGES("percentages", 50_000, (n, end) -> ("1% " + end).repeat(n)),
    CALLOUTS("many boxes", 20_000, (n, end) -> "> [!NOTE] a\n> b\n\n".repeat(n)),
    QUOTES("many quotations", 50_000, (n, end) -> "> a\n\n".repeat(n)),
    LAZY_QUOTES("lazy continuations", 50_000, (n, end) -> "> a\n" + "b\n".repeat(n)),
    FLAT_LISTS("long flat lists", 50_000, (n, end) -> "* a\n".repeat(n)),
    TERMS("many terms", 20_000, (n, end) -> "a\n: b\n\n".repeat(n)),
    FENCES("many fences", 20_000, (n, end) -> "```\na\n```\n".repeat(n)),
    PICTURES("many pictures", 20_000, (n, end) -> "![a](../images/spine.svg)\n\n".repeat(n)),
    WORDS("one long paragraph", 50_000, (n, end) -> ("word " + end).repeat(n)),
    ESCAPES("many escapes", 50_000, (n, end) -> ("\\*" + end).repeat(n)),
    HARD_BREAKS("hard breaks", 50_000, (n, end) -> "a  \n".repeat(n)),
    AUTOLINKS("many autolinks", 50_000, (n, end) -> ("<https://a.b> " + end).repeat(n)),
    RULES("many rules", 50_000, (n, end) -> "***\n".repeat(n)),
    PARAGRAPHS("many paragraphs", 100_000, (n, end) -> "a\n\n".repeat(n));

    private static final int LINE = 20_000;
    private static final int FILE = 256 * 1024;

    private final String title;
    private final int original;
    private final Maker maker;

    HostileFamilies(String title, int original, Maker maker) {
        this.title = title;
        this.original = original;
        this.maker = maker;
    }

    private interface Maker {
        /**
         * @param n how often the hostile part is repeated
         * @param end follows each repetition: nothing or a line end
         */
        String text(int n, String end);
    }

    /** @param name the family and its form */
    record Text(String name, String markdown) {}

    /** At its original size, within the limits of a file and of a line, and as large as the guard allows. */
    List<Text> texts() {
        return List.of(
                new Text(this.title + ", original size", this.maker.text(this.original, "")),
                new Text(this.title + ", one line", longest(text -> text.length() < LINE, "")),
                new Text(this.title + ", a file of lines", longest(text -> text.length() <= FILE, "\n")),
                new Text(this.title + ", a file of long lines", blocks(LINE, "", text -> text.length() <= FILE)),
                new Text(this.title + ", a file of blocks", blocks(2_000, "", text -> text.length() <= FILE)),
                new Text(this.title + ", one line let through", longest(HostileFamilies::passes, "")),
                new Text(this.title + ", one block let through", longest(HostileFamilies::passes, "\n")),
                new Text(this.title + ", long lines let through", blocks(LINE, "", HostileFamilies::passes)),
                new Text(this.title + ", blocks let through", blocks(LINE, "\n", HostileFamilies::passes)),
                new Text(this.title + ", small blocks let through", blocks(500, "\n", HostileFamilies::passes)));
    }

    static Stream<Text> all() {
        return Stream.of(values()).flatMap(family -> family.texts().stream());
    }

    private static boolean passes(String text) {
        return text.length() <= FILE
                && MarkdownGuard.check(new SourceText("a.md", text), 0).isEmpty();
    }

    private String blocks(int length, String end, Predicate<String> fits) {
        String block = longest(text -> text.length() < length && fits.test(text), end) + "\n\n";
        return block.repeat(largest(n -> n * block.length() <= FILE && fits.test(block.repeat(n))));
    }

    private String longest(Predicate<String> fits, String end) {
        return this.maker.text(largest(n -> fits.test(this.maker.text(n, end))), end);
    }

    /** The largest number that fits, at least 1. */
    private static int largest(IntPredicate fits) {
        int n = 1;
        while (n < FILE && fits.test(2 * n)) {
            n *= 2;
        }
        for (int step = n / 2; step > 0; step /= 2) {
            n += fits.test(n + step) ? step : 0;
        }
        return n;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    /** Words that all have the same hash in Java. */
    private static String colliding(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
