package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.afterbacksurgery.content.FolderCheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What search engines read in the structured data of each page, with the content that ships and a few pages more. */
class StructuredDataTests {
    private static final SchemaOrg SCHEMA = SchemaOrg.load();

    /** Values that are no text for people. */
    private static final Set<String> IDENTIFIERS =
            Set.of("@id", "@type", "@context", "url", "item", "inLanguage", "termCode");

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path content = RunningSite.copyOf(Path.of("content"), folder.resolve("content"));
        Files.writeString(content.resolve("people.yml"), """
                editorial-team: { type: organization, name: The team }
                ann: { type: person, name: Ann Example, credentials: MD, reviewer: true, languages: [ en, es ] }
                bob: { type: person, name: "Bob ]]></script><b>&amp;", credentials: "</title>" }
                eva: { type: person, name: Eva Example, reviewer: true, languages: [ es ] }
                """);
        page(
                content,
                "en/reviewed.md",
                "kind: treatment\npublish: 2026-10-01\nauthors: [ ann ]",
                "2026-11-01",
                "2099-01-01");
        page(content, "en/overdue.md", "kind: cause", "2020-11-01", "2021-01-01");
        page(
                content,
                "en/due.md",
                "kind: cause",
                "2026-11-01",
                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        page(content, "en/hostile.md", "kind: living", "2026-11-01", "2099-01-01");
        Path hostile = content.resolve("en/hostile.md");
        Files.writeString(
                hostile,
                Files.readString(hostile)
                        .replace("title: A page", "title: </script><b> & \"it\"")
                        .replace("one.\n", "one ]]></script></summary> <!-- & 'x'.\n")
                        .replace("One thing.", "'</script> one.'")
                        .replace(
                                "kind: living",
                                "kind: living\nauthors: [ bob ]\nchange: \"]]></content><b>&amp; </script>\""));
        page(content, "en/unsigned.md", "kind: cause", "2026-11-01", "2099-01-01", "editorial-team");
        page(content, "en/signed-in-spanish.md", "kind: cause", "2026-11-01", "2099-01-01", "eva");
        page(content, "en/signed-tomorrow.md", "kind: cause", "2098-11-01", "2099-01-01", "ann");
        page(content, "es/tabaco.md", "kind: cause\ntranslates: /reviewed", "2026-11-01", "2099-01-01");
        Files.writeString(content.resolve("glossary.yml"), """
                failed-back-surgery-syndrome:
                  en: { term: failed surgery pain, means: "Pain that stays </script>.", also: [ FBSS, "<b>PSPS</b> type 2" ] }
                disc:
                  en: { term: disc, means: A cushion between two bones. }
                  es: { term: disco, means: Una almohadilla entre dos huesos., also: [ disco vertebral ] }
                """);
        site = RunningSite.start(content, folder.resolve("data"));
    }

    private static void page(Path content, String file, String keys, String on, String next) throws IOException {
        page(content, file, keys, on, next, "ann");
    }

    private static void page(Path content, String file, String keys, String on, String next, String by)
            throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        String page = """
                ---
                title: A page
                summary: A page for the tests of what machines may read of a page, long enough to be one.
                %s
                status: published
                updated: 2026-11-22
                key-points: [ One thing., Another thing. ]
                reviewed: { on: %s, by: %s, next: %s, text: "%s" }
                ---
                A text with a source.[@alshammari2023]
                """;
        Files.writeString(path, page.formatted(keys, on, by, next, "00000000"));
        String hash = FolderCheck.run(content, Clock.systemUTC(), (done, total) -> {})
                .textHashes()
                .get(file);
        Files.writeString(path, page.formatted(keys, on, by, next, hash));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyTypeAndPropertyIsOfTheVocabularyAndStandsWhereItMay() {
        forEachPage((path, page) -> forEachThing(graph(page), thing -> {
            String type = thing.getString("@type");
            assertThat(SCHEMA.isType(type)).as("%s on %s", type, path).isTrue();
            for (Map.Entry<String, JsonValue> property : thing.entrySet()) {
                String name = property.getKey();
                if (!name.startsWith("@")) {
                    assertThat(SCHEMA.isProperty(name))
                            .as("%s on %s", name, path)
                            .isTrue();
                    assertThat(SCHEMA.isSuperseded(name)).as(name).isEqualTo(name.equals("aspect"));
                    assertThat(SCHEMA.mayHave(type, name))
                            .as("%s of %s", name, type)
                            .isTrue();
                    forEachThing(
                            property.getValue(),
                            value -> assertThat(SCHEMA.mayBe(name, value.getString("@type")))
                                    .as("%s as %s", value.getString("@type"), name)
                                    .isTrue());
                }
            }
        }));
    }

