package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.afterbacksurgery.content.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StampCommandTests {
    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFolder() throws IOException {
        this.folder = this.temp.toRealPath();
        write("people.yml", "jane: { name: Jane Doe, credentials: MD, reviewer: true }\n");
        write("en/index.md", Folder.PAGE);
        write("en/causes/smoking.md", Folder.PAGE);
        write("es/causas/tabaco.md", Folder.PAGE.replace("---\nBone", "translates: /causes/smoking\n---\nBone"));
    }

    @Test
    void eachStampedPageIsALine() throws IOException {
        assertThat(stamp("/causes/smoking", "en/index.md", "--reviewed-by=jane", "--on=2024-11-26"))
                .isZero();
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                en/causes/smoking.md: reviewed by Jane Doe, MD (jane) on 2024-11-26, next review by 2025-11-26, text 67fc3e0d.
                en/index.md: reviewed by Jane Doe, MD (jane) on 2024-11-26, next review by 2025-11-26, text 67fc3e0d.
                """);
        assertThat(this.err.toString()).isEmpty();
        assertThat(read("en/causes/smoking.md"))
                .isEqualTo(Folder.PAGE.replace(
                        "---\nBone",
                        "reviewed: { on: 2024-11-26, by: jane, next: 2025-11-26, text: 67fc3e0d }\n---\nBone"));
    }

    @Test
    void theFolderIsTheOneOfTheFile() {
        String page = this.folder.resolve("es/causas/tabaco.md").toString();

        assertThat(run("stamp", page, "--translated")).isZero();
        assertThat(this.out.toString())
                .isEqualToNormalizingNewlines("es/causas/tabaco.md: translates en/causes/smoking.md, text 67fc3e0d.\n");
    }

    @Test
    void endsWith1WhereAPageHasAnErrorAndStampsTheOthers() throws IOException {
        write("en/index.md", Folder.PAGE.replace("2026-11-22", "2026-02-30"));

        assertThat(stamp("/", "/causes/smoking", "--reviewed-by=jane", "--on=2024-11-26", "--next=2024-11-27"))
                .isEqualTo(1);
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                en/index.md:6:10: ERROR bad-date: There is no such date as '2026-02-30'. Write it as year-month-day, for example 2026-11-22.
                en/causes/smoking.md: reviewed by Jane Doe, MD (jane) on 2024-11-26, next review by 2024-11-27, text 67fc3e0d.
                """);
    }

    @Test
    void endsWith2WhereAPageIsNotThereAndStampsTheOthers() {
        assertThat(stamp("/causes/smokin", "/causes/smoking", "--reviewed-by=jane", "--on=2024-11-26"))
                .isEqualTo(2);
        assertThat(this.out.toString()).startsWith("en/causes/smoking.md: reviewed by Jane Doe");
        assertThat(this.err.toString())
                .isEqualToNormalizingNewlines(
                        "There is no page '/causes/smokin' in the folder '%s'. Did you mean '/causes/smoking'? Name a page by its file, such as en/causes/smoking.md, or by its address, such as /causes/smoking.\n"
                                .formatted(this.folder));
    }

    @Test
    void endsWith2WhereTheFolderIsNotThere() {
        Path nowhere = this.folder.resolve("nowhere");

        assertThat(run("stamp", "/", "--translated", "--site.content=" + nowhere))
                .isEqualTo(2);
        assertThat(this.err.toString())
                .isEqualToNormalizingNewlines(
                        "The folder '%s' cannot be read: it is not there, or this account may not open it.\n"
                                .formatted(nowhere));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ --reviewed-by=joe|Nobody in people.yml has the key 'joe'."
                        + " Correct the key, or add the person to people.yml.",
                "/|Say either who reviewed the text (--reviewed-by=KEY) or that it was translated (--translated).",
                "/ --reviewed-by=jane --translated|Say either who reviewed the text (--reviewed-by=KEY)"
                        + " or that it was translated (--translated).",
                "/ --translated --on=2024-11-26|--on and --next belong to a review (--reviewed-by=KEY).",
                "/ --reviewed-by=jane --on=2024-2-3|Invalid value for option '--on': '2024-2-3' is not a date."
                        + " Write it as year-month-day, for example 2026-11-22.",
                "/ --reviewed-by=jane --on=2026-02-30|Invalid value for option '--on': '2026-02-30' is not a date."
                        + " Write it as year-month-day, for example 2026-11-22.",
                "/ --reviewed-by=jane --next=0226-11-26|Invalid value for option '--next': '0226-11-26' is not a date."
                        + " Write it as year-month-day, for example 2026-11-22.",
                "--translated|Missing required parameter: 'PAGE'"
            })
    void misuseEndsWith2(String arguments, String line) throws IOException {
        assertThat(stamp(arguments.split(" "))).isEqualTo(2);
        assertThat(this.err.toString()).startsWith(line + System.lineSeparator());
        assertThat(read("en/index.md")).isEqualTo(Folder.PAGE);
    }

    @Test
    void helpSaysHow() {
        assertThat(run("stamp", "--help")).isZero();
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                Usage: after-back-surgery stamp PAGE... --reviewed-by=KEY
                       after-back-surgery stamp PAGE... --translated
                Writes into pages who reviewed their text and when, or which text they
                translate. Nothing else in their files changes. A page with an ERROR is left
                unchanged.

                      PAGE...             A file, such as en/causes/smoking.md, or an address,
                                            such as /causes/smoking.
                      --reviewed-by=KEY   Who read the text as it is now and signs it: a key of
                                            people.yml.
                      --on=DATE           The day of the review, such as 2026-11-20 (default:
                                            today).
                      --next=DATE         The day when the text should be reviewed again
                                            (default: a year later).
                      --translated        The pages are translations, and say what their
                                            originals say now.
                      --content, --site.content=FOLDER
                                          The content folder (default: the one in the
                                            environment variable SITE_CONTENT, else the one
                                            that contains a named page, else ./content).
                  -h, --help              Show this help message and exit.
                  -V, --version           Print version information and exit.

                Examples:
                  stamp en/causes/smoking.md --reviewed-by=jane
                  stamp /causes/smoking /causes/weight --reviewed-by=jane --on=2026-11-20
                  stamp es/causas/tabaco.md --translated

                Exits with 0 when every page has its stamp, 1 when a page has an ERROR, 2 when
                a stamp could not be written for another reason, such as an unknown page or
                reviewer.
                """);
    }

    private int stamp(String... arguments) {
        String[] all = Stream.concat(Stream.of("stamp", "--content=" + this.folder), Stream.of(arguments))
                .toArray(String[]::new);
        return run(all);
    }

    private int run(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(this.out, true))
                .setErr(new PrintWriter(this.err, true))
                .execute(arguments);
    }

    private String read(String path) throws IOException {
        return Files.readString(this.folder.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
