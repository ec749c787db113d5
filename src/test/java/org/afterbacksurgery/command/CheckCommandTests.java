package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CheckCommandTests {
    private static final String PAGE = """
            ---
            title: Smoking and healing after a spinal fusion
            summary: Smoking makes it harder for the bones to join after a spinal fusion.
            kind: cause
            status: published
            updated: 2026-11-22
            key-points: [ Smoking slows bone healing., Stopping helps. ]
            ---
            Bone needs blood.

            ## What to do

            Ask your team for help.
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWith0AndPrintsHashes() throws IOException {
        write("en/index.md", PAGE);

        assertThat(check()).isZero();
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                Text hashes:
                  67fc3e0d  en/index.md

                1 page, 0 errors, 0 warnings.
                """);
        assertThat(this.err.toString()).isEmpty();
    }

    @Test
    void endsWith1WhereThereIsAnError() throws IOException {
        write("en/index.md", PAGE.replace("2026-11-22", "2026-02-30"));
        write("en/a.md", PAGE.replace("kind:", "knd: x\nkind:"));

        assertThat(check()).isEqualTo(1);
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                en/a.md:4:1: WARNING unknown-key: There is no key 'knd' here. Did you mean 'kind'? Correct the name, or delete the line.
                en/index.md:6:10: ERROR bad-date: There is no such date as '2026-02-30'. Write it as year-month-day, for example 2026-11-22.

                Text hashes:
                  67fc3e0d  en/a.md

                2 pages, 1 error, 1 warning.
                """);
    }

    @Test
    void endsWith0WhereThereAreOnlyWarnings() throws IOException {
        write("en/index.md", PAGE.replace("kind:", "knd: x\nkind:"));

        assertThat(check()).isZero();
        assertThat(this.out.toString()).endsWith("1 page, 0 errors, 1 warning." + System.lineSeparator());
    }

    @Test
    void endsWith2WhereItCannotRun() {
        Path nowhere = this.folder.resolve("nowhere");

        assertThat(run("check", nowhere.toString())).isEqualTo(2);
        assertThat(this.out.toString()).isEmpty();
        assertThat(this.err.toString())
                .isEqualToNormalizingNewlines(
                        "The folder '%s' cannot be read: it is not there, or this account may not open it.\n"
                                .formatted(nowhere));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        write("a.md", PAGE);

        assertThat(run("check", this.folder.resolve("a.md").toString())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, --help",
        "0, --version",
        "0, check --help",
        "2, chek",
        "2, check --nonsense",
        "2, check a b",
        "2, ''"
    })
    void helpEndsWith0AndMisuseWith2(int status, String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(status);
        assertThat((status == 0 ? this.out : this.err).toString())
                .containsAnyOf("Usage: after-back-surgery", "development", "Did you mean: after-back-surgery check?");
    }

    @ParameterizedTest
    @CsvSource({
        "true, check",
        "true, chek",
        "true, --help",
        "true, -h",
        "true, -V",
        "true, --version",
        "false, --server.port=8081",
        "false, --debug"
    })
    void settingsAreNoCommands(boolean command, String argument) {
        assertThat(Commands.names(argument)).isEqualTo(command);
        assertThat(Commands.names()).isFalse();
    }

    private int check() {
        return run("check", this.folder.toString());
    }

    private int run(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(this.out, true))
                .setErr(new PrintWriter(this.err, true))
                .execute(arguments);
    }

    private void write(String path, String text) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
