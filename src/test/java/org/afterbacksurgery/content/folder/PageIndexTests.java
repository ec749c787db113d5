package org.afterbacksurgery.content.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.afterbacksurgery.content.Folder;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageIndexTests {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "en/index.md, /, en, true",
        "en/causes/index.md, /causes, en, true",
        "en/causes/smoking.md, /causes/smoking, en, false",
        "en/emergency.md, /emergency, en, false",
        "en/a/b/c/d.md, /a/b/c/d, en, false",
        "es/index.md, /es, es, true",
        "es/causas/tabaco.md, /es/causas/tabaco, es, false",
        "es/emergencia.md, /es/emergencia, es, false",
        "es/glossary.md, /es/glossary, es, false",
        "en/glosario.md, /glosario, en, false",
        "en/causes/search.md, /causes/search, en, false",
        "en/index-of-words.md, /index-of-words, en, false"
    })
    void theAddressIsThePath(String file, String address, String language, boolean topicIndex) {
        PageIndex index = PageIndex.of(List.of(file), Site.DEFAULT);

        assertThat(index.pages()).containsOnlyKeys(file);
        assertThat(index.pages().get(file))
                .hasToString("PageFile[file=%s, language=%s, address=%s, topicIndex=%s]"
                        .formatted(file, language, address, topicIndex));
        assertThat(index.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en/search.md",
                "en/glossary/index.md",
                "en/glossary/a.md",
                "en/staff.md",
                "en/images/a.md",
                "en/assets.md",
                "en/a-z.md",
                "en/es/a.md",
                "en/en.md",
                "en/compare.md",
                "en/feedback.md",
                "en/preview/a.md",
                "en/calendar.md",
                "es/buscar.md",
                "es/glosario.md",
                "es/comparar.md",
                "es/opinion.md",
                "es/a-z.md",
                "es/es/a.md",
                "es/en.md"
            })
    void addressesOfTheWebsiteItselfAreTaken(String file) {
        PageIndex index = PageIndex.of(List.of(file), Site.DEFAULT);

        assertThat(index.pages()).isEmpty();
        assertThat(index.problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1:1: ERROR address-taken: The address '/")
                .endsWith("is used by the website itself. Rename the file or folder.");
    }

    @ParameterizedTest
    @CsvSource({
        "es/operaci\u00F3n.md, es/operacion.md",
        "es/operacio\u0301n.md, es/operacion.md",
        "en/Smoking.md, en/smoking.md",
        "en/My Page.md, en/my-page.md",
        "en/a_b.md, en/a-b.md",
        "en/a--b.md, en/a-b.md",
        "en/-a-.md, en/a.md",
        "en/Causes/a.md, en/causes/a.md",
        "en/a.b.md, en/a-b.md",
        "en/\u624B\u8853.md, en/page.md",
        "en/a\u202Eb.md, en/a-b.md",
        "en/\u0131.md, en/i.md",
        "en/sm\u00F8rstra\u00DFe.md, en/smorstrasse.md",
        "en/\uFB01x.md, en/fix.md",
        "en/operaci%C3%B3n.md, en/operacion.md",
        "en/a.md.md, en/a.md"
    })
    void aBadNameIsToldTheNameToUse(String file, String better) {
        PageIndex index = PageIndex.of(List.of(file), Site.DEFAULT);

        assertThat(index.pages()).isEmpty();
        assertThat(index.problems())
                .singleElement()
                .asString()
                .endsWith(":1:1: ERROR bad-name: The name cannot be a web address." + " Rename it to '" + better
                        + "': only a to z, 0 to 9 and single hyphens, up to 80 letters.");
        assertThat(PageIndex.of(List.of(better), Site.DEFAULT).pages()).hasSize(1);
    }

    @Test
    void noTwoFilesAreToldToTakeOneName() {
        assertThat(PageIndex.of(List.of("en/A.md", "en/a.md", "en/n\u00F1.md", "en/nn\u0303.md"), Site.DEFAULT)
                        .problems())
                .extracting(Problem::remedy)
                .containsExactly(
                        "The name 'en/a.md' belongs to another file: keep one of the two, or give this one another name:"
                                + " only a to z, 0 to 9 and single hyphens, up to 80 letters.",
                        "Rename it to 'en/nn.md': only a to z, 0 to 9 and single hyphens, up to 80 letters.",
                        "The name 'en/nn.md' belongs to another file: keep one of the two, or give this one another name:"
                                + " only a to z, 0 to 9 and single hyphens, up to 80 letters.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en/a.MD|Rename it to 'en/a.md'",
                "en/a.markdown|Rename it to 'en/a.md'",
                "en/a.md.txt|Rename it to 'en/a.md'",
                "en/a.md.docx|Copy its words into a plain text file",
                "en/a.url|Put the file itself here",
                "site.yaml|Did you mean 'site.yml'?",
                "Site.yml|Did you mean 'site.yml'?",
                "site.yml.txt|Did you mean 'site.yml'?",
                "EN/a.md|Did you mean 'en'?",
                "Images/a.svg|Did you mean 'images'?",
                "fr/a.md|Move it into one of them"
            })
    void aFileThatNobodyReadsIsToldWhatToDo(String file, String remedy) {
        assertThat(PageIndex.of(List.of(file), Site.DEFAULT).problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1:1: WARNING not-a-page: ")
                .contains(remedy);
    }

    @Test
    void aTopicWhosePageHasABadNameIsReportedOnce() {
        assertThat(new Folder(this.root)
                        .write("en/a/b.md", Folder.PAGE)
                        .write("en/a/Index.md", Folder.PAGE)
                        .write("en/index.md", Folder.PAGE)
                        .places())
                .isEqualTo("en/a/Index.md:1:1: ERROR bad-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/Search/x",
                "/es/buscar",
                "/es/en",
                "/en/a",
                "/sitemap.xml",
                "/es/feed.xml",
                "/causes/smoking.md",
                "/causes/smoking/handout.pdf",
                "/actuator/health"
            })
    void anAliasCannotBeAnAddressOfTheWebsite(String alias) {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE.replace("kind:", "aliases: [ " + alias + " ]\nkind:"))
                        .places())
                .isEqualTo("en/causes/smoking.md:1:1: ERROR address-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old", "/glosario", "/es/glossary", "/old.php?id=3", "/essay", "/a/search", "/old.md"})
    void anyOtherAliasIsWelcome(String alias) {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE.replace("kind:", "aliases: [ " + alias + " ]\nkind:"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aNameMayHave80Letters() {
        assertThat(PageIndex.of(List.of("en/" + "a".repeat(80) + ".md"), Site.DEFAULT)
                        .problems())
                .isEmpty();
        assertThat(PageIndex.of(List.of("en/" + "a".repeat(81) + ".md"), Site.DEFAULT)
                        .problems())
                .singleElement()
                .asString()
                .contains("Rename it to 'en/" + "a".repeat(80) + ".md'");
    }

    @Test
    void aNameOf240LettersIsOnlyABadName() {
        Folder folder = Folder.small(this.root).write("en/causes/" + "a".repeat(240) + ".md", Folder.PAGE);

        assertThat(folder.places()).isEqualTo("en/causes/" + "a".repeat(240) + ".md:1:1: ERROR bad-name");
    }

    @Test
    void namesThatDifferInLetterCaseOrUnicodeFormAreBothNamed() {
        Folder folder = Folder.small(this.root)
                .write("en/causes/Smoking.md", Folder.PAGE)
                .write("en/causes/n\u00F1.md", Folder.PAGE)
                .write("en/causes/nn\u0303.md", Folder.PAGE);

        assertThat(folder.check().problems())
                .hasSize(3)
                .allMatch(problem -> problem.code().toString().equals("bad-name"));
    }

    @Test
    void aFileAndATopicAtOneAddressAreBothReported() {
        Folder folder = Folder.small(this.root).write("en/causes.md", Folder.PAGE);

        assertThat(folder.problems()).isEqualTo("""
                en/causes.md:1:1: ERROR address-taken: The address '/causes' is claimed by en/causes.md and en/causes/index.md. \
                Rename or delete one of them, or take the address out of 'aliases'.
                en/causes/index.md:1:1: ERROR address-taken: The address '/causes' is claimed by en/causes.md and en/causes/index.md. \
                Rename or delete one of them, or take the address out of 'aliases'.""");
    }

    @ParameterizedTest
    @CsvSource({
        "/causes/smoking, /causes/smoking",
        "/Causes/Smoking/, /causes/smoking",
        "causes/smoking, /causes/smoking",
        "/old page.php?x=1, /old%20page.php",
        "/operaci\u00F3n, /operaci%C3%B3n",
        "/operaci\u00F3n, /operacio\u0301n"
    })
    void anAliasThatAnotherFileClaimsIsReportedForBoth(String one, String other) {
        Folder folder = Folder.small(this.root)
                .write("en/a.md", Folder.PAGE.replace("kind:", "aliases: [ \"" + one + "\" ]\nkind:"))
                .write("en/b.md", Folder.PAGE.replace("kind:", "aliases: [ \"" + other + "\" ]\nkind:"));

        assertThat(folder.places()).contains("en/a.md:1:1: ERROR address-taken", "en/b.md:1:1: ERROR address-taken");
    }

    @Test
    void aPageMayNameItsOwnAddressAsItsAlias() {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE.replace("kind:", "aliases: [ /causes/smoking, /a, /A/ ]\nkind:"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aTopicWithoutAPageOfItsOwnIsAWarning() {
        assertThat(Folder.small(this.root)
                        .write("en/tests/mri/a.md", Folder.PAGE)
                        .write("en/tests/index.md", Folder.PAGE)
                        .problems())
                .isEqualTo("""
                en/tests/mri/index.md:1:1: WARNING missing-index: The topic 'en/tests/mri' has no page of its own. \
                Write a file index.md in that folder, with a title and a summary.""");
    }

    @Test
    void filesThatAreNoPagesAreNamed() {
        assertThat(Folder.small(this.root)
                        .write("README.md", "For staff")
                        .write("glossary.yml", "{}")
                        .write("numbers.yml", "{}")
                        .write("notes.md", "x")
                        .write("fr/a.md", "x")
                        .write("en/causes/scan.png", "x")
                        .write("en/causes/text.docx", "x")
                        .write("images/a.txt", "x")
                        .write("images/My Photo.svg", Folder.SVG)
                        .write("images/broken.png", "x")
                        .places())
                .isEqualTo("""
                en/causes/scan.png:1:1: WARNING not-a-page
                en/causes/text.docx:1:1: WARNING not-a-page
                fr/a.md:1:1: WARNING not-a-page
                images/My Photo.svg:1:1: ERROR bad-name
                images/a.txt:1:1: WARNING not-a-page
                images/broken.png:1:1: WARNING not-a-page
                notes.md:1:1: WARNING not-a-page""");
    }

    @Test
    void aFolderThatHoldsOnlyPagesIsValid() {
        assertThat(new Folder(this.root).write("en/index.md", Folder.PAGE).problems())
                .isEmpty();
    }

    @Test
    void linksToPagesThatAreNotPublicAreWarnings() {
        Folder folder = Folder.small(this.root)
                .write("en/causes/index.md", Folder.PAGE + "\n[a](smoking.md)\n")
                .page(Folder.PAGE.replace("published", "draft"));

        assertThat(folder.problems())
                .isEqualTo(
                        "en/causes/index.md:15:1: WARNING link-not-public: The page '/causes/smoking' is not public now,"
                                + " so its link is shown as plain text. Publish that page, or take the link out.");
    }
}
