package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberBlockTests {
    private static final String CITE = "<sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1\""
            + " data-note=\"1\u2002Smith and Jones, 2020\" aria-label=\"Source 1\">1</a></sup>";

    @Test
    void aNumberIsItsSentenceWithItsSource() {
        Rendered rendered = Rendered.of("```number\npain\n```");

        assertThat(rendered.body().strip())
                .isEqualTo("<div class=\"number\" data-people=\"15-15/100\">"
                        + "<p>15 out of 100 people had pain. 85 had none." + CITE + "</p></div>");
        assertThat(rendered.page().sources().toString()).startsWith("<li id=\"source-1\">Smith A");
        assertThat(rendered.problems()).isEmpty();
    }

    @Test
    void aRangeSaysBothItsEndsAndThoseOfTheRest() {
        assertThat(Rendered.of("```Number\n range \n```").body())
                .contains("data-people=\"12-18/100\"", "12 to 18 out of 100 people had pain. 82 to 88 had none.");
        assertThat(Rendered.in("es", "``` number\nrange\n```").body())
                .contains("12 a 18 de cada 100 personas tuvieron dolor. 82 a 88 no.");
    }

    @Test
    void largeNumbersHaveTheirCommas() {
        assertThat(Rendered.of("```number\nrare\n```").body())
                .contains("3 out of 10,000 people had pain. 9,997 had none.");
    }

    @Test
    void twoNumbersStandSideBySide() {
        Rendered rendered = Rendered.of("```number\npain\n\nrange\n```");

        assertThat(rendered.body())
                .containsSubsequence(
                        "<div class=\"numbers\">", "data-people=\"15-15/100\"", "data-people=\"12-18/100\"");
        assertThat(rendered.page().sentences())
                .containsExactly(
                        "15 out of 100 people had pain. 85 had none.",
                        "12 to 18 out of 100 people had pain. 82 to 88 had none.");
        assertThat(rendered.page().uses().numbers()).containsExactlyInAnyOrder("pain", "range");
        assertThat(rendered.page().uses().sources()).containsExactlyInAnyOrder("smith2020", "lee2021");
    }

    @Test
    void aNumberThatStandsTwiceIsSignedOnce() {
        assertThat(Rendered.of("```number\npain\n```\n\n```number\npain\n```")
                        .page()
                        .sentences())
                .hasSize(1);
    }

    @Test
    void whatCannotBeShownIsReportedAtItsId() {
        Rendered rendered = Rendered.of("""
                ```number
                  pian
                ```

                > ```number
                > pain
                > rare
                > range
                > ```

                ```number
                ```

                ```number
                lost
                ```
                """);

        assertThat(rendered.problems()).isEqualTo("""
                        2:3: ERROR unknown-number: There is no number 'pian'. Did you mean 'pain'? Use a key of numbers.yml.
                        7:3: ERROR unknown-number: 'rare' is out of 10,000, and the number above it is not. Two numbers side by side need the same 'out-of': put each into a block of its own.
                        8:3: ERROR unknown-number: This number block names 3 numbers. Put at most 2 side by side, each on a line of its own.
                        11:1: ERROR unknown-number: This number block names no number. Write the key of a number in it.
                        15:1: ERROR unknown-number: The source of the number 'lost', 'nobody1999', is not in references.bib. Correct the key of its source in numbers.yml, or add the source to references.bib.""");
        assertThat(rendered.page().uses().numbers()).containsExactlyInAnyOrder("pian", "pain", "rare", "lost");
        assertThat(rendered.page().uses().sources()).contains("nobody1999");
    }

    @Test
    void aPageHasAtMostThirty() {
        Rendered rendered = Rendered.of("```number\npain\n```\n\n".repeat(40));

        assertThat(rendered.problems())
                .isEqualTo("121:1: ERROR unknown-number: This page has more than 30 number blocks."
                        + " Keep those that matter most, or split the page.");
    }

    @Test
    void aNumberWithoutASentenceInThisLanguageIsReported() {
        assertThat(Rendered.in("fr", "```number\npain\n```").problems())
                .isEqualTo("2:1: ERROR unknown-number: The number 'pain' has no sentence in this language."
                        + " Add a line 'fr: …' to it in numbers.yml.");
    }
}
