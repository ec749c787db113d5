package org.afterbacksurgery.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.content.Availability;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.Menu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @MockitoBean
    private Menu menu;

    @TestConfiguration
    static class FixedTime {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void publish() {
        Availability scheduled = new Availability(false, LocalDateTime.of(2026, 12, 1, 8, 0), null);
        given(this.catalogue.view())
                .willReturn(SampleArticles.view(
                        SampleArticles.smoking(), SampleArticles.article("/causes/later", "Later", scheduled)));
    }

    @Test
    void listsPublicPagesWithTheirDates() {
        given(this.catalogue.site()).willReturn(site("index-unreviewed: true\nbase-url: https://www.example.org/\n"));

        assertThat(this.mvc.get().uri("/sitemap.xml"))
                .hasStatusOk()
                .hasBodyTextEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                + "<url><loc>https://www.example.org/causes/smoking</loc><lastmod>2026-11-22</lastmod></url></urlset>");
    }

    @Test
    void leavesOutWhatNobodyReviewedUnlessTheSiteAllowsIt() {
        given(this.catalogue.site()).willReturn(Site.DEFAULT);

        assertThat(this.mvc.get().uri("/sitemap.xml")).hasStatusOk().bodyText().doesNotContain("<loc>");
    }

    @Test
    void robotsNameTheSitemap() {
        given(this.catalogue.site()).willReturn(Site.DEFAULT);

        assertThat(this.mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .hasBodyTextEqualTo("User-agent: *\nAllow: /\n\nSitemap: http://localhost:8080/sitemap.xml\n");
    }

    private static Site site(String yaml) {
        return Site.parse(new SourceText("site.yml", yaml), problem -> {});
    }
}
