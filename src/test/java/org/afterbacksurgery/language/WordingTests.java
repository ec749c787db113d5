package org.afterbacksurgery.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordingTests {
    @Test
    void eachLanguageHasItsOwnWords() {
        assertThat(Wording.in("en").of("address.glossary")).isEqualTo("glossary");
        assertThat(Wording.in("es").of("address.glossary")).isEqualTo("glosario");
        assertThat(Wording.in("es").of("section.harms")).isEqualTo("Qué puede salir mal");
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnHasTheEnglishOnes() {
        assertThat(Wording.in("fr").of("address.glossary")).isEqualTo("glossary");
        assertThat(Wording.in("es").of("address.a-z")).isEqualTo("a-z");
    }

    @Test
    void theWordsOfAllLanguagesBeginWithTheEnglishOnes() {
        assertThat(Wording.everywhere("unwritten")).containsExactly("TO DO", "POR HACER");
        assertThat(Wording.everywhere("address.a-z")).containsExactly("a-z");
    }

    @Test
    void aWordThatNoLanguageHasIsABug() {
        assertThatThrownBy(() -> Wording.in("es").of("no.such.word")).isInstanceOf(MissingResourceException.class);
    }
}
