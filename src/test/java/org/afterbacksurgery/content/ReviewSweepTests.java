package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterbacksurgery.article.ReviewState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three signed pages: which edits take the signature away, and which do not. */
class ReviewSweepTests {
    private static final String TREATMENT = "en/causes/device.md";
    private static final String SMOKING = "en/causes/smoking.md";
    private static final String SPANISH = "es/causas/tabaco.md";
    private static final String NUMBERS = """
            pain: { out-of: 100, count: 15, measured: 14.97 %, source: smith2020, en: "{count} out of {out-of} hurt. {rest} do not.", es: "{count} de cada {out-of} tienen dolor. {rest} no." }
            rest: { out-of: 100, count: 2, measured: 2 %, source: smith2020, en: "{count} out of {out-of} rest. {rest} do not." }
            """;

    @TempDir
    private Path root;

    private Folder folder = new Folder(Path.of(""));
    private final Map<String, String> pages = new TreeMap<>();

    @BeforeEach
    void sign() {
        this.folder = Folder.small(this.root).withPeople().write("numbers.yml", NUMBERS);
        this.pages.put(SMOKING, Folder.PAGE + "\n```number\npain\n```\n");
        this.pages.put(
                TREATMENT,
                Folder.PAGE.replace("kind: cause ", "kind: treatment ").replace("---\nBone", """
                                treatment:
                                  group: device
                                  helps: It helps some people to walk further than before.
                                  harms: The wire can move, and the wound can become infected.
                                  involves: Two visits.
                                  certainty: low
                                  regulation: unknown
                                  not-known: [ How long it lasts. ]
                                ---
                                Bone""")
                        + "\n```number\nrest\n```\n");
        this.pages.put(SPANISH, Folder.PAGE + "\n```number\npain\n```\n");
        this.pages.forEach(this.folder::write);
        Map<String, String> hashes = this.folder.check().textHashes();
        this.pages.replaceAll((file, text) -> text.replace(
                "updated: 2026-11-22",
                "reviewed: { on: 2026-11-20, by: dr-lee, next: 2027-11-20, text: %s }\nupdated: 2026-11-22"
                        .formatted(hashes.get(file))));
        this.pages.forEach(this.folder::write);
        assertThat(voided()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: draft",
                "updated: 2026-11-24",
                "publish: 2026-12-01 08:00",
                "expire: 2027-01-01",
                "authors: [ dr-lee ]",
                "aliases: [ /old, /older ]",
                "related: [ / ]",
                "order: 7",
                "search-words: [ tobacco, cigarettes ]",
                "change: Another word.",
                "codes: { icd-10-cm: [ M96.1 ], icd-11: [ MG30.21 ] }",
                "kind: living",
                "source-text: 67fc3e0d",
                "# a comment"
            })
    void metadataVoidNoReview(String line) {
        String key = line.replaceFirst(":.*", "");
        this.pages.forEach((file, text) -> this.folder.write(
                file,
                text.contains("\n" + key + ":")
                        ? text.replaceFirst("\n" + key + ":[^\n]*", "\n" + line)
                        : text.replaceFirst("\nupdated:", "\n" + line + "\nupdated:")));

        assertThat(voided()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Smoking and healing, Tobacco and healing",
        "makes it harder, makes it slower",
        "Stopping helps, Stopping works",
        "Bone needs blood, Bone needs rest",
        "What to do, What you do",
    })
    void oneOtherWordVoidsExactlyItsPage(String word, String other) {
        for (String file : this.pages.keySet()) {
            this.pages.forEach(this.folder::write);
            edit(file, word, other);

            assertThat(voided()).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "walk further, walk longer",
        "The wire can move, The wire may move",
        "Two visits, Three visits",
        "certainty: low, certainty: moderate",
        "regulation: unknown, regulation: not-applicable",
        "How long it lasts, How well it lasts",
    })
    void oneOtherWordAmongTheFactsOfATreatmentVoidsItsPage(String word, String other) {
        edit(TREATMENT, word, other);

        assertThat(voided()).containsExactly(TREATMENT);
    }

    @Test
    void anotherGroupOrSourceOfATreatmentVoidsNothing() {
        edit(TREATMENT, "group: device", "group: surgery");
        assertThat(voided()).isEmpty();

        edit(TREATMENT, "certainty: low", "certainty: low\n  certainty-source: smith2020");

        assertThat(voided()).isEmpty();
    }

    @Test
    void anotherNumberVoidsExactlyThePagesThatShowIt() {
        this.folder.write("numbers.yml", NUMBERS.replace("count: 15", "count: 16"));
        assertThat(voided()).containsExactly(SMOKING, SPANISH);

        this.folder.write("numbers.yml", NUMBERS.replace("count: 2", "count: 3"));
        assertThat(voided()).containsExactly(TREATMENT);

        this.folder.write("numbers.yml", NUMBERS.replace("tienen dolor", "sienten dolor"));
        assertThat(voided()).containsExactly(SPANISH);

        this.folder.write("numbers.yml", NUMBERS.replace("14.97 %", "15 %"));
        assertThat(voided()).isEmpty();
    }

    @Test
    void otherLineEndsAndSpacesVoidNothing() {
        this.pages.forEach((file, text) -> this.folder.write(
                file,
                "\uFEFF"
                        + text.replace("Bone needs blood.", "Bone needs blood.  ")
                                .replace("\n", "\r\n") + "\r\n\r\n"));

        assertThat(voided()).isEmpty();
    }

    private void edit(String file, String word, String other) {
        String text = this.pages.getOrDefault(file, "");
        assertThat(text).contains(word);
        this.folder.write(file, text.replace(word, other));
    }

    private Set<String> voided() {
        Set<String> voided = new TreeSet<>();
        this.folder.check().reviews().stream()
                .filter(page -> this.pages.containsKey(page.file()))
                .forEach(page -> {
                    assertThat(page.state()).as(page.file()).isIn(ReviewState.VALID, ReviewState.VOIDED);
                    if (page.state() == ReviewState.VOIDED) {
                        voided.add(page.file());
                    }
                });
        return voided;
    }
}
