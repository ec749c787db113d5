package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ContentArgumentTests {
    @TempDir
    private Path temp;

    private Path here = Path.of("");
    private Path content = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void writeFolders() throws IOException {
        this.here = this.temp.toRealPath().resolve("here");
        this.content = this.here.resolve("content");
        this.other = this.temp.toRealPath().resolve("other");
        for (Path folder : new Path[] {this.content, this.other}) {
            Files.createDirectories(folder.resolve("en/causes"));
            Files.writeString(folder.resolve("en/causes/smoking.md"), "text");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/causes/smoking.md",
                "./en/causes/../causes/smoking.md",
                "content/en/causes/smoking.md",
                "./content/en/causes/smoking.md",
                "HERE/content/en/causes/smoking.md"
            })
    void aPageOfTheUsualFolderIsFoundByAnyPath(String name) {
        String page = name.replace("HERE", this.here.toString());

        assertThat(folderOf(page)).isEqualTo(this.content);
        assertThat(argument().pageIn(this.content, page)).isEqualTo("en/causes/smoking.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other/en/causes/smoking.md", "OTHER/en/causes/smoking.md"})
    void aFileElsewhereNamesItsFolder(String name) {
        String page = name.replace("OTHER", this.other.toString());

        assertThat(folderOf(page)).isEqualTo(this.other);
        assertThat(argument().pageIn(this.other, page)).isEqualTo("en/causes/smoking.md");
    }

    @Test
    void whoStandsInTheFolderNeedNotNameIt() {
        ContentArgument argument = new ContentArgument(this.other, Map.of());

        assertThat(argument.folderOf("en/causes/smoking.md")).isEqualTo(this.other);
        assertThat(argument.pageIn(this.other, "en/causes/smoking.md")).isEqualTo("en/causes/smoking.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/causes/smoking", "en/causes/smokin.md", "../other/en/causes/smokin.md", "", "a\0b"})
    void aNameOfNoFileStaysAsItIs(String name) {
        assertThat(folderOf(name)).isEqualTo(this.content);
        assertThat(argument().pageIn(this.content, name)).isEqualTo(name);
    }

    @Test
    void aFileInNoContentFolderStaysAsItIs() throws IOException {
        Files.writeString(this.here.resolve("notes.md"), "text");

        assertThat(folderOf("notes.md")).isEqualTo(this.content);
        assertThat(argument().pageIn(this.content, "notes.md")).isEqualTo("notes.md");
    }

    @Test
    void aLinkCountsWhereItStands() throws IOException {
        Files.createSymbolicLink(this.content.resolve("en/tobacco.md"), Path.of("causes/smoking.md"));
        Files.createSymbolicLink(this.here.resolve("pages"), this.content);

        assertThat(folderOf("pages/en/tobacco.md")).isEqualTo(this.content);
        assertThat(argument().pageIn(this.content, "pages/en/tobacco.md")).isEqualTo("en/tobacco.md");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', here/content",
        "'', ../other, other",
        "--content=../other, ./nowhere, other",
        "--site.content=../other, ./nowhere, other",
        "'', ' ', here/content"
    })
    void theFolderThatIsNamedWins(String option, String variable, String expected) {
        ContentArgument argument = new ContentArgument(this.here, Map.of("SITE_CONTENT", variable));
        new CommandLine(new Empty())
                .addMixin("content", argument)
                .parseArgs(option.isEmpty() ? new String[0] : new String[] {option});

        assertThat(argument.folder().normalize()).isEqualTo(this.temp.resolve(expected));
        assertThat(argument.folderOf("content/en/causes/smoking.md").normalize())
                .isEqualTo(this.temp.resolve(expected));
    }

    private Path folderOf(String page) {
        return argument().folderOf(page).normalize();
    }

    private ContentArgument argument() {
        return new ContentArgument(this.here, Map.of());
    }

    @Command(name = "empty")
    private static final class Empty {}
}
