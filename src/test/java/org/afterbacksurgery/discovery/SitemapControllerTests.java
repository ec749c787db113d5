package org.afterbacksurgery.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(SitemapController.class)
class SitemapControllerTests {
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

    private static final Article SMOKING = SampleArticles.smoking();
    private static final Article LATER = SampleArticles.at("/causes/later")
            .from(LocalDateTime.of(2026, 12, 1, 8, 0))
            .build();

    /** @param settings as in {@code site.yml} */
    private void publish(String settings, Article... articles) {
        given(this.catalogue.edition())
                .willReturn(SampleEdition.with(articles).site(settings).build());
    }

    @Test
    void listsPublicPagesWithTheirDates() {
        publish("index-unreviewed: true\nbase-url: https://www.example.org/\n", SMOKING, LATER);

        assertThat(this.mvc.get().uri("/sitemap.xml"))
                .hasStatusOk()
                .hasBodyTextEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                + "<url><loc>https://www.example.org/causes/smoking</loc><lastmod>2026-11-22</lastmod></url></urlset>");
    }

    @Test
    void aPageThatAppearedAfterItsTextChangedIsAsNewAsItsAppearance() {
        publish(
                "index-unreviewed: true\n",
                SampleArticles.at("/causes/new")
                        .from(LocalDateTime.of(2026, 11, 23, 20, 0))
                        .build());

        assertThat(this.mvc.get().uri("/sitemap.xml")).bodyText().contains("<lastmod>2026-11-23</lastmod>");
    }

    @Test
    void leavesOutWhatNobodyReviewedUnlessTheSiteAllowsIt() {
        publish("", SMOKING, LATER);

        assertThat(this.mvc.get().uri("/sitemap.xml")).hasStatusOk().bodyText().doesNotContain("<loc>");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, 1, ann, 2026-11-20, 2027-11-20, 67fc3e0d",
        "due, 1, ann, 2026-11-20, 2026-11-25, 67fc3e0d",
        "overdue, 1, ann, 2025-11-20, 2026-11-20, 67fc3e0d",
        "voided, 1, ann, 2026-11-20, 2027-11-20, 00000000",
        "signed by nobody, 0, bob, 2026-11-20, 2027-11-20, 67fc3e0d",
        "not signed by a reviewer, 0, team, 2026-11-20, 2027-11-20, 67fc3e0d",
        "signed tomorrow, 0, ann, 2026-11-25, 2027-11-20, 67fc3e0d"
    })
    void listsWhatAReviewerOnceSigned(String name, int listed, String by, LocalDate on, LocalDate next, String text) {
        given(this.catalogue.edition())
                .willReturn(SampleEdition.with(SampleArticles.smoking(new Review(on, by, next, text)))
                        .people("team: { name: Team }\nann: { name: Ann, reviewer: true }\n")
                        .build());

        assertThat(this.mvc.get().uri("/sitemap.xml"))
                .bodyText()
                .as(name)
                .satisfies(sitemap -> assertThat(sitemap.split("<loc>")).hasSize(1 + listed));
    }

    @Test
    void theComparisonIsAsNewAsItsNewestTreatmentAndListedInEachLanguage() {
        publish(
                "index-unreviewed: true\n",
                treatment("/treatment/a").updated(LocalDate.of(2026, 11, 3)).build(),
                treatment("/treatment/b").updated(LocalDate.of(2026, 11, 2)).build(),
                treatment("/es/tratamiento/a")
                        .updated(LocalDate.of(2026, 11, 1))
                        .build());

        assertThat(this.mvc.get().uri("/sitemap.xml"))
                .bodyText()
                .containsSubsequence(
                        "<loc>http://localhost:8080/compare</loc><lastmod>2026-11-03</lastmod>",
                        "<loc>http://localhost:8080/es/comparar</loc><lastmod>2026-11-01</lastmod>",
                        "<loc>http://localhost:8080/es/tratamiento/a</loc>",
                        "<loc>http://localhost:8080/treatment/a</loc>");
    }

    @Test
    void theComparisonIsListedOnceAllOfItsTreatmentsAre() {
        Review signed = new Review(LocalDate.of(2026, 11, 1), "ann", LocalDate.of(2027, 11, 1), "67fc3e0d");
        given(this.catalogue.edition())
                .willReturn(SampleEdition.with(
                                treatment("/treatment/a").review(signed).build(),
                                treatment("/treatment/b").build())
                        .people("ann: { name: Ann, reviewer: true }\n")
                        .build());

        assertThat(this.mvc.get().uri("/sitemap.xml"))
                .bodyText()
                .contains("/treatment/a")
                .doesNotContain("/treatment/b", "/compare");
    }

    private static SampleArticles.Builder treatment(String address) {
        return SampleArticles.treatment(address, TreatmentGroup.MIND);
    }

    @Test
    void isValidByItsSchema() throws Exception {
        publish("index-unreviewed: true\n", SMOKING, LATER);

        validate("sitemap.xsd", body("/sitemap.xml"));
    }

    @Test
    void aLongListIsSplitAndEveryPageIsInOnePart() throws Exception {
        publish(
                "index-unreviewed: true\n",
                IntStream.rangeClosed(0, SitemapController.PAGES_A_FILE)
                        .mapToObj(n -> SampleArticles.at("/causes/page-" + n).build())
                        .toArray(Article[]::new));

        String index = body("/sitemap.xml");
        validate("siteindex.xsd", index);
        assertThat(index)
                .containsSubsequence(
                        "<loc>http://localhost:8080/sitemap-1.xml</loc><lastmod>2026-11-22</lastmod>",
                        "<loc>http://localhost:8080/sitemap-2.xml</loc>");
        validate("sitemap.xsd", body("/sitemap-1.xml"));
        assertThat(body("/sitemap-1.xml").split("<loc>")).hasSize(SitemapController.PAGES_A_FILE + 1);
        assertThat(body("/sitemap-2.xml").split("<loc>")).hasSize(2);
        assertThat(this.mvc.get().uri("/sitemap-3.xml")).hasStatus(404);
    }

    @Test
    void aShortListHasNoParts() {
        publish("index-unreviewed: true\n", SMOKING, LATER);

        assertThat(this.mvc.get().uri("/sitemap-1.xml")).hasStatus(404);
    }

    @Test
    void robotsNameTheSitemap() {
        publish("", SMOKING, LATER);

        assertThat(this.mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .hasBodyTextEqualTo("User-agent: *\nAllow: /\n\nSitemap: http://localhost:8080/sitemap.xml\n");
    }

    private String body(String path) throws Exception {
        return this.mvc.get().uri(path).exchange().getResponse().getContentAsString();
    }

    private static void validate(String schema, String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SitemapControllerTests.class.getResource("/" + schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
