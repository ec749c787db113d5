package org.afterbacksurgery.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTests {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Xab,1:1",
                "aX,1:2",
                "a\\nX,2:1",
                "a\\r\\nX,2:1",
                "a\\rX,2:1",
                "a\\n\\rX,3:1",
                "\\r\\n\\r\\nX,3:1",
                "\\tX,1:2",
                "\uD83D\uDE00X,1:2",
                "a\uD83D\uDE00\\t\uD83D\uDE00X,1:5",
                "e\u0301X,1:3",
                "a\\n\uD83D\uDE00bX,2:3",
                "a\\u2028X,1:3",
                "a\\fX,1:3"
            })
    void knowsLineAndColumnOfX(String text, String place) {
        SourceText source =
                new SourceText("a.md", text.replace("\\u2028", "\u2028").translateEscapes());
        SourceLocation at = source.at(source.text().indexOf('X'));

        assertThat(at).hasToString("a.md:" + place);
        assertThat(source.text().charAt(source.offset(at))).isEqualTo('X');
    }

    @Test
    void placesOutsideTheTextAreItsEnds() {
        SourceText source = new SourceText("a.md", "ab\ncd");

        assertThat(source.at(-1)).hasToString("a.md:1:1");
        assertThat(source.at(99)).hasToString("a.md:2:3");
        assertThat(source.offset(new SourceLocation("a.md", 9, 9))).isEqualTo(5);
        assertThat(new SourceText("a.md", "").at(0)).hasToString("a.md:1:1");
    }

    @Test
    void charactersThatAreNotTextAreThoseOfTheirClasses() {
        Pattern notText = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]");
        for (int c = 0; c < 0x20000; c++) {
            String text = "a" + Character.toString(c) + "b";
            OptionalInt found = SourceText.notText(text);

            assertThat(found.isPresent())
                    .as("U+%04X", c)
                    .isEqualTo(notText.matcher(text).find());
            assertThat(found.orElse(1)).isEqualTo(1);
        }
        assertThat(SourceText.notText("\uD83D\uDE00\uD83D")).hasValue(2);
        assertThat(SourceText.notText("\uDE00\uD83D")).hasValue(0);
    }
}
