package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside the content folder gets in, whatever link or path leads there. */
@Timeout(60)
class OutsideTests {
    private static final String SECRET = "quetzal";
    private static final String OPEN = "heron";

    @TempDir
    private Path temp;

    private final Everything everything = new Everything();
    private Path root = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void writeBothFolders() throws IOException {
        this.root = Files.createDirectory(this.temp.resolve("content"));
        this.outside = Files.createDirectory(this.temp.resolve("outside"));
        Folder.small(this.root);
        writeAll(new Folder(this.outside), SECRET);
    }

    private static void writeAll(Folder folder, String word) {
        String page = Folder.PAGE.replace("title: Smoking", "title: " + word).replace("Bone", word);
        folder.write("page.md", page)
                .write("topic/index.md", page.replace("healing", "mending"))
                .write("topic/a.md", page.replace("healing", "joining"))
                .write("drawing.svg", Folder.SVG.replace("Spine", word))
                .write("drawings/b.svg", Folder.SVG.replace("Spine", word))
                .write("site.yml", "name: " + word + "\nowner: { name: " + word + " }\n")
                .write("people.yml", "editorial-team: { type: organization, name: " + word + " }\n")
                .write("references.bib", Folder.SOURCES.replace("Pain", word));
    }

    @Test
    void noLinkLetsAnythingIn() throws IOException {
        for (String shared : List.of("site.yml", "people.yml", "references.bib")) {
            Files.deleteIfExists(this.root.resolve(shared));
            link(shared, this.outside.resolve(shared));
        }
        link("en/page.md", this.outside.resolve("page.md"));
        link("en/relative.md", Path.of("../../outside/page.md"));
        link("en/link-to-link.md", Path.of("relative.md"));
        link("en/topic", this.outside.resolve("topic"));
        link("es", this.outside.resolve("topic"));
        link("en/parent", Path.of("../.."));
        link("images/drawing.svg", this.outside.resolve("drawing.svg"));
        link("images/drawings", this.outside.resolve("drawings"));

        String seen = read();

        assertThat(seen).contains("en/page.md:1:1: ERROR not-a-page").doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void noPathInATextLeadsOutside() throws IOException {
        new Folder(this.root).page(Folder.PAGE + """

                [a](../../../outside/page.md) [b](/../outside/page.md) [c](../parent/outside/page.md)

                ![d](../../../outside/drawing.svg) ![e](/../outside/drawing.svg) ![f](/images/out/drawing.svg)

                ![g](file://%s/drawing.svg)
                """.formatted(this.outside));
        link("en/parent", Path.of("../.."));
        link("images/out", this.outside);

        assertThat(read()).contains("missing-page", "missing-image").doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void aFolderThatIsALinkIsNotFollowedAfterItWasListed() throws IOException {
        new Folder(this.root).write("en/topic/a.md", Folder.PAGE);
        ContentFolder folder = new ContentFolder(this.root);
        assertThat(folder.list().files()).containsKey("en/topic/a.md");
        Files.delete(this.root.resolve("en/topic/a.md"));
        Files.delete(this.root.resolve("en/topic"));
        link("en/topic", this.outside.resolve("topic"));

        assertThat(read()).contains("en/topic:1:1: ERROR not-a-page").doesNotContainIgnoringCase(SECRET);
        assertThat(folder.list().files()).doesNotContainKey("en/topic/a.md");
    }

    /** Without this, the tests above would pass even if nothing were read at all. */
    @Test
    void theSameFilesInsideAreSeenInEveryRole() throws IOException {
        writeAll(new Folder(this.root), OPEN);
        new Folder(this.root)
                .write("en/page.md", Files.readAllBytes(this.root.resolve("page.md")))
                .write("images/drawing.svg", Files.readAllBytes(this.root.resolve("drawing.svg")));
        Files.delete(this.root.resolve("references.bib"));
        new Folder(this.root).write("references.bib", Folder.SOURCES.replace("Pain", OPEN));
        read();

        assertThat(this.everything.of("use ")).contains("Translated[texts={=heron}]", "Owner[name=heron");
        assertThat(this.everything.of("publish en/page.md")).contains(OPEN);
        assertThat(this.everything.of("keep site.yml")).contains(OPEN);
        assertThat(this.everything.of("keep people.yml")).contains(OPEN);
        assertThat(this.everything.of("keep references.bib")).contains(OPEN);
        assertThat(this.everything.of("keep images/drawing.svg")).contains(OPEN);
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(this.root.resolve(path), target);
    }

    /** Everything that two passes over the folder say, publish and store. */
    private String read() throws IOException {
        AtomicLong now = new AtomicLong();
        FolderReader reader = new FolderReader(new ContentFolder(this.root), this.everything, Folder.NOON, now::get);
        reader.pass(true, Doorbell.Ring.NONE, Duration.ZERO);
        now.addAndGet(Stillness.QUIET.toNanos());
        String report =
                reader.pass(true, Doorbell.Ring.NONE, Duration.ZERO).report().toString();
        return report.replace(this.outside.toString(), "") + this.everything.seen;
    }

    /** Records everything that it is given. */
    private static final class Everything implements Publications {
        private final StringBuilder seen = new StringBuilder();

        String of(String start) {
            return this.seen
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .reduce("", (one, other) -> one + "\n" + other);
        }

        private void add(String entry) {
            this.seen.append(entry.replace("\n", " ")).append("\n");
        }

        @Override
        public Map<String, Stored> pages() {
            return Map.of();
        }

        @Override
        public Map<String, Set<String>> formerAddresses() {
            return Map.of();
        }

        @Override
        public Optional<byte[]> sharedFile(String path) {
            return Optional.empty();
        }

        @Override
        public void keepSharedFile(String path, String contentType, byte[] content) {
            add("keep " + path + " " + contentType + " " + new String(content, StandardCharsets.UTF_8));
        }

        @Override
        public void use(Site site, People people, Glossary glossary) {
            add("use " + site + people + glossary.byLanguage());
        }

        @Override
        public List<KeptReading> readings() {
            return List.of();
        }

        @Override
        public void forgetReadings(Collection<String> files) {}

        @Override
        public void publish(List<Draft> drafts, Collection<KeptReading> readings) {
            drafts.forEach(draft -> add("publish " + draft.file() + " " + draft));
        }

        @Override
        public void takeDown(List<String> files) {
            files.forEach(file -> add("take down " + file));
        }

        @Override
        public void remove(String file) {
            add("remove " + file);
        }

        @Override
        public void rename(String oldFile, String newFile) {
            add("rename " + oldFile + " " + newFile);
        }
    }
}
