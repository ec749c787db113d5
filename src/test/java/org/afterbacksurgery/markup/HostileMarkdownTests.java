package org.afterbacksurgery.markup;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterbacksurgery.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that overflow or stall Markdown parsers: a page or a problem comes back, and nothing keeps running. */
class HostileMarkdownTests {
    private static final int FILE = 140_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 10, unit = SECONDS)
    void givesAPageOrAProblemInTime(String name, String text) {
        Rendered rendered = Rendered.of(text);

        assertThat(rendered.rendering().isPresent() || isTooComplex(rendered)).isTrue();
    }

    private static boolean isTooComplex(Rendered rendered) {
        return rendered.reported().size() == 1 && rendered.reported().get(0).code() == ProblemCode.TOO_COMPLEX;
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, unit = SECONDS)
    void everyFormOfAFamilyGivesAPageOrAProblemInTime(HostileFamilies family) {
        for (HostileFamilies.Text text : family.texts()) {
            Rendered rendered = Rendered.of(text.markdown());

            assertThat(rendered.rendering().isPresent() || isTooComplex(rendered))
                    .as(text.name())
                    .isTrue();
        }
    }

    @AfterEach
    void noParseGoesOn() throws InterruptedException {
        for (Thread thread : parses()) {
            thread.join(3_000);
        }
        assertThat(parses()).isEmpty();
    }

    private static Thread[] parses() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Watchdog.THREAD))
                .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
                .toArray(Thread[]::new);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                        quotations(),
                        backticks(),
                        emphasis(),
                        brackets(),
                        html(),
                        lists(),
                        tables(),
                        definitions(),
                        other())
                .flatMap(texts -> texts);
    }

    private static Stream<Arguments> quotations() {
        return Stream.of(
                arguments("1,000 nested >", ">".repeat(1_000) + "a"),
                arguments("1,000 nested > with spaces", "> ".repeat(1_000) + "a"),
                arguments("20 nested >, many lines", ("> ".repeat(20) + "a\n").repeat(3_000)),
                arguments("> and lists in turn", "> * ".repeat(1_000) + "a"),
                arguments("> and numbers in turn", "> 1. ".repeat(500) + "a"),
                arguments("one more > a line", lines(500, i -> "> ".repeat(i % 21) + "a")),
                arguments("a > that every line leaves", "> a\n\n".repeat(FILE / 5)),
                arguments("lazy continuations", "> a\n" + "b\n".repeat(FILE / 2)),
                arguments(
                        "a callout in a callout",
                        "> [!NOTE] ".repeat(15) + "\n" + lines(15, i -> "> ".repeat(i + 1) + "[!NOTE]")));
    }

    private static Stream<Arguments> backticks() {
        return Stream.of(
                arguments("140 KB of backticks", "`".repeat(FILE)),
                arguments(
                        "backtick runs that grow",
                        lines(500, i -> "e" + "`".repeat(i)).replace("\n", "")),
                arguments("backtick runs up to 100", grow(100, FILE)),
                arguments(
                        "backtick runs up to 100, a line each", grow(100, FILE).replace("e", "\ne")),
                arguments("backtick runs in paragraphs", grow(100, FILE).replace("e", "\n\ne")),
                arguments("single backticks", "` ".repeat(FILE / 2)),
                arguments("single and double backticks", "` `` ".repeat(FILE / 5)),
                arguments("a fence that never closes", "```\n" + "a`\n".repeat(FILE / 3)),
                arguments("fences of all lengths", lines(400, i -> "`".repeat(3 + i % 90))),
                arguments("tildes", "~".repeat(FILE)),
                arguments("tildes in rows", "~~~ ".repeat(FILE / 4)));
    }

    private static Stream<Arguments> emphasis() {
        return Stream.of(
                arguments("5,000 underscores", "_".repeat(5_000)),
                arguments("5,000 stars", "*".repeat(5_000)),
                arguments("underscores in rows of 100", ("_".repeat(100) + "a ").repeat(1_000)),
                arguments("stars in rows of 99", ("*".repeat(99) + "a").repeat(1_000)),
                arguments("*a ", "*a ".repeat(50_000)),
                arguments("_a_", "_a_".repeat(40_000)),
                arguments("*a_ ", "*a_ ".repeat(40_000)),
                arguments("**a *a ", "**a *a ".repeat(20_000)),
                arguments("a**b", "a**b".repeat(30_000)),
                arguments("a**b c* ", "a**b c* ".repeat(20_000)),
                arguments("*a **a *a** ", "*a **a *a** ".repeat(10_000)),
                arguments("nested emphasis", "*a **a ".repeat(5_000) + "b" + " a** a*".repeat(5_000)),
                arguments("nested emphasis, a line each", "*a **a \n".repeat(5_000) + "b" + " a** a*\n".repeat(5_000)),
                arguments("nested underscores", "_a __a ".repeat(5_000) + "b" + " a__ a_".repeat(5_000)),
                arguments("a* ", "a* ".repeat(40_000)),
                arguments("a*a_a", "a*a_a".repeat(20_000)),
                arguments("a_*a ", "_*a ".repeat(30_000)));
    }

    private static Stream<Arguments> brackets() {
        return Stream.of(
                arguments("5,000 [", "[".repeat(5_000)),
                arguments("5,000 ]", "]".repeat(5_000)),
                arguments("[ and ] nested", "[".repeat(90) + "a" + "]".repeat(90)),
                arguments("[ a nested", "[ a ".repeat(5_000) + " ]".repeat(5_000)),
                arguments("[a](", "[a](".repeat(30_000)),
                arguments("[a](<b", "[a](<b".repeat(20_000)),
                arguments("[a](<b, a line each", "[a](<b\n".repeat(20_000)),
                arguments("[ (](", "[ (](".repeat(20_000)),
                arguments("![", "![".repeat(50_000)),
                arguments("![[]()", "![[]()".repeat(20_000)),
                arguments("images in images", "![a".repeat(2_000) + "](b)".repeat(2_000)),
                arguments("images in images, a line each", "![a\n".repeat(300) + "](b)\n".repeat(300)),
                arguments("links in links", "[a ".repeat(5_000) + "](b)".repeat(5_000)),
                arguments("brackets and emphasis", "*[a ".repeat(5_000) + "](b)* ".repeat(5_000)),
                arguments("[a][a]", "[a][a]".repeat(20_000)),
                arguments("[[a]]", "[[a]] ".repeat(20_000)),
                arguments("[@", "[@".repeat(50_000)),
                arguments("[@a][@b]", "[@a][@b]".repeat(15_000)),
                arguments("citations side by side", "[@smith2020][@lee2021]".repeat(900)),
                arguments("citations side by side, a line each", "[@smith2020]\n".repeat(11_000)),
                arguments("images", "![](../images/spine.svg)\n\n".repeat(5_000)),
                arguments("[^", "[^".repeat(50_000)),
                arguments("[@a; in one mark", "[" + "@a; ".repeat(4_900) + "]"),
                arguments("\\[", "\\[".repeat(40_000)),
                arguments("parentheses in a link", "[a](" + "(".repeat(90) + "b" + ")".repeat(90) + ")"),
                arguments("parentheses with letters", "[a](" + "(a".repeat(9_000) + ")".repeat(50)));
    }

    private static Stream<Arguments> html() {
        return Stream.of(
                arguments("<a ", "<a ".repeat(40_000)),
                arguments("<!-", "<!-".repeat(40_000)),
                arguments("<!--", "<!--".repeat(30_000)),
                arguments("<!-- a line each", "a <!-- \n".repeat(15_000)),
                arguments("<!-- -- ", "a <!--" + "--a".repeat(6_000)),
                arguments("comments before words", "<!-- a --> b\n\n".repeat(900)),
                arguments("comments in a line", "<!-- a -->".repeat(190) + "b"),
                arguments("a comment before quotations", "<!-- a --> " + "> ".repeat(9_000) + "a"),
                arguments("comments that join paragraphs", ("a*b \n".repeat(240) + "<!-- \n\n --> ").repeat(20)),
                arguments("<?", "a <?".repeat(30_000)),
                arguments("<?, a line each", "a <?\n".repeat(25_000)),
                arguments("<!A ", "a <!A ".repeat(20_000)),
                arguments("<![CDATA[", "a <![CDATA[".repeat(12_000)),
                arguments("<![CDATA[, a line each", "a <![CDATA[\n".repeat(1_000)),
                arguments("< in rows", "<".repeat(FILE)),
                arguments("<<a", "<<a".repeat(40_000)),
                arguments("attributes", "<a " + "b=\"c\" ".repeat(3_000)),
                arguments("attributes, a line each", "<a " + "b=\"c\"\n".repeat(20_000)),
                arguments("quotes that never close", "<a b=\"".repeat(20_000)),
                arguments("elements", "<b>".repeat(40_000)),
                arguments("</a", "</a".repeat(40_000)),
                arguments("<h:", "<h:".repeat(40_000)),
                arguments("<a@", "<a@b.".repeat(25_000)),
                arguments("a long address", "<" + "a".repeat(19_000) + "@b.c>"));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                arguments("lists in one line", "* ".repeat(2_000) + "a"),
                arguments("- in one line", "- ".repeat(9_000) + "a"),
                arguments("numbers in one line", "1. ".repeat(5_000) + "a"),
                arguments("lists in lists", lines(500, i -> " ".repeat(2 * i) + "* a")),
                arguments("lists in lists, 100 deep", lines(100, i -> " ".repeat(2 * i) + "* a")),
                arguments(
                        "100 deep, again and again",
                        lines(100, i -> " ".repeat(2 * i) + "* a").repeat(10)),
                arguments(
                        "numbers in numbers",
                        lines(70, i -> " ".repeat(3 * i) + "1. a").repeat(5)),
                arguments("empty items", "*\n".repeat(FILE / 2)),
                arguments("long flat lists", "* a\n".repeat(FILE / 4)),
                arguments("long flat numbers", lines(15_000, i -> i + ". a")),
                arguments("empty lines in a list", "* a\n" + "\n".repeat(FILE)),
                arguments("empty lines", "\n".repeat(FILE)),
                arguments("spaces", " ".repeat(FILE)),
                arguments("tabs", "\t".repeat(FILE)),
                arguments("indents", lines(200, i -> " ".repeat(i) + "a").repeat(6)));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                arguments("many columns", "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|b".repeat(5_000)),
                arguments(
                        "many columns and short rows",
                        "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|b\n".repeat(1_000)),
                arguments("many rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(20_000)),
                arguments("heads alone", "|a|b|\n".repeat(3_000)),
                arguments("delimiters alone", "|-|-|\n".repeat(3_000)),
                arguments("| in rows", "|".repeat(19_000)),
                arguments("| in rows, many lines", ("|".repeat(1_000) + "\n").repeat(130)),
                arguments("many tables", "|a|\n|-|\n|b|\n\n".repeat(8_000)),
                arguments("rows that might be heads", "a|b\n-|-\n".repeat(2_000)),
                arguments("cells of marks", "|a|\n|-|\n" + "|*a `b [c|\n".repeat(2_000)));
    }

    private static Stream<Arguments> definitions() {
        return Stream.of(
                arguments(
                        "a long address again and again",
                        "[a]: /" + "b".repeat(15_000) + "\n\n" + "[a] ".repeat(20_000)),
                arguments(
                        "a long outside address again and again",
                        "[a]: https://b.c/" + "b".repeat(15_000) + "\n\n" + "[a] ".repeat(20_000)),
                arguments(
                        "a long image address again and again",
                        "[a]: /" + "b".repeat(15_000) + "\n\n" + "![a] ".repeat(20_000)),
                arguments(
                        "a long caption again and again",
                        "[a]: /images/spine.svg \"" + "b".repeat(15_000) + "\"\n\n" + "![a] ".repeat(20_000)),
                arguments("many definitions", lines(8_000, i -> "[a" + i + "]: /b")),
                arguments("definitions without an end", "[a]: ".repeat(4_000)),
                arguments("definitions, a line each", "[a]:\n".repeat(3_000)),
                arguments("a title that never closes", "[a]: /b \"" + "c\n".repeat(50_000)),
                arguments("many footnotes", lines(4_000, i -> "[^" + i + "]: a\n")),
                arguments("one footnote cited often", "[^1]: a\n\n" + "[^1] ".repeat(20_000)),
                arguments("footnotes in footnotes", lines(3_000, i -> "[^" + i + "]: [^" + (i + 1) + "]\n")),
                arguments("a footnote in itself", "[^1]\n\n[^1]: [^1] [^1]"),
                arguments("terms", "a\n: b\n\n".repeat(15_000)),
                arguments("definitions of definitions", "a\n" + ": ".repeat(5_000) + "b"),
                arguments(
                        "definitions in definitions",
                        lines(40, i -> " ".repeat(4 * i) + "a\n" + " ".repeat(4 * i) + ": b")));
    }

    private static Stream<Arguments> other() {
        return Stream.of(
                arguments("&", "&".repeat(FILE)),
                arguments("entities", "&amp;".repeat(25_000)),
                arguments("entities in a link", "[a](" + "&amp;".repeat(3_500) + ")"),
                arguments("entities that never end", "&a".repeat(50_000)),
                arguments("entities of digits", "&#1".repeat(40_000)),
                arguments("percent signs in a link", "[a](" + "%25".repeat(6_000) + ")"),
                arguments("a slash for each letter in a link", "[a](" + "a/".repeat(9_000) + ".md)"),
                arguments("backslashes", "\\".repeat(FILE)),
                arguments("backslashes with letters", "\\a".repeat(FILE / 2)),
                arguments("colons in a link", "[a](" + "a:".repeat(9_000) + ")"),
                arguments("headings", "# a\n".repeat(30_000)),
                arguments("# in rows", "#".repeat(19_999)),
                arguments("the same heading", "## a\n\n".repeat(20_000)),
                arguments("underlined headings", "a\n=\n".repeat(25_000)),
                arguments("one long paragraph", "a\n".repeat(65_000)),
                arguments("rules", "***\n".repeat(30_000)),
                arguments("hard breaks", "a  \n".repeat(30_000)),
                arguments("one long line", "a".repeat(FILE)),
                arguments("NUL", "\0".repeat(FILE)),
                arguments("lone halves of letters", "\uD83D".repeat(50_000)),
                arguments("emoji", "\uD83D\uDE00".repeat(9_000)),
                arguments("accents on one letter", "a" + "\u0301".repeat(19_000)),
                arguments("CR alone", "a\r".repeat(FILE / 2)),
                arguments("CR and LF in turn", "a\r\n\r".repeat(FILE / 4)),
                arguments("line separators", "a\u2028".repeat(9_000)),
                arguments("quotes", "\"'".repeat(50_000)));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String grow(int longest, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < length; i = i % longest + 1) {
            text.append('e').append("`".repeat(i));
        }
        return text.toString();
    }
}
