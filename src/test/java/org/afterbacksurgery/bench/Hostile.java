package org.afterbacksurgery.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Families of inputs that make Markdown parsers take more than linear time or stack: those in cmark's
 * tests, and some for what this program adds. Each comes in four forms: as in cmark's test, cut to
 * 250 KB; scaled to 250 KB; scaled to the longest line under 20,000 characters; and as such lines in
 * one paragraph of 250 KB.
 */
final class Hostile {
    private static final int BYTES = 250 * 1024 - 500;
    private static final int LINE = 19_900;

    /** @param count how many times cmark's test repeats it */
    private record Family(String name, int count, IntFunction<String> of) {}

    private Hostile() {}

    private static List<Family> families() {
        return List.of(
                new Family("nested-strong-emph", 65_000, n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n)),
                new Family("emph-closers", 65_000, "a_ "::repeat),
                new Family("emph-openers", 65_000, "_a "::repeat),
                new Family("link-closers", 65_000, "a]"::repeat),
                new Family("link-openers", 65_000, "[a"::repeat),
                new Family("mismatched", 50_000, "*a_ "::repeat),
                new Family("multiples-of-three", 50_000, n -> "a**b" + "c* ".repeat(n)),
                new Family("link-openers-emph-closers", 50_000, "[ a_"::repeat),
                new Family("hard-link-emph", 1, "**x [a*b**c*](d) "::repeat),
                new Family("image-openers", 65_000, "![[]()"::repeat),
                new Family("nested-brackets", 50_000, n -> "[".repeat(n) + "a" + "]".repeat(n)),
                new Family("nested-links", 20_000, n -> "[".repeat(n) + "a" + "](b)".repeat(n)),
                new Family("nested-quotes", 50_000, n -> "> ".repeat(n) + "a"),
                new Family("nested-lists", 1000, Hostile::nestedLists),
                new Family("list-in-one-line", 50_000, n -> "- ".repeat(n) + "a"),
                new Family("empty-lines-in-lists", 30_000, n -> "- ".repeat(n) + "x" + "\n".repeat(n)),
                new Family("empty-lines-in-quoted-lists", 30_000, n -> "> " + "- ".repeat(n) + "x\n" + ">\n".repeat(n)),
                new Family("emph-in-deep-quotes", 100_000, n -> ">".repeat(n) + "a*".repeat(n)),
                new Family("nul", 2, "abc\0de\0"::repeat),
                new Family("backticks", 10_000, Hostile::backticks),
                new Family("unclosed-links-a", 50_000, "[a](<b"::repeat),
                new Family("unclosed-links-b", 50_000, "[a](b"::repeat),
                new Family("unclosed-comments", 60_000, n -> "</" + "<!--".repeat(n)),
                new Family("unclosed-instructions", 100_000, n -> "x" + "<?".repeat(n)),
                new Family("unclosed-declarations", 80_000, n -> "x" + "<!A ".repeat(n)),
                new Family("unclosed-cdata", 30_000, n -> "x" + "<![CDATA[".repeat(n)),
                new Family("autolinks", 50_000, "<a:"::repeat),
                new Family("many-references", 50_000 * 16, n -> references(n) + "[0] ".repeat(Math.max(1, n / 16))),
                new Family("references-of-one-hash", 30_000, n -> references(n, i -> "AaBB".repeat(1 + i % 9) + i)),
                new Family("nested-titles", 30_000, n -> "[a]: x \"" + "\\\"".repeat(n)),
                new Family("entities", 60_000, "&#x41;&"::repeat),
                new Family("backslashes", 120_000, "\\("::repeat),
                new Family("tables", 1000, n -> "|x".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|\n".repeat(n)),
                new Family("footnotes", 20_000, n -> "[^1]: ".repeat(n) + "x[^1]"),
                new Family(
                        "footnotes-of-footnotes",
                        8000,
                        n -> "x[^0]\n\n" + lines(n, i -> "[^%d]: y[^%d]\n\n".formatted(i, i + 1))),
                new Family("definitions", 40_000, n -> "a\n" + ": b\n".repeat(n)),
                new Family("citations", 30_000, "[@"::repeat),
                new Family("citation-lists", 30_000, n -> "x[@a" + "; @a".repeat(n) + "]"),
                new Family("callouts", 20_000, "> [!NOTE] a\n"::repeat),
                new Family("headings", 40_000, "# a\n"::repeat),
                new Family("underlined", 60_000, n -> "a\n".repeat(n) + "==="),
                new Family("fences", 60_000, "```\n"::repeat),
                new Family("white-space", 120_000, n -> "a" + " ".repeat(n) + "\t".repeat(n) + "b"),
                new Family("hard-breaks", 60_000, "a  \n"::repeat));
    }

    /** The texts by name, each text only once. */
    static Map<String, String> inputs(String only) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Family family : families()) {
            forms(family).forEach((form, text) -> {
                String name = family.name() + "-" + form;
                if (name.contains(only) && !inputs.containsValue(text)) {
                    inputs.put(name, text);
                }
            });
        }
        return inputs;
    }

    private static Map<String, String> forms(Family family) {
        Map<String, String> forms = new LinkedHashMap<>();
        String line = largest(family, text -> text.length() <= BYTES && longestLine(text) < LINE);
        forms.put("original", cut(family.of().apply(Math.min(family.count(), limit(family)))));
        forms.put("scaled", largest(family, text -> text.length() <= BYTES));
        forms.put("line", line);
        forms.put("lines", (line + "\n").repeat(Math.max(1, BYTES / (line.length() + 1))));
        return forms;
    }

    /** Some originals are many megabytes, and only the beginning is needed. */
    private static int limit(Family family) {
        return family.name().equals("backticks") || family.name().equals("nested-lists") ? 1000 : Integer.MAX_VALUE;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), BYTES));
    }

    private static String largest(Family family, Predicate<String> fits) {
        int count = 1;
        for (int step = 1 << 17; step > 0; step /= 2) {
            boolean more =
                    count + step <= limit(family) && fits.test(family.of().apply(count + step));
            count += more ? step : 0;
        }
        return family.of().apply(count);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String nestedLists(int count) {
        return lines(count, i -> "  ".repeat(i) + "* a\n");
    }

    private static String backticks(int count) {
        return lines(count, i -> "e" + "`".repeat(i + 1));
    }

    private static String references(int count) {
        return references(count, String::valueOf);
    }

    private static String references(int count, IntFunction<String> label) {
        return lines(count, i -> "[" + label.apply(i + 1) + "]: u\n");
    }
}
