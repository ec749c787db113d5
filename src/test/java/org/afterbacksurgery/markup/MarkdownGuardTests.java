package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownGuardTests {
    @ParameterizedTest(name = "{1}")
    @MethodSource("tooMuch")
    void refusesAtTheExactPlace(String text, String problem) {
        assertThat(Rendered.of(text).problems()).startsWith(problem);
    }

    private static Stream<Arguments> tooMuch() {
        return Stream.of(
                arguments(
                        "a\n" + "b".repeat(20_001),
                        "2:1: ERROR too-complex: This line is longer than 20,000 characters. Break it"),
                arguments(
                        "a\n\n".repeat(2_501),
                        "5001:1: ERROR too-complex: The text has more than 5,000 lines. Split the text"),
                arguments(
                        "a\n\n" + "b\n".repeat(251),
                        "253:1: ERROR too-complex: There are 250 lines above this one without an empty line. Put an empty"),
                arguments("> ".repeat(21) + "a", "1:41: ERROR too-complex: This line is nested too deeply. Remove"),
                arguments("- ".repeat(21) + "a", "1:41: ERROR too-complex: This line is nested too deeply."),
                arguments("1. ".repeat(21) + "a", "1:61: ERROR too-complex: This line is nested too deeply."),
                arguments("> - 1) ".repeat(7) + "a", "1:47: ERROR too-complex: This line is nested too deeply."),
                arguments("a\n" + " ".repeat(41) + "b", "2:41: ERROR too-complex: This line is nested too deeply."),
                arguments("\t".repeat(11) + "b", "1:11: ERROR too-complex: This line is nested too deeply."),
                arguments(
                        "a " + "*".repeat(101),
                        "1:3: ERROR too-complex: The character '*' appears here more than 100 times in a row. Delete"),
                arguments(
                        "- [a](b)\n".repeat(2_001),
                        "2001:3: ERROR too-complex: The lines up to here have the character '[' more than 2,000 times"
                                + " without an empty line between them. Put an empty line"),
                arguments(
                        "`a` ".repeat(101),
                        "1:401: ERROR too-complex: The lines up to here have the character '`' more than 200 times"),
                arguments(
                        "a\n" + "[b ".repeat(101),
                        "2:301: ERROR too-complex: More than 100 square brackets are open here. Close each '['"),
                arguments(
                        "a < b ".repeat(201),
                        "1:1203: ERROR too-complex: The lines up to here have the character '<' more than 200 times"),
                arguments(
                        ("> ".repeat(3) + "a\n\n").repeat(1_334),
                        "2667:3: ERROR too-complex: The text has more than 4,000 marks of lists and quotations. Split"),
                arguments(
                        "`a` `a`\n\n".repeat(251),
                        "501:1: ERROR too-complex: The text has the character '`' more than 1,000 times. Split"));
    }

    @Test
    void aGenerousPagePasses() {
        String cited = lines(300, i -> "Sentence " + i + " says *something* and **more**.[@smith2020, p. " + i + "]\n");
        String table = "| a".repeat(10) + " |\n" + "|---".repeat(10) + "|\n"
                + ("| **first** " + "| some words ".repeat(8) + "| more[@lee2021] |\n").repeat(200);
        String links = "- [A link to a page](smoking.md), with a few words\n".repeat(1_000);
        String numbered = lines(200, i -> i + 1 + ". Item with a [link](https://example.org/a_b_c)");
        String notes = lines(100, i -> "Text.[^" + i + "]\n\n[^" + i + "]: A note.\n");
        String prose =
                ("A paragraph of ordinary words, with (brackets), \"quotes\", 10 & 20.\n".repeat(20) + "\n").repeat(60);

        Rendered page = Rendered.of(String.join("\n\n## Part\n\n", cited, table, links, numbered, notes, prose));

        assertThat(page.reported()).isEmpty();
        assertThat(page.body()).contains("<sup class=\"cite\">").contains("note-cv");
    }

    @Test
    void longRulesAndDeepCodePass() {
        Rendered page = Rendered.of(
                "a\n\n" + "* ".repeat(40) + "\n\n" + "-".repeat(200) + "\n\n```\n" + " ".repeat(40) + "b\n```\n");

        assertThat(page.reported()).isEmpty();
        assertThat(page.body()).contains("<hr>\n<hr>");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }
}
