package org.afterbacksurgery.content.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTests {
    private static final byte[] OLD = bytes("old");
    private static final byte[] NEW = bytes("new");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        this.file = Files.write(this.folder.resolve("a.md"), OLD);
    }

    @Test
    void theFileIsReplacedAndNothingIsLeftBehind() throws IOException {
        assertThat(AtomicFile.replace(this.file, OLD, NEW)).isTrue();

        assertThat(this.file).hasBinaryContent(NEW);
        assertOnlyTheFileIsThere();
    }

    @Test
    void aFileThatHoldsSomethingElseStays() throws IOException {
        assertThat(AtomicFile.replace(this.file, bytes("older"), NEW)).isFalse();

        assertThat(this.file).hasBinaryContent(OLD);
        assertOnlyTheFileIsThere();
    }

    @Test
    void aFileThatIsGoneStaysGone() throws IOException {
        Files.delete(this.file);

        assertThatThrownBy(() -> AtomicFile.replace(this.file, OLD, NEW)).isInstanceOf(NoSuchFileException.class);
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void whereAnotherOwnerAndGroupHaveTheFileTheyKeepIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
        assumeTrue(System.getProperty("user.name").equals("root"));
        Files.setAttribute(this.file, "unix:gid", 1234);
        Files.setAttribute(this.file, "unix:uid", 1234);
        Files.setAttribute(this.file, "unix:mode", 0640);

        assertThat(AtomicFile.replace(this.file, OLD, NEW)).isTrue();

        assertThat(Files.readAttributes(this.file, "unix:uid,gid"))
                .containsEntry("uid", 1234)
                .containsEntry("gid", 1234);
        assertThat((int) Files.getAttribute(this.file, "unix:mode") & 0777).isEqualTo(0640);
        assertThat(this.file).hasBinaryContent(NEW);
    }

    private void assertOnlyTheFileIsThere() throws IOException {
        try (Stream<Path> files = Files.list(this.folder)) {
            assertThat(files).containsExactly(this.file);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
