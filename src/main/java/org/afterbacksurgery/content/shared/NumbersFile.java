package org.afterbacksurgery.content.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads {@code numbers.yml}. */
final class NumbersFile {
    private static final Set<String> KEYS = Set.of("out-of", "count", "measured", "source");
    private static final Set<Integer> OUT_OF = Set.of(100, 1_000, 10_000, 100_000);
    private static final Set<String> BLANKS = Set.of("{count}", "{out-of}", "{rest}");
    private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private final String id;
    private final Fields fields;

    private NumbersFile(String id, Fields fields) {
        this.id = id;
        this.fields = fields;
    }

    /**
     * What the file says.
     *
     * @param sources that the numbers name, whatever else is wrong with the numbers
     */
    record Read(Numbers numbers, List<YamlValue.Text> sources) {
        static final Read NOTHING = new Read(Numbers.NONE, List.of());
    }

    static Read parse(SourceText source, Consumer<Problem> problems) {
        return Yaml.read(source, problems)
                .map(keys -> new Read(numbers(new Fields(keys, problems)), sources(keys)))
                .orElse(Read.NOTHING);
    }

    private static Numbers numbers(Fields all) {
        Map<String, Numbers.Frequency> byId = new LinkedHashMap<>();
        all.names()
                .forEach(id -> all.group(id)
                        .flatMap(fields -> new NumbersFile(id, fields).read())
                        .ifPresent(number -> byId.put(id, number)));
        return new Numbers(byId);
    }

    private static List<YamlValue.Text> sources(YamlValue.Keys keys) {
        Fields all = new Fields(keys, problem -> {});
        return all.names().stream()
                .flatMap(id -> all.group(id).stream())
                .flatMap(number -> number.text("source").stream())
                .toList();
    }

    private Optional<Numbers.Frequency> read() {
        allowOnlyKeysAndLanguages();
        Stream.of("out-of", "count", "source").filter(this.fields::isMissing).forEach(this::missing);
        if (this.fields.isMissing("measured")) {
            this.fields.warn(
                    this.fields.at(),
                    ProblemCode.MISSING_KEY,
                    "The number '%s' has no 'measured'.".formatted(this.id),
                    "Add the figure as the source prints it, so that others can check it.");
        }
        Integer outOf = outOf();
        List<Integer> counts = counts();
        String source = this.fields.string("source");
        Map<String, String> sentences = sentences();
        if (outOf == null || counts.isEmpty() || this.fields.isFaulty()) {
            return Optional.empty();
        }
        checkSize(outOf, counts);
        return !this.fields.isFaulty()
                ? Optional.of(new Numbers.Frequency(
                        this.id, outOf, counts.get(0), counts.get(counts.size() - 1), source, sentences))
                : Optional.empty();
    }

    private void allowOnlyKeysAndLanguages() {
        Set<String> known = new TreeSet<>(KEYS);
        known.addAll(languages());
        this.fields.allowOnly(known);
    }

    private List<String> languages() {
        return this.fields.names().stream()
                .filter(name -> LANGUAGE.matcher(name).matches())
                .toList();
    }

    private void missing(String key) {
        this.fields.error(
                this.fields.at(),
                ProblemCode.MISSING_KEY,
                "The number '%s' has no '%s'.".formatted(this.id, key),
                "Add a line '%s: …'; the staff guide has an example.".formatted(key));
    }

    private @Nullable Integer outOf() {
        YamlValue.Text text = this.fields.text("out-of").orElse(null);
        Integer outOf = text == null ? null : whole(text);
        if (text != null && (outOf == null || !OUT_OF.contains(outOf))) {
            this.fields.error(
                    text.at(),
                    ProblemCode.BAD_VALUE,
                    "'%s' is not a number that we count people out of.".formatted(text.text()),
                    "Write 100; or, if the figure is below 1 in 100, write 1000, 10000 or 100000.");
            return null;
        }
        return outOf;
    }

    /** One count, or the two ends of a range; empty when it cannot be used. */
    private List<Integer> counts() {
        List<YamlValue.Text> texts = this.fields.texts("count");
        List<Integer> counts = new ArrayList<>();
        texts.forEach(text -> Optional.ofNullable(whole(text)).ifPresent(counts::add));
        boolean range = counts.size() == 2 && counts.get(0) < counts.get(1);
        if (!texts.isEmpty() && (counts.size() != texts.size() || counts.size() != 1 && !range)) {
            this.fields.error(
                    texts.get(0).at(),
                    ProblemCode.BAD_VALUE,
                    "The count of '%s' cannot be used.".formatted(this.id),
                    "Write a whole number of people such as 15, or a range such as [ 12, 18 ].");
            return List.of();
        }
        return counts;
    }

    private static @Nullable Integer whole(YamlValue.Text text) {
        return COUNT.matcher(text.text()).matches() ? Integer.valueOf(text.text()) : null;
    }

    private void checkSize(int outOf, List<Integer> counts) {
        int most = counts.get(counts.size() - 1);
        if (most > outOf) {
            this.fields.error(
                    "count",
                    ProblemCode.BAD_VALUE,
                    "The count %d is more than all %d people.".formatted(most, outOf),
                    "Correct 'count' or 'out-of'.");
        } else if (outOf > 100 && most * 100L >= outOf) {
            this.fields.error(
                    "count",
                    ProblemCode.BAD_VALUE,
                    "%,d out of %,d is 1 out of 100 or more.".formatted(most, outOf),
                    "Count it out of 100: readers compare numbers more easily when the totals are the same.");
        }
    }

    private Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        languages()
                .forEach(language -> this.fields.text(language).ifPresent(sentence -> {
                    check(sentence);
                    sentences.put(language, sentence.text());
                }));
        if (sentences.isEmpty()) {
            this.fields.error(
                    this.fields.at(),
                    ProblemCode.MISSING_KEY,
                    "The number '%s' has no sentence.".formatted(this.id),
                    "Add a line such as en: \"{count} out of {out-of} people …. {rest} did not.\"");
        }
        return sentences;
    }

    private void check(YamlValue.Text sentence) {
        Set<String> blanks =
                BLANK.matcher(sentence.text()).results().map(MatchResult::group).collect(Collectors.toSet());
        blanks.stream().filter(blank -> !BLANKS.contains(blank)).sorted().forEach(blank -> {
            this.fields.error(
                    sentence.at(),
                    ProblemCode.BAD_VALUE,
                    "Nothing is filled in for '%s'.".formatted(blank),
                    Suggestion.didYouMean(blank, BLANKS) + "Use {count}, {out-of} and {rest}.");
        });
        Stream.of("{count}", "{out-of}")
                .filter(blank -> !blanks.contains(blank))
                .forEach(blank -> this.fields.error(
                        sentence.at(),
                        ProblemCode.BAD_VALUE,
                        "The sentence has no %s.".formatted(blank),
                        "Write it where the number belongs, so that sentence and picture always agree."));
        if (!blanks.contains("{rest}")) {
            this.fields.warn(
                    sentence.at(),
                    ProblemCode.BAD_VALUE,
                    "The sentence does not say what happened to the others.",
                    "Add the other side, such as \"{rest} did not.\"");
        }
    }
}
