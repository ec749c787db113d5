package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.PageText;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.catalogue.Texts;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Heading;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu.Link;
import org.afterbacksurgery.web.PageHead;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAssemblerTests {
    private static final String CARD = "<div class=\"care-card care-card--emergency\">"
            + "<h2 class=\"care-card__title\">Call now</h2>"
            + "<div class=\"care-card__body\"><p>You cannot pee.<sup>1</sup></p></div></div>";
    private static final String TWO_SECTIONS = "<h2 id=\"a\">One</h2><p>Text.</p><h2 id=\"b\">Two</h2><p>Text.</p>";
    private static final String THREE_SECTIONS = TWO_SECTIONS + "<h2 id=\"c\">Three</h2><p>Text.</p>";

    private static final Article HOME = SampleArticles.at("/").index().build();
    private static final Article DANGER = SampleArticles.at("/emergency").build();
    private static final Article CAUSES =
            SampleArticles.at("/causes").index().title("Causes").build();
    private static final Article SMOKING = SampleArticles.smoking();
    private static final Article TREATMENT = SampleArticles.at("/treatment")
            .index()
            .kind(Kind.TREATMENT)
            .title("Treatments")
            .build();
    private static final Article DEVICES = SampleArticles.at("/treatment/devices")
            .index()
            .kind(Kind.TREATMENT)
            .title("Devices")
            .build();
    private static final Article STIMULATOR = SampleArticles.treatment(
                    "/treatment/devices/stimulator", TreatmentGroup.DEVICE)
            .title("Stimulator")
            .build();

    private final Map<String, PageText> texts = new HashMap<>(Map.of("/emergency", SampleTexts.body(CARD)));

    @Test
    void theBreadcrumbLeadsThroughAllTopicsAboveThePage() {
        Article first = SampleArticles.at("/treatment/first").order(1).build();
        Edition edition = SampleEdition.of(HOME, TREATMENT, first, DEVICES, STIMULATOR, DANGER);

        assertThat(assemble(edition, STIMULATOR).breadcrumb())
                .containsExactly(
                        new Link("/", "Home"),
                        new Link("/treatment", "Treatments"),
                        new Link("/treatment/devices", "Devices"));
        assertThat(assemble(edition, DEVICES).breadcrumb())
                .containsExactly(new Link("/", "Home"), new Link("/treatment", "Treatments"));
        assertThat(assemble(edition, DANGER).breadcrumb()).containsExactly(new Link("/", "Home"));
        assertThat(assemble(edition, HOME).breadcrumb()).isEmpty();
    }

    @Test
    void theBreadcrumbLeavesOutATopicThatIsNotPublic() {
        Article hidden = SampleArticles.at("/treatment/devices").index().draft().build();

        assertThat(assemble(SampleEdition.of(TREATMENT, hidden, STIMULATOR), STIMULATOR)
                        .breadcrumb())
                .containsExactly(new Link("/", "Home"), new Link("/treatment", "Treatments"));
    }

    @Test
    void theBreadcrumbOfAnotherLanguageBeginsAtItsHomePageOnceThereIsOne() {
        Article home = SampleArticles.at("/es").index().build();
        Article page = SampleArticles.at("/es/causas/tabaco").build();

        assertThat(assemble(SampleEdition.of(home, page), page).breadcrumb())
                .containsExactly(new Link("/es", "Inicio"));
        assertThat(assemble(SampleEdition.of(page), page).breadcrumb()).containsExactly(new Link("/", "Inicio"));
    }

    @Test
    void aLinkToAPageThatIsNotPublicBecomesText() {
        Article later = SampleArticles.at("/causes/later").draft().build();

        assertThat(body(SampleEdition.of(SMOKING, CAUSES, later), """
                        <p><a href="/causes">a</a> <a href="/causes#part">b</a> <a href="/causes/later">c</a>
                        <a href="/causes/later#part">d</a> <a href="/nothing">e</a></p>""")).isEqualTo("""
                        <p><a href="/causes">a</a> <a href="/causes#part">b</a> c
                        d e</p>""");
    }

    @Test
    void otherLinksStay() {
        String links = """
                <p><a href="#part">a</a> <a href="https://www.example.org/x">b</a> <a href="tel:911">c</a>
                <a href="/images/spine.svg">d</a> <a href="/a-z">e</a> <a href="/es/a-z">f</a></p>""";

        assertThat(body(SampleEdition.of(SMOKING), links)).isEqualTo(links);
    }

    @Test
    void aPageOfTheProgramIsLinkedOnceThereIsSomethingOnIt() {
        String links = "<p><a href=\"/glossary\">a</a> <a href=\"/compare\">b</a> <a href=\"/es/glosario\">c</a></p>";
        Glossary words = new Glossary(Map.of("en", List.of(new Glossary.Term("disc", "disc", "A pad.", List.of()))));

        assertThat(body(SampleEdition.of(SMOKING), links)).isEqualTo("<p>a b c</p>");
        assertThat(body(SampleEdition.with(SMOKING, STIMULATOR).glossary(words).build(), links))
                .isEqualTo("<p><a href=\"/glossary\">a</a> <a href=\"/compare\">b</a> c</p>");
    }

    @Test
    void anEarlierHeadingLeadsToItsSection() {
        Article article =
                SampleArticles.at("/causes/smoking").movedHeading("old", "b").build();
        this.texts.put("/causes/smoking", SampleTexts.body(TWO_SECTIONS));

        assertThat(assemble(SampleEdition.of(article), article).text().body())
                .asString()
                .contains("<h2 id=\"b\"><span id=\"old\"></span>Two</h2>");
    }

    @Test
    void contentsAreListedFromThreeSectionsOn() {
        this.texts.put("/causes/smoking", SampleTexts.body(TWO_SECTIONS));
        assertThat(smoking().text().contents()).isEmpty();

        this.texts.put("/causes/smoking", SampleTexts.body(THREE_SECTIONS));
        assertThat(smoking().text().contents())
                .containsExactly(new Heading(2, "a", "One"), new Heading(2, "b", "Two"), new Heading(2, "c", "Three"));
    }

    @Test
    void theEmergencyCardAtTheEndCountsAsASection() {
        this.texts.put("/causes/smoking", SampleTexts.body(TWO_SECTIONS));

        assertThat(assemble(SampleEdition.of(SMOKING, DANGER), SMOKING).text().contents())
                .endsWith(new Heading(2, "get-help-now", "When to get help now"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/causes", "/emergency"})
    void aTopicAndTheDangerPageHaveNoContents(String address) {
        Article article = address.equals("/causes") ? CAUSES : DANGER;
        this.texts.put(address, SampleTexts.body(THREE_SECTIONS));

        assertThat(assemble(SampleEdition.of(article), article).text().contents())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITION, true",
        "CAUSE, true",
        "TREATMENT, true",
        "TEST, false",
        "LIVING, false",
        "GUIDE, false",
        "ABOUT, false"
    })
    void pagesAboutComplicationsEndWithTheEmergencyCard(Kind kind, boolean shown) {
        Article article = SampleArticles.at("/a").kind(kind).build();

        assertThat(assemble(SampleEdition.of(article, DANGER), article).text().help() != null)
                .isEqualTo(shown);
    }

    @Test
    void homeEndsWithTheEmergencyCardAndATopicDoesNot() {
        Article home = SampleArticles.at("/").index().kind(Kind.GUIDE).build();
        Edition edition = SampleEdition.of(home, CAUSES, DANGER);

        assertThat(assemble(edition, home).text().help()).isNotNull();
        assertThat(assemble(edition, CAUSES).text().help()).isNull();
    }

    @Test
    void theEmergencyCardStandsUnderAHeadingWithAButtonAndWithoutSources() {
        assertThat(assemble(SampleEdition.of(SMOKING, DANGER), SMOKING).text().help())
                .asString()
                .contains("<h3 class=\"care-card__title\">", "href=\"tel:911\"", "Call 911", "<p>You cannot pee.</p>");
    }

    @Test
    void aPageShowsNoSecondEmergencyCard() {
        Edition edition = SampleEdition.of(SMOKING, DANGER);
        this.texts.put("/causes/smoking", SampleTexts.body(CARD));

        assertThat(assemble(edition, SMOKING).text().help()).isNull();
        assertThat(assemble(edition, DANGER).text().help()).isNull();
    }

    @Test
    void thereIsNoEmergencyCardWithoutADangerPageThatHasOne() {
        assertThat(smoking().text().help()).isNull();

        this.texts.put("/emergency", SampleTexts.body("<p>Call.</p>"));
        assertThat(assemble(SampleEdition.of(SMOKING, DANGER), SMOKING).text().help())
                .isNull();
    }

    @Test
    void theDangerPageOfALanguageIsUrgent() {
        Article spanish = SampleArticles.at("/es/emergencia").build();
        Edition edition = SampleEdition.of(DANGER, spanish, SMOKING);

        assertThat(assemble(edition, DANGER).urgent()).isTrue();
        assertThat(assemble(edition, spanish).urgent()).isTrue();
        assertThat(assemble(edition, SMOKING).urgent()).isFalse();
    }

    @Test
    void anArticleLeadsOnToThePagesItNames() {
        Article naming = SampleArticles.at("/causes/a")
                .related("/treatment", "/causes/a", "/later", "no address", "/causes/smoking")
                .build();
        Article later = SampleArticles.at("/later").draft().build();

        assertThat(rows(SampleEdition.of(naming, CAUSES, SMOKING, TREATMENT, later), naming))
                .containsExactly("/treatment", "/causes/smoking");
    }

    @Test
    void anArticleThatNamesNoneLeadsToTheFirstThreeOfItsTopic() {
        Article article =
                SampleArticles.at("/causes/a").order(1).related("/later").build();
        Edition edition = SampleEdition.of(
                article,
                SampleArticles.at("/causes/b").order(5).build(),
                SampleArticles.at("/causes/c").order(4).build(),
                SampleArticles.at("/causes/d").order(3).build(),
                SampleArticles.at("/causes/e").order(2).build(),
                SampleArticles.at("/causes/deep/f").order(0).build());

        assertThat(rows(edition, article)).containsExactly("/causes/e", "/causes/d", "/causes/c");
    }

    @Test
    void aPageOutsideTopicsDoesNotLeadToHome() {
        Article article = SampleArticles.at("/a").build();

        assertThat(rows(SampleEdition.of(HOME, article, DANGER), article)).containsExactly("/emergency");
    }

    @Test
    void aTopicListsItsPagesAndTheTopicsRightBeneathIt() {
        Article heat = SampleArticles.at("/treatment/heat").title("Heat").build();
        Article deeper = SampleArticles.at("/treatment/devices/deeper").index().build();
        Edition edition = SampleEdition.of(HOME, TREATMENT, DEVICES, STIMULATOR, deeper, heat, SMOKING);

        assertThat(rows(edition, TREATMENT)).containsExactly("/treatment/devices", "/treatment/heat");
        assertThat(rows(edition, DEVICES))
                .containsExactly("/treatment/devices/deeper", "/treatment/devices/stimulator");
        assertThat(rows(edition, HOME)).isEmpty();
    }

    @Test
    void homeShowsEachTopicWithItsFirstThreePages() {
        Article about = SampleArticles.at("/about").index().kind(Kind.ABOUT).build();
        Article empty = SampleArticles.at("/empty").index().build();
        Edition edition = SampleEdition.of(
                HOME,
                about,
                SampleArticles.at("/about/us").kind(Kind.ABOUT).build(),
                empty,
                CAUSES,
                SampleArticles.at("/causes/a").title("A").build(),
                SampleArticles.at("/causes/b").title("B").build(),
                SampleArticles.at("/causes/c").title("C").build(),
                SampleArticles.at("/causes/d").title("D").build(),
                TREATMENT,
                DEVICES,
                STIMULATOR,
                SampleArticles.at("/treatment/heat").build());

        List<ArticlePage.Fold> folds = home(edition).folds();

        assertThat(folds)
                .extracting(ArticlePage.Fold::topic)
                .containsExactly(new Link("/causes", "Causes"), new Link("/treatment", "Treatments"));
        assertThat(folds.get(0).rows()).extracting(Row::address).containsExactly("/causes/a", "/causes/b", "/causes/c");
        assertThat(folds.get(0).more()).isTrue();
        assertThat(folds.get(1).rows()).extracting(Row::address).containsExactly("/treatment/heat");
        assertThat(folds.get(1).more()).isFalse();
    }

    @Test
    void aFoldWithExactlyThreePagesHasNoMore() {
        Edition edition = SampleEdition.of(
                HOME,
                CAUSES,
                SampleArticles.at("/causes/a").build(),
                SampleArticles.at("/causes/b").build(),
                SampleArticles.at("/causes/c").build());

        assertThat(home(edition).folds().get(0).rows()).hasSize(3);
        assertThat(home(edition).folds().get(0).more()).isFalse();
    }

    @Test
    void onlyHomeIsCutAtItsHeadings() {
        this.texts.put("/", SampleTexts.body("<p>Welcome.</p><h2 id=\"a\">One</h2><p>Text.</p>"));

        assertThat(home(SampleEdition.of(HOME)).sections())
                .extracting(SafeHtml::toString)
                .containsExactly("<p>Welcome.</p>", "<h2 id=\"a\">One</h2><p>Text.</p>");
        assertThat(smoking().home()).isNull();
    }

    @Test
    void aPageWithoutAuthorsOfItsOwnNamesThoseOfTheSite() {
        Article own = SampleArticles.at("/a").authors("ann", "nobody", "team").build();
        Edition edition = SampleEdition.with(own, SMOKING)
                .people("team: { type: organization, name: The team }\nann: { name: Ann Lee, credentials: MD }\n")
                .site("authors: [ team, nobody ]\n")
                .build();

        assertThat(assemble(edition, own).credits().authors()).containsExactly("Ann Lee, MD", "The team");
        assertThat(assemble(edition, SMOKING).credits().authors()).containsExactly("The team");
    }

    @Test
    void theCodesOfRecordsAreSorted() {
        Article article = SampleArticles.at("/a")
                .codes(Map.of("icd-11", List.of("MG30.21"), "icd-10-cm", List.of("M96.1", "M54.5")))
                .build();

        assertThat(assemble(SampleEdition.of(article), article).credits().codes())
                .containsExactly("ICD-10-CM M54.5", "ICD-10-CM M96.1", "ICD-11 MG30.21");
    }

    @Test
    void aPageSaysWhenItWasPublishedAndWhatChanged() {
        Article dated = SampleArticles.at("/a")
                .from(LocalDateTime.of(2026, 10, 1, 8, 0))
                .change("A new trial.")
                .build();
        Article plain = SampleArticles.at("/b").change(null).build();
        Edition edition = SampleEdition.of(dated, plain);

        assertThat(assemble(edition, dated).credits().published()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(assemble(edition, dated).credits().change()).isEqualTo("A new trial.");
        assertThat(assemble(edition, plain).credits().published()).isNull();
        assertThat(assemble(edition, plain).credits().change()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 2027-11-20, 67fc3e0d",
        "DUE, 2026-12-20, 67fc3e0d",
        "OVERDUE, 2026-11-20, 67fc3e0d",
        "VOIDED, 2027-11-20, 00000000"
    })
    void aReviewIsShownWithItsStateAndClaimedOnlyWhileInForce(ReviewState state, LocalDate next, String text) {
        LocalDate on = LocalDate.of(2026, 11, 1);
        ArticlePage page = reviewed(new Review(on, "ann", next, text));

        assertThat(page.review()).isEqualTo(new ReviewLine(state, "Ann Lee, MD", on, next));
        assertThat(String.valueOf(page.head().data()).contains("reviewedBy")).isEqualTo(state.isInForce());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "nobody"})
    void aSignatureBySomeoneWhoMayNotSignIsNotShown(String by) {
        ArticlePage page = reviewed(new Review(LocalDate.of(2026, 11, 1), by, LocalDate.of(2027, 11, 1), "67fc3e0d"));

        assertThat(page.review()).isEqualTo(ReviewLine.NEVER);
        assertThat(page.head().data()).asString().doesNotContain("reviewedBy");
        assertThat(smoking().review()).isEqualTo(ReviewLine.NEVER);
    }

    private ArticlePage reviewed(Review review) {
        Article article = SampleArticles.smoking(review);
        Edition edition = SampleEdition.with(article)
                .people("ann: { name: Ann Lee, credentials: MD, reviewer: true }\nbob: { name: Bob }\n")
                .build();
        return assemble(edition, article);
    }

    @Test
    void theHeadSaysWhereThePageIsAndWhetherSearchEnginesMayListIt() {
        Edition listed = SampleEdition.with(SMOKING)
                .site("index-unreviewed: true\nbase-url: https://www.example.org\n")
                .build();

        PageHead head = assemble(listed, SMOKING).head();

        assertThat(head.title()).isEqualTo(SMOKING.title());
        assertThat(head.description()).isEqualTo(SMOKING.summary());
        assertThat(head.canonical()).isEqualTo("https://www.example.org/causes/smoking");
        assertThat(head.markdown()).isEqualTo("/causes/smoking.md");
        assertThat(head.noindex()).isFalse();
        assertThat(smoking().head().noindex()).isTrue();
        assertThat(assemble(SampleEdition.of(HOME), HOME).head().markdown()).isNull();
    }

    @Test
    void theHeadNamesThePageInOtherLanguages() {
        Article tabaco = SampleArticles.at("/es/causas/tabaco")
                .translates("/causes/smoking")
                .build();

        assertThat(assemble(SampleEdition.of(SMOKING, tabaco), SMOKING).head().alternates())
                .extracting(PageHead.Alternate::language)
                .containsExactly("en", "es", "x-default");
    }

    @Test
    void machinesReadOnlyWhatThePageShows() {
        Edition edition = SampleEdition.of(HOME, SMOKING, DANGER);
        String citation = "\"citation\":[{\"@type\":\"CreativeWork\",\"name\":\"Smith A. Pain. doi.org/10.1/a\"";
        this.texts.put("/causes/smoking", SampleTexts.text().build());

        assertThat(assemble(edition, SMOKING).head().data())
                .asString()
                .contains("\"description\"", "\"BreadcrumbList\"", "\"name\":\"Editorial team\"", citation);
        assertThat(assemble(edition, DANGER).head().data())
                .asString()
                .doesNotContain("\"description\"", "\"BreadcrumbList\"");
        assertThat(assemble(edition, HOME).head().data())
                .asString()
                .doesNotContain("\"description\"", "\"BreadcrumbList\"");
    }

    @Test
    void keyPointsWordsAndSourcesAreThoseOfTheText() {
        PageText text = SampleTexts.text().build();
        this.texts.put("/causes/smoking", text);

        ArticlePage.Text shown = smoking().text();

        assertThat(shown.keyPoints()).isEqualTo(text.keyPoints());
        assertThat(shown.sources()).isEqualTo(text.references());
        assertThat(shown.words()).isEqualTo(text.definitions());
        assertThat(shown.definitions()).asString().contains("id=\"term-disc\"", "A cushion", "Close");
    }

    @Test
    void aTreatmentHasItsFactsAndLeadsToTheComparison() {
        Edition edition = SampleEdition.with(STIMULATOR, SMOKING)
                .site("clinic: { name: Our Clinic, sells: [ /treatment/devices/stimulator ] }\n")
                .build();

        ArticlePage.Treatment treatment = assemble(edition, STIMULATOR).treatment();

        assertThat(treatment.facts()).isNotNull();
        assertThat(treatment.compare()).isEqualTo("/compare");
        assertThat(treatment.sold()).isEqualTo(new Sold("Our Clinic", ""));
        assertThat(assemble(edition, SMOKING).treatment()).isEqualTo(new ArticlePage.Treatment(null, null, null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void guidesAndPagesAboutTheSiteHaveNoAspect(Kind kind) {
        Article article = SampleArticles.at("/a").kind(kind).build();

        assertThat(assemble(SampleEdition.of(article), article).aspect())
                .isEqualTo(kind == Kind.GUIDE || kind == Kind.ABOUT ? null : kind.word());
    }

    private ArticlePage smoking() {
        return assemble(SampleEdition.of(SMOKING), SMOKING);
    }

    private ArticlePage.Home home(Edition edition) {
        return Objects.requireNonNull(assemble(edition, HOME).home());
    }

    /** The body of {@link #SMOKING} as it is shown. */
    private String body(Edition edition, String html) {
        this.texts.put("/causes/smoking", SampleTexts.body(html));
        return assemble(edition, SMOKING).text().body().toString();
    }

    private List<String> rows(Edition edition, Article article) {
        return assemble(edition, article).rows().stream().map(Row::address).toList();
    }

    private ArticlePage assemble(Edition edition, Article article) {
        Texts kept = SampleTexts.of(this.texts);
        return new PageAssembler(
                        kept,
                        new StructuredData(SampleMessages.SITE),
                        new FactsAssembler(kept, new Signs(kept, SampleMessages.SITE)),
                        SampleMessages.SITE)
                .assemble(edition, article);
    }
}
