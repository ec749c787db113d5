package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.afterbacksurgery.content.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CheckCommandTests {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWith0AndPrintsHashes() throws IOException {
        write("en/index.md", Folder.PAGE);

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
        write("en/index.md", Folder.PAGE.replace("2026-11-22", "2026-02-30"));
        write("en/a.md", Folder.PAGE.replace("kind:", "knd: x\nkind:"));

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
        write("en/index.md", Folder.PAGE.replace("kind:", "knd: x\nkind:"));

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
        write("a.md", Folder.PAGE);

        assertThat(run("check", this.folder.resolve("a.md").toString())).isEqualTo(2);
    }

    @Test
    void theFolderMayBeNamedAsASetting() throws IOException {
        write("en/index.md", Folder.PAGE);

        assertThat(run("check", "--site.content=" + this.folder)).isZero();
        assertThat(run("check", "--content", this.folder.toString())).isZero();
        assertThat(run("check", "--content=nowhere", this.folder.toString())).isZero();
        assertThat(run("check", "--content=" + this.folder, "nowhere")).isEqualTo(2);
    }

    @Test
    void listsEveryPageByItsReview() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        write("people.yml", """
                team: { type: organization, name: The team }
                ann: { type: person, name: Ann Lee, credentials: MD, reviewer: true }
                """);
        write("en/index.md", Folder.PAGE.replace("kind: cause", "kind: causes"));
        write("en/changed.md", reviewed("ann", today.plusDays(90), "00000000"));
        write(
                "en/overdue.md",
                reviewed("ann", today.minusDays(1), "67fc3e0d").replace("status: published", "status: draft"));
        write("en/due.md", reviewed("ann", today.plusDays(60), "67fc3e0d"));
        write("en/never.md", Folder.PAGE);
        write("en/valid.md", reviewed("ann", today.plusDays(61), "67fc3e0d"));
        write("en/broken.md", "---\n");
        write("es/index.md", Folder.PAGE.replace("kind:", "translates: /never\nkind:"));
        write("es/a.md", Folder.PAGE.replace("kind:", "translates: /valid\nsource-text: 00000000\nkind:"));

        assertThat(run("check", "--reviews", this.folder.toString())).isEqualTo(1);
        assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
                en/broken.md:1:1: ERROR unclosed-front-matter: The front matter begins with --- and does not end. \
                Add a line --- after the last key, before the text.
                en/index.md:4:7: ERROR bad-kind: There is no kind 'causes'. Did you mean 'cause'? \
                Use one of: condition, cause, test, treatment, living, guide, about.

                Text changed since the review: 1
                  67fc3e0d  en/changed.md  signed by Ann Lee, MD on 2020-01-31, due %s; the text has changed since
                Overdue: 1
                  67fc3e0d  en/overdue.md (draft)  signed by Ann Lee, MD on 2020-01-31, due %s
                Due within 60 days: 1
                  67fc3e0d  en/due.md  signed by Ann Lee, MD on 2020-01-31, due %s
                Never reviewed: 4
                  67fc3e0d  en/index.md
                  67fc3e0d  en/never.md
                  67fc3e0d  es/a.md
                  67fc3e0d  es/index.md
                Valid: 1
                  67fc3e0d  en/valid.md  signed by Ann Lee, MD on 2020-01-31, due %s
                Cannot be read: 1
                  --------  en/broken.md  fix its errors first
                Translation behind: 2
                  67fc3e0d  es/a.md  made from the text 00000000 of /valid, which is now 67fc3e0d
                  67fc3e0d  es/index.md  does not say in 'source-text' which text of /never it translates, which is now 67fc3e0d

                9 pages, 2 errors, 0 warnings.
                """.formatted(
                        today.plusDays(90), today.minusDays(1), today.plusDays(60), today.plusDays(61)));
    }

    @Test
    void aReviewThatDoesNotCountIsListedAsNone() throws IOException {
        write("en/index.md", reviewed("editorial-team", LocalDate.of(2099, 1, 31), "67fc3e0d"));

        assertThat(run("check", "--reviews", this.folder.toString())).isZero();
        assertThat(this.out.toString()).containsIgnoringNewLines("""
                Never reviewed: 1
                  67fc3e0d  en/index.md  signed by Editorial team on 2020-01-31, due 2099-01-31; this review does not count
                """);
    }

    private static String reviewed(String by, LocalDate next, String text) {
        return Folder.PAGE.replace(
                "kind:", "reviewed: { on: 2020-01-31, by: %s, next: %s, text: %s }\nkind:".formatted(by, next, text));
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
