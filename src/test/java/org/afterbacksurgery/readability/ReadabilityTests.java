package org.afterbacksurgery.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTests {
    @ParameterizedTest
    @CsvSource({
        "pain, 1",
        "surgery, 3",
        "the, 1",
        "people, 2",
        "table, 2",
        "asked, 1",
        "wanted, 2",
        "makes, 1",
        "matches, 2",
        "nurses, 2",
        "area, 3",
        "being, 2",
        "science, 2",
        "medicine, 3",
        "every, 3",
        "failed, 1",
        "fusion, 2",
        "spinal, 2",
        "epidural, 4",
        "laminectomy, 5",
        "stimulator, 4",
        "x, 1",
        "doctor's, 2"
    })
    void englishWordsHaveTheirSyllables(String word, int syllables) {
        assertThat(EnglishSyllables.count(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "dolor, 2",
        "cirugía, 4",
        "espalda, 3",
        "que, 1",
        "guerra, 2",
        "pingüino, 3",
        "aéreo, 4",
        "cuidado, 3",
        "ahora, 3",
        "prohibir, 2",
        "búho, 2",
        "ley, 1",
        "muy, 1",
        "oír, 2",
        "después, 2",
        "médula, 3",
        "ósea, 3",
        "inyección, 3",
        "quién, 1",
        "agua, 2",
        "oigo, 2",
        "país, 2",
        "y, 1"
    })
    void spanishWordsHaveTheirSyllables(String word, int syllables) {
        assertThat(SpanishSyllables.count(word)).isEqualTo(syllables);
    }

    @Test
    void theGradeIsThatOfFleschAndKincaid() {
        Readability text = Readability.of(List.of("The pain stays.", "Ask your doctor"), "en");

        assertThat(text.words()).isEqualTo(6);
        assertThat(text.score()).isCloseTo(0.39 * 3 + 11.8 * 7 / 6 - 15.59, within(0.001));
        assertThat(text.isEasy()).isTrue();
    }

    @Test
    void spanishIsMeasuredByInflesz() {
        Readability text = Readability.of(List.of("El dolor sigue. Pregunte a su médico."), "es");

        assertThat(text.score()).isCloseTo(206.835 - 62.3 * 13 / 7 - 3.5, within(0.001));
    }

    @Test
    void nothingHasNoScore() {
        assertThat(Readability.of(List.of("", "…"), "en").score()).isZero();
    }

    @Test
    void whatIsLongAndWhatIsHardIsNamed() {
        Readability text = Readability.of(
                List.of("One two three four. One two three.", "Neuromodulation. A complicated Complicated operation."),
                "en");

        assertThat(text.longestSentences(1, 3)).containsExactly("4 words: One two three four.");
        assertThat(text.hardestWords(2)).containsExactly("neuromodulation", "complicated");
    }
}
