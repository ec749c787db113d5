package org.afterbacksurgery.content.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.content.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ContentFolderTests {
    private static final String NOT_OURS =
            ":1:1: ERROR not-a-page: This is not a file of this folder but a link to another place,"
                    + " a folder, or a device; it is not opened. Put a copy of the file itself here.";

    @TempDir
    private Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        this.root = Files.createDirectory(this.temp.resolve("content"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/_draft.md",
                "en/.hidden.md",
                "_notes/a.md",
                ".git/config",
                "en/_old/a.md",
                ".DS_Store",
                "en/Thumbs.db",
                "en/desktop.ini",
                "en/Icon\r",
                "en/$RECYCLE.BIN/a.md",
                "en/@eaDir/a.md/x",
                "images/Desktop.ini"
            })
    void skipsNamesThatBeginWithALineOrADot(String path) throws IOException {
        new Folder(this.root).write("en/a.md", "a").write(path, "x");

        assertThat(list().files()).containsOnlyKeys("en/a.md");
        assertThat(list().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/a.md~",
                "en/a.md.tmp",
                "en/a.bak",
                "en/a.md.swp",
                "en/a.md.part",
                "en/a.md.orig",
                "en/a (Kim's conflicted copy 2026-11-24).md",
                "en/a.sync-conflict-20261124-120000.md",
                "en/a (conflict).md",
                "en/a (1).md",
                "en/A.TMP",
                "en/a - Copy.md",
                "en/a - Copy (2).md",
                "en/Copy of a.md",
                "en/Copia de a.md",
                "en/a copy.md",
                "en/a copy 2.md",
                "en/a (copia).md",
                "en/a 2.md",
                "en/a.bak.md",
                "en/a_old.md",
                "en/~$a.md",
                "en/#a.md#",
                "en/a.md.sb-1a2b3c4d-XyZ123",
                "en/a.md.crdownload",
                "en/a.md.tmp12345",
                "en/a.md.icloud",
                "en/a.md___jb_tmp___",
                "en/~syncthing~a.md.tmp",
                "en/a_conflict-20261124-120000.md",
                "en/a (Case Conflict).md",
                "en/a (copia en conflicto de Kim 2026-11-24).md",
                "en/a (In Konflikt stehende Kopie von Kim 2026-11-24).md",
                "en/a (Kims in Konflikt stehende Kopie 2026-11-24).md",
                "en/a (Konfliktkopie 2026-11-24).md",
                "en/a (Copie en conflit de Kim 2026-11-24).md",
                "en/a (copia in conflitto di Kim 2026-11-24).md",
                "en/a (C\u00F3pia em conflito de Kim 2026-11-24).md",
                "en/a (Kim's conflicterende kopie 2026-11-24).md",
                "en/a (SFConflict kim@example.org 2026-11-24-12-00-00).md",
                "en/a-DESKTOP-AB12CD.md",
                "en/a-DESKTOP-AB12CD-2.md",
                "en/a-MacBook-Pro.md",
                "en/a-MacBook-Air-2.md",
                "en/a-iMac.md",
                "images/a copy.svg"
            })
    void reportsLeftoversAndDoesNotPublishThem(String path) throws IOException {
        new Folder(this.root).write("en/a.md", "a").write(path, "x");

        assertThat(list().files()).containsOnlyKeys("en/a.md");
        assertThat(list().problems())
                .singleElement()
                .hasToString(
                        path + ":1:1: WARNING leftover-file: This looks like a copy that a sync"
                                + " program or an editor left behind; it is not published. Move what you need into the page itself, then delete this file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/copy.md",
                "en/a-copy.md",
                "en/la-copia.md",
                "en/old.md",
                "en/conflict.md",
                "en/sync-conflict.md",
                "en/conflicted-copy.md",
                "en/my-desktop-setup1.md",
                "en/a-1.md",
                "en/konfliktkopie.md",
                "en/a-macbook-pro.md",
                "en/b-MacBook-Pro.md",
                "en/a-Pro.md",
                "en/b 2.md"
            })
    void aNameThatOnlySoundsLikeALeftoverIsNone(String path) throws IOException {
        new Folder(this.root).write("en/a.md", "a").write(path, "x");

        assertThat(list().files()).containsOnlyKeys("en/a.md", path);
        assertThat(list().problems()).isEmpty();
    }

    @Test
    void aNameThatIsNotInTheEncodingOfTheMachineIsReported() throws Exception {
        new Folder(this.root).write("en/a.md", "a");
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "f=$(printf 'caf\\351'); echo x > \"en/$f.md\"; mkdir \"en/$f\"; echo x > \"en/$f/b.md\"")
                .directory(this.root.toFile())
                .start();
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(list().files()).containsOnlyKeys("en/a.md");
        assertThat(list().problems())
                .hasSize(2)
                .allMatch(problem -> problem.toString()
                        .contains(":1:1: ERROR bad-name: The name has a letter that this computer cannot read"));
    }

    @Test
    void linksInsideTheFolderAreFilesAndOthersAreRefused() throws IOException {
        Path secret = Files.writeString(this.temp.resolve("secret.md"), "secret");
        Path outside = Files.createDirectory(this.temp.resolve("content-other"));
        Files.writeString(outside.resolve("x.md"), "secret");
        new Folder(this.root).write("en/a.md", "a");
        Files.createSymbolicLink(this.root.resolve("en/inside.md"), Path.of("a.md"));
        Files.createSymbolicLink(this.root.resolve("en/outside.md"), secret);
        Files.createSymbolicLink(this.root.resolve("en/above.md"), Path.of("../../secret.md"));
        Files.createSymbolicLink(this.root.resolve("en/nothing.md"), Path.of("nowhere.md"));
        Files.createSymbolicLink(this.root.resolve("en/itself.md"), Path.of("itself.md"));
        Files.createSymbolicLink(this.root.resolve("en/folder"), outside);
        Files.createSymbolicLink(this.root.resolve("en/round"), this.root);

        assertThat(list().files()).containsOnlyKeys("en/a.md", "en/inside.md");
        assertThat(list().problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "en/outside.md" + NOT_OURS,
                        "en/above.md" + NOT_OURS,
                        "en/nothing.md" + NOT_OURS,
                        "en/itself.md" + NOT_OURS,
                        "en/folder" + NOT_OURS,
                        "en/round" + NOT_OURS);
        assertThat(read("en/inside.md")).isEqualTo("a");
        for (String path :
                new String[] {"en/outside.md", "en/above.md", "../secret.md", "en/folder/x.md", secret.toString()}) {
            assertThatThrownBy(() -> read(path)).as(path).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLinkPutInPlaceOfAFileBetweenListingAndReadingIsRefused() throws IOException {
        new Folder(this.root).write("en/a.md", "a");
        assertThat(list().files()).containsKey("en/a.md");
        Files.delete(this.root.resolve("en/a.md"));
        Files.createSymbolicLink(
                this.root.resolve("en/a.md"), Files.writeString(this.temp.resolve("secret"), "secret"));

        assertThatThrownBy(() -> read("en/a.md")).isInstanceOf(IOException.class);
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        new Folder(this.root).write("en/a.md", "a");
        Path link = Files.createSymbolicLink(this.temp.resolve("link"), this.root);

        assertThat(new ContentFolder(link).list().files()).containsOnlyKeys("en/a.md");
        assertThat(new ContentFolder(link).read("en/a.md", 9)).asString().isEqualTo("a");
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        new Folder(this.root).write("en/a.md", "a");
        Process mkfifo =
                new ProcessBuilder("mkfifo", this.root.resolve("en/pipe.md").toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(list().files()).containsOnlyKeys("en/a.md");
        assertThat(list().problems()).singleElement().hasToString("en/pipe.md" + NOT_OURS);
        assertThatThrownBy(() -> read("en/pipe.md")).isInstanceOf(IOException.class);
    }

    @Test
    void readsAtMostOneByteMoreThanTheLimit() throws IOException {
        new Folder(this.root).write("en/a.md", "x".repeat(100));

        assertThat(new ContentFolder(this.root).read("en/a.md", 10)).hasSize(11);
        assertThat(new ContentFolder(this.root).read("en/a.md", 100)).hasSize(100);
    }

    @Test
    void aFolderThatIsAwayIsNotAnEmptyFolder() {
        assertThatThrownBy(() -> new ContentFolder(this.root.resolve("none")).list())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new ContentFolder(Files.writeString(this.temp.resolve("file"), "x")).list())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStampChangesWithSizeTimeAndFile() throws IOException {
        Path file = Files.writeString(this.root.resolve("a.md"), "one");
        ContentFolder.FileVersion before = list().version("a.md");

        Path other = Files.writeString(this.root.resolve("b.md"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(list().version("a.md")).isNotEqualTo(before);
    }

    @Test
    void controlCharactersInNamesDoNotReachTheTerminal() throws IOException {
        Folder folder = Folder.small(this.root).write("en/causes/a\u001B[31m\u202Eb\nc.md", Folder.PAGE);

        assertThat(folder.problems())
                .doesNotContain("\u001B", "\u202E")
                .hasLineCount(1)
                .contains("bad-name", "Rename it to 'en/causes/a-31m-b-c.md'");
    }

    private ContentFolder.Listing list() throws IOException {
        return new ContentFolder(this.root).list();
    }

    private String read(String path) throws IOException {
        return new String(new ContentFolder(this.root).read(path, 1000), java.nio.charset.StandardCharsets.UTF_8);
    }
}
