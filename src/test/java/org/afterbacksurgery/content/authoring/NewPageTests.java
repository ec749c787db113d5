package org.afterbacksurgery.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.content.Folder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewPageTests {
    private static final Pattern MARK = Pattern.compile("TO DO:|POR HACER:");

    @TempDir
    private Path temp;

    private Path root = Path.of("");
    private Folder folder = new Folder(this.root);

    @BeforeEach
    void writeSmallSite() throws IOException {
        this.root = Files.createDirectory(this.temp.resolve("content")).toRealPath();
        this.folder =
                Folder.small(this.root).write("es/index.md", Folder.PAGE).write("es/causas/index.md", Folder.PAGE);
    }

    static Stream<Arguments> everyKind() {
        return Stream.of("en/causes/", "es/causas/", "en/new/", "es/nuevo/")
                .flatMap(topic ->
                        Arrays.stream(Kind.values()).map(kind -> Arguments.of(kind, topic + name(topic) + ".md")));
    }

    private static String name(String topic) {
        return topic.contains("/caus") ? "to-write" : "index";
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theDraftHasNothingToMend(Kind kind, String file) throws IOException {
        assertThat(write(kind.word(), file)).containsExactly("wrote " + file);

        assertThat(this.folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whoPublishesItIsToldOfEachPlaceThatIsStillToBeWritten(Kind kind, String file) throws IOException {
        write(kind.word(), file);
        String draft = Files.readString(this.root.resolve(file));

        this.folder.write(file, draft.replace("status: draft", "status: published"));

        List<String> lines = draft.lines().toList();
        List<String> places = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            if (MARK.matcher(lines.get(n)).find()) {
                places.add(file + ":" + (n + 1) + " ERROR bad-value");
            }
        }
        assertThat(places).hasSizeGreaterThan(4);
        assertThat(this.folder.check().problems())
                .extracting(problem -> problem.where().file() + ":"
                        + problem.where().line() + " " + problem.severity() + " " + problem.code())
                .containsExactlyElementsOf(places);
    }

    @Test
    void aTreatmentAnswersTheSameQuestionsInTheSameOrder() throws IOException {
        write("treatment", "en/causes/laser.md");
        write("treatment", "es/causas/laser.md");

        assertThat(headings("en/causes/laser.md"))
                .containsExactly(
                        "What it is",
                        "Who it may suit, and who not",
                        "How it might help",
                        "What can go wrong",
                        "How sure we are",
                        "What we do not know",
                        "Is it approved, and by whom",
                        "What it involves: days, visits, recovery",
                        "What it may cost",
                        "What happens if you do nothing or wait",
                        "Other options",
                        "Questions to ask");
        assertThat(headings("es/causas/laser.md")).hasSize(12);
    }

    @Test
    void theDraftIsOfTodayInTheClinic() throws IOException {
        this.folder.write("site.yml", "time-zone: Pacific/Kiritimati\n");

        write("about", "en/causes/who-pays.md");

        assertThat(this.root.resolve("en/causes/who-pays.md")).content().isEqualTo("""
                ---
                title: "Who pays"
                summary: "TO DO: Say in one or two plain sentences, 50 to 160 characters, what the reader gets from this page."
                kind: about
                status: draft
                updated: 2026-11-25
                # publish: the day on which the page first appears. Add it when you publish the page, and never change it.
                change: "First version of this page."
                ---
                TO DO: Say in the first two sentences what this page tells about the site, and the most important fact.

                ## What we do

                - TO DO: Write one thing that the site does, so that a reader can check it.
                - TO DO: Write another one, or delete this line.

                ## What we do not do

                - TO DO: Write one thing that readers may fear or expect and that the site does not do.
                - TO DO: Write another one, or delete this line.

                ## What you can do

                1. TO DO: Write the first thing that the reader can do today.
                2. TO DO: Write the next step, one thing at a time.

                ## Questions about this

                TO DO: Say whom the reader can ask, and what to do if there is nobody yet.
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "en/causes/x.md, en/causes/x.md",
        "en/causes/x, en/causes/x.md",
        "./en/causes/x, en/causes/x.md",
        "en\\causes\\x.md, en/causes/x.md",
        "content/en/causes/x.md, en/causes/x.md",
        "./content/en/causes/x, en/causes/x.md",
        "ROOT/en/causes/x.md, en/causes/x.md",
        "ROOT/../content/en/causes/x, en/causes/x.md",
        "/en/causes/x, en/causes/x.md",
        "/causes/x, en/causes/x.md",
        "/es/causas/x, es/causas/x.md",
        "/fr/x, en/fr/x.md",
        "en/new/, en/new/index.md",
        "en/new/x/, en/new/x/index.md",
        "en/new/index, en/new/index.md",
        "/new/deep/x, en/new/deep/x.md"
    })
    void aPathOrAnAddressNamesTheFile(String typed, String file) throws IOException {
        assertThat(write("guide", typed.replace("ROOT", this.root.toString())))
                .first()
                .isEqualTo("wrote " + file);
    }

    @ParameterizedTest
    @CsvSource({"/, en/index.md", "en, en/index.md", "/es, es/index.md", "/causes, en/causes/index.md"})
    void theAddressOfAFolderNamesItsOwnPage(String typed, String file) throws IOException {
        assertThat(write("guide", typed))
                .containsExactly("The file '%s' already exists. Open that one, or give the new page another name."
                        .formatted(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cuase | en/x.md | There is no kind 'cuase'. Did you mean 'cause'? Use one of: condition, cause, test, treatment, living, guide, about.",
                "cause | en/causes/smoking | The file 'en/causes/smoking.md' already exists. Open that one, or give the new page another name.",
                "cause | fr/x | 'fr/x.md' does not begin with a language of site.yml (en, es). Did you mean 'en/fr/x.md'? Write that, or add the language to site.yml.",
                "cause | ../en/x | '../en/x' is not in the content folder ROOT. Write a path such as en/causes/smoking.md.",
                "cause | en/../../x | 'en/../../x' is not in the content folder ROOT. Write a path such as en/causes/smoking.md.",
                "cause | TEMP/x.md | 'TEMP/x.md' is not in the content folder ROOT. Write a path such as en/causes/smoking.md.",
                "cause | en/Operación.md | en/Operación.md:1:1: ERROR bad-name: The name cannot be a web address. Rename it to 'en/operacion.md': only a to z, 0 to 9 and single hyphens, up to 80 letters.",
                "cause | en/x.txt | en/x.txt.md:1:1: ERROR bad-name: The name cannot be a web address. Rename it to 'en/x.md': only a to z, 0 to 9 and single hyphens, up to 80 letters.",
                "cause | en/search.md | en/search.md:1:1: ERROR address-taken: The address '/search' is used by the website itself. Rename the file or folder.",
                "cause | en/causes.md | en/causes.md:1:1: ERROR address-taken: The address '/causes' belongs to 'en/causes/index.md'. Give the new page another name.",
                "cause | en/old.md | en/old.md:1:1: ERROR address-taken: The address '/old' belongs to 'en/causes/smoking.md'. Give the new page another name."
            })
    void whatCannotBeAPageIsRefusedAndNothingIsWritten(String kind, String typed, String why) throws IOException {
        this.folder.page(Folder.PAGE.replace("key-points:", "aliases: [ /Old/ ]\nkey-points:"));
        String before = this.folder.check().textHashes().keySet().toString();

        assertThat(write(kind, typed.replace("TEMP", this.temp.toString())))
                .containsExactly(why.replace("TEMP", this.temp.toString()).replace("ROOT", this.root.toString()));
        assertThat(this.folder.check().textHashes().keySet()).hasToString(before);
    }

    @Test
    void aTitleIsTextWhateverItHolds() throws IOException {
        assertThat(write("guide", "en/a.md", "He said: \"it \\ hurts\"\n# - {today} "))
                .containsExactly("wrote en/a.md");

        assertThat(Files.readString(this.root.resolve("en/a.md")))
                .startsWith("---\ntitle: \"He said: \\\"it \\\\ hurts\\\" # - {today}\"\n");
        assertThat(this.folder.problems()).isEmpty();
    }

    @Test
    void aTitleThatThePageCouldNotHaveIsRefused() throws IOException {
        assertThat(write("guide", "en/a.md", "a".repeat(71)))
                .containsExactly(
                        "en/a.md:2:8: ERROR title-length: The title has 71 characters. Shorten it to at most 70.");
        assertThat(write("guide", "en/a.md", " "))
                .containsExactly("en/a.md:1:1: ERROR missing-key: The page has no 'title'."
                        + " Add a line 'title: the heading of the page' between the two lines of ---.");
        assertThat(write("guide", "en/" + "a".repeat(80) + ".md"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("wrote");
    }

    @Test
    void aTopicWithoutAPageOfItsOwnIsPointedOut() throws IOException {
        assertThat(write("test", "en/tests/scans/mri.md"))
                .containsExactly(
                        "wrote en/tests/scans/mri.md",
                        "The topic 'en/tests' has no page of its own yet. Write one with: new test en/tests/index.md",
                        "The topic 'en/tests/scans' has no page of its own yet. Write one with: new test en/tests/scans/index.md");
        assertThat(write("test", "en/tests/index")).containsExactly("wrote en/tests/index.md");
    }

    @Test
    void aFolderThatLeadsElsewhereIsNotWrittenTo() throws IOException {
        Path outside = Files.createDirectory(this.temp.resolve("outside"));
        Files.createSymbolicLink(this.root.resolve("en/link"), outside);

        assertThat(write("cause", "en/link/x.md"))
                .containsExactly("The folder '%s' leads out of the content folder. Choose another one."
                        .formatted(this.root.resolve("en/link")));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLanguageOfSiteYmlWithoutTextsOfItsOwnGetsTheEnglishOnes() throws IOException {
        this.folder.write("site.yml", "languages: [ en, es, fr ]\n").write("fr/index.md", Folder.PAGE);

        assertThat(write("living", "fr/douleur.md")).containsExactly("wrote fr/douleur.md");

        assertThat(headings("fr/douleur.md")).contains("A plan for bad days");
        assertThat(this.folder.problems()).isEmpty();
    }

    @Test
    void withoutAFolderThereIsNoPage() {
        assertThatThrownBy(() -> new NewPage(this.temp.resolve("nowhere"), Folder.NOON))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<String> write(String kind, String path) throws IOException {
        return write(kind, path, null);
    }

    private List<String> write(String kind, String path, @Nullable String title) throws IOException {
        NewPage.Outcome outcome = new NewPage(this.root, Folder.NOON).write(kind, path, title);
        List<String> said = new ArrayList<>(outcome.remarks());
        if (outcome.file() != null) {
            said.add(0, "wrote " + this.root.relativize(Objects.requireNonNull(outcome.file())));
        }
        return said;
    }

    private List<String> headings(String file) throws IOException {
        return Files.readString(this.root.resolve(file))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }
}
