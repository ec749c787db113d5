package org.afterbacksurgery.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of YAML keys in the form that they should have, and reports values of another form.
 * Callers also report here what else is wrong with the values.
 */
public final class Fields {
    private static final Pattern OTHER_MARKS =
            Pattern.compile("^[\u2010-\u2015\u2022\u2023\u25AA\u25CF\u25E6\u00B7]|^-\\S.* -\\S");

    private final YamlValue.Keys keys;
    private final Consumer<Problem> problems;
    private boolean faulty;

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

    /** Where the key is. */
    public Optional<SourceLocation> keyAt(String key) {
        return entry(key).map(YamlValue.Entry::keyAt);
    }

    /** Where the value of a key is; if the key is missing, where the group begins. */
    public SourceLocation valueAt(String key) {
        return value(key).map(YamlValue::at).orElse(at());
    }

    public Optional<YamlValue> value(String key) {
        return entry(key).map(YamlValue.Entry::value);
    }

    /** Whether the key is missing or has no value. */
    public boolean isMissing(String key) {
        return value(key).filter(value -> !isBlank(value)).isEmpty();
    }

    /** A text with line ends and double spaces turned into single spaces; empty when missing or blank. */
    public Optional<YamlValue.Text> text(String key) {
        return value(key)
                .flatMap(value -> expect(value, YamlValue.Text.class, "a text", key))
                .map(Fields::tidy)
                .filter(text -> !text.text().isEmpty());
    }

    /** The text of a key; "" when it is missing or blank. */
    public String string(String key) {
        return text(key).map(YamlValue.Text::text).orElse("");
    }

    /** The text of a key; null when it is missing or blank. */
    public @Nullable String stringOrNull(String key) {
        return text(key).map(YamlValue.Text::text).orElse(null);
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<YamlValue.Text> texts(String key) {
        YamlValue value = value(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlValue.Text text) {
            return isBlank(text) || isListWithOtherMarks(text, key) ? List.of() : List.of(tidy(text));
        }
        List<YamlValue.Text> texts = new ArrayList<>();
        expect(value, YamlValue.Items.class, "a list", key)
                .map(YamlValue.Items::items)
                .orElse(List.of())
                .forEach(item -> item(item, key).map(Fields::tidy).ifPresent(texts::add));
        return texts;
    }

    /** The texts of a list, without their places. */
    public List<String> strings(String key) {
        return texts(key).stream().map(YamlValue.Text::text).toList();
    }

    /** Like {@link #texts}, but without empty items. */
    public List<YamlValue.Text> filledTexts(String key) {
        return texts(key).stream().filter(text -> !text.text().isEmpty()).toList();
    }

    /** Whether there is a list with nothing in it. */
    public boolean isEmptyList(String key) {
        return value(key)
                .filter(value -> value instanceof YamlValue.Items list
                        && list.items().stream().allMatch(Fields::isBlank))
                .isPresent();
    }

    private Optional<YamlValue.Text> item(YamlValue item, String key) {
        if (item instanceof YamlValue.Keys) {
            wrongForm(
                    item,
                    "The colon in this item of '%s' turns it into a key and a value.".formatted(key),
                    "Put the whole item in \"double quotes\".");
            return Optional.empty();
        }
        return expect(item, YamlValue.Text.class, "a text", key);
    }

    /** Word processors turn the hyphens before list items into other marks. */
    private boolean isListWithOtherMarks(YamlValue.Text text, String key) {
        boolean marks = OTHER_MARKS.matcher(text.text()).find();
        if (marks) {
            wrongForm(
                    text,
                    "The items of '%s' do not begin with a hyphen and a space.".formatted(key),
                    "Begin each item on a line of its own with '- '.");
        }
        return marks;
    }

    public Optional<Fields> group(String key) {
        return value(key)
                .flatMap(value -> expect(value, YamlValue.Keys.class, "a group of keys", key))
                .map(group -> new Fields(group, this.problems));
    }

    /** Reports the keys that are not among these. */
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

    /** Reports the keys that are not language codes. */
    public void allowOnlyLanguages() {
        this.keys.entries().forEach((key, entry) -> {
            if (!key.matches("[a-z]{2,3}")) {
                this.problems.accept(Problem.warning(
                        ProblemCode.UNKNOWN_KEY,
                        entry.keyAt(),
                        "There is no language '%s'.".formatted(key),
                        "Write the code of the language, such as en or es."));
            }
        });
    }

    /** Reports a fault in what the keys say. */
    public void error(SourceLocation where, ProblemCode code, String what, String remedy) {
        report(Problem.error(code, where, what, remedy));
    }

    /** Reports a fault in the value of a key. */
    public void error(String key, ProblemCode code, String what, String remedy) {
        error(valueAt(key), code, what, remedy);
    }

    public void warn(SourceLocation where, ProblemCode code, String what, String remedy) {
        report(Problem.warning(code, where, what, remedy));
    }

    public void warn(String key, ProblemCode code, String what, String remedy) {
        warn(valueAt(key), code, what, remedy);
    }

    /** Reports a problem that another object found in these keys. */
    public void report(Problem problem) {
        this.faulty |= problem.isError();
        this.problems.accept(problem);
    }

    /** Whether a caller reported an error. A value of the wrong form does not count: it is treated as missing. */
    public boolean isFaulty() {
        return this.faulty;
    }

    private Optional<YamlValue.Entry> entry(String key) {
        return Optional.ofNullable(this.keys.entries().get(key));
    }

    private <T extends YamlValue> Optional<T> expect(YamlValue value, Class<T> form, String wanted, String key) {
        if (form.isInstance(value)) {
            return Optional.of(form.cast(value));
        }
        if (!isBlank(value)) {
            wrongForm(
                    value,
                    "'%s' is %s, but should be %s.".formatted(key, value.form(), wanted),
                    "See the example for '%s' in the staff guide.".formatted(key));
        }
        return Optional.empty();
    }

    private void wrongForm(YamlValue value, String what, String remedy) {
        this.problems.accept(Problem.error(ProblemCode.BAD_VALUE, value.at(), what, remedy));
    }

    private static boolean isBlank(YamlValue value) {
        return value instanceof YamlValue.Text text && tidy(text).text().isEmpty();
    }

    private static YamlValue.Text tidy(YamlValue.Text text) {
        String tidy = OddBlanks.tidy(text.text());
        return tidy.equals(text.text()) ? text : new YamlValue.Text(tidy, text.at());
    }
}
