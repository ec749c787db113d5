package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review states of all pages at noon on November 24, 2026. */
class PageReviewsTests {
    @TempDir
    private Path root;

    @Test
    void everyPageIsListedTheMostUrgentFirst() {
        Folder folder = Folder.small(this.root)
                .withPeople()
                .write("en/causes/valid.md", reviewed("by: dr-lee, next: 2027-01-24, text: 67fc3e0d"))
                .write("en/causes/due.md", reviewed("by: dr-lee, next: 2027-01-23, text: 67fc3e0d"))
                .write("en/causes/due-sooner.md", reviewed("by: dr-lee, next: 2026-11-24, text: 67fc3e0d"))
                .write("en/causes/overdue.md", reviewed("by: dr-lee, next: 2026-11-23, text: 67fc3e0d"))
                .write("en/causes/long-overdue.md", reviewed("by: dr-lee, next: 2025-01-01, text: 67fc3e0d"))
                .write("en/causes/changed.md", reviewed("by: dr-lee, next: 2027-01-24, text: 00000000"))
                .write("en/causes/unsigned.md", reviewed("by: nobody, next: 2027-01-24, text: 67fc3e0d"));

        assertThat(states(folder)).isEqualTo("""
                en/causes/changed.md VOIDED
                en/causes/long-overdue.md OVERDUE
                en/causes/overdue.md OVERDUE
                en/causes/due-sooner.md DUE
                en/causes/due.md DUE
                en/causes/index.md NEVER
                en/causes/smoking.md NEVER
                en/causes/unsigned.md NEVER
                en/index.md NEVER
                en/causes/valid.md VALID
                """);
    }

    @Test
    void thePartsOfAPageThatHaveErrorsHideNoReview() {
        String good = reviewed("by: dr-lee, next: 2026-11-23, text: 67fc3e0d");
        Folder folder = Folder.small(this.root)
                .withPeople()
                .write("en/causes/date.md", good.replace("updated: 2026", "updated: 26"))
                .write("en/causes/text.md", good + "\n<b>\n")
                .write("en/causes/draft.md", good.replace("status: published", "status: draft"))
                .write("en/causes/review.md", good.replace("next: 2026-11-23", "next: soon"))
                .write("en/causes/unclosed.md", "---\ntitle: A\n")
                .write("en/causes/empty.md", "")
                .delete("en/causes/smoking.md")
                .delete("en/causes/index.md");

        assertThat(states(folder)).isEqualTo("""
                en/causes/text.md VOIDED
                en/causes/date.md OVERDUE
                en/causes/draft.md OVERDUE draft
                en/index.md NEVER
                en/causes/empty.md null
                en/causes/review.md null
                en/causes/unclosed.md null
                """);
    }

    @Test
    void whatASignerSignedIsKnownByNameOrKey() {
        Folder folder = Folder.small(this.root)
                .withPeople()
                .write("en/causes/a.md", reviewed("by: dr-lee, next: 2026-11-23, text: 67fc3e0d"))
                .page(reviewed("by: nobody, next: 2027-01-24, text: 67fc3e0d"));

        assertThat(folder.check().reviews())
                .extracting(PageReview::reviewer)
                .containsExactly("Ann Lee, MD", null, "nobody", null);
    }

    @Test
    void aTranslationIsBehindOnceItsOriginalSaysSomethingElse() {
        Folder folder = Folder.small(this.root)
                .withPeople()
                .write("es/index.md", translation("translates: /"))
                .write("es/a.md", translation("translates: /causes/smoking\nsource-text: 67fc3e0d"))
                .write("es/b.md", translation("translates: /causes/smoking\nsource-text: 00000000"))
                .write("es/c.md", translation("translates: /nothing\nsource-text: 00000000"))
                .write("es/d.md", translation("translates: /nothing"))
                .write("es/e.md", translation("order: 1"))
                .write("en/f.md", translation("translates: /causes/smoking"));

        StringBuilder behind = new StringBuilder();
        for (PageReview page : folder.check().reviews()) {
            if (page.translation() != null) {
                behind.append(page.file() + " " + page.translation().isBehind() + "\n");
            }
        }
        assertThat(behind).hasToString("""
                es/a.md false
                es/b.md true
                es/c.md false
                es/d.md true
                es/index.md true
                """);
    }

    private static String reviewed(String review) {
        return Folder.PAGE.replace("key-points:", "reviewed: { on: 2024-11-20, %s }\nkey-points:".formatted(review));
    }

    private static String translation(String keys) {
        return Folder.PAGE.replace("key-points:", keys + "\nkey-points:");
    }

    private static String states(Folder folder) {
        StringBuilder states = new StringBuilder();
        folder.check()
                .reviews()
                .forEach(page ->
                        states.append("%s %s%s\n".formatted(page.file(), page.state(), page.draft() ? " draft" : "")));
        return states.toString();
    }
}
