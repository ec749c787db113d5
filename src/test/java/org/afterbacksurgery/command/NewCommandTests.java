package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTests {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesADraftAndTellsWhatToDoNext() throws IOException {
        assertThat(run("new", "cause", "/causes/smoking", "--title", "Smoking", "--content", this.folder.toString()))
                .isZero();

        assertThat(this.out.toString())
                .isEqualToNormalizingNewlines("""
                Wrote %s
                The topic 'en' has no page of its own yet. Write one with: new guide en/index.md
                The topic 'en/causes' has no page of its own yet. Write one with: new cause en/causes/index.md

                1. Write what each TO DO asks for, and delete what does not fit (in Spanish: POR HACER).
                2. Run the command check, and fix what it lists.
                3. Set 'status: published' and save.
                """.formatted(this.folder.resolve("en/causes/smoking.md")));
        assertThat(this.err.toString()).isEmpty();
        assertThat(Files.readString(this.folder.resolve("en/causes/smoking.md")))
                .startsWith("---\ntitle: \"Smoking\"\nsummary: \"TO DO: ");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.createDirectory(this.folder.resolve("en"));
        Files.writeString(this.folder.resolve("en/a.md"), "mine");

        assertThat(run("new", "cause", "en/a.md", "--site.content=" + this.folder))
                .isEqualTo(2);
        assertThat(this.out.toString()).isEmpty();
        assertThat(this.err.toString()).isEqualToNormalizingNewlines("""
                The file 'en/a.md' already exists. Open that one, or give the new page another name.
                """);
        assertThat(this.folder.resolve("en/a.md")).hasContent("mine");
    }

    @Test
    void endsWith2WhereThereIsNoFolder() {
        Path nowhere = this.folder.resolve("nowhere");

        assertThat(run("new", "cause", "en/a.md", "--content=" + nowhere)).isEqualTo(2);
        assertThat(this.err.toString())
                .isEqualToNormalizingNewlines(
                        "The folder '%s' cannot be read: it is not there, or this account may not open it.\n"
                                .formatted(nowhere));
    }

    @Test
    void endsWith2WhereItCannotWrite() throws IOException {
        Files.createDirectory(this.folder.resolve("en"));
        Files.writeString(this.folder.resolve("en/causes"), "a file where a folder should be");

        assertThat(run("new", "cause", "en/causes/a.md", "--content=" + this.folder))
                .isEqualTo(2);
        assertThat(this.err.toString())
                .startsWith("The page cannot be written: check whether this account may write in ");
    }

    @Test
    void misuseEndsWith2() {
        assertThat(run("new", "cause")).isEqualTo(2);
        assertThat(this.err.toString()).contains("Missing required parameter: 'PATH'");
    }

    private int run(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(this.out, true))
                .setErr(new PrintWriter(this.err, true))
                .execute(arguments);
    }
}
