package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.PageHead.Alternate;
import org.junit.jupiter.api.Test;

class AlternatesTests {
    private static final Article HOME = SampleArticles.at("/").index().build();
    private static final Article INICIO = SampleArticles.at("/es").index().build();
    private static final Article SMOKING = SampleArticles.at("/causes/smoking").build();
    private static final Article TABACO =
            SampleArticles.at("/es/causas/tabaco").translates("/causes/smoking").build();

    @Test
    void everyPageOfASetNamesTheWholeSet() {
        Alternates translations = new Alternates(SampleEdition.of(SMOKING, TABACO));

        assertThat(translations.of(SMOKING))
                .isEqualTo(translations.of(TABACO))
                .containsExactly(
                        new Alternate("en", "http://localhost:8080/causes/smoking"),
                        new Alternate("es", "http://localhost:8080/es/causas/tabaco"),
                        new Alternate("x-default", "http://localhost:8080/causes/smoking"));
    }

    @Test
    void homeIsATranslationOfHomeWithoutSayingSo() {
        assertThat(new Alternates(SampleEdition.of(HOME, INICIO)).of(INICIO))
                .extracting(Alternate::url)
                .containsExactly("http://localhost:8080/", "http://localhost:8080/es", "http://localhost:8080/");
    }

    @Test
    void aPageAloneHasNoSet() {
        assertThat(new Alternates(SampleEdition.of(SMOKING)).of(SMOKING)).isEmpty();
        assertThat(new Alternates(SampleEdition.of(TABACO)).of(TABACO)).isEmpty();
        Article draft = SampleArticles.at("/causes/smoking").draft().build();
        assertThat(new Alternates(SampleEdition.of(draft, TABACO)).of(TABACO)).isEmpty();
    }

    @Test
    void ofTwoTranslationsOneIsTakenAndTheOtherStandsAlone() {
        Article second = SampleArticles.at("/es/causas/z")
                .translates("/causes/smoking")
                .title("Zeta")
                .build();
        Alternates translations = new Alternates(SampleEdition.of(SMOKING, TABACO, second));

        assertThat(translations.of(SMOKING))
                .extracting(Alternate::url)
                .contains("http://localhost:8080/es/causas/tabaco");
        assertThat(translations.of(second)).isEmpty();
    }

    @Test
    void aPageOfTheProgramIsOneOfTheLanguagesThatHaveIt() {
        Alternates translations = new Alternates(SampleEdition.of(SMOKING, TABACO));

        assertThat(translations.of(ProgramPage.A_TO_Z, language -> true))
                .extracting(Alternate::url)
                .containsExactly(
                        "http://localhost:8080/a-z", "http://localhost:8080/es/a-z", "http://localhost:8080/a-z");
        assertThat(translations.of(ProgramPage.A_TO_Z, "en"::equals)).isEmpty();
    }

    @Test
    void homeAloneIsNoPageToList() {
        assertThat(new Alternates(SampleEdition.of(HOME)).hasPages("en")).isFalse();
        assertThat(new Alternates(SampleEdition.of(HOME, SMOKING)).hasPages("en"))
                .isTrue();
    }
}
