package org.afterbacksurgery.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.frontmatter.Brake;
import org.afterbacksurgery.content.frontmatter.FrontMatterBlock;
import org.afterbacksurgery.content.frontmatter.FrontMatterReader;
import org.afterbacksurgery.content.frontmatter.ReviewKeys;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.markup.OutOfTimeException;
import org.afterbacksurgery.markup.Rendering;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.Severity;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one page: decodes, parses, renders and checks it. Never throws because of what a file holds. */
public final class PageReader {
    public static final int MAX_FILE = 256 * 1024;

    /** How long a page may take while other pages wait; ordinary pages take a few milliseconds. */
    static final Duration QUICK = Duration.ofMillis(500);

    private static final Duration PATIENT = Duration.ofSeconds(5);

    /** More would help nobody, and hostile text can have tens of thousands. */
    private static final int MOST_PROBLEMS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);

    private PageReader() {}

    /**
     * @param draft empty when the file has an error
     * @param parsed false when the parser could not cope with the text; only an edit of the file can change that
     */
    public record Result(Reading reading, Optional<Draft> draft, boolean parsed) {}

    /** The result for a file that cannot be opened: one problem. */
    static Result unreadable(PageFile page) {
        List<Problem> problems = new ArrayList<>();
        ContentFolder.unreadable(problems::add, page.file());
        return refused(page, "", false, problems);
    }

    /** Reads a page with a limit of five seconds. */
    public static Result read(PageFile page, FileBytes bytes, PageIndex index, Shared shared) {
        try {
            return read(page, bytes, index, shared, PATIENT);
        } catch (OutOfTimeException e) {
            SourceText source = Decoded.of(page.file(), bytes.bytes()).source();
            int from = FrontMatterBlock.of(source.text()).bodyStart();
            return refused(page, bytes.hash(), saysDraft(bytes.bytes()), List.of(Markdown.tooComplex(source, from)));
        }
    }

    /** @throws OutOfTimeException when the text takes longer than this */
    public static Result read(PageFile page, FileBytes bytes, PageIndex index, Shared shared, Duration patience) {
        Decoded decoded = Decoded.of(page.file(), bytes.bytes());
        String text = decoded.source().text();
        Optional<Problem> refusal = refusal(page.file(), bytes.bytes(), decoded, text);
        if (refusal.isPresent()) {
            return refused(page, bytes.hash(), Brake.isSet(text), List.of(refusal.get()));
        }
        try {
            return new Job(page, decoded.source(), new FileSurroundings(page, index, shared))
                    .run(bytes.hash(), patience);
        } catch (OutOfTimeException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} could not be read; this is a bug in the program", page.file(), e);
            return refused(page, bytes.hash(), Brake.isSet(text), List.of(Markdown.tooComplex(decoded.source(), 0)));
        }
    }

    /** The addresses that a file claims besides its own, in the form of {@link Alias#normal}; does not parse its text. */
    static List<String> aliases(byte[] bytes) {
        if (!FileBytes.mayContain(bytes, "aliases")) {
            return List.of();
        }
        SourceText source = Decoded.of("", bytes).source();
        FrontMatterBlock block = FrontMatterBlock.of(source.text());
        if (!source.text().contains("aliases") || block.yamlEnd() - block.yamlStart() > FrontMatterBlock.MAX_LENGTH) {
            return List.of();
        }
        try {
            return Yaml.read(source, block.yamlStart(), block.yamlEnd(), problem -> {})
                    .map(keys -> new Fields(keys, problem -> {}).texts("aliases"))
                    .orElse(List.of())
                    .stream()
                    .map(alias -> Alias.normal(alias.text()))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    /** Whether the file says {@code status: draft}; does not parse it. */
    static boolean saysDraft(byte[] bytes) {
        return FileBytes.mayContain(bytes, "draft")
                && Brake.isSet(Decoded.of("", bytes).source().text());
    }

    private static Optional<Problem> refusal(String file, byte[] bytes, Decoded decoded, String text) {
        SourceLocation start = SourceLocation.startOf(file);
        if (bytes.length > MAX_FILE) {
            return Optional.of(Problem.error(
                    ProblemCode.FILE_TOO_BIG,
                    start,
                    "The file is larger than %d KB.".formatted(MAX_FILE / 1024),
                    "Split the text into several pages."));
        }
        if (decoded.problem() != null) {
            return Optional.of(decoded.problem());
        }
        return text.isBlank()
                ? Optional.of(Problem.error(
                        ProblemCode.EMPTY_FILE,
                        start,
                        "The file is empty.",
                        "Restore its text, or delete the file if the page should go."))
                : Optional.empty();
    }

    private static Result refused(PageFile page, String hash, boolean brake, List<Problem> problems) {
        Reading reading = new Reading(
                page,
                hash,
                Optional.empty(),
                brake,
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                ReviewKeys.NONE,
                problems);
        return new Result(reading, Optional.empty(), false);
    }

    private static final class Job {
        private final PageFile page;
        private final SourceText source;
        private final FrontMatterBlock block;
        private final FileSurroundings surroundings;
        private final List<Problem> problems = new ArrayList<>();

        Job(PageFile page, SourceText source, FileSurroundings surroundings) {
            this.page = page;
            this.source = source;
            this.block = FrontMatterBlock.of(source.text());
            this.surroundings = surroundings;
        }

        Result run(String fileHash, Duration patience) {
            FrontMatterReader.Result front = frontMatter();
            List<Markdown.CitedText> keyPoints = front.keyPoints().stream()
                    .map(point -> new Markdown.CitedText(point.text(), point.at()))
                    .toList();
            Optional<Rendering> rendering = Markdown.render(
                    this.source,
                    this.block.bodyStart(),
                    keyPoints,
                    front.facts(),
                    this.surroundings,
                    patience,
                    this.problems::add);
            rendering
                    .filter(r -> !front.facts().isEmpty())
                    .flatMap(r -> BalanceCheck.check(this.page.language(), r.sections()))
                    .ifPresent(this.problems::add);
            List<String> sentences = rendering.map(Rendering::sentences).orElse(List.of());
            Optional<String> textHash = front == FrontMatterReader.Result.UNREADABLE
                    ? Optional.empty()
                    : Optional.of(textHash(front, sentences));
            Set<Dependency> uses = uses(front, rendering);
            boolean errors = this.problems.stream().anyMatch(Problem::isError);
            Optional<Draft> draft = errors
                    ? Optional.empty()
                    : front.frontMatter()
                            .flatMap(matter ->
                                    rendering.map(r -> draft(front, matter, r, textHash.orElseThrow(), uses)));
            Reading reading = reading(fileHash, front, rendering, textHash, dependencies(front, rendering, uses));
            return new Result(reading, draft, rendering.isPresent());
        }

        private FrontMatterReader.Result frontMatter() {
            if (this.block.form() == FrontMatterBlock.Form.UNCLOSED) {
                unclosed();
                return FrontMatterReader.Result.UNREADABLE;
            }
            if (this.block.yamlEnd() - this.block.yamlStart() > FrontMatterBlock.MAX_LENGTH) {
                this.problems.add(Problem.error(
                        ProblemCode.FILE_TOO_BIG,
                        SourceLocation.startOf(this.page.file()),
                        "The front matter is longer than %d KB.".formatted(FrontMatterBlock.MAX_LENGTH / 1024),
                        "Move the text below the second line of ---."));
                return FrontMatterReader.Result.UNREADABLE;
            }
            List<Problem> found = new ArrayList<>();
            FrontMatterReader.Result front = FrontMatterReader.read(
                    this.source,
                    this.block,
                    this.page,
                    this.surroundings.shared().people(),
                    found::add);
            if (front == FrontMatterReader.Result.UNREADABLE && this.block.holdsMarkdown(this.source.text())) {
                unclosed();
            } else {
                this.problems.addAll(found);
            }
            return front;
        }

        private void unclosed() {
            this.problems.add(Problem.error(
                    ProblemCode.UNCLOSED_FRONT_MATTER,
                    SourceLocation.startOf(this.page.file()),
                    "The front matter begins with --- and does not end.",
                    "Add a line --- after the last key, before the text."));
        }

        private String textHash(FrontMatterReader.Result front, List<String> sentences) {
            List<String> pieces = new ArrayList<>(front.hashPieces());
            pieces.add(this.source.text().substring(this.block.bodyStart()));
            pieces.addAll(sentences);
            return TextHash.of(pieces);
        }

        /** What a page takes from shared files. */
        private static Set<Dependency> uses(FrontMatterReader.Result front, Optional<Rendering> rendering) {
            Set<Dependency> uses = new LinkedHashSet<>();
            rendering.map(Rendering::uses).ifPresent(used -> {
                add(uses, Dependency.Kind.SOURCE, used.sources());
                add(uses, Dependency.Kind.NUMBER, used.numbers());
                add(uses, Dependency.Kind.TERM, used.terms());
            });
            front.frontMatter().ifPresent(matter -> {
                add(uses, Dependency.Kind.PERSON, matter.provenance().authors());
                Optional.ofNullable(matter.review())
                        .ifPresent(review -> add(uses, Dependency.Kind.PERSON, List.of(review.by())));
            });
            return uses;
        }

        /** What the page uses, and what else its file asks for. */
        private Set<Dependency> dependencies(
                FrontMatterReader.Result front, Optional<Rendering> rendering, Set<Dependency> uses) {
            Set<Dependency> all = new HashSet<>(uses);
            if (rendering.isPresent()) {
                all.addAll(this.surroundings.asked());
            }
            add(all, Dependency.Kind.PERSON, front.people());
            People people = this.surroundings.shared().people();
            if (front.people().stream().anyMatch(person -> people.find(person).isEmpty())) {
                all.add(Dependency.PEOPLE_KEYS);
            }
            return all;
        }

        private static void add(Set<Dependency> uses, Dependency.Kind kind, Collection<String> keys) {
            keys.stream().sorted().forEach(key -> uses.add(new Dependency(kind, key)));
        }

        private Draft draft(
                FrontMatterReader.Result front,
                FrontMatter matter,
                Rendering rendering,
                String textHash,
                Set<Dependency> uses) {
            TreatmentTexts facts = matter.treatment() == null
                    ? TreatmentTexts.NONE
                    : TreatmentTexts.of(matter.treatment(), rendering.facts());
            return new Draft(
                    this.page,
                    matter,
                    texts(front.keyPoints()),
                    texts(front.aliases()),
                    rendering,
                    facts,
                    this.source.text(),
                    textHash,
                    Markdown.words(rendering.plainText()),
                    uses);
        }

        private static List<String> texts(List<YamlValue.Text> values) {
            return values.stream().map(YamlValue.Text::text).toList();
        }

        private Reading reading(
                String fileHash,
                FrontMatterReader.Result front,
                Optional<Rendering> rendering,
                Optional<String> textHash,
                Set<Dependency> uses) {
            return new Reading(
                    this.page,
                    fileHash,
                    textHash,
                    Brake.isSet(this.source.text()),
                    front.frontMatter().map(FrontMatter::availability),
                    rendering
                            .map(r -> r.headings().stream().map(Heading::id).collect(Collectors.toSet()))
                            .orElse(Set.of()),
                    rendering.map(Rendering::links).orElse(List.of()),
                    front.aliases(),
                    front.related(),
                    uses,
                    front.reviewKeys(),
                    most(this.problems));
        }
    }

    private static List<Problem> most(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted().toList();
        if (sorted.size() <= MOST_PROBLEMS) {
            return sorted;
        }
        List<Problem> most = new ArrayList<>(sorted.subList(0, MOST_PROBLEMS));
        List<Problem> rest = sorted.subList(MOST_PROBLEMS, sorted.size());
        most.add(new Problem(
                rest.stream().anyMatch(Problem::isError) ? Severity.ERROR : Severity.WARNING,
                ProblemCode.TOO_MANY,
                rest.get(0).where(),
                "There are %,d more problems from here on.".formatted(rest.size()),
                "Fix the problems above first; then the next ones are shown."));
        return most;
    }
}
