package org.afterbacksurgery.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(FeedController.class)
class FeedControllerTests {
    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Catalogue catalogue;

    @TestConfiguration
    static class FixedTime {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void publish() {
        given(this.catalogue.edition())
                .willReturn(SampleEdition.of(
                        SampleArticles.at("/causes/a").title("Scar & <nerves>").build(),
                        SampleArticles.at("/causes/b")
                                .title("New")
                                .from(at(2026, 11, 24, 6))
                                .build(),
                        SampleArticles.at("/causes/c")
                                .title("Later")
                                .from(at(2026, 12, 1, 8))
                                .build()));
    }

    private static LocalDateTime at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0);
    }

    @Test
    void tellsWhatChangedNewestFirst() throws Exception {
        Document feed = feed();

        assertThat(feed.select("entry > title").eachText()).containsExactly("New", "Scar & <nerves>");
        assertThat(feed.select("entry > updated").eachText())
                .containsExactly("2026-11-24T06:00:00-05:00", "2026-11-22T00:00:00-05:00");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-11-24T06:00:00-05:00");
        assertThat(feed.select("entry > content").eachText())
                .containsOnly(
                        "What changed: A new trial. General information. It does not replace advice from your own "
                                + "doctor or nurse. In an emergency call 911.");
    }

    /** What RFC 4287, section 4, requires. */
    @Test
    void isAnAtomFeed() throws Exception {
        Document feed = feed();
        Elements root = feed.select("feed[xmlns=http://www.w3.org/2005/Atom]");

        assertThat(root).hasSize(1);
        assertThat(root.select("> author > name").text()).isNotBlank();
        assertThat(root.select("> link[rel=self]").attr("href")).isEqualTo("http://localhost:8080/feed.xml");
        for (Element part : feed.select("feed, entry")) {
            for (String once : List.of("id", "title", "updated")) {
                assertThat(part.select("> " + once)).as(once).hasSize(1);
            }
            assertThat(URI.create(part.select("> id").text()).isAbsolute()).isTrue();
            assertThat(OffsetDateTime.parse(part.select("> updated").text())).isNotNull();
            assertThat(part.select("> link[rel=alternate]")).hasSize(1);
            assertThat(part.select("> content, > summary").size()).isLessThanOrEqualTo(2);
        }
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    }

    @Test
    void everyLanguageHasItsOwn() {
        assertThat(this.mvc.get().uri("/es/feed.xml"))
                .hasStatusOk()
                .bodyText()
                .contains("xml:lang=\"es\"")
                .doesNotContain("<entry>");
        assertThat(this.mvc.get().uri("/en/feed.xml")).hasStatus(301).hasHeader("Location", "/feed.xml");
        assertThat(this.mvc.get().uri("/fr/feed.xml")).hasStatus(404);
    }

    private Document feed() throws Exception {
        return Jsoup.parse(
                this.mvc.get().uri("/feed.xml").exchange().getResponse().getContentAsString(), Parser.xmlParser());
    }
}
