package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of {@code glossary.yml}, by language. */
public final class Glossary {
    public static final Glossary EMPTY = new Glossary(Map.of());

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'\u2019][\\p{L}\\p{M}\\p{N}]+)*+");

    /** What joins two parts of a word. */
    private static final String JOINS = "-'\u2019";

    /** The general categories of {@link #WORD}'s letters, marks and numbers, one bit each. */
    private static final int LETTERS = Stream.of(
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER)
            .mapToInt(type -> 1 << type)
            .sum();

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, List<Term>> byLanguage;

    /** By language, then by the first word of the term's name, the longest name first. */
    private final Map<String, Map<String, List<Named>>> byFirstWord = new HashMap<>();

    /**
     * One word in one language.
     *
     * @param id the same in every language
     * @param term its own name
     * @param means its definition
     * @param also other words for it
     */
    public record Term(String id, String term, String means, List<String> also) {
        public Term {
            also = List.copyOf(also);
        }
    }

    /**
     * A term's name taken apart.
     *
     * @param words in lower case
     * @param marks what comes before, between and after the words, each run of blanks as one space
     */
    private record Named(Term term, List<String> words, List<String> marks) {
        static Named of(Term term) {
            List<String> words = WORD.matcher(term.term())
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .toList();
            return new Named(
                    term,
                    words,
                    Stream.of(WORD.split(term.term(), -1))
                            .map(Glossary::oneSpace)
                            .toList());
        }

        String before() {
            return this.marks.get(0);
        }

        String behind() {
            return this.marks.get(this.words.size());
        }
    }

    /** @param lower in lower case */
    record Word(int start, int end, String lower) {}

    /** Where a term occurs in a text, in UTF-16 units. */
    record Found(Term term, int start, int end) {}

    /** @param byLanguage the terms by language code, in the order of the file */
    public Glossary(Map<String, List<Term>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
        byLanguage.forEach((language, terms) -> this.byFirstWord.put(language, byFirstWord(terms)));
    }

    /** In the order of the file. */
    public List<Term> in(String language) {
        return this.byLanguage.getOrDefault(language, List.of());
    }

    public Map<String, List<Term>> byLanguage() {
        return this.byLanguage;
    }

    private static Map<String, List<Named>> byFirstWord(List<Term> terms) {
        Map<String, List<Named>> byWord = new HashMap<>();
        for (Term term : terms) {
            Named named = Named.of(term);
            if (!named.words().isEmpty()) {
                byWord.computeIfAbsent(named.words().get(0), w -> new ArrayList<>())
                        .add(named);
            }
        }
        byWord.values()
                .forEach(list -> list.sort(Comparator.comparing(
                                (Named named) -> named.term().term().length())
                        .reversed()));
        return byWord;
    }

    private static String oneSpace(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** The names of terms in a text, from left to right; when two begin at the same word, the longer one. */
    List<Found> find(String text, String language) {
        Map<String, List<Named>> known = this.byFirstWord.getOrDefault(language, Map.of());
        if (known.isEmpty()) {
            return List.of();
        }
        List<Word> words = words(text);
        List<Found> found = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            Watchdog.check();
            for (Named named : known.getOrDefault(words.get(i).lower(), List.of())) {
                int start = words.get(i).start() - named.before().length();
                if (start >= end && stands(named, words, i, text)) {
                    i += named.words().size() - 1;
                    end = words.get(i).end() + named.behind().length();
                    found.add(new Found(named.term(), start, end));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean stands(Named name, List<Word> words, int at, String text) {
        int size = name.words().size();
        if (at + size > words.size()) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            Word word = words.get(at + i);
            String between = text.substring(words.get(at + i - 1).end(), word.start());
            if (!word.lower().equals(name.words().get(i))
                    || !oneSpace(between).equals(name.marks().get(i))) {
                return false;
            }
        }
        return text.startsWith(
                        name.before(), words.get(at).start() - name.before().length())
                && text.startsWith(name.behind(), words.get(at + size - 1).end());
    }

    /** What {@link #WORD} finds, in one pass. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = Math.max(end, start + 1)) {
            end = endOfWord(text, start);
            if (end > start) {
                words.add(new Word(start, end, text.substring(start, end).toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** The end of the word that begins here; the same place if none does. */
    private static int endOfWord(String text, int start) {
        int end = endOfLetters(text, start);
        int part = end;
        while (part > start && end < text.length() && JOINS.indexOf(text.charAt(end)) >= 0) {
            part = endOfLetters(text, end + 1);
            if (part == end + 1) {
                return end;
            }
            end = part;
        }
        return end;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Letters, the marks on them, and numbers of every kind. */
    private static boolean isLetter(int c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : (LETTERS >> Character.getType(c) & 1) != 0;
    }
}
