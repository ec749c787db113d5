package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.page.Facts.Sign;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;

class SignsTests {
    private static final Article HOW_WE_JUDGE =
            SampleArticles.at("/about/how-we-judge").build();
    private static final Article COMO_JUZGAMOS = SampleArticles.at("/es/acerca/como-juzgamos")
            .translates("/about/how-we-judge")
            .build();

    private final Signs signs = new Signs(
            SampleTexts.of(Map.of(
                    "/about/how-we-judge",
                    SampleTexts.body("""
                            <h2 id="low">LOW </h2><h3 id="trials">Only in trials</h3>
                            <h2 id="low-2">Low</h2><h2 id="high">Higher</h2>"""),
                    "/es/acerca/como-juzgamos",
                    SampleTexts.body("<h2 id=\"alta\">Certeza alta</h2>"))),
            SampleMessages.SITE);

    @Test
    void aSignLeadsToTheFirstHeadingWithItsWords() {
        Signs.In english = this.signs.in(SampleEdition.of(HOW_WE_JUDGE), "en");

        assertThat(english.of(Certainty.LOW)).isEqualTo(new Sign("low", "/about/how-we-judge#low"));
        assertThat(english.of(Regulation.TRIAL_ONLY)).isEqualTo(new Sign("trial-only", "/about/how-we-judge#trials"));
    }

    @Test
    void aSignWithoutAHeadingLeadsToThePage() {
        Signs.In english = this.signs.in(SampleEdition.of(HOW_WE_JUDGE), "en");

        assertThat(english.of(Certainty.HIGH)).isEqualTo(new Sign("high", "/about/how-we-judge"));
    }

    @Test
    void withoutThePageASignLeadsNowhere() {
        Article other = SampleArticles.at("/about/other").translates("/about").build();

        assertThat(this.signs.in(SampleEdition.of(other), "en").of(Certainty.LOW))
                .isEqualTo(new Sign("low", null));
    }

    @Test
    void anotherLanguageReadsTheTranslationOfThePage() {
        Signs.In spanish = this.signs.in(SampleEdition.of(HOW_WE_JUDGE, COMO_JUZGAMOS), "es");

        assertThat(spanish.of(Certainty.HIGH)).isEqualTo(new Sign("high", "/es/acerca/como-juzgamos#alta"));
        assertThat(spanish.of(Certainty.LOW)).isEqualTo(new Sign("low", "/es/acerca/como-juzgamos"));
    }

    @Test
    void aLanguageWithoutATranslationDoesNotBorrowThePageOfAnother() {
        assertThat(this.signs.in(SampleEdition.of(HOW_WE_JUDGE), "es").of(Certainty.LOW))
                .isEqualTo(new Sign("low", null));
    }
}
