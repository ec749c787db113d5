package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReadingsTests {
    private static final String SMOKING = "en/causes/smoking.md";
    private static final String PAGE = Folder.PAGE.replace("kind:", """
            authors: [ ann ]
            aliases: [ /old, /Older/ ]
            related: [ /, /nowhere ]
            reviewed: { on: 2026-11-01, by: ann, next: 2027-11-01, text: 67fc3e0d }
            publish: 2026-11-02 08:30
            kind:""").replace("\nBone", """

            # A heading too high

            A disc, [home](../index.md#nothing), [away](gone.md), ![A spine](/images/spine.svg) and [@nobody2000]. Pain is common [@smith2020].

            ```number
            pain
            ```

            Bone""");

    @TempDir
    private Path root;

    @BeforeEach
    void writeAFolder() {
        new Folder(this.root)
                .write("en/index.md", Folder.PAGE)
                .write("en/causes/index.md", Folder.PAGE)
                .write(SMOKING, PAGE)
                .write("references.bib", Folder.SOURCES)
                .write("people.yml", "ann: { type: person, name: { en: Ann, es: Ana }, reviewer: true }\n")
                .write("numbers.yml", """
                        pain: { out-of: 100, count: 15, measured: 15 %, source: smith2020, en: "{count} of {out-of}, {rest}.", es: "{count} de {out-of}, {rest}." }
                        """)
                .write("glossary.yml", "disc:\n  en: { term: disc, means: A cushion. }\n")
                .write("images/spine.svg", Folder.SVG);
    }

    @Test
    void whatIsRecalledIsWhatWasRead() throws IOException {
        Reading reading = read();
        assertThat(reading.problems()).hasSizeGreaterThan(2);
        assertThat(reading.links()).isNotEmpty();
        assertThat(reading.reviewKeys().review()).isNotNull();

        assertThat(recalled(reading)).contains(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\ntitle: Half", "no front matter", "---\nstatus: draft\n---\n"})
    void readingsOfBrokenFilesAreRecalled(String text) throws IOException {
        Files.writeString(this.root.resolve(SMOKING), text);
        Reading reading = read();

        assertThat(recalled(reading)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en/causes/smoking.md | Bone | Bones",
                "references.bib | Smith | Smyth",
                "people.yml | Ann | Anna",
                "numbers.yml | count: 15 | count: 14",
                "numbers.yml | {rest}. | {rest}!",
                "glossary.yml | cushion | pillow",
                "glossary.yml | 'disc:' | 'bone: { en: { term: bone, means: Hard. } }\ndisc:'",
                "images/spine.svg | 640 | 641"
            })
    void aChangeOfWhatThePageShowsIsSeen(String file, String text, String other) throws IOException {
        Reading reading = read();
        KeptReading kept = KeptReadings.keep(reading, now());
        Path path = this.root.resolve(file);
        String before = Files.readString(path);
        Files.writeString(path, before.replace(text, other.replace("\\n", "\n")));
        assertThat(Files.readString(path)).isNotEqualTo(before);

        assertThat(recalled(kept)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/causes/gone.md", "en/nowhere.md", "en/any.md"})
    void aNewPageThatTheFileAskedForIsSeen(String file) throws IOException {
        KeptReading kept = KeptReadings.keep(read(), now());
        new Folder(this.root).write(file, Folder.PAGE);

        assertThat(recalled(kept)).isEmpty();
    }

    @Test
    void aPageThatTheFileDoesNotAskForIsNoReason() throws IOException {
        Files.writeString(this.root.resolve(SMOKING), Folder.PAGE);
        Reading reading = read();
        KeptReading kept = KeptReadings.keep(reading, now());
        new Folder(this.root).write("en/any.md", Folder.PAGE).write("people.yml", "bo: { type: person, name: Bo }\n");

        assertThat(recalled(kept)).contains(reading);
    }

    @Test
    void anotherBuildOfTheProgramReadsAgain() throws IOException {
        KeptReading kept = KeptReadings.keep(read(), new Fingerprints("before", state()));

        assertThat(recalled(kept)).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsReadAgain() throws IOException {
        Reading reading = read();
        KeptReading kept = KeptReadings.keep(reading, now());
        byte[] garbage = "{\"page\":[".getBytes(StandardCharsets.UTF_8);

        assertThat(recalled(new KeptReading(kept.file(), kept.hash(), kept.surroundings(), garbage)))
                .isEmpty();
    }

    @Test
    void ifTheyCannotBeLoadedThereAreNone() throws IOException {
        Publications publications = mock();
        given(publications.readings()).willThrow(IllegalStateException.class);

        assertThat(KeptReadings.of(publications).recall(page(), bytes(), now())).isEmpty();
    }

    @Test
    void aReadingIsGivenOutOnce() throws IOException {
        KeptReadings readings = new KeptReadings(List.of(KeptReadings.keep(read(), now())));

        assertThat(readings.recall(page(), bytes(), now())).isPresent();
        assertThat(readings.recall(page(), bytes(), now())).isEmpty();
    }

    @Test
    void thisBuildHasOneName() {
        assertThat(ProgramBuild.hash()).isEqualTo(ProgramBuild.hash()).hasSize(64);
    }

    private Reading read() throws IOException {
        FolderState state = state();
        return PageReader.read(page(), bytes(), state.index(), state.shared()).reading();
    }

    private Optional<Reading> recalled(Reading reading) throws IOException {
        return recalled(KeptReadings.keep(reading, now()));
    }

    /** Recalled by another run of the program, which builds everything anew. */
    private Optional<Reading> recalled(KeptReading kept) throws IOException {
        return new KeptReadings(List.of(kept)).recall(page(), bytes(), now());
    }

    private Fingerprints now() throws IOException {
        return new Fingerprints("this build", state());
    }

    private PageFile page() throws IOException {
        return Optional.ofNullable(state().index().pages().get(SMOKING)).orElseThrow();
    }

    private FileBytes bytes() throws IOException {
        return new FileBytes(Files.readAllBytes(this.root.resolve(SMOKING)));
    }

    private FolderState state() throws IOException {
        ContentFolder folder = new ContentFolder(this.root);
        ContentFolder.Listing listing = folder.list();
        SharedFiles files = new SharedFiles(folder, Publications.NONE);
        files.refresh(listing, file -> true, file -> false);
        Map<String, ContentFolder.FileVersion> names = listing.files();
        return new FolderState(
                names.keySet(), PageIndex.of(names.keySet(), files.current().site()), files.current());
    }
}