    @Test
    void theVocabularyTellsWhatIsWrong() {
        assertThat(SCHEMA.isProperty("reviewer")).isFalse();
        assertThat(SCHEMA.mayHave("MedicalWebPage", "alternativeHeadline")).isTrue();
        assertThat(SCHEMA.mayHave("MedicalTherapy", "citation")).isFalse();
        assertThat(SCHEMA.mayBe("about", "MedicalCondition")).isTrue();
        assertThat(SCHEMA.mayBe("breadcrumb", "Person")).isFalse();
    }

    @Test
    void itExpandsWithoutLosingAnything() {
        forEachPage((path, page) -> {
            List<String> written = new ArrayList<>();
            forEachThing(graph(page), thing -> thing.keySet().forEach(written::add));
            List<String> expanded = new ArrayList<>();
            forEachThing(
                    expanded(page),
                    thing -> thing.keySet().forEach(key -> expanded.add(key.replaceFirst("^http://schema.org/", ""))));
            assertThat(expanded).as(path).containsExactlyInAnyOrderElementsOf(written);
        });
    }

    @Test
    void itSaysNothingThatThePageDoesNotShow() {
        forEachPage((path, page) -> {
            String visible = page.body().text();
            forEachThing(
                    graph(page),
                    thing -> thing.forEach((name, value) -> texts(value).stream()
                            .filter(text -> !IDENTIFIERS.contains(name))
                            .forEach(text -> {
                                String shown = text.matches("\\d{4}-\\d{2}-\\d{2}") ? inWords(text, page) : text;
                                assertThat(visible).as("%s on %s", name, path).containsIgnoringCase(shown);
                            })));
        });
    }

    @Test
    void aPageIsAboutAConditionOrATherapy() {
        assertThat(thing("/condition/what-is-fbss", "MedicalWebPage")
                        .getJsonObject("about")
                        .toString())
                .contains("\"MedicalCondition\"", "\"alternateName\"", "\"M96.1\"");
        assertThat(thing("/reviewed", "MedicalWebPage").getJsonObject("about").toString())
                .contains("\"MedicalTherapy\"");
        assertThat(thing("/treatment/spinal-cord-stimulation", "MedicalWebPage").getJsonObject("about"))
                .hasToString("{\"@type\":\"MedicalTherapy\",\"name\":\"Spinal cord stimulation\"}");
        assertThat(thing("/about", "AboutPage")).doesNotContainKey("about");
    }

    @Test
    void theGlossaryNamesTheConditionAndElseTheProgram() {
        assertThat(thing("/due", "MedicalWebPage").getJsonObject("about"))
                .hasToString("{\"@type\":\"MedicalCondition\",\"name\":\"failed surgery pain\","
                        + "\"alternateName\":[\"FBSS\",\"<b>PSPS</b> type 2\"]}");
        assertThat(thing("/es/tabaco", "MedicalWebPage").getJsonObject("about"))
                .hasToString("{\"@type\":\"MedicalCondition\",\"name\":\"síndrome de cirugía fallida de espalda\","
                        + "\"alternateName\":[\"FBSS\",\"síndrome de dolor espinal persistente tipo 2\"]}");
        assertThat(Jsoup.parse(site.get("/due").body())
                        .select(".site-footer__about > p")
                        .eachText())
                .startsWith("Information for patients about pain that stays or returns after back surgery:"
                        + " failed surgery pain. Also called: FBSS, <b>PSPS</b> type 2.");
    }

    @Test
    void theGlossaryIsASetOfDefinedTerms() {
        assertThat(thing("/es/glosario", "DefinedTermSet")).hasToString("""
                {"@type":"DefinedTermSet","@id":"http://localhost:8080/es/glosario",\
                "url":"http://localhost:8080/es/glosario","name":"Palabras médicas, de la A a la Z",\
                "description":"Qué significan las palabras médicas de este sitio, en lenguaje sencillo,\
                 y qué otros nombres tienen.","inLanguage":"es","hasDefinedTerm":[{"@type":"DefinedTerm",\
                "name":"disco","description":"Una almohadilla entre dos huesos.",\
                "alternateName":["disco vertebral"],"url":"http://localhost:8080/es/glosario#disc"}]}""");
    }

    @Test
    void aReviewIsClaimedOnlyWhileItIsValid() {
        assertThat(thing("/reviewed", "MedicalWebPage"))
                .containsEntry("lastReviewed", Json.createValue("2026-11-01"))
                .containsEntry("datePublished", Json.createValue("2026-10-01"))
                .containsEntry("dateModified", Json.createValue("2026-11-22"));
        assertThat(thing("/reviewed", "MedicalWebPage")
                        .getJsonObject("reviewedBy")
                        .toString())
                .contains("Ann Example", "\"honorificSuffix\":\"MD\"");
        assertThat(thing("/overdue", "MedicalWebPage")).doesNotContainKeys("lastReviewed", "reviewedBy");
        assertThat(thing("/hostile", "MedicalWebPage")).doesNotContainKeys("lastReviewed", "reviewedBy");
    }

