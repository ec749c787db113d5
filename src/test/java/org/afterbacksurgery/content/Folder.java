package org.afterbacksurgery.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.afterbacksurgery.problem.Problem;

/** A content folder for a test, and what a check says about it. */
public record Folder(Path root) {
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /** A page with nothing to mend. The hash of its text is {@code 67fc3e0d}. */
    public static final String PAGE = """
            ---
            title: Smoking and healing after a spinal fusion     # 1 to 70 characters
            summary: Smoking makes it harder for the bones to join after a spinal fusion.   # 50 to 160, also the meta description
            kind: cause            # condition | cause | test | treatment | living | guide | about
            status: published      # draft | published
            updated: 2026-11-22    # when the meaning of the text last changed
            key-points: [ Smoking slows bone healing., Stopping helps. ]
            ---
            Bone needs blood.

            ## What to do

            Ask your team for help.
            """;

    public static final String SOURCES = """
            @article{smith2020, author = {Smith, Ann}, title = {Pain}, journal = {Spine}, year = {2020}, doi = {10.1/a}}
            """;

    static final String PEOPLE = """
            editorial-team: { type: organization, name: The team }
            dr-lee: { type: person, name: Ann Lee, credentials: MD, reviewer: true }
            dr-paz: { type: person, name: Eva Paz, reviewer: true, languages: [ es ] }
            """;

    public static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\"><title>Spine</title></svg>";

    /** With the pages of a small site around {@code en/causes/smoking.md}, without a problem. */
    public static Folder small(Path root) {
        return new Folder(root)
                .write("en/index.md", PAGE.replace("title: Smoking and healing", "title: Home, healing"))
                .write("en/causes/index.md", PAGE.replace("title: Smoking and healing", "title: Causes, healing"))
                .write("en/causes/smoking.md", PAGE)
                .write("references.bib", SOURCES)
                .write("images/spine.svg", SVG);
    }

    Folder withPeople() {
        return write("people.yml", PEOPLE);
    }

    public Folder write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Folder write(String path, byte[] bytes) {
        try {
            Path file = this.root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page {@code en/causes/smoking.md}. */
    public Folder page(String text) {
        return write("en/causes/smoking.md", text);
    }

    public Folder delete(String path) {
        try {
            Files.delete(this.root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ContentReport check() {
        try {
            return FolderCheck.run(this.root, NOON, (done, total) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems, one on each line. */
    public String problems() {
        return check().problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /** The problems without their texts, such as {@code en/a.md:1:5: ERROR raw-html}, one on each line. */
    public String places() {
        return check().problems().stream()
                .map(problem -> problem.where() + ": " + problem.severity() + " " + problem.code())
                .collect(Collectors.joining("\n"));
    }
}
