package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.site.Address;
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

@WebMvcTest(PageController.class)
class PageControllerTests {
    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private AddressBook addresses;

    @MockitoBean
    private PageCache pages;

    @MockitoBean
    private Catalogue catalogue;

    @MockitoBean
    private Menu menu;

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T12:00:40.500Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void frame() {
        given(this.catalogue.site()).willReturn(Site.DEFAULT);
        given(this.menu.links("en"))
                .willReturn(new Menu.Links(
                        List.of(new Menu.Link("/causes", "Why it hurts")),
                        List.of(),
                        "/",
                        "/a-z",
                        null,
                        null,
                        "/emergency"));
        given(this.menu.conditionNames("en")).willReturn(List.of("failed back surgery syndrome", "FBSS"));
    }

    @Test
    void aPageShowsItsTitleItsDateAndThatNobodyReviewedIt() {
        Article article = SampleArticles.smoking();
        given(this.addresses.find("/causes/smoking")).willReturn(new AddressBook.Found(article, null, null));
        given(this.pages.page(article)).willReturn(SamplePages.page("Smoking & <b>healing</b>", ""));

        assertThat(this.mvc.get().uri("/causes/smoking"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=0, must-revalidate, public, s-maxage=19")
                .bodyText()
                .contains(
                        "<h1 class=\"article__title\">Smoking &amp; &lt;b&gt;healing&lt;/b&gt;</h1>",
                        "<title>Smoking &amp; &lt;b&gt;healing&lt;/b&gt; - After Back Surgery</title>",
                        "<time datetime=\"2026-11-22\">22 November 2026</time>",
                        "Awaiting clinical review.",
                        "aria-current=\"true\"");
    }

    @Test
    void anotherWritingOfAnAddressMovesForEver() {
        given(this.addresses.find("/Causes/Smoking/"))
                .willReturn(AddressBook.Found.moved(new Address("/causes/smoking")));

        assertThat(this.mvc.get().uri("/Causes/Smoking/")).hasStatus(301).hasHeader("Location", "/causes/smoking");
    }

    @Test
    void nothingIsFoundWhereNothingStands() {
        given(this.addresses.find(any())).willReturn(AddressBook.Found.NOTHING);

        assertThat(this.mvc.get().uri("/nothing")).hasStatus(404);
    }
}
