package org.afterbacksurgery.page;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sorts a page's list by first letter, as a language sorts letters. */
final class Letters {
    private Letters() {}

    static <T> Map<String, List<T>> of(Stream<T> things, Function<T, String> name, Locale locale) {
        Map<String, List<T>> letters = new TreeMap<>();
        things.sorted(Comparator.comparing(name, Collator.getInstance(locale)))
                .forEach(thing -> letters.computeIfAbsent(letter(name.apply(thing)), l -> new ArrayList<>())
                        .add(thing));
        return letters;
    }

    /** The first letter without its accent; "0" for names that do not begin with a letter. */
    private static String letter(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
        String first = plain.isEmpty()
                ? "0"
                : plain.substring(0, plain.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        return Character.isLetter(first.codePointAt(0)) ? first : "0";
    }
}
