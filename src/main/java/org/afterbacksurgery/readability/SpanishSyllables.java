package org.afterbacksurgery.readability;

/**
 * Syllables of Spanish words by the rules of Spanish spelling: strong vowels and weak ones with an
 * accent each make a syllable, other weak vowels join their neighbors, an h between vowels does not
 * separate them, and the u of que, qui, gue and gui is silent.
 */
final class SpanishSyllables {
    private static final String STRONG = "aeoáéóíú";
    private static final String WEAK = "iuü";

    private SpanishSyllables() {}

    /** @param word in lower case */
    static int count(String word) {
        String plain = word.replaceAll("([qg])u(?=[eiéí])", "$1")
                .replaceAll("y$", "i")
                .replaceAll("(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])", "");
        int count = 0;
        boolean strongBefore = false;
        boolean vowelBefore = false;
        for (char letter : plain.toCharArray()) {
            boolean strong = STRONG.indexOf(letter) >= 0;
            boolean weak = WEAK.indexOf(letter) >= 0;
            if (strong) {
                count += !vowelBefore || strongBefore || isAccentedWeak(letter) ? 1 : 0;
                strongBefore = true;
            } else if (weak) {
                count += vowelBefore ? 0 : 1;
            }
            vowelBefore = strong || weak;
            strongBefore = vowelBefore && strongBefore;
        }
        return Math.max(1, count);
    }

    private static boolean isAccentedWeak(char letter) {
        return letter == 'í' || letter == 'ú';
    }
}
