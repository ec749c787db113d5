package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.GonePage;
import org.afterbacksurgery.web.Menu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTests {
    private static final Article HOME = SampleArticles.at("/").index().build();
    private static final Article TOPIC =
            SampleArticles.at("/causes").index().title("Why it hurts").build();
    private static final Article SMOKING = SampleArticles.at("/causes/smoking").build();
    private static final Article TABACO = SampleArticles.at("/es/causas/tabaco").build();
    private static final Article GONE = SampleArticles.at("/causes/gone")
            .draft()
            .wasPublic(LocalDate.of(2026, 11, 3))
            .build();
    private static final Article LATER = SampleArticles.at("/causes/later")
            .from(LocalDateTime.of(2026, 12, 1, 0, 0))
            .build();

    private final AddressBook book = new AddressBook(SampleEdition.with(HOME, TOPIC, SMOKING, TABACO, GONE, LATER)
            .alias("/rauchen", SMOKING)
            .alias("/en/old-en", SMOKING)
            .alias("/was-gone", GONE)
            .build());

    @Test
    void findsAPageAtItsAddress() {
        assertThat(this.book.find("/")).isEqualTo(new Found.Page(HOME));
        assertThat(this.book.find("/causes/smoking")).isEqualTo(new Found.Page(SMOKING));
        assertThat(this.book.find("/es/causas/tabaco")).isEqualTo(new Found.Page(TABACO));
    }

    @ParameterizedTest
    @CsvSource({
        "/Causes/Smoking, /causes/smoking",
        "/causes/smoking/, /causes/smoking",
        "/causes/smoking///, /causes/smoking",
        "/en/causes/smoking, /causes/smoking",
        "/EN/, /",
        "/en, /",
        "/rauchen, /causes/smoking",
        "/Rauchen/, /causes/smoking",
        "/en/old-en, /causes/smoking",
        "//, /",
        "'', /",
        "/en/rauchen, /causes/smoking",
        "/A-Z, /a-z",
        "/en/glossary, /glossary",
        "/es/glossary, /es/glosario",
        "/es/Compare/, /es/comparar",
        "/Feed.xml, /feed.xml",
        "/es/FEED.xml/, /es/feed.xml",
        "/Robots.TXT, /robots.txt"
    })
    void leadsToTheOneRightAddress(String asked, String right) {
        assertThat(this.book.find(asked)).isEqualTo(new Found.Moved(right));
    }

    @ParameterizedTest
    @CsvSource({
        "/a-z, A_TO_Z, en",
        "/es/a-z, A_TO_Z, es",
        "/glossary, GLOSSARY, en",
        "/es/glosario, GLOSSARY, es",
        "/compare, COMPARE, en",
        "/es/comparar, COMPARE, es"
    })
    void knowsThePagesOfTheProgram(String address, ProgramPage page, String language) {
        assertThat(this.book.find(address)).isEqualTo(new Found.Program(page, language));
    }

    @Test
    void aPageThatIsGoneTellsSinceWhenAndWhereToReadOn() {
        GonePage gone = new GonePage(LocalDate.of(2026, 11, 3), new Menu.Link("/causes", "Why it hurts"));

        assertThat(this.book.find("/causes/gone")).isEqualTo(new Found.Gone(gone));
        assertThat(this.book.find("/was-gone")).isEqualTo(new Found.Gone(gone));
        assertThat(this.book.find("/Causes/Gone")).isEqualTo(new Found.Moved("/causes/gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/causes/later", "/nothing", "/es", "/glosario", "/fr/a-z", "/..", "/causes/smoking.md"})
    void findsNothingElse(String path) {
        assertThat(this.book.find(path)).isEqualTo(new Found.Nothing());
    }

    @Test
    void anAliasOfAPublicPageComesBeforeThePageThatIsGoneThere() {
        AddressBook taken = new AddressBook(
                SampleEdition.with(SMOKING, GONE).alias("/causes/gone", SMOKING).build());

        assertThat(taken.find("/causes/gone")).isEqualTo(new Found.Moved("/causes/smoking"));
    }

    @Test
    void followsAMoveOnce() {
        assertThat(this.book.findMoved("/Rauchen")).isEqualTo(new Found.Page(SMOKING));
        assertThat(this.book.findMoved("/causes/smoking")).isEqualTo(new Found.Page(SMOKING));
        assertThat(this.book.findMoved("/nothing")).isEqualTo(new Found.Nothing());
    }
}
