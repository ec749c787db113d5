package org.afterbacksurgery.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OddBlanksTests {
    private static final String ENDS = "^(?:\\s|" + OddBlanks.ONE + ")+|(?:\\s|" + OddBlanks.ONE + ")+$";

    /** Line separators among them: a pattern's end may be before the last one. */
    private static final String[] PIECES = {
        "a", "word", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "\u0085", "\u2028", "~", "é"
    };

    @Test
    void tidyTextHasNoBlanksAtItsEndsAndSingleSpacesInside() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(7); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }

            assertThat(OddBlanks.tidy(text.toString()))
                    .as(text.toString())
                    .isEqualTo(text.toString().replaceAll(ENDS, "").replaceAll("\\s+", " "));
        }
    }
}
