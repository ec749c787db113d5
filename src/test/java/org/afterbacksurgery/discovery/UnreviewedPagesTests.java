package org.afterbacksurgery.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnreviewedPagesTests {
    private final Catalogue catalogue = mock();

    @Test
    void whoeverStartsTheProgramIsRemindedOfPagesThatNobodyReviewed(CapturedOutput output) {
        start("index-unreviewed: true\n", SampleArticles.smoking());

        assertThat(output).contains("Search engines may list 1 of 1 pages that no clinician has reviewed.");
    }

    @Test
    void nothingIsSaidWhereSearchEnginesListNone(CapturedOutput output) {
        start("index-unreviewed: false\n", SampleArticles.smoking());

        assertThat(output).doesNotContain("Search engines");
    }

    @Test
    void aReviewThatDoesNotCountIsNone(CapturedOutput output) {
        start(
                "index-unreviewed: true\n",
                SampleArticles.smoking(new Review(
                        LocalDate.of(2026, 11, 20), "editorial-team", LocalDate.of(2027, 11, 20), "67fc3e0d")));

        assertThat(output).contains("Search engines may list 1 of 1 pages that no clinician has reviewed.");
    }

    private void start(String settings, Article article) {
        given(this.catalogue.edition())
                .willReturn(SampleEdition.with(article).site(settings).build());
        new UnreviewedPages(this.catalogue).say();
    }
}
