package org.afterbacksurgery.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTests {
    private static final List<String> KEYS = List.of("title", "summary", "kind", "key-points", "translates", "es");

    @ParameterizedTest
    @CsvSource({
        "tilte, title",
        "titel, title",
        "Title, title",
        "sumary, summary",
        "keypoints, key-points",
        "key_points, key-points",
        "knd, kind",
        "ss, es",
        "translate, translates"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Suggestion.nearest(typed, KEYS)).contains(meant);
        assertThat(Suggestion.didYouMean(typed, KEYS)).isEqualTo("Did you mean '" + meant + "'? ");
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "''", "titlepage-of-this-page"})
    void doesNotGuess(String typed) {
        assertThat(Suggestion.didYouMean(typed, KEYS)).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTakesTheFirstByLetters() {
        assertThat(Suggestion.nearest("bat", List.of("cat", "bad"))).contains("bad");
    }
}
