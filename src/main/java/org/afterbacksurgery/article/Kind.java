package org.afterbacksurgery.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page is about; {@code kind} in front matter. */
public enum Kind {
    CONDITION,
    CAUSE,
    TEST,
    TREATMENT,
    LIVING,
    GUIDE,
    ABOUT;

    /** The word that authors write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
