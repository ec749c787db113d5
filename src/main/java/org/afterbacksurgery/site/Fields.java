package org.afterbacksurgery.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.Suggestion;

/** Reads the values of YAML keys in the form they should have, and reports those that have another. */
public final class Fields {
    private final YamlValue.Keys keys;
    private final Consumer<Problem> problems;

    public Fields(YamlValue.Keys keys, Consumer<Problem> problems) {
        this.keys = keys;
        this.problems = problems;
    }

    public Set<String> names() {
        return this.keys.entries().keySet();
    }

    public SourceLocation at() {
        return this.keys.at();
    }

    /** Where the key stands. */
    public Optional<SourceLocation> keyAt(String key) {
        return entry(key).map(YamlValue.Entry::keyAt);
    }

    public Optional<YamlValue> value(String key) {
        return entry(key).map(YamlValue.Entry::value);
    }

    /** A text with its line ends and double spaces made single spaces; empty when missing or blank. */
    public Optional<YamlValue.Text> text(String key) {
        return value(key)
                .flatMap(value -> expect(value, YamlValue.Text.class, "a text", key))
                .map(Fields::tidy)
                .filter(text -> !text.text().isEmpty());
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<YamlValue.Text> texts(String key) {
        YamlValue value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlValue.Text text) {
            return text.text().isBlank() ? List.of() : List.of(tidy(text));
        }
        List<YamlValue.Text> texts = new ArrayList<>();
        expect(value, YamlValue.Items.class, "a list", key)
                .map(YamlValue.Items::items)
                .orElse(List.of())
                .forEach(item -> expect(item, YamlValue.Text.class, "a text", key)
                        .map(Fields::tidy)
                        .ifPresent(texts::add));
        return texts;
    }

    public Optional<Fields> group(String key) {
        return value(key)
                .flatMap(value -> expect(value, YamlValue.Keys.class, "a group of keys", key))
                .map(group -> new Fields(group, this.problems));
    }

    /** Texts by language: {@code { en: Hello, es: Hola }}. A single text stands for every language. */
    public Translated translated(String key, Translated otherwise) {
        YamlValue value = value(key).orElse(null);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof YamlValue.Text text) {
            return text.text().isBlank() ? otherwise : Translated.of(tidy(text).text());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        group(key)
                .ifPresent(group -> group.names()
                        .forEach(language -> group.text(language).ifPresent(text -> texts.put(language, text.text()))));
        return texts.isEmpty() ? otherwise : new Translated(texts);
    }

    /** Reports the keys that nobody reads. */
    public void allowOnly(Set<String> known) {
        this.keys.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                this.problems.accept(Problem.warning(
                        ProblemCode.UNKNOWN_KEY,
                        entry.keyAt(),
                        "There is no key '%s' here.".formatted(key),
                        Suggestion.didYouMean(key, known) + "Correct the name, or delete the line."));
            }
        });
    }

    private Optional<YamlValue.Entry> entry(String key) {
        return Optional.ofNullable(this.keys.entries().get(key));
    }

    private <T extends YamlValue> Optional<T> expect(YamlValue value, Class<T> form, String wanted, String key) {
        if (form.isInstance(value)) {
            return Optional.of(form.cast(value));
        }
        boolean missing = value instanceof YamlValue.Text text && text.text().isBlank();
        if (!missing) {
            this.problems.accept(Problem.error(
                    ProblemCode.BAD_VALUE,
                    value.at(),
                    "'%s' is %s, and should be %s.".formatted(key, value.form(), wanted),
                    "See the example for '%s' in the staff guide.".formatted(key)));
        }
        return Optional.empty();
    }

    private static YamlValue.Text tidy(YamlValue.Text text) {
        return new YamlValue.Text(text.text().strip().replaceAll("\\s+", " "), text.at());
    }
}
