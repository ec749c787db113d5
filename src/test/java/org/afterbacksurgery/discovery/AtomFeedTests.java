package org.afterbacksurgery.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.web.SampleMessages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class AtomFeedTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theNewestChangeStandsFirstAndPagesOfOneMomentByTheirAddress() {
        Document feed = feed(
                SampleEdition.of(
                        SampleArticles.at("/causes/b")
                                .title("A title that comes first")
                                .updated(DAY)
                                .build(),
                        article("/causes/old", DAY.minusDays(1)),
                        article("/causes/a", DAY),
                        SampleArticles.at("/causes/appeared")
                                .updated(DAY.minusDays(30))
                                .from(LocalDateTime.of(2026, 11, 24, 6, 30))
                                .build()),
                "en");

        assertThat(feed.select("entry > id").eachText())
                .containsExactly(
                        "http://localhost:8080/causes/appeared",
                        "http://localhost:8080/causes/a",
                        "http://localhost:8080/causes/b",
                        "http://localhost:8080/causes/old");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-24T06:30:00-05:00");
    }

    @Test
    void holdsTheFiftyNewestChanges() {
        Article[] articles = IntStream.range(0, 51)
                .mapToObj(n -> article("/causes/page-" + n, DAY.minusDays(n)))
                .toArray(Article[]::new);

        assertThat(feed(SampleEdition.of(articles), "en").select("entry > id").eachText())
                .hasSize(50)
                .startsWith("http://localhost:8080/causes/page-0")
                .endsWith("http://localhost:8080/causes/page-49");
    }

    @Test
    void aLanguageWithoutPagesIsAsNewAsTheSite() {
        Document feed = feed(SampleEdition.of(article("/causes/a", DAY.minusDays(3)), article("/causes/b", DAY)), "es");

        assertThat(feed.select("entry")).isEmpty();
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-22T00:00:00-05:00");
        assertThat(feed.select("link[rel=alternate]").attr("href")).isEqualTo("http://localhost:8080/");
    }

    @Test
    void aSiteWithoutPagesHasAFeedAllTheSame() {
        assertThat(feed(SampleEdition.of(), "en").select("feed > updated").text())
                .isEqualTo("1969-12-31T19:00:00-05:00");
    }

    @Test
    void anEntryTellsWhatChangedAndThatItIsNoAdvice() {
        Edition edition = SampleEdition.of(
                SampleArticles.at("/a").change("A new trial.").build(),
                SampleArticles.at("/b").change(null).build());
        String disclaimer = "General information. It does not replace advice from your own doctor or nurse."
                + " In an emergency call 911.";

        assertThat(feed(edition, "en").select("entry > content"))
                .extracting(content -> content.wholeText())
                .containsExactly("What changed: A new trial.\n\n" + disclaimer, disclaimer);
    }

    @Test
    void eachLanguageHasItsOwnFeedInItsOwnWords() {
        Article home = SampleArticles.at("/es").index().build();
        Article page = SampleArticles.at("/es/causas/tabaco").title("Tabaco").build();
        Document feed = feed(
                SampleEdition.with(home, page, SampleArticles.smoking())
                        .site("name: { en: After, es: Después }\nowner: { name: Ann }\n")
                        .build(),
                "es");

        assertThat(feed.select("feed").attr("xml:lang")).isEqualTo("es");
        assertThat(feed.select("feed > title").text()).isEqualTo("Después");
        assertThat(feed.select("feed > id").text()).isEqualTo("http://localhost:8080/es/feed.xml");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo("http://localhost:8080/es");
        assertThat(feed.select("feed > author > name").text()).isEqualTo("Ann");
        assertThat(feed.select("entry > title").eachText()).contains("Tabaco").hasSize(2);
        assertThat(feed.select("entry > content").text()).contains("En una emergencia llame al 911.");
    }

    private static Article article(String address, LocalDate updated) {
        return SampleArticles.at(address).updated(updated).build();
    }

    private static Document feed(Edition edition, String language) {
        return Jsoup.parse(new AtomFeed(edition, language, SampleMessages.SITE).xml(), Parser.xmlParser());
    }
}
