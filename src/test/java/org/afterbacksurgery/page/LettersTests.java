package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTests {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void lettersStandInOrderAndNamesAsTheLanguageSortsThem() {
        Map<String, List<String>> letters = letters(SPANISH, "¿Zapatos?", "cigarro", "Ácido", "acupuntura", "Absceso");

        assertThat(letters.keySet()).containsExactly("A", "C", "Z");
        assertThat(letters.get("A")).containsExactly("Absceso", "Ácido", "acupuntura");
    }

    @ParameterizedTest
    @CsvSource({
        "disc, D",
        "Ávila, A",
        "¿Qué es?, Q",
        "“Off-label”, O",
        "3D print, 0",
        "…, 0",
        "'', 0",
        "\uD801\uDC28, \uD801\uDC00"
    })
    void theFirstLetterHasNoAccentAndNamesWithoutOneStandUnder0(String name, String letter) {
        assertThat(letters(Locale.ENGLISH, name)).containsOnlyKeys(letter);
    }

    @Test
    void namesWithoutALetterStandFirst() {
        assertThat(letters(Locale.ENGLISH, "disc", "10 questions").keySet()).containsExactly("0", "D");
    }

    @Test
    void withoutNamesThereAreNoLetters() {
        assertThat(letters(Locale.ENGLISH)).isEmpty();
    }

    private static Map<String, List<String>> letters(Locale locale, String... names) {
        return Letters.of(Stream.of(names), Function.identity(), locale);
    }
}
