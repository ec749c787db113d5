package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of {@code glossary.yml}, by language. */
public final class Glossary {
    public static final Glossary EMPTY = new Glossary(Map.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'\u2019][\\p{L}\\p{M}\\p{N}]+)*+");

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

    /** A term and the words of its name in lower case. */
    private record Named(Term term, List<String> words) {}

    /** Where a term stands in a text, in UTF-16 units. */
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
            List<String> words = WORD.matcher(term.term())
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .toList();
            if (!words.isEmpty()) {
                byWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Named(term, words));
            }
        }
        byWord.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Named named) -> named.words().size())
                                .reversed()));
        return byWord;
    }

    /** The names of terms in a text, from left to right; where two begin at one word, the longer one. */
    List<Found> find(String text, String language) {
        Map<String, List<Named>> known = this.byFirstWord.getOrDefault(language, Map.of());
        if (known.isEmpty()) {
            return List.of();
        }
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Watchdog.check();
            for (Named named : known.getOrDefault(words.get(i).group().toLowerCase(Locale.ROOT), List.of())) {
                if (stands(named.words(), words, i, text)) {
                    int last = i + named.words().size() - 1;
                    found.add(new Found(
                            named.term(), words.get(i).start(), words.get(last).end()));
                    i = last;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean stands(List<String> name, List<MatchResult> words, int at, String text) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < name.size(); i++) {
            MatchResult word = words.get(at + i);
            boolean together =
                    text.substring(words.get(at + i - 1).end(), word.start()).isBlank();
            if (!together || !word.group().toLowerCase(Locale.ROOT).equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }
}
