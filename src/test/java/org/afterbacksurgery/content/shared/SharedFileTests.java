package org.afterbacksurgery.content.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFileTests {
    @TempDir
    private Path root;

    private final Store store = new Store();
    private SharedFile<String> file = file();
    private int parses;

    @Test
    void theLastGoodVersionStaysInForce() throws IOException {
        save("good");
        save("bad");

        assertThat(this.file.inForce()).isEqualTo("good");
        assertThat(this.file.written()).hasValue("bad");
        assertThat(this.file.problems()).hasSize(1);
        assertThat(this.store.files).containsEntry("a.txt", "good");
    }

    @Test
    void untilThereIsAGoodVersionABadOneServes() throws IOException {
        save("bad");
        save("worse, and bad");
        assertThat(this.file.inForce()).isEqualTo("worse, and bad");
        assertThat(this.file.isGood()).isFalse();
        assertThat(this.store.files).isEmpty();
    }

    @Test
    void aFileThatIsGoneHasNoProblemsAndStaysInForce() throws IOException {
        save("good");
        save("bad");
        Files.delete(this.root.resolve("a.txt"));
        refresh();

        assertThat(this.file.inForce()).isEqualTo("good");
        assertThat(this.file.written()).isEmpty();
        assertThat(this.file.problems()).isEmpty();
    }

    @Test
    void theStoredVersionIsInForceAfterARestart() throws IOException {
        save("good");
        this.file = file();
        this.file.restore();

        assertThat(this.file.inForce()).isEqualTo("good");
        assertThat(this.file.isGood()).isTrue();
    }

    @Test
    void aSaveIsParsedOnce() throws IOException {
        save("good");
        refresh();
        refresh();

        assertThat(this.parses).isEqualTo(1);
    }

    @Test
    void aVersionThatCouldNotBeKeptIsReadAgain() throws IOException {
        this.store.full = true;
        assertThatThrownBy(() -> save("good")).isInstanceOf(IllegalStateException.class);
        this.store.full = false;
        refresh();

        assertThat(this.file.inForce()).isEqualTo("good");
        assertThat(this.parses).isEqualTo(2);
    }

    private SharedFile<String> file() {
        return new SharedFile<>("a.txt", 100, this.store, "nothing", this::parse);
    }

    private String parse(SourceText source, Consumer<Problem> problems) {
        this.parses++;
        if (source.text().contains("bad")) {
            problems.accept(Problem.error(ProblemCode.BAD_VALUE, SourceLocation.startOf("a.txt"), "It is bad.", ""));
        }
        return source.text();
    }

    private void save(String text) throws IOException {
        Files.writeString(this.root.resolve("a.txt"), text);
        refresh();
    }

    private void refresh() throws IOException {
        ContentFolder folder = new ContentFolder(this.root);
        this.file.refresh(new Look(folder, folder.list(), path -> true, path -> true));
    }

    private static final class Store implements SharedFileStore {
        private final Map<String, String> files = new HashMap<>();
        private boolean full;

        @Override
        public Optional<byte[]> sharedFile(String path) {
            return Optional.ofNullable(this.files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void keepSharedFile(String path, String contentType, byte[] content) {
            if (this.full) {
                throw new IllegalStateException("The disk is full");
            }
            this.files.put(path, new String(content, StandardCharsets.UTF_8));
        }
    }
}
