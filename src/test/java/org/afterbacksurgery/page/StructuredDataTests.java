package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Source;
import org.afterbacksurgery.page.StructuredData.Shown;
import org.afterbacksurgery.site.Person;
import org.afterbacksurgery.site.Translated;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.SampleMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredDataTests {
    private static final String BASE = "http://localhost:8080";
    private static final Person ANN = new Person("ann", false, Translated.of("Ann Lee"), "MD", null, true, List.of());
    private static final Person TEAM =
            new Person("team", true, Translated.of("The team"), null, null, false, List.of());
    private static final Menu.Link HOME = new Menu.Link("/", "Home");

    private final StructuredData data = new StructuredData(SampleMessages.SITE);

    @ParameterizedTest
    @CsvSource({
        "CONDITION, MedicalWebPage, MedicalCondition, Condition",
        "CAUSE, MedicalWebPage, MedicalCondition, Cause",
        "TEST, MedicalWebPage, MedicalCondition, Test",
        "TREATMENT, MedicalWebPage, MedicalTherapy, Treatment",
        "LIVING, MedicalWebPage, MedicalCondition, Daily life",
        "GUIDE, MedicalWebPage, MedicalCondition,",
        "ABOUT, AboutPage,,"
    })
    void theKindOfAPageDecidesWhatItIsAndWhatItIsAbout(
            Kind kind, String type, @Nullable String about, @Nullable String aspect) {
        Article article = SampleArticles.at("/a").kind(kind).build();

        JsonObject page = thing(article, shown(), type);

        assertThat(Optional.ofNullable(page.getJsonObject("about")).map(thing -> thing.getString("@type")))
                .isEqualTo(Optional.ofNullable(about));
        assertThat(page.getString("aspect", null)).isEqualTo(aspect);
        assertThat(page.containsKey("audience")).isEqualTo(about != null);
    }

    @Test
    void aTherapyIsNamedByWhatStandsBeforeTheColonAndATopicIsNoTherapy() {
        SampleArticles.Builder treatment =
                SampleArticles.at("/treatment").kind(Kind.TREATMENT).title("Stimulation: wires: a guide");

        assertThat(page(treatment.build(), shown()).getJsonObject("about").getString("name"))
                .isEqualTo("Stimulation");
        assertThat(page(treatment.index().build(), shown())
                        .getJsonObject("about")
                        .getString("@type"))
                .isEqualTo("MedicalCondition");
    }

    @Test
    void aConditionHasItsNamesAndTheCodesOfRecords() {
        Article article = SampleArticles.at("/a")
                .codes(Map.of("icd-11", List.of("MG30.21"), "icd-10-cm", List.of("M96.1", "M54.5")))
                .build();
        Glossary glossary = new Glossary(Map.of(
                "en", List.of(new Glossary.Term("failed-back-surgery-syndrome", "FBSS", "Pain.", List.of("PSPS")))));

        assertThat(page(SampleEdition.with(article).glossary(glossary), article, shown())
                        .getJsonObject("about"))
                .hasToString("""
                        {"@type":"MedicalCondition","name":"FBSS","alternateName":["PSPS"],"code":[\
                        {"@type":"MedicalCode","codeValue":"M96.1","codingSystem":"ICD-10-CM"},\
                        {"@type":"MedicalCode","codeValue":"M54.5","codingSystem":"ICD-10-CM"},\
                        {"@type":"MedicalCode","codeValue":"MG30.21","codingSystem":"ICD-11"}]}""");
    }

    @Test
    void aReviewIsClaimedOnlyWhereAReviewerStandsBehindIt() {
        Article signed = SampleArticles.smoking(
                new Review(LocalDate.of(2026, 11, 1), "ann", LocalDate.of(2027, 11, 1), "67fc3e0d"));

        assertThat(page(signed, reviewedBy(ANN)).getString("lastReviewed")).isEqualTo("2026-11-01");
        assertThat(page(signed, reviewedBy(ANN)).getJsonObject("reviewedBy"))
                .hasToString("{\"@type\":\"Person\",\"name\":\"Ann Lee\",\"honorificSuffix\":\"MD\"}");
        assertThat(page(signed, reviewedBy(null))).doesNotContainKeys("lastReviewed", "reviewedBy");
        assertThat(page(SampleArticles.smoking(), reviewedBy(ANN))).doesNotContainKeys("lastReviewed", "reviewedBy");
    }

    @Test
    void theDatesFollowTheUpdateAndTheDayOnWhichThePageAppeared() {
        SampleArticles.Builder page = SampleArticles.at("/a").updated(LocalDate.of(2026, 11, 22));

        assertThat(page(page.build(), shown()).getString("datePublished")).isEqualTo("2026-11-22");
        assertThat(page(page.build(), shown()).getString("dateModified")).isEqualTo("2026-11-22");
        Article earlier = page.from(LocalDateTime.of(2026, 10, 1, 8, 0)).build();
        assertThat(page(earlier, shown()).getString("datePublished")).isEqualTo("2026-10-01");
        assertThat(page(earlier, shown()).getString("dateModified")).isEqualTo("2026-11-22");
        Article later = page.from(LocalDateTime.of(2026, 11, 23, 8, 0)).build();
        assertThat(page(later, shown()).getString("datePublished")).isEqualTo("2026-11-23");
        assertThat(page(later, shown()).getString("dateModified")).isEqualTo("2026-11-23");
    }

    @Test
    void theBreadcrumbEndsWithThePageItself() {
        Article article = SampleArticles.at("/causes/smoking").title("Smoking").build();
        Shown shown = shown(true, List.of(HOME, new Menu.Link("/causes", "Causes")));

        assertThat(thing(article, shown, "BreadcrumbList").getJsonArray("itemListElement"))
                .hasToString("""
                        [{"@type":"ListItem","position":1,"name":"Home","item":"http://localhost:8080/"},\
                        {"@type":"ListItem","position":2,"name":"Causes","item":"http://localhost:8080/causes"},\
                        {"@type":"ListItem","position":3,"name":"Smoking",\
                        "item":"http://localhost:8080/causes/smoking"}]""");
        assertThat(page(article, shown).getJsonObject("breadcrumb").getString("@id"))
                .isEqualTo(BASE + "/causes/smoking#breadcrumb")
                .isEqualTo(thing(article, shown, "BreadcrumbList").getString("@id"));
    }

    @Test
    void whatThePageDoesNotShowIsNotSaid() {
        Article article = SampleArticles.smoking();

        assertThat(page(article, shown(false, List.of())))
                .doesNotContainKeys("description", "breadcrumb", "author", "citation");
        assertThat(page(article, shown(true, List.of())).getString("description"))
                .isEqualTo(article.summary());
        assertThat(things(SampleEdition.with(article), article, shown(true, List.of())))
                .extracting(thing -> thing.getString("@type"))
                .containsExactly("WebSite", "Organization", "MedicalWebPage");
    }

    @Test
    void namesTheAuthorsAndTheSources() {
        Shown shown = new Shown(
                BASE + "/",
                true,
                List.of(HOME),
                List.of(TEAM, ANN),
                null,
                List.of(new Source("Smith A. Pain.", "https://doi.org/10.1/a"), new Source("A book.", null)));

        JsonObject page = page(SampleArticles.smoking(), shown);

        assertThat(page.getJsonArray("author"))
                .hasToString("[{\"@type\":\"Organization\",\"name\":\"The team\"},"
                        + "{\"@type\":\"Person\",\"name\":\"Ann Lee\",\"honorificSuffix\":\"MD\"}]");
        assertThat(page.getJsonArray("citation"))
                .hasToString("[{\"@type\":\"CreativeWork\",\"name\":\"Smith A. Pain.\","
                        + "\"url\":\"https://doi.org/10.1/a\"},"
                        + "{\"@type\":\"CreativeWork\",\"name\":\"A book.\"}]");
    }

    @Test
    void aPageBelongsToTheSiteInItsLanguageAndTheSiteToItsOwner() {
        Article article = SampleArticles.at("/es/causas/tabaco").build();
        SampleEdition edition = SampleEdition.with(article)
                .site("base-url: https://www.example.org\nname: { en: After, es: Después }\nowner: { name: Ann }\n");
        Shown shown = new Shown("https://www.example.org/es", true, List.of(), List.of(), null, List.of());

        assertThat(things(edition, article, shown).subList(0, 2))
                .extracting(Object::toString)
                .containsExactly("""
                        {"@type":"WebSite","@id":"https://www.example.org/es#website",\
                        "url":"https://www.example.org/es","name":"Después","inLanguage":"es",\
                        "publisher":{"@id":"https://www.example.org/#organization"}}""", """
                        {"@type":"Organization","@id":"https://www.example.org/#organization",\
                        "name":"Ann","url":"https://www.example.org/"}""");
        JsonObject page = page(edition, article, shown);
        assertThat(page.getString("@id")).isEqualTo("https://www.example.org/es/causas/tabaco");
        assertThat(page.getJsonObject("isPartOf").getString("@id")).isEqualTo("https://www.example.org/es#website");
        assertThat(page.getJsonObject("publisher").getString("@id")).isEqualTo("https://www.example.org/#organization");
        assertThat(page.getString("aspect")).isEqualTo("Causa");
    }

    private static Shown shown() {
        return shown(true, List.of(HOME));
    }

    private static Shown shown(boolean summary, List<Menu.Link> breadcrumb) {
        return new Shown(BASE + "/", summary, breadcrumb, List.of(), null, List.of());
    }

    private static Shown reviewedBy(@Nullable Person reviewer) {
        return new Shown(BASE + "/", true, List.of(HOME), List.of(), reviewer, List.of());
    }

    private JsonObject page(Article article, Shown shown) {
        return page(SampleEdition.with(article), article, shown);
    }

    private JsonObject page(SampleEdition edition, Article article, Shown shown) {
        List<JsonObject> things = things(edition, article, shown);
        return things.get(things.size() - 1);
    }

    private JsonObject thing(Article article, Shown shown, String type) {
        return things(SampleEdition.with(article), article, shown).stream()
                .filter(thing -> thing.getString("@type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> things(SampleEdition edition, Article article, Shown shown) {
        String json = this.data.of(edition.build(), article, shown).toString();
        return Json.createReader(new StringReader(json))
                .readObject()
                .getJsonArray("@graph")
                .getValuesAs(JsonObject.class);
    }
}
