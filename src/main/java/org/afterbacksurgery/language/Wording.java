package org.afterbacksurgery.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words of one language; English when the language has no words of its own. Safe for use by several threads. */
public final class Wording {
    private static final String BUNDLE = "messages.site";
    private static final Control WITHOUT_MACHINE_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, Wording> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final List<Wording> ALL = all();

    private final ResourceBundle bundle;

    private Wording(String language) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), WITHOUT_MACHINE_LOCALE);
    }

    /** @param language a code, such as {@code es} */
    public static Wording in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Wording::new);
    }

    /** The words under a key in each language that has its own, English first. */
    public static List<String> everywhere(String key) {
        return ALL.stream().map(wording -> wording.of(key)).distinct().toList();
    }

    /** @throws java.util.MissingResourceException when no language has the key */
    public String of(String key) {
        return this.bundle.getString(key);
    }

    private static List<Wording> all() {
        return Stream.concat(
                        Stream.of("en"),
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(code ->
                                        Wording.class.getResource("/messages/site_" + code + ".properties") != null))
                .map(Wording::in)
                .toList();
    }
}
