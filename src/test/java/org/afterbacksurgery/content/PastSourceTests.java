package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.Review;
import org.junit.jupiter.api.Test;

class PastSourceTests {
    @Test
    void aPageIsReadAlthoughItsReviewerHasLeft() {
        String source = Folder.PAGE.replace(
                "---\nBone", "reviewed: { on: 2026-10-01, by: ann, next: 2027-10-01, text: 67fc3e0d }\n---\nBone");

        FrontMatter matter =
                PastSource.frontMatter("en/causes/smoking.md", source, false).orElseThrow();

        assertThat(matter.title()).isEqualTo("Smoking and healing after a spinal fusion");
        assertThat(matter.review())
                .isEqualTo(new Review(LocalDate.of(2026, 10, 1), "ann", LocalDate.of(2027, 10, 1), "67fc3e0d"));
    }

    @Test
    void whatWasNeverAPageIsNone() {
        assertThat(PastSource.frontMatter("en/a.md", "No keys.", false)).isEmpty();
    }
}
