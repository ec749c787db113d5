package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTests {
    @Test
    void holdsWhatAListShowsOfAPage() {
        Article article = SampleArticles.at("/living/sleep")
                .kind(Kind.LIVING)
                .title("Sleep")
                .summary("How to sleep.")
                .words(360)
                .build();

        assertThat(Row.of(article)).isEqualTo(new Row("/living/sleep", "Sleep", "How to sleep.", 2, "living"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "180, 1", "269, 1", "270, 2", "1800, 10"})
    void minutesAreThoseOfASlowReaderAndAtLeastOne(int words, int minutes) {
        Article article = SampleArticles.at("/a").words(words).build();

        assertThat(Row.of(article).minutes()).isEqualTo(minutes);
    }
}
