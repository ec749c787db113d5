package org.afterbacksurgery.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.markup.Rendering;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;

/** Reads one page file: decodes, parses, renders and checks it. */
final class PageReader {
    static final int MAX_FILE = 256 * 1024;

    private final ContentFolder folder;

    /** What the parser could not take, by file: it is not tried again until the file changes. */
    private final Map<String, Reading> tooComplex = new HashMap<>();

    PageReader(ContentFolder folder) {
        this.folder = folder;
    }

    /** @param draft empty when the file has an error */
    record Result(Reading reading, Optional<Draft> draft) {}

    /** Never throws for what a file holds. A file that cannot be opened is a problem, too. */
    Result read(PageIndex.PageFile page, PageIndex index, SharedFiles shared) {
        byte[] bytes;
        try {
            bytes = this.folder.read(page.file(), MAX_FILE);
        } catch (IOException e) {
            List<Problem> problems = new ArrayList<>();
            ContentFolder.unreadable(problems::add, page.file());
            return refused(page, "", false, problems);
        }
        Reading before = this.tooComplex.get(page.file());
        if (before != null && before.fileHash().equals(TextHash.ofFile(bytes))) {
            return new Result(before, Optional.empty());
        }
        Result result = read(page, bytes, index, shared);
        this.tooComplex.remove(page.file());
        if (result.reading().isTooComplex()) {
            this.tooComplex.put(page.file(), result.reading());
        }
        return result;
    }

    private static Result read(PageIndex.PageFile page, byte[] bytes, PageIndex index, SharedFiles shared) {
        String file = page.file();
        Decoded decoded = Decoded.of(file, bytes);
        String text = decoded.source().text();
        Optional<Problem> refusal = refusal(file, bytes, decoded, text);
        if (refusal.isPresent()) {
            return refused(page, TextHash.ofFile(bytes), FrontMatterBlock.saysDraft(text), List.of(refusal.get()));
        }
        return new Job(page, decoded.source(), FrontMatterBlock.of(text), new FileSurroundings(page, index, shared))
                .run(TextHash.ofFile(bytes));
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

    private static Result refused(PageIndex.PageFile page, String hash, boolean brake, List<Problem> problems) {
        Reading reading = new Reading(
                page,
                hash,
                Optional.empty(),
                brake,
                Optional.empty(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                problems);
        return new Result(reading, Optional.empty());
    }

    private static final class Job {
        private final PageIndex.PageFile page;
        private final SourceText source;
        private final FrontMatterBlock block;
        private final FileSurroundings surroundings;
        private final List<Problem> problems = new ArrayList<>();

        Job(PageIndex.PageFile page, SourceText source, FrontMatterBlock block, FileSurroundings surroundings) {
            this.page = page;
            this.source = source;
            this.block = block;
            this.surroundings = surroundings;
        }

        Result run(String fileHash) {
            FrontMatterReader.Head head = head();
            List<Markdown.CitedText> keyPoints = head.keyPoints().stream()
                    .map(point -> new Markdown.CitedText(point.text(), point.at()))
                    .toList();
            Optional<Rendering> rendering = Markdown.render(
                    this.source, this.block.bodyStart(), keyPoints, this.surroundings, this.problems::add);
            Optional<String> textHash = head.frontMatter().map(matter -> textHash(head));
            boolean errors = this.problems.stream().anyMatch(Problem::isError);
            Optional<Draft> draft = errors
                    ? Optional.empty()
                    : head.frontMatter()
                            .flatMap(matter -> rendering.map(r -> draft(matter, r, textHash.orElseThrow())));
            return new Result(reading(fileHash, head, rendering, textHash), draft);
        }

        private FrontMatterReader.Head head() {
            if (this.block.form() == FrontMatterBlock.Form.UNCLOSED) {
                unclosed();
                return FrontMatterReader.Head.UNREADABLE;
            }
            if (this.block.yamlEnd() - this.block.yamlStart() > FrontMatterBlock.MAX_LENGTH) {
                this.problems.add(Problem.error(
                        ProblemCode.FILE_TOO_BIG,
                        SourceLocation.startOf(this.page.file()),
                        "The front matter is longer than %d KB.".formatted(FrontMatterBlock.MAX_LENGTH / 1024),
                        "Move the text below the second line of ---."));
                return FrontMatterReader.Head.UNREADABLE;
            }
            List<Problem> found = new ArrayList<>();
            FrontMatterReader.Head head = FrontMatterReader.read(
                    this.source,
                    this.block,
                    this.page.topicIndex(),
                    this.surroundings.shared().people(),
                    found::add);
            if (head == FrontMatterReader.Head.UNREADABLE && this.block.holdsMarkdown(this.source.text())) {
                unclosed();
            } else {
                this.problems.addAll(found);
            }
            return head;
        }

        private void unclosed() {
            this.problems.add(Problem.error(
                    ProblemCode.UNCLOSED_FRONT_MATTER,
                    SourceLocation.startOf(this.page.file()),
                    "The front matter begins with --- and does not end.",
                    "Add a line --- after the last key, before the text."));
        }

        private String textHash(FrontMatterReader.Head head) {
            List<String> pieces = new ArrayList<>(head.hashPieces());
            pieces.add(this.source.text().substring(this.block.bodyStart()));
            return TextHash.of(pieces);
        }

        private Draft draft(FrontMatter matter, Rendering rendering, String textHash) {
            return new Draft(
                    this.page.file(),
                    this.page.language(),
                    this.page.address(),
                    this.page.topicIndex(),
                    matter,
                    rendering,
                    this.source.text(),
                    textHash,
                    words(rendering.plainText()));
        }

        private Reading reading(
                String fileHash,
                FrontMatterReader.Head head,
                Optional<Rendering> rendering,
                Optional<String> textHash) {
            return new Reading(
                    this.page,
                    fileHash,
                    textHash,
                    FrontMatterBlock.saysDraft(this.source.text()),
                    head.frontMatter().map(FrontMatter::availability),
                    rendering
                            .map(r -> r.headings().stream().map(Heading::id).collect(Collectors.toSet()))
                            .orElse(Set.of()),
                    rendering.map(Rendering::links).orElse(List.of()),
                    rendering.map(Rendering::pictures).orElse(Set.of()),
                    head.aliases(),
                    head.related(),
                    List.copyOf(this.problems));
        }
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
