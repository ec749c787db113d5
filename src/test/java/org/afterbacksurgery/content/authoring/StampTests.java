package org.afterbacksurgery.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterbacksurgery.content.Folder;
import org.afterbacksurgery.content.authoring.StampResult.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class StampTests {
    private static final String SMOKING = "en/causes/smoking.md";
    private static final String TABACO = "es/causas/tabaco.md";
    private static final String NEW = "{ on: 2026-11-24, by: jane, next: 2027-11-24, text: 67fc3e0d }";
    private static final String SIGNED =
            SMOKING + ": reviewed by Jane Doe, MD (jane) on 2026-11-24, next review by 2027-11-24, text 67fc3e0d.";
    private static final String PEOPLE = """
            jane: { name: Jane Doe, credentials: MD, reviewer: true }
            juan: { name: Juan Ruiz, reviewer: true, languages: [ es ] }
            joe: { name: Joe Roe }
            "dr. o'neil: \\"x\\"": { name: { en: Dr. O'Neil, es: Dra. O'Neil }, reviewer: true }
            """;

    @TempDir
    private Path root;

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void writeFolder() {
        this.folder = Folder.small(this.root)
                .write("people.yml", PEOPLE)
                .write("es/index.md", Folder.PAGE)
                .write("es/causas/index.md", Folder.PAGE)
                .write(TABACO, with("translates: /causes/smoking"));
    }

    @Test
    void aReviewIsWrittenAsANewLastLine() throws IOException {
        assertThat(review(SMOKING)).isEqualTo(stamped(SIGNED));

        assertThat(text(SMOKING)).isEqualTo(with("reviewed: " + NEW));
        assertThat(this.folder.places()).isEmpty();
    }

    @Test
    void everyShapeOfFileIsStampedAndNothingElseOfItChanges() throws IOException {
        Map<String, StampShape> shapes = StampShape.all();
        shapes.forEach((file, shape) -> this.folder.write(file, shape.before()));
        Map<String, String> hashes = this.folder.check().textHashes();
        String places = this.folder.places();
        List<String> files = List.copyOf(shapes.keySet());

        List<StampResult> results = open().reviewed(files, "jane", null, null);

        assertThat(shapes).hasSizeGreaterThan(200);
        assertThat(results)
                .extracting(StampResult::outcome)
                .containsOnly(Outcome.STAMPED)
                .hasSameSizeAs(files);
        for (Map.Entry<String, StampShape> shape : shapes.entrySet()) {
            String file = shape.getKey();
            String hash = hashes.getOrDefault(file, "none");
            assertThat(text(file)).as(file).isEqualTo(shape.getValue().after("2026-11-24", "2027-11-24", hash));
        }
        assertThat(this.folder.check().textHashes()).isEqualTo(hashes);
        assertThat(this.folder.places()).isEqualTo(places).doesNotContain("ERROR");
        assertNothingChangesWhenStampedAgain(files, results);
    }

    private void assertNothingChangesWhenStampedAgain(List<String> files, List<StampResult> first) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            texts.add(text(file));
            Files.setLastModifiedTime(this.root.resolve(file), FileTime.fromMillis(1_000_000));
        }

        List<StampResult> again = open().reviewed(files, "jane", null, null);

        assertThat(again)
                .isEqualTo(first.stream()
                        .map(result -> stamped(result.lines().get(0) + " The file already said so."))
                        .toList());
        for (int i = 0; i < files.size(); i++) {
            assertThat(text(files.get(i))).isEqualTo(texts.get(i));
            assertThat(Files.getLastModifiedTime(this.root.resolve(files.get(i)))
                            .toMillis())
                    .isEqualTo(1_000_000);
        }
    }

    @Test
    void daysCanBeGiven() throws IOException {
        LocalDate on = LocalDate.of(2024, 2, 29);

        assertThat(open().reviewed(List.of(SMOKING), "jane", on, null)
                        .get(0)
                        .lines()
                        .get(0))
                .contains("on 2024-02-29, next review by 2025-02-28,");
        assertThat(open().reviewed(List.of(SMOKING), "jane", on, on.plusDays(1))
                        .get(0)
                        .lines()
                        .get(0))
                .contains("on 2024-02-29, next review by 2024-03-01,");
        assertThat(text(SMOKING))
                .isEqualTo(with("reviewed: { on: 2024-02-29, by: jane, next: 2024-03-01, text: 67fc3e0d }"));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-11-23", "UTC, 2026-11-24"})
    void todayIsTheOneOfTheClinic(String zone, String today) throws IOException {
        this.folder.write("site.yml", "time-zone: " + zone);
        Clock early = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

        assertThat(Stamp.open(this.root, early, (done, total) -> {})
                        .reviewed(List.of(SMOKING), "jane", null, null)
                        .get(0)
                        .lines()
                        .get(0))
                .contains(" on " + today + ",");
    }

    @Test
    void aKeyWithMarksIsQuoted() throws IOException {
        String key = "dr. o'neil: \"x\"";

        assertThat(open().reviewed(List.of(SMOKING), key, null, null))
                .containsExactly(stamped(SMOKING + ": reviewed by Dr. O'Neil (" + key
                        + ") on 2026-11-24, next review by 2027-11-24, text 67fc3e0d."));
        assertThat(text(SMOKING))
                .isEqualTo(with("reviewed: { on: 2026-11-24, by: \"dr. o'neil: \\\"x\\\"\","
                        + " next: 2027-11-24, text: 67fc3e0d }"));
    }

    @Test
    void aPageMayBeNamedByItsAddressAndMoreThanOnce() throws IOException {
        assertThat(open().reviewed(List.of("/causes/smoking", SMOKING, "/es/causas"), "jane", null, null))
                .extracting(result -> result.lines().get(0).replaceFirst(":.*", ""))
                .containsExactly(SMOKING, "es/causas/index.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jan|||Nobody in people.yml has the key 'jan'. Did you mean 'jane'?"
                        + " Correct the key, or add the person to people.yml.",
                "zoe|||Nobody in people.yml has the key 'zoe'. Correct the key, or add the person to people.yml.",
                "joe|||'joe' may not review pages: people.yml does not say 'reviewer: true' for this person."
                        + " Name somebody who may.",
                "jane|2026-11-25||The day of the review (2026-11-25) is in the future: today is 2026-11-24."
                        + " Give --on the day when the text was read.",
                "jane|2026-11-24|2026-11-24|The next review (2026-11-24) is not after this one (2026-11-24)."
                        + " Give --next the day when the page should be reviewed again.",
                "jane||2026-11-23|The next review (2026-11-23) is not after this one (2026-11-24)."
                        + " Give --next the day when the page should be reviewed again."
            })
    void aReviewThatCannotBeIsRefusedOnceForAllPages(String by, LocalDate on, LocalDate next, String line)
            throws IOException {
        assertThat(open().reviewed(List.of(SMOKING, TABACO), by, on, next)).containsExactly(refused(line));
        assertThat(text(SMOKING)).isEqualTo(Folder.PAGE);
    }

    @Test
    void aReviewerSignsOnlyInTheirLanguages() throws IOException {
        assertThat(open().reviewed(List.of(SMOKING, TABACO), "juan", null, null))
                .containsExactly(
                        refused(SMOKING + ": 'juan' may review pages in the language es only."
                                + " Name somebody who may review this one."),
                        stamped(TABACO + ": reviewed by Juan Ruiz (juan) on 2026-11-24,"
                                + " next review by 2027-11-24, text 67fc3e0d."));
        assertThat(text(SMOKING)).isEqualTo(Folder.PAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en/causes/smokin.md|Did you mean 'en/causes/smoking.md'?",
                "/causes/smokng|Did you mean '/causes/smoking'?",
                "/causes/smoking.md|Did you mean '/causes/smoking'?",
                "smoking.md|Did you mean 'en/causes/smoking.md'?",
                "smoking|Did you mean 'en/causes/smoking.md'?",
                "people.yml|``",
                "images/spine.svg|``",
                "../en/causes/smoking.md|Did you mean 'en/causes/smoking.md'?",
                "``|``"
            })
    void aPageThatIsNotThereIsRefused(String name, String suggestion) throws IOException {
        assertThat(review(name))
                .isEqualTo(refused("There is no page '%s' in the folder '%s'. %sName a page by its file,"
                                .formatted(name, this.root, suggestion.isEmpty() ? "" : suggestion + " ")
                        + " such as en/causes/smoking.md, or by its address, such as /causes/smoking."));
    }

    @Test
    void aPageWithErrorsIsNotStampedAndTheOthersAre() throws IOException {
        String broken = Folder.PAGE.replace("2026-11-22", "2026-02-30") + "\n<b>Hello</b> [@nobody]\n";
        this.folder.write("en/causes/index.md", broken);

        assertThat(open().reviewed(List.of("en/causes/index.md", SMOKING), "jane", null, null))
                .containsExactly(hasErrors(this.folder.problems().split("\n")), stamped(SIGNED));
        assertThat(this.folder.problems()).contains(":6:10: ERROR bad-date", "ERROR raw-html", "unknown-citation");
        assertThat(text("en/causes/index.md")).isEqualTo(broken);
    }

    @Test
    void anErrorThatAnotherPageCausesCountsToo() throws IOException {
        this.folder.write("en/index.md", with("aliases: [ /causes/smoking ]"));

        assertThat(review(SMOKING))
                .isEqualTo(hasErrors(SMOKING + ":1:1: ERROR address-taken: The address '/causes/smoking' is claimed by"
                        + " en/causes/smoking.md and en/index.md."
                        + " Rename or delete one of them, or take the address out of 'aliases'."));
        assertThat(text(SMOKING)).isEqualTo(Folder.PAGE);
    }

    @Test
    void warningsHoldNothingBack() throws IOException {
        this.folder.page(with("colour: red"));

        assertThat(review(SMOKING)).isEqualTo(stamped(SIGNED));
    }

    @Test
    void aFileThatCannotBeAPageSaysWhy() throws IOException {
        this.folder.write("en/Smoking.md", Folder.PAGE);

        assertThat(review("en/Smoking.md")).isEqualTo(hasErrors(this.folder.problems()));
        assertThat(this.folder.problems()).startsWith("en/Smoking.md:1:1: ERROR bad-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.yml", "site.yml"})
    void errorsInTheSharedFilesHoldReviewsBack(String file) throws IOException {
        this.folder.write(file, "jane: [ a\n");

        assertThat(review(SMOKING)).isEqualTo(hasErrors(this.folder.problems()));
        assertThat(this.folder.problems()).startsWith(file + ":1:7: ERROR bad-yaml");
    }

    @ParameterizedTest
    @CsvSource({"!!str reviewed :, !!str reviewed : NEW", "? reviewed~:, ? reviewed~: NEW"})
    void anOddFormIsFilled(String form, String filled) throws IOException {
        this.folder.page(with(form.replace('~', '\n')));

        assertThat(review(SMOKING)).isEqualTo(stamped(SIGNED));
        assertThat(text(SMOKING)).isEqualTo(with(filled.replace('~', '\n').replace("NEW", NEW)));
    }

    @Test
    void aFormThatCannotBeChangedIsRefused() throws IOException {
        this.folder.page(with("? reviewed"));

        assertThat(review(SMOKING))
                .isEqualTo(refused(SMOKING + ": 'reviewed' is in a form that this command cannot change."
                        + " Delete it from the page, and run the command again."));
        assertThat(text(SMOKING)).isEqualTo(with("? reviewed"));
    }

    @Test
    void aPageThatGrowsTooLargeByItIsLeft() throws IOException {
        String page = with("#" + "x".repeat(16 * 1024 - Folder.PAGE.indexOf("---\nBone") - 4));
        this.folder.page(page);
        assertThat(this.folder.places()).isEmpty();

        assertThat(review(SMOKING))
                .isEqualTo(hasErrors(SMOKING + ":1:1: ERROR file-too-big: The front matter is longer than 16 KB."
                        + " Move the text below the second line of ---."));
        assertThat(text(SMOKING)).isEqualTo(page);
    }

    @Test
    void aFileThatChangedMeanwhileIsLeft() throws IOException {
        Stamp stamp = open();
        this.folder.page(Folder.PAGE + "\nMore.\n");

        assertThat(stamp.reviewed(List.of(SMOKING), "jane", null, null))
                .containsExactly(refused(
                        SMOKING + ": The file has changed in the meantime. Read it, and run the command again."));
        assertThat(text(SMOKING)).isEqualTo(Folder.PAGE + "\nMore.\n");
    }

    @Test
    void aFileThatVanishedMeanwhileIsReported() throws IOException {
        Stamp stamp = open();
        this.folder.delete(SMOKING);

        assertThat(stamp.reviewed(List.of(SMOKING), "jane", null, null))
                .containsExactly(refused(SMOKING + ": The file cannot be written. Close it in other programs,"
                        + " and make sure that your account may change it."));
    }

    @Test
    void permissionsAndLinksStayAndNothingIsLeftBehind() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = this.root.resolve(SMOKING);
        Path link = this.root.resolve("en/causes/tobacco.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        Files.createSymbolicLink(link, Path.of("smoking.md"));

        assertThat(review("en/causes/tobacco.md").outcome()).isEqualTo(Outcome.STAMPED);

        assertThat(link).isSymbolicLink();
        assertThat(text(SMOKING)).isEqualTo(with("reviewed: " + NEW));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
        assertThat(names(this.root.resolve("en/causes"))).containsExactly("index.md", "smoking.md", "tobacco.md");
    }

    @Test
    void aTranslationNotesWhichTextItTranslates() throws IOException {
        this.folder.page(Folder.PAGE.replace("Bone needs blood.", "Bone needs much blood."));
        String hash = this.folder.check().textHashes().getOrDefault(SMOKING, "none");

        assertThat(open().translated(List.of(TABACO, "/es")))
                .containsExactly(
                        stamped(TABACO + ": translates en/causes/smoking.md, text " + hash + "."),
                        stamped("es/index.md: translates en/index.md, text "
                                + this.folder.check().textHashes().get("en/index.md") + "."));
        assertThat(hash).isNotEqualTo("67fc3e0d");
        assertThat(text(TABACO)).isEqualTo(with("translates: /causes/smoking\nsource-text: " + hash));
        assertThat(open().translated(List.of(TABACO)))
                .containsExactly(stamped(
                        TABACO + ": translates en/causes/smoking.md, text " + hash + ". The file already said so."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source-text: %s  # c",
                "source-text: '%s'",
                "source-text: >-\n  %s",
                "\"source-text\": \"%s\"\ncolour: red"
            })
    void anOlderSourceTextIsReplaced(String line) throws IOException {
        String page = with("translates: /causes/smoking\n" + line);
        this.folder.write(TABACO, page.formatted("00000000"));

        assertThat(open().translated(List.of(TABACO)).get(0).outcome()).isEqualTo(Outcome.STAMPED);
        assertThat(text(TABACO)).isEqualTo(page.formatted("67fc3e0d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en/causes/smoking.md|order: 1|This page is not a translation: it is in the first language (en).",
                "es/causas/tabaco.md|order: 1|The page does not say which page it translates."
                        + " Add a line such as 'translates: /causes/smoking'.",
                "es/causas/tabaco.md|translates: /causes/smokin|It translates '/causes/smokin', but there is no such page"
                        + " in the first language (en). Did you mean '/causes/smoking'? Correct the line 'translates'.",
                "es/causas/tabaco.md|translates: /es/causas|It translates '/es/causas', but there is no such page"
                        + " in the first language (en). Correct the line 'translates'."
            })
    void whatTranslatesNothingIsRefused(String file, String key, String line) throws IOException {
        this.folder.write(file, with(key));

        assertThat(open().translated(List.of(file))).containsExactly(refused(file + ": " + line));
        assertThat(text(file)).isEqualTo(with(key));
    }

    @Test
    void aTranslationOfAPageWithErrorsIsNotStamped() throws IOException {
        this.folder.page(Folder.PAGE + "\n[@nobody]\n");

        assertThat(open().translated(List.of(TABACO))).containsExactly(hasErrors(this.folder.problems()));
        assertThat(this.folder.problems()).startsWith(SMOKING + ":15:2: ERROR unknown-citation");
    }

    @Test
    void aFolderThatIsNotThereCannotBeOpened() {
        assertThatThrownBy(() -> Stamp.open(this.root.resolve("nowhere"), Folder.NOON, (done, total) -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    private StampResult review(String name) throws IOException {
        List<StampResult> results = open().reviewed(List.of(name), "jane", null, null);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private Stamp open() throws IOException {
        return Stamp.open(this.root, Folder.NOON, (done, total) -> {});
    }

    private String text(String file) throws IOException {
        return Files.readString(this.root.resolve(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String with(String lastLine) {
        return Folder.PAGE.replace("---\nBone", lastLine + "\n---\nBone");
    }

    private static StampResult stamped(String line) {
        return new StampResult(Outcome.STAMPED, List.of(line));
    }

    private static StampResult refused(String line) {
        return new StampResult(Outcome.REFUSED, List.of(line));
    }

    private static StampResult hasErrors(String... lines) {
        return new StampResult(Outcome.HAS_ERRORS, List.of(lines));
    }
}
