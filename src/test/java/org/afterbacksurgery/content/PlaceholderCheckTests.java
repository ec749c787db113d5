package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderCheckTests {
    private static final String END =
            " ERROR bad-value: This has not been written yet. Write it, or keep 'status: draft'.";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|TO DO: Say it.",
                "|POR HACER: Dígalo.",
                "  |TO DO: Say it.",
                "- |TO DO: Say it.",
                "* **|TO DO: Say it.**",
                "10. |TO DO: Say it.",
                "## |TO DO: Say it.",
                "> |TO DO: Say it.",
                "> - |TO DO: Say it.",
                "Before.\n|TO DO: Say it.",
                "<!-- A note. -->\n|TO DO: Say it.",
                "<!-- A note\nof two lines -->\n|TO DO: Say it.",
                "```\ncode\n```\n\n|TO DO: Say it."
            })
    void aPublishedPageMayNotHoldATextThatIsToBeWritten(String marked) {
        String before = Folder.PAGE + "\n" + marked.substring(0, marked.indexOf('|'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');

        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE + "\n" + marked.replace("|", "") + "\n")
                        .problems())
                .isEqualTo("en/causes/smoking.md:%d:%d:%s".formatted(line, column, END));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My TO DO: list.",
                "TO DO is no mark.",
                "<!-- TO DO: ask Kim -->",
                "<!-- Notes:\nTO DO: ask Kim\n-->",
                "```\nTO DO: code\n```",
                "~~~\nTO DO: code\n~~~",
                "`TO DO:` is a mark."
            })
    void otherwiseTheWordsAreWelcome(String text) {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE + "\n" + text + "\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void valuesAreReportedAtTheirPlaces() {
        assertThat(Folder.small(this.root).page("""
                                ---
                                title: "TO DO: Title"
                                summary: 'POR HACER: Diga en una frase sencilla, de 50 a 160 caracteres, lo que falta.'
                                kind: treatment  # TO DO: choose
                                status: 'published'
                                updated: 2026-11-22
                                key-points:
                                  - One.
                                  - "TO DO: Two."
                                treatment:
                                  helps: "TO DO: Help."
                                  harms: No harm is known # of, TO DO: or is it
                                  not-known: [ "TO DO: One.", " TO DO: Two." ]
                                  group: mind
                                  involves: Talks with somebody who listens.
                                  certainty: low
                                  regulation: unknown
                                change: "TO DO: is welcome here"
                                ---
                                Text.
                                """).problems()).isEqualTo("""
                        en/causes/smoking.md:2:8:END
                        en/causes/smoking.md:3:10:END
                        en/causes/smoking.md:4:20: ERROR bad-value: This has not been written yet. Do it and delete the note, or keep 'status: draft'.
                        en/causes/smoking.md:9:5:END
                        en/causes/smoking.md:11:10:END
                        en/causes/smoking.md:12:10: WARNING bad-value: 'harms' has 4 words. Write 15 to 60, so that the treatments can be compared.
                        en/causes/smoking.md:13:16:END
                        en/causes/smoking.md:13:31:END""".replace("END", END));
    }

    @Test
    void aDraftMayHoldIt() {
        assertThat(Folder.small(this.root)
                        .page(Folder.PAGE.replace("status: published", "status: draft") + "\nTO DO: Say it.\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void whereCrEndsTheLinesTheSameIsFound() {
        assertThat(Folder.small(this.root)
                        .page((Folder.PAGE + "\nTO DO: Say it.\n").replace("\n", "\r"))
                        .problems())
                .isEqualTo("en/causes/smoking.md:15:1:" + END);
    }
}
