package org.afterbacksurgery.site;

import java.util.Map;

/**
 * A text of {@code site.yml} or {@code people.yml} in each language that it was given in.
 *
 * @param texts by language code; never empty
 */
public record Translated(Map<String, String> texts) {
    private static final String ANY = "";

    public Translated {
        texts = Map.copyOf(texts);
    }

    /** One text for every language, such as a person's name. */
    public static Translated of(String text) {
        return new Translated(Map.of(ANY, text));
    }

    /** In this language, else in English, else in whichever there is. */
    public String in(String language) {
        String fallback =
                this.texts.getOrDefault("en", this.texts.values().iterator().next());
        return this.texts.getOrDefault(language, this.texts.getOrDefault(ANY, fallback));
    }
}
