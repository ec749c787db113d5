package org.afterbacksurgery.content.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.article.Words;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads and checks the facts about a treatment in the front matter of its page. */
final class TreatmentReader {
    private static final List<String> REQUIRED =
            List.of("group", "helps", "harms", "involves", "certainty", "regulation", "not-known");
    private static final List<String> REGULATOR = List.of("regulation-source", "regulation-as-of");
    static final Set<String> KEYS = Stream.of(REQUIRED, REGULATOR, List.of("certainty-source"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MIN_WORDS = 15;
    private static final int MAX_WORDS = 60;

    private final Fields fields;
    private final SourceLocation start;

    private TreatmentReader(Fields fields, SourceLocation start) {
        this.fields = fields;
        this.start = start;
    }

    /**
     * The result.
     *
     * @param treatment null when a required value is missing or cannot be used
     * @param cited the sources and texts that are there, in the order of {@link TreatmentTexts}
     */
    record Facts(@Nullable Treatment treatment, List<Markdown.CitedText> cited) {
        static final Facts NONE = new Facts(null, List.of());
    }

    /** @param start of the file: missing keys are reported there */
    static Facts read(Fields fields, SourceLocation start) {
        return new TreatmentReader(fields, start).facts();
    }

    private Facts facts() {
        require(REQUIRED, "Give all of these: %s.".formatted(String.join(", ", REQUIRED)));
        TreatmentGroup group = word("group", TreatmentGroup.class);
        Certainty certainty = word("certainty", Certainty.class);
        Regulation regulation = word("regulation", Regulation.class);
        if (regulation != null && regulation.needsSource()) {
            require(
                    REGULATOR,
                    "Give the source that says '%s', and the day when somebody read it, or else the date of the source."
                            .formatted(regulation.word()));
        }
        Stream.of("helps", "harms").forEach(key -> this.fields.text(key).ifPresent(text -> length(key, text)));
        Dates dates = new Dates(this.fields::report);
        List<YamlValue.Text> notKnown = this.fields.filledTexts("not-known");
        if (notKnown.isEmpty() && !this.fields.isFaulty()) {
            this.fields.error(
                    this.start,
                    ProblemCode.MISSING_KEY,
                    "'treatment' has nothing under 'not-known'.",
                    "Say at least one thing that nobody knows about it yet.");
        }
        Treatment read = new Treatment(
                group == null ? TreatmentGroup.WAITING : group,
                this.fields.string("helps"),
                this.fields.string("harms"),
                this.fields.string("involves"),
                certainty == null ? Certainty.UNKNOWN : certainty,
                this.fields.stringOrNull("certainty-source"),
                regulation == null ? Regulation.UNKNOWN : regulation,
                this.fields.stringOrNull("regulation-source"),
                dates.date(this.fields, "regulation-as-of"),
                notKnown.stream().map(YamlValue.Text::text).toList());
        boolean whole = !this.fields.isFaulty()
                && Stream.of(read.helps(), read.harms(), read.involves()).noneMatch(String::isEmpty);
        return new Facts(whole && !notKnown.isEmpty() ? read : null, cited(notKnown));
    }

    private void require(List<String> keys, String remedy) {
        String missing = keys.stream()
                .filter(this.fields::isMissing)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            this.fields.error(this.start, ProblemCode.MISSING_KEY, "'treatment' has no %s.".formatted(missing), remedy);
        }
    }

    private <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        YamlValue.Text text = this.fields.text(key).orElse(null);
        if (text == null) {
            return null;
        }
        Optional<E> value = Words.parse(type, text.text());
        if (value.isEmpty()) {
            List<String> words = Words.all(type);
            this.fields.error(
                    text.at(),
                    ProblemCode.BAD_VALUE,
                    "'%s' is not a word for '%s'.".formatted(text.text(), key),
                    Suggestion.didYouMean(text.text(), words) + "Use one of: " + String.join(", ", words) + ".");
        }
        return value.orElse(null);
    }

    private void length(String key, YamlValue.Text text) {
        int words = Markdown.words(Markdown.withoutCitations(text.text()));
        if (!PlaceholderCheck.is(text.text()) && (words < MIN_WORDS || words > MAX_WORDS)) {
            this.fields.warn(
                    text.at(),
                    ProblemCode.BAD_VALUE,
                    "'%s' has %d %s.".formatted(key, words, words == 1 ? "word" : "words"),
                    "Write %d to %d, so that the treatments can be compared.".formatted(MIN_WORDS, MAX_WORDS));
        }
    }

    private List<Markdown.CitedText> cited(List<YamlValue.Text> notKnown) {
        List<Markdown.CitedText> cited = new ArrayList<>();
        Stream.of("certainty-source", "regulation-source")
                .flatMap(key -> this.fields.text(key).stream())
                .forEach(key -> cited.add(Markdown.CitedText.ofKey(key.text(), key.at())));
        Stream.concat(
                        notKnown.stream(),
                        Stream.of("helps", "harms", "involves").flatMap(key -> this.fields.text(key).stream()))
                .forEach(text -> cited.add(new Markdown.CitedText(text.text(), text.at())));
        return cited;
    }
}
