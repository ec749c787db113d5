package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.afterbacksurgery.article.TextHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHashTests {
    private static final String SMOKING = "en/causes/smoking.md";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theExamplePageHasItsHashWithEveryLineEnd(String lineEnd) {
        String page = Folder.PAGE.replace("\n", lineEnd);

        assertThat(hash(page)).isEqualTo("67fc3e0d");
        assertThat(hash("\uFEFF" + page)).isEqualTo("67fc3e0d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:   \"Smoking and healing after a spinal fusion\"",
                "title: 'Smoking and healing after a spinal fusion'",
                "title: >-\n  Smoking and healing\n  after a spinal fusion",
                "order: 10\ntitle: Smoking and healing after a spinal fusion",
                "search-words: [ smoke ]\ntitle: Smoking and healing after a spinal fusion"
            })
    void theFormOfTheFrontMatterDoesNotCount(String title) {
        String page = Folder.PAGE.replaceFirst("title: [^\n]*", title);

        assertThat(hash(page)).isEqualTo("67fc3e0d");
    }

    @Test
    void aPageWhoseFrontMatterHasAFaultHasNoHashToSign() {
        Folder folder =
                Folder.small(this.root).page(Folder.PAGE.replace("kind:", "aliases: [ //elsewhere.org ]\nkind:"));

        assertThat(folder.check().textHashes()).doesNotContainKey("en/causes/smoking.md");
    }

    @Test
    void spacesAtLineEndsAndBlankLinesAtBothEndsDoNotCount() {
        String page =
                Folder.PAGE.replace("---\nBone needs blood.", "---\n\n \t\n\nBone needs blood.  \t") + "\n  \n\t\n";

        assertThat(hash(page)).isEqualTo("67fc3e0d");
    }

    @Test
    void theUnicodeFormOfLettersDoesNotCount() {
        assertThat(TextHash.of(List.of("operaci\u00F3n"))).isEqualTo(TextHash.of(List.of("operacio\u0301n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bone needs blood.|Bone needs  blood.",
                "Bone needs blood.|  Bone needs blood.x",
                "What to do\n\n|What to do\n\n\n",
                "Stopping helps.|Stopping helps!",
                "join after|join, after",
                "Smoking and|Smoking or"
            })
    void everyOtherChangeCounts(String change) {
        String[] parts = change.split("\\|");

        assertThat(hash(Folder.PAGE.replace(parts[0], parts[1])))
                .matches("[0-9a-f]{8}")
                .isNotEqualTo("67fc3e0d");
    }

    @Test
    void emptyPiecesAreSkipped() {
        assertThat(TextHash.of(List.of("a", "", " \n\t", "b"))).isEqualTo(TextHash.of(List.of("a", "b")));
        assertThat(TextHash.of(List.of("a", "b"))).isNotEqualTo(TextHash.of(List.of("a b")));
    }

    @Test
    void theFactsOfATreatmentCountAndTheirSourcesDoNot() {
        String facts = """
                treatment:
                  group: device
                  helps: It helps some.
                  harms: It harms few.
                  involves: A visit.
                  certainty: low
                  regulation: approved
                  not-known: [ Who it helps., How long. ]
                """;
        String page =
                Folder.PAGE.replace("kind: cause", "kind: treatment").replace("key-points:", facts + "key-points:");
        String hash = hash(page);

        assertThat(hash)
                .isEqualTo(TextHash.of(List.of(
                        "Smoking and healing after a spinal fusion",
                        "Smoking makes it harder for the bones to join after a spinal fusion.",
                        "Smoking slows bone healing.",
                        "Stopping helps.",
                        "It helps some.",
                        "It harms few.",
                        "A visit.",
                        "low",
                        "approved",
                        "Who it helps.",
                        "How long.",
                        "Bone needs blood.\n\n## What to do\n\nAsk your team for help.")));
        assertThat(hash(page.replace("group: device", "group: mind"))).isEqualTo(hash);
    }

    private String hash(String page) {
        return new Folder(this.root).page(page).check().textHashes().getOrDefault(SMOKING, "none");
    }
}
