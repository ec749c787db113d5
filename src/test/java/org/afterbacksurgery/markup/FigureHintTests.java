package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FigureHintTests {
    private static final String[] PIECES = {
        "1",
        "7",
        "12",
        "2020",
        "1.000",
        "2\u202F000",
        "one",
        "One",
        "TEN",
        "seve\u017F",
        "un",
        "una",
        "uno",
        "diez",
        "cinco",
        "in",
        "\u0131n",
        "IN",
        "out",
        "of",
        "OUT",
        "de",
        "cada",
        "every",
        "%",
        "\\%",
        "percent",
        "Per-cent",
        "per cent",
        "cent",
        "por",
        "ciento",
        "POR CIENTO",
        "page",
        "weeks",
        "a",
        "(",
        ".",
        ",",
        "-",
        " ",
        " ",
        " ",
        " ",
        " ",
        "\u00A0",
        "\u202F",
        "\n",
        "\t",
        "\uFFFC",
        "\u00e9",
        "\uD801\uDC00",
        "e\u0301"
    };

    @Test
    void itNeverHidesWhatThePatternsFind() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            if (!Percentages.match(text).isEmpty()) {
                found++;
                assertThat(FigureHint.isIn(text)).as(text).isTrue();
            }
        }

        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void itSparesOrdinaryTextThePatterns() {
        assertThat(FigureHint.isIn("After surgery, some people in pain wait for 6 weeks; two of them come out of it."))
                .isFalse();
        assertThat(FigureHint.isIn("El centro abre a las 9 y está cerca de cada estación de tren, en el 2020."))
                .isFalse();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
