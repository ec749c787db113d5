package org.afterbacksurgery.content.frontmatter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Listing;
import org.afterbacksurgery.article.Original;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.Provenance;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads and checks the front matter of one page. */
public final class FrontMatterReader {
    private static final Set<String> CODE_SYSTEMS = Set.of("icd-10-cm", "icd-11");
    private static final int MAX_TITLE = 70;
    private static final int MIN_SUMMARY = 50;
    private static final int MAX_SUMMARY = 160;
    private static final int MAX_RELATED = 5;
    private static final int MAX_ALIAS = 300;

    /** Another website, a file path, or characters that no browser shows in an address. */
    private static final Pattern NO_ALIAS = Pattern.compile("//|\\\\|/\\.\\.?(?:/|$)|[\\p{Cc}\\p{Cf}]");

    private final SourceText source;
    private final PageFile page;
    private final NamedPeople people;
    private final Fields fields;
    private final Dates dates;

    private FrontMatterReader(SourceText source, PageFile page, @Nullable People people, Fields fields) {
        this.source = source;
        this.page = page;
        this.people = new NamedPeople(people, fields::report);
        this.fields = fields;
        this.dates = new Dates(fields::report);
    }

    /**
     * The result.
     *
     * @param frontMatter empty when a required value is missing or cannot be used
     * @param keyPoints with the places of their values
     * @param facts the sources and texts of a treatment
     * @param people keys of everybody the page names, known or not
     * @param hashPieces the values that a reviewer signs, as written
     */
    public record Result(
            Optional<FrontMatter> frontMatter,
            List<YamlValue.Text> keyPoints,
            List<Markdown.CitedText> facts,
            List<YamlValue.Text> aliases,
            List<YamlValue.Text> related,
            ReviewKeys reviewKeys,
            Set<String> people,
            List<String> hashPieces) {
        public static final Result UNREADABLE = new Result(
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), ReviewKeys.NONE, Set.of(), List.of());
    }

    /** @param people the people who may be named; null if anybody may */
    public static Result read(
            SourceText source,
            FrontMatterBlock block,
            PageFile page,
            @Nullable People people,
            Consumer<Problem> problems) {
        block.faults()
                .forEach(fault -> problems.accept(Problem.error(
                        ProblemCode.UNCLOSED_FRONT_MATTER,
                        SourceLocation.startOf(source.file()),
                        fault.what(),
                        fault.remedy())));
        List<Problem> found = new ArrayList<>();
        Optional<YamlValue.Keys> keys = Yaml.read(source, block.yamlStart(), block.yamlEnd(), found::add);
        boolean none = keys.isPresent() && keys.get().entries().isEmpty();
        if ((none || keys.isEmpty()) && !block.faults().isEmpty()) {
            return Result.UNREADABLE;
        }
        found.forEach(problems);
        if (none) {
            problems.accept(noFrontMatter(source));
            return Result.UNREADABLE;
        }
        Optional<Fields> fields = keys.map(all -> new Fields(all, problems));
        fields.ifPresent(all -> PlaceholderCheck.report(source, block, all, problems));
        return fields.map(all -> new FrontMatterReader(source, page, people, all).result())
                .orElse(Result.UNREADABLE);
    }

    private static Problem noFrontMatter(SourceText source) {
        return Problem.error(
                ProblemCode.MISSING_KEY,
                SourceLocation.startOf(source.file()),
                "The page has no keys at the top: %s are missing.".formatted(String.join(", ", FrontMatter.REQUIRED)),
                "Begin the file with a line ---, then write one 'key: value' on each line (%s), then a second line ---."
                        .formatted(String.join(", ", FrontMatter.REQUIRED)));
    }

    private Result result() {
        this.fields.allowOnly(FrontMatter.KEYS);
        FrontMatter.REQUIRED.forEach(this::require);
        String title = this.fields.string("title");
        String summary = this.fields.string("summary");
        length("title", title, 1, MAX_TITLE, ProblemCode.TITLE_LENGTH);
        length("summary", summary, MIN_SUMMARY, MAX_SUMMARY, ProblemCode.SUMMARY_LENGTH);
        List.of("title", "summary").forEach(this::refuseCitation);
        Kind kind = kind();
        Availability availability = availability(draft());
        List<YamlValue.Text> keyPoints = keyPoints(kind);
        TreatmentReader.Facts facts = treatment(kind);
        List<YamlValue.Text> aliases = aliases();
        ReviewKeys review = new ReviewReader(
                        this.fields, SourceLocation.startOf(this.source.file()), this.page.language(), this.people)
                .keys();
        FrontMatter read = new FrontMatter(
                title,
                summary,
                kind == null ? Kind.GUIDE : kind,
                Optional.ofNullable(this.dates.date(this.fields, "updated")).orElse(LocalDate.EPOCH),
                availability,
                new Provenance(people("authors"), this.fields.stringOrNull("change"), codes()),
                new Listing(order(), related(), this.fields.strings("search-words")),
                new Original(
                        review.translates() == null ? null : review.translates().text(), review.sourceText()),
                review.review(),
                facts.treatment());
        return new Result(
                this.fields.isFaulty() ? Optional.empty() : Optional.of(read),
                keyPoints,
                facts.cited(),
                aliases,
                this.fields.texts("related"),
                review,
                this.people.named(),
                hashPieces());
    }

    private void require(String key) {
        if (this.fields.isMissing(key)) {
            this.fields.error(
                    SourceLocation.startOf(this.source.file()),
                    ProblemCode.MISSING_KEY,
                    "The page has no '%s'.".formatted(key),
                    "Add a line '%s: %s' between the two lines of ---.".formatted(key, example(key)));
        }
    }

    private static String example(String key) {
        return switch (key) {
            case "kind" -> "guide";
            case "status" -> "draft";
            case "updated" -> "2026-11-22";
            case "summary" -> "one sentence of %d to %d characters".formatted(MIN_SUMMARY, MAX_SUMMARY);
            default -> "the heading of the page";
        };
    }

    private void length(String key, String text, int min, int max, ProblemCode code) {
        int length = text.codePointCount(0, text.length());
        if (length > 0 && (length < min || length > max)) {
            this.fields.error(
                    key,
                    code,
                    "The %s has %d characters.".formatted(key, length),
                    length < min ? "Write at least %d.".formatted(min) : "Shorten it to at most %d.".formatted(max));
        }
    }

    private void refuseCitation(String key) {
        if (Markdown.hasCitation(this.fields.string(key))) {
            this.fields.error(
                    key,
                    ProblemCode.CITATION_IN_TEXT,
                    "The %s holds a citation.".formatted(key),
                    "Move the citation into the text or a key point.");
        }
    }

    private @Nullable Kind kind() {
        String word = this.fields.string("kind");
        Optional<Kind> kind = Kind.parse(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            this.fields.error(
                    "kind",
                    ProblemCode.BAD_KIND,
                    "There is no kind '%s'.".formatted(word),
                    Suggestion.didYouMean(word, Kind.words()) + "Use one of: " + String.join(", ", Kind.words()) + ".");
        }
        return kind.orElse(null);
    }

    private boolean draft() {
        String status = this.fields.string("status");
        if (!status.isEmpty() && !Set.of("draft", "published").contains(status)) {
            this.fields.error(
                    "status",
                    ProblemCode.BAD_VALUE,
                    "The status '%s' is neither draft nor published.".formatted(status),
                    Suggestion.didYouMean(status, Set.of("draft", "published"))
                            + "Write 'status: draft' or 'status: published'.");
        }
        return status.equals("draft");
    }

    private Availability availability(boolean draft) {
        LocalDateTime from = this.dates.moment(this.fields, "publish", 0);
        LocalDateTime until = this.dates.moment(this.fields, "expire", 1);
        if (from != null && until != null && !from.isBefore(until)) {
            this.fields.error(
                    "expire",
                    ProblemCode.BAD_DATE,
                    "The page would expire (%s) before it appears (%s)."
                            .formatted(this.fields.string("expire"), this.fields.string("publish")),
                    "Give 'expire' a later date than 'publish', or delete one of the two.");
        }
        return new Availability(draft, from, until);
    }

    private List<YamlValue.Text> keyPoints(@Nullable Kind kind) {
        List<YamlValue.Text> points = this.fields.filledTexts("key-points");
        boolean asked = !this.page.topicIndex() && kind != Kind.ABOUT;
        if (asked && (this.fields.isMissing("key-points") || this.fields.isEmptyList("key-points"))) {
            this.fields.warn(
                    SourceLocation.startOf(this.source.file()),
                    ProblemCode.MISSING_KEY,
                    "The page has no 'key-points'.",
                    "Add 2 to 5 short sentences that say the most important things.");
        } else if (!points.isEmpty() && isAsWritten("key-points") && (points.size() < 2 || points.size() > 5)) {
            this.fields.warn(
                    "key-points",
                    ProblemCode.BAD_VALUE,
                    "The page has %d key points.".formatted(points.size()),
                    "Write 2 to 5.");
        }
        return points;
    }

    /** Whether all items could be read: none was left out because of its own problem. */
    private boolean isAsWritten(String key) {
        int read = this.fields.texts(key).size();
        return this.fields
                .value(key)
                .filter(value ->
                        value instanceof YamlValue.Items items && items.items().size() > read)
                .isEmpty();
    }

    private List<String> people(String key) {
        List<String> known = new ArrayList<>();
        this.fields.texts(key).forEach(person -> {
            if (this.people.isKnown(person)) {
                known.add(person.text());
            }
        });
        return known;
    }

    private List<YamlValue.Text> aliases() {
        List<YamlValue.Text> aliases = this.fields.texts("aliases");
        aliases.stream().filter(alias -> alias.text().length() > MAX_ALIAS).forEach(alias -> {
            this.fields.error(
                    alias.at(),
                    ProblemCode.BAD_VALUE,
                    "This alias has %d characters.".formatted(alias.text().length()),
                    "Write the address as a browser shows it, with at most %d.".formatted(MAX_ALIAS));
        });
        aliases.stream()
                .filter(alias -> NO_ALIAS.matcher(Alias.normal(alias.text())).find())
                .forEach(alias -> {
                    this.fields.error(
                            alias.at(),
                            ProblemCode.BAD_VALUE,
                            "'%s' cannot be an address of this website.".formatted(alias.text()),
                            "Write the part after the name of the website, such as /old-page.");
                });
        return aliases;
    }

    private List<String> related() {
        List<YamlValue.Text> related = this.fields.texts("related");
        if (related.size() > MAX_RELATED) {
            this.fields.warn(
                    related.get(MAX_RELATED).at(),
                    ProblemCode.BAD_VALUE,
                    "The page names %d related pages.".formatted(related.size()),
                    "Keep the %d most useful.".formatted(MAX_RELATED));
        }
        return related.stream().limit(MAX_RELATED).map(YamlValue.Text::text).toList();
    }

    private @Nullable BigDecimal order() {
        String text = this.fields.string("order");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            this.fields.error(
                    "order",
                    ProblemCode.BAD_VALUE,
                    "'%s' is not a number we can sort by.".formatted(text),
                    "Write a number such as 10.");
            return null;
        }
        return new BigDecimal(text);
    }

    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        this.fields.group("codes").ifPresent(group -> {
            group.allowOnly(CODE_SYSTEMS);
            group.names().stream()
                    .filter(CODE_SYSTEMS::contains)
                    .forEach(system -> codes.put(system, group.strings(system)));
        });
        return codes;
    }

    private TreatmentReader.Facts treatment(@Nullable Kind kind) {
        Fields group = this.fields.group("treatment").orElse(null);
        SourceLocation start = SourceLocation.startOf(this.source.file());
        if (group != null) {
            group.allowOnly(TreatmentReader.KEYS);
        }
        if (kind == Kind.TREATMENT && group != null) {
            return TreatmentReader.read(group, start);
        }
        if (kind == Kind.TREATMENT && !this.page.topicIndex() && this.fields.isMissing("treatment")) {
            this.fields.warn(
                    start,
                    ProblemCode.MISSING_KEY,
                    "The page has no 'treatment', so it is not in the comparison.",
                    "Add the facts by which it is compared: see 'treatment' in the staff guide.");
        } else if (kind != null && kind != Kind.TREATMENT) {
            this.fields
                    .keyAt("treatment")
                    .ifPresent(at -> this.fields.warn(
                            at,
                            ProblemCode.UNKNOWN_KEY,
                            "'treatment' belongs on pages of the kind treatment; this one is of the kind %s."
                                    .formatted(kind.word()),
                            "Change the kind, or delete 'treatment'."));
        }
        return TreatmentReader.Facts.NONE;
    }

    private List<String> hashPieces() {
        List<String> pieces = new ArrayList<>();
        List.of("title", "summary", "key-points").forEach(key -> asWritten(this.fields, key, pieces));
        this.fields
                .group("treatment")
                .ifPresent(facts -> List.of("helps", "harms", "involves", "certainty", "regulation", "not-known")
                        .forEach(key -> asWritten(facts, key, pieces)));
        return pieces;
    }

    private static void asWritten(Fields fields, String key, List<String> pieces) {
        YamlValue value = fields.value(key).orElse(null);
        if (value instanceof YamlValue.Text text) {
            pieces.add(text.text());
        } else if (value instanceof YamlValue.Items items) {
            items.items().forEach(item -> {
                if (item instanceof YamlValue.Text text) {
                    pieces.add(text.text());
                }
            });
        }
    }
}
