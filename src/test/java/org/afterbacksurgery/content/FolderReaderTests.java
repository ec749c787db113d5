package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderReaderTests {
    private static final String SMOKING = "en/causes/smoking.md";
    private static final String WORDS = "\n" + "Blood brings what bone needs. ".repeat(20) + "\n";

    /** A little longer than any file must have been still before it is read, even one that was saved twice. */
    private static final Duration STILL = Stillness.SUSPECT.plusMillis(100);

    private static final String PEOPLE = """
            editorial-team: { type: organization, name: The team }
            ann: { type: person, name: Ann }
            bo: { type: person, name: Bo }
            """;
    private static final String NUMBERS = """
            pain: { out-of: 100, count: 15, measured: 15 %, source: smith2020, en: "{count} of {out-of}, {rest}." }
            rest: { out-of: 100, count: 2, measured: 2 %, source: smith2020, en: "{count} of {out-of}, {rest}." }
            """;
    private static final String GLOSSARY = """
            disc:
              en: { term: disc, means: A cushion. }
              es: { term: disco, means: Una almohadilla. }
            """;

    @TempDir
    private Path root;

    private final Memory memory = new Memory();
    private long now;
    private Folder folder = new Folder(Path.of(""));
    private FolderReader reader =
            new FolderReader(new ContentFolder(Path.of("")), Publications.NONE, Folder.NOON, () -> 0, Duration.ZERO);

    @BeforeEach
    void readASmallFolder() throws IOException {
        this.folder = Folder.small(this.root);
        start();
        pass();
        assertThat(this.memory.log())
                .containsExactly(
                        "use", "publish en/causes/index.md", "publish en/causes/smoking.md", "publish en/index.md");
        after(Duration.ofMinutes(1));
    }

    @Test
    void nothingHappensWhereNothingChanged() throws IOException {
        pass();
        passByContent();

        assertThat(this.memory.log()).isEmpty();
    }

    @Test
    void anotherRunRecallsWhatWasRead() throws IOException {
        start();

        assertThat(pass().textHashes()).containsEntry(SMOKING, "67fc3e0d");
        assertThat(this.memory.log()).containsExactly("use");
    }

    @Test
    void anotherRunReadsWhatChangedInTheMeantime() throws IOException {
        save(Folder.PAGE.replace("blood", "rest"));

        start();
        pass();

        assertThat(this.memory.log()).containsExactly("use", "publish en/causes/smoking.md");
        assertThat(body()).contains("Bone needs rest.");
    }

    @Test
    void anotherRunReadsAPageThatWasTakenDownMeanwhile() throws IOException {
        save(Folder.PAGE.replace("published", "draft"));
        this.memory.takeDown(List.of(SMOKING));
        save(Folder.PAGE);
        this.memory.log();

        start();
        pass();

        assertThat(this.memory.log()).containsExactly("use", "publish en/causes/smoking.md");
    }

    @Test
    void anotherRunReadsAPageOfWhichTheCatalogueHoldsAnotherText() throws IOException {
        this.memory.pages.computeIfPresent(
                SMOKING, (file, stored) -> new Publications.Stored(stored.words(), "another", stored.availability()));

        start();
        pass();
        look();

        assertThat(this.memory.log()).containsExactly("use", "publish en/causes/smoking.md");
    }

    @Test
    void aSaveThatTheSystemReportsIsOneChange() throws IOException {
        save(Folder.PAGE.replace("blood", "rest"));
        look(Set.of(this.root.resolve(SMOKING)));
        after(Stillness.QUIET.plusMillis(10));
        look();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void readingsOfFilesThatAreGoneAreForgotten() throws IOException {
        Files.delete(this.root.resolve(SMOKING));

        start();
        pass();

        assertThat(this.memory.kept).doesNotContainKey(SMOKING).containsKey("en/index.md");
    }

    @Test
    void aSaveIsPublished() throws IOException {
        save(Folder.PAGE.replace("blood", "rest"));
        pass();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
        assertThat(body()).contains("Bone needs rest.");
    }

    @Test
    void aSaveOfTheSameSizeAndTimeIsFoundByItsContent() throws IOException {
        FileTime before = Files.getLastModifiedTime(this.root.resolve(SMOKING));
        save(Folder.PAGE.replace("blood", "bread"));
        Files.setLastModifiedTime(this.root.resolve(SMOKING), before);
        pass();
        assertThat(this.memory.log()).isEmpty();

        passByContent();

        assertThat(body()).contains("Bone needs bread.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "---\ntitle: Half", "no front matter", "---\n---\n"})
    void aBrokenOrEmptiedFileChangesNothing(String text) throws IOException {
        save(text);
        ContentReport report = pass();
        after(Duration.ofHours(1));
        pass();

        assertThat(this.memory.log()).isEmpty();
        assertThat(report.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.where().file().equals(SMOKING));
        assertThat(report.problems()).anyMatch(Problem::isError);
    }

    @Test
    void aMendedFileIsPublishedAgain() throws IOException {
        save(Folder.PAGE.replace("kind: cause", "kind: x"));
        assertThat(pass().errors()).isEqualTo(1);
        save(Folder.PAGE.replace("blood", "rest"));

        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void aSaveThatLosesOverHalfOfTheWordsWaitsFiveSeconds() throws IOException {
        publishLongPage();
        save(Folder.PAGE);
        assertThat(waiting()).isTrue();
        after(Duration.ofMillis(4_900));
        assertThat(waiting()).isTrue();
        assertThat(this.memory.log()).isEmpty();

        after(Duration.ofMillis(100));

        assertThat(waiting()).isFalse();
        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void aFileThatIsStillBeingWrittenWaitsUntilItIsStill() throws IOException {
        publishLongPage();
        save(Folder.PAGE);
        look();
        after(Duration.ofSeconds(4));
        look();
        save(Folder.PAGE + "\nAnd more.\n");
        look();
        after(Duration.ofSeconds(4));
        look();
        assertThat(this.memory.log()).isEmpty();

        save(Folder.PAGE + WORDS);
        pass();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
        assertThat(body()).contains("Blood brings");
    }

    @Test
    void aSaveThatLosesSomeWordsWaitsALittle() throws IOException {
        publishLongPage();
        save(Folder.PAGE + WORDS.substring(0, WORDS.length() / 2) + "\n");
        look();
        after(Stillness.SUSPECT.minusMillis(1));
        assertThat(waiting()).isTrue();
        assertThat(this.memory.log()).isEmpty();

        after(Duration.ofMillis(1));

        assertThat(waiting()).isFalse();
        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void aSaveInPiecesIsReadWhenItsFileIsStill() throws IOException {
        String words = Folder.PAGE.replace("blood", "rest") + WORDS;
        for (int piece = 1; piece <= 10; piece++) {
            save(words.substring(0, words.length() * piece / 10));
            look();
            after(Duration.ofMillis(1_000));
            look();
        }
        assertThat(this.memory.log()).isEmpty();

        after(Stillness.SUSPECT);
        look();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
        assertThat(body()).contains("Bone needs rest.", "Blood brings");
    }

    @Test
    void aFileThatIsWrittenAgainAndAgainWaitsUntilItIsStill() throws IOException {
        save(Folder.PAGE + "One.");
        look();
        after(Duration.ofSeconds(2));
        save(Folder.PAGE + "Two.");
        look();
        after(Stillness.QUIET);
        look();
        assertThat(this.memory.log()).isEmpty();

        after(Stillness.SUSPECT);
        look();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void aLookInsideAtEachPassKeepsNoEditWaiting() throws IOException {
        FileTime before = Files.getLastModifiedTime(this.root.resolve(SMOKING));
        save(Folder.PAGE.replace("blood", "bread"));
        Files.setLastModifiedTime(this.root.resolve(SMOKING), before);
        for (int i = 0; i < 4; i++) {
            this.reader.pass(true, Doorbell.Ring.NONE, Duration.ofSeconds(2));
            after(Duration.ofMillis(200));
        }

        assertThat(body()).contains("Bone needs bread.");
    }

    @Test
    void aFileThatTheSystemNamesIsFoundByItsContent() throws IOException {
        FileTime before = Files.getLastModifiedTime(this.root.resolve(SMOKING));
        save(Folder.PAGE.replace("blood", "bread"));
        Files.setLastModifiedTime(this.root.resolve(SMOKING), before);
        look(Set.of(this.root.toRealPath().resolve(SMOKING)));
        after(STILL);
        look();

        assertThat(body()).contains("Bone needs bread.");
    }

    @Test
    void aPageThatTakesLongIsReadInTheBackground() throws IOException {
        start(Duration.ZERO);
        save(Folder.PAGE.replace("blood", "time"));
        look();
        after(STILL);
        look();

        await().until(() -> look() != null && body().contains("Bone needs time."));
        assertThat(look().problems()).isEmpty();
    }

    @Test
    void editedPagesAreReadBeforeOthers() throws IOException {
        this.folder.write("glossary.yml", "blood: { en: { term: blood, means: What the heart pumps. } }\n");
        this.folder.write("en/index.md", Folder.PAGE.replace("blood", "rest"));
        pass();

        assertThat(this.memory.log())
                .containsExactly(
                        "use", "publish en/index.md", "publish en/causes/index.md", "publish en/causes/smoking.md");
    }

    @Test
    void ofTwoNewPagesWithOneAliasTheFirstToBeReadTakesNothing() throws IOException {
        String alias = Folder.PAGE.replace("key-points:", "aliases: [ /old ]\nkey-points:");
        this.folder.write("en/a.md", alias).write("en/c.md", alias);
        for (int i = 0; i < 5; i++) {
            this.folder.write("en/b" + i + ".md", Folder.PAGE + "Rest.\n\n".repeat(33_000));
        }
        this.memory.log();
        pass();
        await().until(() -> !waiting());

        assertThat(this.memory.log()).doesNotContain("publish en/a.md", "publish en/c.md");
        assertThat(look().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.ADDRESS_TAKEN)
                .hasSize(2);
    }

    @Test
    void theLastSaveIsReadFirst() throws IOException {
        this.folder.write("en/index.md", Folder.PAGE);
        pass();
        this.memory.log();
        save(Folder.PAGE.replace("blood", "time"));
        look();
        after(Duration.ofMillis(10));
        this.folder.write("en/index.md", Folder.PAGE.replace("blood", "rest"));
        pass();

        assertThat(this.memory.log()).containsExactly("publish en/index.md", "publish en/causes/smoking.md");
    }

    @Test
    void aSharedFileRefreshesExactlyThePagesThatShowWhatChangedInIt() throws IOException {
        this.folder
                .write("people.yml", PEOPLE)
                .write("numbers.yml", NUMBERS)
                .write("glossary.yml", GLOSSARY)
                .write("references.bib", Folder.SOURCES + Folder.SOURCES.replace("smith2020", "jones2020"))
                .write("en/cites.md", page("", "It hurts.[@smith2020]"))
                .write("en/counts.md", page("", "```number\npain\n```"))
                .write("en/explains.md", page("", "A soft disc."))
                .write("en/signed.md", page("authors: [ ann ]", "Rest."))
                .write("es/index.md", page("", "El disco."));
        pass();
        this.memory.log();

        assertThat(after("references.bib", Folder.SOURCES + Folder.SOURCES.replace("smith2020", "kim2020")))
                .isEmpty();
        assertThat(after("references.bib", Folder.SOURCES.replace("Pain", "Back pain")))
                .containsExactly("publish en/cites.md", "publish en/counts.md");
        assertThat(after("numbers.yml", NUMBERS.replace("count: 2", "count: 3")))
                .isEmpty();
        assertThat(after("numbers.yml", NUMBERS.replace("count: 15", "count: 16")))
                .containsExactly("publish en/counts.md");
        assertThat(after("glossary.yml", GLOSSARY.replace("A cushion", "A soft cushion")))
                .containsExactly("use", "publish en/explains.md");
        assertThat(after("glossary.yml", GLOSSARY)).containsExactly("use", "publish en/explains.md");
        assertThat(after("people.yml", PEOPLE.replace("name: Bo", "name: Bob"))).containsExactly("use");
        assertThat(after("people.yml", PEOPLE.replace("name: Ann", "name: Anne")))
                .containsExactly("use", "publish en/signed.md");
        assertThat(after("site.yml", "name: Our site\nemergency-number: \"112\"\n"))
                .containsExactly("use");
        assertThat(after("glossary.yml", GLOSSARY.replace("term: disco", "term: disco vertebral")))
                .containsExactly("use", "publish es/index.md");
    }

    @Test
    void whatAPageAsksForInVainIsReadAgainOnceItIsThere() throws IOException {
        this.folder
                .write("en/cites.md", page("", "It hurts.[@jones2020]"))
                .write("en/counts.md", page("", "```number\npain\n```"))
                .write("en/signed.md", page("authors: [ ann ]", "Rest."));
        pass();
        assertThat(this.memory.log()).isEmpty();

        assertThat(after("references.bib", Folder.SOURCES + Folder.SOURCES.replace("smith2020", "jones2020")))
                .containsExactly("publish en/cites.md");
        assertThat(after("numbers.yml", NUMBERS)).containsExactly("publish en/counts.md");
        assertThat(after("people.yml", PEOPLE)).containsExactly("use", "publish en/signed.md");
    }

    private List<String> after(String file, String text) throws IOException {
        after(Duration.ofMinutes(1));
        this.folder.write(file, text);
        pass();
        return this.memory.log();
    }

    private static String page(String keys, String text) {
        return Folder.PAGE.replace("---\nBone needs blood.", keys + (keys.isEmpty() ? "" : "\n") + "---\n" + text);
    }

    @Test
    void theAliasesOfARenamedPageAreProposed() throws IOException {
        this.memory.former.put("en/causes/smoking.md", Set.of("/tobacco", "/fumar", "/causes"));
        this.memory.former.put("en/gone.md", Set.of("/x"));

        assertThat(pass().problems())
                .extracting(Problem::toString)
                .containsExactly("en/causes/smoking.md:1:1: WARNING missing-alias: The page was renamed; its old"
                        + " addresses lead to it, and only the database remembers that. Add the line"
                        + " 'aliases: [ /fumar, /tobacco ]', so that they last even if the database is lost.");
        save(Folder.PAGE.replace("---\nBone", "aliases: [ /Fumar/ ]\n---\nBone"));
        assertThat(pass().problems())
                .extracting(Problem::toString)
                .containsExactly("en/causes/smoking.md:1:1: WARNING missing-alias: The page was renamed; its old"
                        + " addresses lead to it, and only the database remembers that. Replace its"
                        + " 'aliases' with the line 'aliases: [ /Fumar/, /tobacco ]', so that they last even if the database"
                        + " is lost.");
        after(Duration.ofMinutes(1));
        save(Folder.PAGE.replace("---\nBone", "aliases: [ /fumar, /tobacco ]\n---\nBone"));
        assertThat(pass().problems()).isEmpty();
    }

    @Test
    void aPageThatBecomesADraftIsTakenDownAtOnce() throws IOException {
        publishLongPage();
        save(Folder.PAGE.replace("published", "draft"));
        look();
        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");

        after(STILL);
        look();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md (draft)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: x", "tilte: [", "\tkind: cause", "kind: cause\nkind: cause"})
    void theBrakeIsObeyedWhateverElseIsWrong(String error) throws IOException {
        save(Folder.PAGE.replace("status: published", "status: draft").replace("kind: cause", error));
        pass();
        pass();
        after(Duration.ofHours(1));
        passByContent();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void aLineIsEnoughForTheBrake() throws IOException {
        save("status: draft\n");
        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void aPageThatTellsOfADraftStays() throws IOException {
        save(Folder.PAGE.replace("key-points:", "change: >-\n  The old\n  status: draft was lifted.\nkey-points:"));
        assertThat(pass().problems()).isEmpty();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void theBrakeIsObeyedInAFileThatIsNotUtf8() throws IOException {
        this.folder.write(
                SMOKING,
                Folder.PAGE
                        .replace("status: published", "status: draft")
                        .replace("Bone", "Ñ")
                        .getBytes(StandardCharsets.ISO_8859_1));
        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void theBrakeIsObeyedInAFileThatIsUtf16() throws IOException {
        this.folder.write(
                SMOKING,
                Folder.PAGE.replace("status: published", "status: draft").getBytes(StandardCharsets.UTF_16));
        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void allBrakesOfOneLookAreObeyedTogether() throws IOException {
        String draft = Folder.PAGE.replace("published", "draft");
        save(draft);
        this.folder.write("en/causes/index.md", draft.replace("kind: cause", "kind: x"));
        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/index.md and en/causes/smoking.md");
    }

    @Test
    void aPageThatCannotBeTakenDownKeepsNoOtherUpAndIsTriedAgain() throws IOException {
        this.memory.refusedFile = "en/causes/index.md";
        String draft = Folder.PAGE.replace("published", "draft").replace("kind: cause", "kind: x");
        save(draft);
        this.folder.write("en/causes/index.md", draft);
        this.folder.write("en/index.md", draft);
        this.folder.write("en/living.md", Folder.PAGE);
        pass();
        assertThat(this.memory.log())
                .containsExactly("take down en/causes/smoking.md", "take down en/index.md", "publish en/living.md");

        this.memory.refusedFile = "";
        look();
        assertThat(this.memory.log()).containsExactly("take down en/causes/index.md");
    }

    @Test
    void aPageThatWasBrakedComesBack() throws IOException {
        save(Folder.PAGE.replace("status: published", "status: draft").replace("kind: cause", "kind: x"));
        pass();
        save(Folder.PAGE);
        pass();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md", "publish en/causes/smoking.md");
    }

    @Test
    void aMissingFileCountsAsDeletedAfterTenSeconds() throws IOException {
        this.folder.delete(SMOKING);
        assertThat(look().problems())
                .extracting(Problem::toString)
                .containsExactly("en/causes/smoking.md:1:1: WARNING missing-file: The file is not there any more."
                        + " Readers still see its last good version. Put it back."
                        + " If you meant to delete it, do nothing: its page is taken down in 10 seconds."
                        + " If another page took its place, add the line 'aliases: [ /causes/smoking ]' to that page.");
        after(Duration.ofMillis(9_900));
        look();
        assertThat(this.memory.log()).isEmpty();

        after(Duration.ofMillis(100));
        look();

        assertThat(this.memory.log()).containsExactly("remove en/causes/smoking.md");
        assertThat(look().problems()).isEmpty();
        assertThat(this.memory.pages()).doesNotContainKey(SMOKING);
    }

    @Test
    void aMissingFileWhosePageNobodySeesIsNoLossForReaders() throws IOException {
        save(Folder.PAGE.replace("---\nBone", "publish: 2027-01-01\n---\nBone"));
        this.folder.write("en/ended.md", Folder.PAGE.replace("---\nBone", "expire: 2026-01-01\n---\nRest"));
        pass();
        this.folder.delete(SMOKING);
        this.folder.delete("en/ended.md");

        assertThat(look().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "en/causes/smoking.md:1:1: WARNING missing-file: The file is not there any more."
                                + " Readers do not see its page. Put it back. If you meant to delete it, do nothing.",
                        "en/ended.md:1:1: WARNING missing-file: The file is not there any more."
                                + " Readers do not see its page. Put it back. If you meant to delete it, do nothing.");
    }

    @Test
    void aPageThatCannotBeStoredKeepsNoOtherBack() throws IOException {
        this.memory.refusedFile = "en/causes/cursed.md";
        this.folder.write("en/causes/cursed.md", Folder.PAGE + "Cursed.");
        this.folder.write("en/causes/other.md", Folder.PAGE + "Other.");
        pass();

        assertThat(this.memory.log()).containsExactly("publish en/causes/other.md");

        pass();
        assertThat(this.memory.log()).isEmpty();
    }

    @Test
    void aFileThatMovesIsRenamed() throws IOException {
        this.folder.delete(SMOKING);
        this.folder.write("en/causes/tobacco.md", Folder.PAGE);
        look();
        after(Stillness.QUIET);
        look();
        assertThat(this.memory.log()).containsExactly("publish en/causes/tobacco.md");
        after(Stillness.SUSPECT);
        look();

        assertThat(this.memory.log()).containsExactly("rename en/causes/smoking.md to en/causes/tobacco.md");
    }

    @Test
    void aFileThatIsPutAsideWhileItsNextVersionIsWrittenIsNoRename() throws IOException {
        Files.move(this.root.resolve(SMOKING), this.root.resolve("en/causes/before.md"));
        look();
        after(Stillness.QUIET);
        look();
        save(Folder.PAGE.replace("blood", "rest"));
        after(Stillness.SUSPECT);
        pass();
        this.folder.delete("en/causes/before.md");
        pass();
        after(Duration.ofSeconds(11));
        look();

        assertThat(this.memory.log())
                .containsExactly(
                        "publish en/causes/before.md", "publish en/causes/smoking.md", "remove en/causes/before.md");
    }

    @Test
    void aFileThatIsGoneFirstAndAppearsWithinTenSecondsIsRenamed() throws IOException {
        this.folder.delete(SMOKING);
        look();
        after(Duration.ofSeconds(9));
        this.folder.write("en/causes/tobacco.md", Folder.PAGE);
        pass();

        assertThat(this.memory.log()).contains("rename en/causes/smoking.md to en/causes/tobacco.md");
    }

    @Test
    void aCopyWhoseOriginalGoesWithinTenSecondsIsARename() throws IOException {
        this.folder.write("en/causes/tobacco.md", Folder.PAGE);
        look();
        after(Duration.ofSeconds(9));
        this.folder.delete(SMOKING);
        look();
        after(Stillness.SUSPECT);
        look();

        assertThat(this.memory.log()).contains("rename en/causes/smoking.md to en/causes/tobacco.md");
    }

    @Test
    void aNewFileWithOtherWordsOrTooLateIsNoRename() throws IOException {
        this.folder.delete(SMOKING);
        this.folder.write("en/causes/tobacco.md", Folder.PAGE + "Other words.");
        pass();
        after(Duration.ofSeconds(11));
        this.folder.write("en/causes/late.md", Folder.PAGE);
        pass();

        assertThat(this.memory.log())
                .containsExactly(
                        "publish en/causes/tobacco.md", "publish en/causes/late.md", "remove en/causes/smoking.md");
    }

    @Test
    void aFileThatComesBackWasNotDeleted() throws IOException {
        this.folder.delete(SMOKING);
        pass();
        after(Duration.ofSeconds(8));
        save(Folder.PAGE);
        pass();
        this.folder.delete(SMOKING);
        pass();
        after(Duration.ofSeconds(8));
        look();

        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
    }

    @Test
    void aLargePartOfTheFolderIsMissedForTenMinutes() throws IOException {
        for (int i = 0; i < 5; i++) {
            this.folder.write("en/causes/page-" + i + ".md", Folder.PAGE + "Page " + i);
        }
        pass();
        this.memory.log();
        for (int i = 0; i < 4; i++) {
            this.folder.delete("en/causes/page-" + i + ".md");
        }
        assertThat(look().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        ".:1:1: ERROR missing-file: 4 of 8 pages are missing at once, en/causes/page-0.md among"
                                + " them. Readers still see their last good versions. Put the files back."
                                + " If you meant to delete them, do nothing: the pages are taken down in 10 minutes.");
        after(Duration.ofMinutes(10).minusMillis(1));
        look();
        assertThat(this.memory.log()).isEmpty();

        after(Duration.ofMillis(1));
        look();

        assertThat(this.memory.log())
                .containsExactlyInAnyOrder(
                        "remove en/causes/page-0.md",
                        "remove en/causes/page-1.md",
                        "remove en/causes/page-2.md",
                        "remove en/causes/page-3.md");
    }

    @Test
    void threeMissingFilesAreNotMany() throws IOException {
        this.folder.delete(SMOKING).delete("en/causes/index.md").delete("en/index.md");
        this.folder.write("en/other.md", Folder.PAGE + "Other words.");
        pass();
        after(Duration.ofSeconds(10));
        pass();

        assertThat(this.memory.log())
                .contains("remove en/causes/smoking.md", "remove en/causes/index.md", "remove en/index.md");
    }

    @Test
    void anAbsentOrEmptyFolderIsNeverADeletion() throws IOException {
        Path away = this.root.resolveSibling(this.root.getFileName() + "-away");
        Files.move(this.root, away);
        assertThatThrownBy(this::pass).isInstanceOf(IOException.class);
        after(Duration.ofDays(1));
        assertThatThrownBy(this::pass).isInstanceOf(IOException.class);
        Files.createDirectory(this.root);
        after(Duration.ofDays(1));
        assertThatThrownBy(this::pass).isInstanceOf(IOException.class);
        assertThat(this.memory.log()).isEmpty();

        Files.delete(this.root);
        Files.move(away, this.root);
        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log()).isEmpty();
    }

    @Test
    void aFolderThatHoldsNoPageAnyMoreIsAMassDeletionLater() throws IOException {
        for (int i = 0; i < 5; i++) {
            this.folder.write("en/causes/page-" + i + ".md", Folder.PAGE + "Page " + i);
        }
        pass();
        this.memory.log();
        Path en = this.root.resolve("en");
        Files.move(en, this.root.resolve("_en"));
        pass();
        after(Duration.ofMinutes(9));
        pass();

        assertThat(this.memory.log()).isEmpty();
    }

    @Test
    void aDeletionIsNoticedAfterARestart() throws IOException {
        this.folder.delete(SMOKING);
        start();
        pass();
        after(Duration.ofSeconds(10));
        pass();

        assertThat(this.memory.log()).contains("remove en/causes/smoking.md");
    }

    @Test
    void aShortSaveWaitsAfterARestart() throws IOException {
        publishLongPage();
        save(Folder.PAGE);
        start();

        assertThat(waiting()).isTrue();
    }

    @Test
    void whatCouldNotBePublishedIsTriedAgain() throws IOException {
        save(Folder.PAGE.replace("blood", "rest"));
        this.memory.failures = 2;
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);
        assertThat(this.memory.log()).isEmpty();

        pass();

        assertThat(this.memory.log()).contains("publish en/causes/smoking.md");
    }

    @Test
    void aBrakeThatCouldNotBeObeyedIsTriedAgain() throws IOException {
        save(Folder.PAGE.replace("status: published", "status: draft").replace("kind: cause", "kind: x"));
        this.memory.failures = 1;
        look();
        assertThat(this.memory.log()).isEmpty();

        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void aBrakeThatCouldNotBeObeyedOutlivesItsFile() throws IOException {
        save(Folder.PAGE.replace("status: published", "status: draft").replace("kind: cause", "kind: x"));
        this.memory.failures = 1;
        look();
        this.folder.delete(SMOKING);

        look();

        assertThat(this.memory.log()).containsExactly("take down en/causes/smoking.md");
    }

    @Test
    void aSiteWhoseAuthorNobodyKnowsWaitsForThatPerson() throws IOException {
        this.folder.write("site.yml", "name: Old\n");
        pass();
        after(Duration.ofMinutes(1));
        this.folder.write("site.yml", "name: New\nauthors: [ ann ]\n");

        assertThat(pass().problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_PERSON);
        assertThat(this.memory.siteName()).isEqualTo("Old");
        after(Duration.ofMinutes(1));
        this.folder.write("people.yml", PEOPLE);
        pass();

        assertThat(look().problems()).isEmpty();
        assertThat(this.memory.siteName()).isEqualTo("New");
    }

    @Test
    void ofASharedFileThatWasEmptiedNothingElseIsReported() throws IOException {
        this.folder.write("numbers.yml", NUMBERS.replace("smith2020", "nobody"));
        assertThat(pass().problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_CITATION);
        after(Duration.ofMinutes(1));
        this.folder.write("numbers.yml", "");

        assertThat(pass().problems())
                .filteredOn(problem -> problem.where().file().equals("numbers.yml"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EMPTY_FILE);
        this.folder.delete("numbers.yml");
        assertThat(pass().problems())
                .filteredOn(problem -> problem.where().file().equals("numbers.yml"))
                .isEmpty();
    }

    @Test
    void aDeletionThatFailedIsTriedAgain() throws IOException {
        this.folder.delete(SMOKING);
        pass();
        after(Duration.ofSeconds(10));
        this.memory.failures = 1;
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);

        pass();

        assertThat(this.memory.log()).contains("remove en/causes/smoking.md");
    }

    @Test
    void aSharedFileThatCouldNotBeKeptIsTriedAgain() throws IOException {
        this.folder.write("references.bib", Folder.SOURCES.replace("smith2020", "jones2020"));
        save(Folder.PAGE + "\nA.[@jones2020]\n");
        this.memory.failures = 1;
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);

        assertThat(pass().problems()).isEmpty();

        assertThat(this.memory.log()).contains("publish en/causes/smoking.md");
        assertThat(this.memory.sharedFile("references.bib"))
                .hasValueSatisfying(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("jones2020"));
    }

    @Test
    void aNewSourceThatCouldNotBePublishedOnItsPagesIsTriedAgain() throws IOException {
        save(Folder.PAGE + "\nA.[@jones2020]\n");
        pass();
        this.folder.write("references.bib", Folder.SOURCES.replace("smith2020", "jones2020"));
        this.memory.refusesPages = true;
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);
        this.memory.refusesPages = false;

        assertThat(pass().problems()).isEmpty();
        assertThat(body()).contains("source-1");
    }

    @Test
    void newSettingsThatCouldNotBeUsedAreTriedAgain() throws IOException {
        this.folder.write("site.yml", "name: Our site\n");
        this.memory.failures = 2;
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::pass).isInstanceOf(IllegalStateException.class);

        pass();

        assertThat(this.memory.siteName()).isEqualTo("Our site");
    }

    @Test
    void aSlipInWhatTheClinicSellsTakesNothingBack() throws IOException {
        after("site.yml", clinic("One", "/causes/smoking"));

        after("site.yml", clinic("Two", "/causes/smokin"));
        assertThat(pass().problems())
                .extracting(Problem::toString)
                .containsExactly("site.yml:2:30: ERROR missing-page: There is no page at the address '/causes/smokin',"
                        + " which 'sells' names. Did you mean '/causes/smoking'? Write the address of the page about"
                        + " what the clinic sells. Until then no page says that the clinic does not sell it.");
        assertThat(this.memory.siteName()).isEqualTo("One");
        assertThat(this.memory.sells()).containsExactly("/causes/smoking", "/causes/smokin");
        start();
        assertThat(pass().errors()).isEqualTo(1);
        assertThat(this.memory.siteName()).isEqualTo("One");
        assertThat(this.memory.sells()).containsExactly("/causes/smoking", "/causes/smokin");

        this.folder.write("en/causes/smokin.md", Folder.PAGE.replace("blood", "rest"));
        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.siteName()).isEqualTo("Two");
        assertThat(this.memory.sells()).containsExactly("/causes/smokin");
    }

    @Test
    void aSoldPageThatIsGoneHoldsNothingBack() throws IOException {
        after("site.yml", clinic("One", "/causes/smoking"));
        this.folder.delete(SMOKING);
        pass();
        after(Duration.ofSeconds(10));
        assertThat(pass().errors()).isEqualTo(1);

        after("site.yml", clinic("Two", "/causes/smoking"));

        assertThat(pass().errors()).isEqualTo(1);
        assertThat(this.memory.siteName()).isEqualTo("Two");
        this.folder.delete("site.yml");
        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.sells()).containsExactly("/causes/smoking");
    }

    @Test
    void withoutAGoodSiteFileTheSlipOfTheFirstOneServes() throws IOException {
        after("site.yml", clinic("One", "/causes/smokin"));

        assertThat(pass().errors()).isEqualTo(1);
        assertThat(this.memory.siteName()).isEqualTo("One");
        assertThat(this.memory.sharedFile("site.yml")).isEmpty();
        after("site.yml", clinic("Two", "/causes/smoke"));
        assertThat(this.memory.siteName()).isEqualTo("Two");
        assertThat(this.memory.sells()).containsExactly("/causes/smoke");
    }

    private static String clinic(String site, String sold) {
        return "name: %s\nclinic: { name: Ours, sells: [ %s ] }\n".formatted(site, sold);
    }

    @Test
    void aPageWhoseAliasIsTakenIsNotPublished() throws IOException {
        this.folder.write("en/new.md", Folder.PAGE.replace("kind:", "aliases: [ /causes/smoking ]\nkind:"));
        ContentReport report = pass();

        assertThat(this.memory.log()).isEmpty();
        assertThat(report.problems())
                .hasSize(2)
                .allMatch(problem -> problem.code().toString().equals("address-taken"));

        this.folder.write("en/new.md", Folder.PAGE);
        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log()).containsExactly("publish en/new.md");
    }

    @Test
    void aPageIsPublishedOnceTheOtherFileGivesTheAddressUp() throws IOException {
        this.folder.write("en/one.md", Folder.PAGE.replace("kind:", "aliases: [ /old ]\nkind:"));
        pass();
        this.folder.write("en/two.md", Folder.PAGE.replace("kind:", "aliases: [ /old ]\nkind:"));
        pass();
        assertThat(this.memory.log()).containsExactly("publish en/one.md");

        this.folder.write("en/one.md", Folder.PAGE);
        pass();
        pass();

        assertThat(this.memory.log()).contains("publish en/one.md", "publish en/two.md");
    }

    @Test
    void aPageThatNamesANewPageIsReadAgain() throws IOException {
        save(Folder.PAGE + "\n[a](new.md)\n");
        assertThat(pass().errors()).isEqualTo(1);
        this.folder.write("en/causes/new.md", Folder.PAGE);

        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log())
                .containsExactlyInAnyOrder("publish en/causes/new.md", "publish en/causes/smoking.md");
    }

    @Test
    void aPageThatNamesADeletedPageIsReadAgain() throws IOException {
        this.folder.write("en/causes/index.md", Folder.PAGE + "\n[a](smoking.md)\n");
        pass();
        this.folder.delete(SMOKING);

        assertThat(pass().problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        index -> assertThat(index).startsWith("en/causes/index.md:15:1: ERROR missing-page"),
                        gone -> assertThat(gone).startsWith("en/causes/smoking.md:1:1: WARNING missing-file"));
    }

    @Test
    void aPageThatShowsANewImageIsReadAgain() throws IOException {
        save(Folder.PAGE + "\n![a](../../images/new.svg)\n");
        assertThat(pass().errors()).isEqualTo(1);
        this.folder.write("images/new.svg", Folder.SVG);

        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log()).contains("publish en/causes/smoking.md");
    }

    @Test
    void aPageIsReadAgainWhenItsImageChangesItsSize() throws IOException {
        save(Folder.PAGE + "\n![a](../../images/spine.svg)\n");
        pass();
        this.folder.write("images/spine.svg", Folder.SVG.replace("640", "320"));
        pass();

        assertThat(body()).contains("width=\"320\"");
    }

    @Test
    void aNewSourceMendsTheirPages() throws IOException {
        save(Folder.PAGE + "\nA.[@jones2020]\n");
        assertThat(pass().errors()).isEqualTo(1);
        this.folder.write("references.bib", Folder.SOURCES + Folder.SOURCES.replace("smith2020", "jones2020"));

        assertThat(pass().problems()).isEmpty();
        assertThat(this.memory.log()).contains("publish en/causes/smoking.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@article{a, title", "\u0000"})
    void aBrokenListOfSourcesLeavesTheLastGoodOneInForce(String broken) throws IOException {
        save(Folder.PAGE + "\nA.[@smith2020]\n");
        pass();
        this.folder.write("references.bib", broken);
        ContentReport report = pass();
        save(Folder.PAGE + "\nA. B.[@smith2020]\n");
        pass();
        start();
        pass();

        assertThat(report.problems()).singleElement().asString().startsWith("references.bib:");
        assertThat(this.memory.log()).contains("publish en/causes/smoking.md");
        assertThat(passByContent().problems())
                .allMatch(problem -> problem.where().file().equals("references.bib"));
    }

    @Test
    void aVanishedListOfSourcesLeavesTheLastGoodOneInForce() throws IOException {
        save(Folder.PAGE + "\nA.[@smith2020]\n");
        pass();
        this.folder.delete("references.bib");
        save(Folder.PAGE + "\nA. B.[@smith2020]\n");

        assertThat(pass().problems()).isEmpty();
        start();
        assertThat(pass().problems()).isEmpty();
    }

    @Test
    void aBrokenSiteFileLeavesTheLastGoodOneInForce() throws IOException {
        this.folder.write("site.yml", "name: Our site\n");
        pass();
        assertThat(this.memory.siteName()).isEqualTo("Our site");
        this.folder.write("site.yml", "name: [ x\n");
        assertThat(pass().errors()).isEqualTo(1);
        assertThat(this.memory.siteName()).isEqualTo("Our site");
        start();
        assertThat(this.memory.siteName()).isEqualTo("Our site");

        this.folder.write("site.yml", "name: New name\n");
        pass();

        assertThat(this.memory.siteName()).isEqualTo("New name");
    }

    @Test
    void aLeftoverBesideAPageIsOnlyReported() throws IOException {
        this.folder.write("en/causes/smoking.md~", Folder.PAGE.replace("blood", "x"));

        assertThat(pass().warnings()).isEqualTo(1);
        assertThat(this.memory.log()).isEmpty();
    }

    private void start() {
        start(Duration.ofSeconds(5));
    }

    private void start(Duration quick) {
        this.reader = new FolderReader(new ContentFolder(this.root), this.memory, Folder.NOON, () -> this.now, quick);
    }

    /** Looks, and looks again once what changed has been still for a while. */
    private ContentReport pass() throws IOException {
        look();
        after(STILL);
        return look();
    }

    private ContentReport look() throws IOException {
        return look(Set.of()).report();
    }

    private FolderReader.Pass look(Set<Path> touched) throws IOException {
        return this.reader.pass(false, new Doorbell.Ring(touched, Set.of(), false), Duration.ofSeconds(2));
    }

    private ContentReport passByContent() throws IOException {
        this.reader.pass(true, Doorbell.Ring.NONE, Duration.ofSeconds(2));
        after(STILL);
        return look();
    }

    private boolean waiting() throws IOException {
        return look(Set.of()).left() > 0;
    }

    private void after(Duration time) {
        this.now += time.toNanos();
    }

    private void save(String text) {
        this.folder.write(SMOKING, text);
    }

    private void publishLongPage() throws IOException {
        save(Folder.PAGE + WORDS);
        pass();
        assertThat(this.memory.log()).containsExactly("publish en/causes/smoking.md");
        after(Duration.ofMinutes(1));
    }

    private String body() {
        Draft draft = this.memory.drafts.get(SMOKING);
        return draft == null ? "" : draft.rendering().body().toString();
    }

    /** Remembers what was published, and the calls in their order. */
    private static final class Memory implements Publications {
        private final Map<String, Stored> pages = new TreeMap<>();
        private final Map<String, Draft> drafts = new HashMap<>();
        private final Map<String, byte[]> shared = new HashMap<>();
        private final Map<String, Set<String>> former = new HashMap<>();
        private final Map<String, KeptReading> kept = new HashMap<>();
        private final List<String> calls = new ArrayList<>();
        private Site site = Site.DEFAULT;
        private int failures;
        private boolean refusesPages;
        private String refusedFile = "";

        /** The calls since the log was last read. */
        List<String> log() {
            List<String> log = List.copyOf(this.calls);
            this.calls.clear();
            return log;
        }

        String siteName() {
            return this.site.name().in("en");
        }

        List<String> sells() {
            return Optional.ofNullable(this.site.clinic())
                    .map(Site.Clinic::sells)
                    .orElse(List.of());
        }

        @Override
        public Map<String, Stored> pages() {
            return this.pages;
        }

        @Override
        public Map<String, Set<String>> formerAddresses() {
            return this.former;
        }

        @Override
        public Optional<byte[]> sharedFile(String path) {
            return Optional.ofNullable(this.shared.get(path));
        }

        @Override
        public void keepSharedFile(String path, String contentType, byte[] content) {
            failIfAsked();
            this.shared.put(path, content);
        }

        @Override
        public void use(Site site, People people, Glossary glossary) {
            failIfAsked();
            this.site = site;
            this.calls.add("use");
        }

        @Override
        public List<KeptReading> readings() {
            return List.copyOf(this.kept.values());
        }

        @Override
        public void forgetReadings(Collection<String> files) {
            this.kept.keySet().removeAll(files);
        }

        @Override
        public void publish(List<Draft> drafts, Collection<KeptReading> readings) {
            failIfAsked();
            if (this.refusesPages
                    || drafts.stream().anyMatch(draft -> draft.file().equals(this.refusedFile))) {
                throw new IllegalStateException("The database is away");
            }
            for (Draft draft : drafts) {
                boolean hidden = draft.frontMatter().availability().draft();
                this.calls.add("publish " + draft.file() + (hidden ? " (draft)" : ""));
                this.drafts.put(draft.file(), draft);
                this.pages.put(
                        draft.file(),
                        new Stored(
                                draft.words(),
                                draft.textHash(),
                                draft.frontMatter().availability()));
            }
            readings.forEach(reading -> this.kept.put(reading.file(), reading));
        }

        @Override
        public void takeDown(List<String> files) {
            failIfAsked();
            if (files.contains(this.refusedFile)) {
                throw new IllegalStateException("This page cannot be stored");
            }
            this.calls.add("take down " + String.join(" and ", files));
            this.kept.keySet().removeAll(files);
            files.forEach(file -> this.pages.computeIfPresent(
                    file,
                    (f, before) -> new Stored(
                            before.words(),
                            before.textHash(),
                            before.availability().asDraft())));
        }

        @Override
        public void remove(String file) {
            failIfAsked();
            this.calls.add("remove " + file);
            this.kept.remove(file);
            this.pages.remove(file);
        }

        @Override
        public void rename(String oldFile, String newFile) {
            failIfAsked();
            this.calls.add("rename " + oldFile + " to " + newFile);
            this.kept.remove(oldFile);
            this.pages.remove(oldFile);
        }

        private void failIfAsked() {
            if (this.failures > 0) {
                this.failures--;
                throw new IllegalStateException("The database is away");
            }
        }
    }
}