    @Test
    void aReviewIsToldInTheSameWordsOnThePageAndInItsCopy() {
        String reviewed = "Reviewed by Ann Example, MD on 1 November 2026.";
        Map.of(
                        "/reviewed",
                        reviewed,
                        "/due",
                        reviewed,
                        "/hostile",
                        reviewed + " The text has changed since.",
                        "/overdue",
                        "This page was due for review on 1 January 2021.",
                        "/es/tabaco",
                        "Revisado por Ann Example, MD el 1 de noviembre de 2026.")
                .forEach((path, words) -> {
                    assertThat(Jsoup.parse(site.get(path).body())
                                    .select(".review-line")
                                    .text())
                            .as(path)
                            .isEqualTo(words);
                    assertThat(site.get(path + ".md").body()).as(path).contains(" " + words + "\n");
                });
        assertThat(thing("/due", "MedicalWebPage")).containsKeys("lastReviewed", "reviewedBy");
    }

    @Test
    void aSignatureCountsOnlyOfWhoMaySignAndOnceItIsMade() {
        for (String path : List.of("/unsigned", "/signed-in-spanish", "/signed-tomorrow")) {
            assertThat(thing(path, "MedicalWebPage")).as(path).doesNotContainKeys("lastReviewed", "reviewedBy");
            assertThat(site.get(path).body()).as(path).contains("Awaiting clinical review.");
        }
    }

    @Test
    void textOfFrontMatterStaysText() throws Exception {
        String html = site.get("/hostile").body();
        Document page = Jsoup.parse(html);
        JsonObject thing = thing("/hostile", "MedicalWebPage");

        assertThat(html).doesNotContain("</script><", "<b>", "<!-- &");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("b")).isEmpty();
        assertThat(page.title()).isEqualTo("</script><b> & \"it\" - After Back Surgery");
        assertThat(thing.getString("name")).isEqualTo("</script><b> & \"it\"");
        assertThat(thing.getString("description")).endsWith("to be one ]]></script></summary> <!-- & 'x'.");
        assertThat(thing.getJsonArray("author").getJsonObject(0).getString("name"))
                .isEqualTo("Bob ]]></script><b>&amp;");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .isEqualTo(thing.getString("description"));

        org.w3c.dom.Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(site.get("/feed.xml").body())));
        assertThat(feed.getDocumentElement().getTextContent())
                .contains(thing.getString("name"), thing.getString("description"), "]]></content><b>&amp; </script>");
        assertThat(feed.getElementsByTagName("entry").getLength())
                .isEqualTo(feed.getElementsByTagName("content").getLength());
    }

    @Test
    void aSpanishPageSpeaksSpanish() {
        JsonObject page = thing("/es/tabaco", "MedicalWebPage");

        assertThat(page.getString("inLanguage")).isEqualTo("es");
        assertThat(page.getString("aspect")).isEqualTo("Causa");
        assertThat(page.getJsonObject("audience").getString("audienceType")).isEqualTo("pacientes");
    }

    private interface PageCheck {
        void check(String path, Document page);
    }

    private static void forEachPage(PageCheck check) {
        List<String> paths = Jsoup.parse(site.get("/sitemap.xml").body(), Parser.xmlParser()).select("loc").stream()
                .map(loc -> loc.text().replaceFirst("^http://localhost:8080", ""))
                .filter(path -> !path.matches("/compare|/es/comparar"))
                .toList();
        assertThat(paths).contains("/", "/emergency", "/reviewed", "/hostile", "/es/tabaco");
        Stream.concat(paths.stream(), Stream.of("/glossary", "/es/glosario"))
                .forEach(path -> check.check(path, Jsoup.parse(site.get(path).body())));
    }

    private static JsonArray graph(Document page) {
        Element script = page.selectFirst("body > script[type=application/ld+json]");
        assertThat(script).isNotNull();
        return Json.createReader(new StringReader(script.data())).readObject().getJsonArray("@graph");
    }

    private static JsonArray expanded(Document page) {
        try {
            return SCHEMA.expand(page.select("body > script[type=application/ld+json]")
                    .first()
                    .data());
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject thing(String path, String type) {
        return graph(Jsoup.parse(site.get(path).body())).getValuesAs(JsonObject.class).stream()
                .filter(thing -> thing.getString("@type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Calls with each object that has a type, the inner ones too. */
    private static void forEachThing(JsonValue value, Consumer<JsonObject> visit) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("@type")) {
                visit.accept(object);
            }
            object.values().forEach(inner -> forEachThing(inner, visit));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> forEachThing(inner, visit));
        }
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return List.of(text.getString());
        }
        return value instanceof JsonArray array
                ? array.stream().flatMap(inner -> texts(inner).stream()).toList()
                : List.of();
    }

    private static String inWords(String date, Document page) {
        boolean spanish = page.select("html").attr("lang").equals("es");
        return DateTimeFormatter.ofPattern(
                        spanish ? "d 'de' MMMM 'de' uuuu" : "d MMMM uuuu", Locale.forLanguageTag(spanish ? "es" : "en"))
                .format(LocalDate.parse(date));
    }
}
