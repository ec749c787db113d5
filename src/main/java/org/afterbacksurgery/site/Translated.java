package org.afterbacksurgery.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.YamlValue;

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

    /** Texts by language: {@code { en: Hello, es: Hola }}. A single text stands for every language. */
    static Translated read(Fields fields, String key, Translated otherwise) {
        YamlValue value = fields.value(key).orElse(null);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof YamlValue.Text) {
            return fields.text(key).map(text -> of(text.text())).orElse(otherwise);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        fields.group(key).ifPresent(group -> {
            group.allowOnlyLanguages();
            group.names().forEach(language -> group.text(language).ifPresent(text -> texts.put(language, text.text())));
        });
        return texts.isEmpty() ? otherwise : new Translated(texts);
    }

    /** The text in this language, else in English, else in any language that there is. */
    public String in(String language) {
        String fallback =
                this.texts.getOrDefault("en", this.texts.values().iterator().next());
        return this.texts.getOrDefault(language, this.texts.getOrDefault(ANY, fallback));
    }
}
