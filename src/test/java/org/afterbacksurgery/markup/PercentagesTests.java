package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagesTests {
    @Test
    void saysWhatToWriteInTheLanguageOfThePage() {
        assertThat(Rendered.of("Of these, 15 % had pain.").problems())
                .isEqualTo("1:11: WARNING bare-percent: The text says '15 %'; many readers find a percentage hard to"
                        + " picture. Write how many people out of 100 it is, such as \"15 out of 100 people\","
                        + " or use a number block.");
        assertThat(Rendered.in("es", "De ellas, el 15 por ciento tuvo dolor.").problems())
                .isEqualTo("1:14: WARNING bare-percent: The text says '15 por ciento'; many readers find a percentage"
                        + " hard to picture. Write how many people out of 100 it is, such as"
                        + " \"15 de cada 100 personas\", or use a number block.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "15 %~1:1",
                "In 15% of people~1:4",
                "12.5 percent~1:1",
                "1,5 % ~1:1",
                "15 per cent~1:1",
                "15 PERCENT~1:1",
                "a 15-percent rise~1:3",
                "15 por ciento~1:1",
                "12 to 18 %~1:7",
                "10–15%~1:4",
                "(15%).~1:2",
                "15%[@smith2020].~1:1",
                "15\u00A0%~1:1",
                "15\u202F%~1:1",
                "15&nbsp;%~1:1",
                "15 &#37;~1:1",
                "15 \\\\%~1:1",
                "&#49;5 %~1:1",
                "*15* %~1:2",
                "**15 %**~1:3",
                "15\\n%~1:1",
                "a  \\nb 15\\nper\\ncent~2:3",
                "😀 15 %~1:3",
                "## 15 %~1:4",
                "> [!NOTE] 15 %~1:11",
                "- a\\n- 15 %~2:3",
                "| a |\\n|---|\\n| 15 % |~3:3",
                "[15 % of people](smoking.md)~1:2",
                "[15 %]~1:2",
                "a[^1]\\n\\n[^1]: 15 %~3:7",
                "a\\n: 15 %~2:3",
                "![15 %](../images/spine.svg)~1:3"
            })
    void reportsTheFirstDigit(String markdown, String place) {
        assertThat(Rendered.of(markdown.translateEscapes()).places()).isEqualTo(place + " WARNING bare-percent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`15 %`",
                "``` \n15 %\n```",
                "    15 %",
                "[a](https://b.c/15%20d)",
                "[a](https://b.c/15%)",
                "<https://b.c/15%25>",
                "[a][b]\n\n[b]: https://c.d/15%25 \"15 %\"",
                "<!-- 15 % -->",
                "a <!-- 15 % --> b",
                "15 out of 100 people",
                "15 percentage points",
                "the 15th percentile",
                "15 `code` %",
                "15[@smith2020]%",
                "15\n\n%",
                "| 15 | % |\n|---|---|",
                "- 15\n- %",
                "In 2015, percent signs",
                "B12%",
                "a 100 %b"
            })
    void leavesTheRestAlone(String markdown) {
        assertThat(Rendered.of(markdown).places()).isEmpty();
    }

    @Test
    void aShareOfAnotherTotalIsReportedToo() {
        assertThat(Rendered.of("About 1 in 7 had pain.").problems())
                .isEqualTo("1:7: WARNING bare-percent: The text says '1 in 7'; readers cannot compare numbers that are"
                        + " out of different totals. Write how many people out of 100 it is, such as"
                        + " \"15 out of 100 people\", or use a number block.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1 in 7 people~1:1",
                "1 of 7 people~1:1",
                "(1 in 49).~1:2",
                "one in seven~1:1",
                "One out of every ten~1:1",
                "About 2 in 5~1:7",
                "3 out of 10 had pain~1:1",
                "1 in 2,000~1:1",
                "1 in 20.~1:1",
                "27 in 63 people~1:1",
                "1\\nin 7~1:1",
                "*1* in **7**~1:2",
                "1 de cada 7 personas~1:1",
                "uno de cada siete~1:1",
                "Una de cada diez~1:1",
                "dos de cada 5~1:1",
                "1 in 7 years old~",
                "- a\\n- 1 in 7~2:3"
            })
    void reportsTheFirstDigitOrWordOfAShare(String markdown, String place) {
        assertThat(Rendered.of(markdown.translateEscapes()).places())
                .isEqualTo(place == null ? "" : place + " WARNING bare-percent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 out of 100 people",
                "1 in 100",
                "3 in 1,000 and 3 of 1000",
                "2 of 10,000, 2 of 100,000",
                "15 de cada 100 personas, 3 de cada 1.000",
                "1 in the morning",
                "one in the leg",
                "one of seven ways",
                "page 1 of 7",
                "Step 2 of 3",
                "22 in 2019",
                "1 in 2019",
                "May 1 in 2 weeks",
                "3 in 4 months",
                "11 of 16 studies",
                "5 in 3",
                "2 out of 100 (1 of 49)",
                "72 of 96 people were still in it",
                "2.1 in 7",
                "on 2026-11-01 in 7 cities",
                "1 in 7.5",
                "el 3 de 10",
                "`1 in 7`",
                "1\n\nin 7",
                "1 in 7th"
            })
    void leavesNumbersAloneThatAreNoShare(String markdown) {
        assertThat(Rendered.of(markdown).places()).isEmpty();
    }

    @Test
    void sharesInKeyPointsCount() {
        assertThat(Rendered.withKeyPoints("One.\n", "a 5% b 1 in 7[@smith2020].", "c 1 in 100", "d one in\n  ten")
                        .places())
                .isEqualTo("""
                        1:3 WARNING bare-percent
                        1:8 WARNING bare-percent
                        3:3 WARNING bare-percent""");
    }

    @Test
    void reportsEachOne() {
        assertThat(Rendered.of("15 % and 15 %.\n\n15 % again.").places()).isEqualTo("""
                1:1 WARNING bare-percent
                1:10 WARNING bare-percent
                3:1 WARNING bare-percent""");
    }

    @Test
    void keyPointsCount() {
        Rendered rendered =
                Rendered.withKeyPoints("One.\n", "a 5% b 15 %[@smith2020].", "c", "d 15 % and 20 por\n  ciento");

        assertThat(rendered.places()).isEqualTo("""
                1:3 WARNING bare-percent
                1:8 WARNING bare-percent
                3:3 WARNING bare-percent
                3:12 WARNING bare-percent""");
    }

    @Test
    void theListOfSourcesIsNotOurText() {
        Rendered rendered = Rendered.of("Text.[@percent2022]");

        assertThat(rendered.page().sources().toString()).contains("Pain in 15 % of people");
        assertThat(rendered.places()).isEmpty();
    }
}
