package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.catalogue.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(PageController.class)
@Import({
    PageCache.class,
    PageAssembler.class,
    MarkdownCopy.class,
    StructuredData.class,
    FactsAssembler.class,
    Signs.class,
    AToZ.class,
    GlossaryPage.class,
    ComparePage.class,
    ComparisonAssembler.class
})
class PageControllerTests {
    private static final Article TOPIC =
            SampleArticles.at("/causes").index().title("Why it hurts").build();
    private static final Article SMOKING = SampleArticles.at("/causes/smoking")
            .title("Smoking & <b>healing</b>")
            .build();
    private static final Article GONE = SampleArticles.at("/causes/gone")
            .draft()
            .wasPublic(LocalDate.of(2026, 11, 3))
            .build();

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Texts texts;

    @MockitoBean
    private Catalogue catalogue;

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T12:00:40.500Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void publish() {
        publish(TOPIC, SMOKING, GONE);
        given(this.texts.of(any())).willReturn(SampleTexts.body("<p>Bone needs blood.</p>"));
    }

    private void publish(Article... articles) {
        given(this.catalogue.edition()).willReturn(SampleEdition.of(articles));
    }

    @Test
    void aPageShowsItsTitleItsDateAndThatNobodyReviewedIt() {
        assertThat(this.mvc.get().uri("/causes/smoking"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=0, must-revalidate, public, s-maxage=19")
                .bodyText()
                .contains(
                        "<h1 class=\"article__title\">Smoking &amp; &lt;b&gt;healing&lt;/b&gt;</h1>",
                        "<title>Smoking &amp; &lt;b&gt;healing&lt;/b&gt; - After Back Surgery</title>",
                        "<time datetime=\"2026-11-22\">22 November 2026</time>",
                        "Awaiting clinical review.",
                        "aria-current=\"true\"",
                        "<p>Bone needs blood.</p>");
    }

    @Test
    void anotherWritingOfAnAddressMovesForEver() {
        assertThat(this.mvc.get().uri("/Causes/Smoking/")).hasStatus(301).hasHeader("Location", "/causes/smoking");
    }

    @Test
    void nothingIsFoundWhereNothingStands() {
        assertThat(this.mvc.get().uri("/nothing")).hasStatus(404);
    }

    @Test
    void whatWasTakenDownIsGone() {
        assertThat(this.mvc.get().uri("/causes/gone")).hasStatus(410);
        assertThat(this.mvc.get().uri("/causes/gone.md")).hasStatus(410);
    }

    @Test
    void aPageHasACopyAsMarkdownWhichSearchEnginesLeaveOut() {
        assertThat(this.mvc.get().uri("/causes/smoking.md"))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex")
                .hasHeader("Link", "<http://localhost:8080/causes/smoking>; rel=\"canonical\"")
                .bodyText()
                .startsWith("# Smoking & \\<b\\>healing\\</b\\>\n");
        assertThat(this.mvc.get().uri("/Causes/Smoking.MD/"))
                .hasStatus(301)
                .hasHeader("Location", "/causes/smoking.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.md", "/a-z.md", "/A-Z.md", "/nothing.md"})
    void whatIsNoPageOfStaffHasNoSuchCopy(String address) {
        assertThat(this.mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void theProgramsOwnPagesAnswerInTheSameWay() {
        assertThat(this.mvc.get().uri("/a-z"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=0, must-revalidate, public, s-maxage=19")
                .doesNotContainHeader("X-Robots-Tag")
                .bodyText()
                .contains("All pages, A to Z", "href=\"/causes/smoking\"")
                .doesNotContain("/causes/gone");
        assertThat(this.mvc.get().uri("/es/a-z")).hasStatusOk();
        assertThat(this.mvc.get().uri("/A-Z/")).hasStatus(301).hasHeader("Location", "/a-z");
        assertThat(this.mvc.get().uri("/es/glossary")).hasStatus(301).hasHeader("Location", "/es/glosario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/glossary", "/es/glosario", "/compare", "/es/comparar", "/glosario", "/fr/compare"})
    void aPageOfTheProgramWithNothingOnItIsNone(String address) {
        assertThat(this.mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void aChoiceOfTreatmentsIsKeptFromSearchEngines() {
        publish(
                SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE)
                        .title("Stimulator")
                        .build(),
                SampleArticles.treatment("/treatment/movement", TreatmentGroup.MOVEMENT)
                        .title("Exercise")
                        .build(),
                SampleArticles.at("/treatment").index().kind(Kind.TREATMENT).build());

        assertThat(this.mvc.get().uri("/compare"))
                .hasStatusOk()
                .doesNotContainHeader("X-Robots-Tag")
                .bodyText()
                .contains("<a class=\"compare__name\" href=\"/treatment/device\">Stimulator</a>")
                .contains("<a class=\"compare__name\" href=\"/treatment/movement\">Exercise</a>");
        assertThat(this.mvc.get().uri("/compare?group=device&group=%"))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex")
                .hasHeader("Link", "<http://localhost:8080/compare>; rel=\"canonical\"")
                .bodyText()
                .contains("href=\"/treatment/device\">Stimulator</a>")
                .doesNotContain("<a class=\"compare__name\" href=\"/treatment/movement\">");
    }
}
