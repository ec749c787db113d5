package org.afterbacksurgery.readability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Syllables of English words: a pronouncing dictionary first, a rule for the rest. The dictionary
 * contains only the words for which the rule is wrong, about one in eight.
 */
final class EnglishSyllables {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT =
            Pattern.compile(".*(?:[^aeiouyl]e|[^aeiouytd]ed|[^aeiouysxzcgl]es(?<!ches|shes))");
    private static final Map<String, Integer> DICTIONARY = dictionary();

    private EnglishSyllables() {}

    /** @param word in lower case; anything other than the letters a to z is ignored */
    static int count(String word) {
        String letters = word.replaceAll("[^a-z]", "");
        return Objects.requireNonNullElseGet(DICTIONARY.get(letters), () -> byRule(letters));
    }

    private static int byRule(String word) {
        long groups = VOWELS.matcher(word).results().count();
        return (int) Math.max(1, SILENT.matcher(word).matches() ? groups - 1 : groups);
    }

    private static Map<String, Integer> dictionary() {
        Map<String, Integer> words = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EnglishSyllables.class.getResourceAsStream("syllables-en.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ");
                for (int i = 1; i < parts.length; i++) {
                    words.put(parts[i], Integer.valueOf(parts[0]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
