package org.afterbacksurgery.readability;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read. The end of a block ends a sentence, since headings and list items have
 * no period; a number in digits counts as one word of one syllable.
 */
public final class Readability {
    private static final String SPANISH = "es";

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*|[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Locale locale;
    private final List<Sentence> sentences = new ArrayList<>();

    private record Sentence(String text, List<Word> words) {}

    private record Word(String text, int syllables) {}

    private Readability(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    /** @param blocks paragraphs, headings and list items, without citations */
    public static Readability of(List<String> blocks, String language) {
        Readability text = new Readability(language);
        blocks.forEach(text::add);
        return text;
    }

    private void add(String block) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(this.locale);
        breaks.setText(block);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String text = block.substring(from, to).strip();
            List<Word> words = WORD.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(word -> new Word(word, syllables(word.toLowerCase(this.locale))))
                    .toList();
            if (!words.isEmpty()) {
                this.sentences.add(new Sentence(text, words));
            }
            from = to;
        }
    }

    private int syllables(String word) {
        if (!LETTER.matcher(word).find()) {
            return 1;
        }
        return isSpanish() ? SpanishSyllables.count(word) : EnglishSyllables.count(word);
    }

    private boolean isSpanish() {
        return this.locale.getLanguage().equals(SPANISH);
    }

    /** The formula for a language, and how to read its score. */
    public static String scale(String language) {
        return language.equals(SPANISH) ? "INFLESZ, 65 or more is easy" : "Flesch-Kincaid grade, 6 or less is easy";
    }

    public int words() {
        return this.sentences.stream()
                .mapToInt(sentence -> sentence.words().size())
                .sum();
    }

    private double wordsPerSentence() {
        return (double) words() / this.sentences.size();
    }

    private double syllablesPerWord() {
        int syllables = this.sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .mapToInt(Word::syllables)
                .sum();
        return (double) syllables / words();
    }

    /**
     * For English, the Flesch-Kincaid grade: years of US schooling, lower is easier. For Spanish, the
     * Flesch-Szigriszt score (INFLESZ): 0 to about 100, higher is easier. 0 when there are no words.
     */
    public double score() {
        if (this.sentences.isEmpty()) {
            return 0;
        }
        return isSpanish()
                ? 206.835 - 62.3 * syllablesPerWord() - wordsPerSentence()
                : 0.39 * wordsPerSentence() + 11.8 * syllablesPerWord() - 15.59;
    }

    /** Whether the score meets the goal in WRITING: grade 6 at most, INFLESZ 65 at least. */
    public boolean isEasy() {
        return isSpanish() ? score() >= 65 : score() <= 6;
    }

    /** The longest sentences with more than the given number of words, longest first. */
    public List<String> longestSentences(int most, int words) {
        return this.sentences.stream()
                .filter(sentence -> sentence.words().size() > words)
                .sorted(Comparator.comparing(
                        (Sentence sentence) -> -sentence.words().size()))
                .limit(most)
                .map(sentence -> sentence.words().size() + " words: " + sentence.text())
                .toList();
    }

    /** The words with the most syllables, at least four, each once, most syllables first. */
    public List<String> hardestWords(int most) {
        ToIntFunction<Word> syllables = Word::syllables;
        return this.sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .filter(word -> word.syllables() >= 4)
                .map(word -> new Word(word.text().toLowerCase(this.locale), word.syllables()))
                .distinct()
                .sorted(Comparator.comparingInt(syllables).reversed().thenComparing(Word::text))
                .limit(most)
                .map(Word::text)
                .toList();
    }
}
