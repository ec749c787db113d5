package org.afterbacksurgery.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTests {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "name:\n", "languages: []\n"})
    void everyKeyHasADefault(String yaml) {
        assertThat(site(yaml)).isEqualTo(Site.DEFAULT);
        assertThat(this.problems).isEmpty();
    }

    @Test
    void readsWhatIsWritten() {
        Site site = site("""
                name: { en: Our site, es: Nuestro sitio }
                base-url: https://example.org/back/
                languages: [ es, en ]
                time-zone: Europe/Berlin
                emergency-number: "112"
                crisis-line: "+49123456"
                owner: { name: Us, funding: { en: None., es: Ninguna. } }
                authors: [ kim, lee ]
                index-unreviewed: true
                clinic: { name: The clinic, phone: 1 555 0100, sells: [ /a/b ], notice: Note. }
                """);

        assertThat(this.problems).isEmpty();
        assertThat(site.name().in("es")).isEqualTo("Nuestro sitio");
        assertThat(site.name().in("fr")).isEqualTo("Our site");
        assertThat(site.baseUrl()).isEqualTo("https://example.org/back");
        assertThat(site.url(new Address("/causes"))).isEqualTo("https://example.org/back/causes");
        assertThat(site.home("es")).isEqualTo(Address.HOME);
        assertThat(site.home("en")).hasToString("/en");
        assertThat(site.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(site.emergencyNumber()).isEqualTo("112");
        assertThat(site.authors()).containsExactly("kim", "lee");
        assertThat(site.indexUnreviewed()).isTrue();
        assertThat(site.clinic())
                .hasToString(
                        "Clinic[name=The clinic, phone=1 555 0100, sells=[/a/b], sellsAt=site.yml:10:55, notice=Translated[texts={=Note.}]]");
        assertThat(site.at("https://other.example///").url(Address.HOME)).isEqualTo("https://other.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base-url: example.org|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "base-url: ftp://example.org|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "base-url: https://example.org?a|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "base-url: http://a b|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "base-url: https://kim:secret@example.org|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "base-url: https://example.org:99999|1:11: ERROR bad-value: The value of 'base-url' cannot be used. Write an address such as https://www.example.org.",
                "time-zone: EST5|1:12: ERROR bad-value: The value of 'time-zone' cannot be used. Write a zone such as America/New_York.",
                "time-zone: New York|1:12: ERROR bad-value: The value of 'time-zone' cannot be used. Write a zone such as America/New_York.",
                "emergency-number: nine|1:19: ERROR bad-value: The value of 'emergency-number' cannot be used. Write the digits only, such as \"911\".",
                "index-unreviewed: yes|1:19: ERROR bad-value: The value of 'index-unreviewed' cannot be used. Write true or false.",
                "languages: [ en, en ]|1:12: ERROR bad-value: The value of 'languages' cannot be used. Write two-letter codes, each once, such as [ en, es ].",
                "languages: [ English ]|1:12: ERROR bad-value: The value of 'languages' cannot be used. Write two-letter codes, each once, such as [ en, es ].",
                "languages: { en: 1 }|1:12: ERROR bad-value: 'languages' is a group of keys, but should be a list. See the example for 'languages' in the staff guide.",
                "langauges: [ en ]|1:1: WARNING unknown-key: There is no key 'langauges' here. Did you mean 'languages'? Correct the name, or delete the line.",
                "owner: { nmae: x }|1:10: WARNING unknown-key: There is no key 'nmae' here. Did you mean 'name'? Correct the name, or delete the line.",
                "clinic: { name: x }|1:9: ERROR missing-key: The clinic has no 'sells'. List the treatment pages about what the clinic sells; write 'sells: []' if it sells none.",
                "clinic: { name: x, sells: }|1:9: ERROR missing-key: The clinic has no 'sells'. List the treatment pages about what the clinic sells; write 'sells: []' if it sells none.",
                "clinic: { name: x, sells: '' }|1:9: ERROR missing-key: The clinic has no 'sells'. List the treatment pages about what the clinic sells; write 'sells: []' if it sells none.",
                "clinic: { sells: [] }|1:9: ERROR missing-key: The clinic has no 'name'. Add 'name: …'.",
                "clinic: { name: , sells: [] }|1:9: ERROR missing-key: The clinic has no 'name'. Add 'name: …'."
            })
    void namesWhatCannotBeUsedAndKeepsTheDefault(String yaml, String problem) {
        Site site = site(yaml);

        assertThat(this.problems).singleElement().hasToString("site.yml:" + problem);
        assertThat(site.languages()).isEqualTo(Site.DEFAULT.languages());
        assertThat(site.baseUrl()).isEqualTo(Site.DEFAULT.baseUrl());
        assertThat(site.timeZone()).isEqualTo(Site.DEFAULT.timeZone());
        assertThat(site.clinic()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/, en", "/causes, en", "/es, es", "/es/causas, es", "/essay, en", "/fr/a, en", "/en/a, en"})
    void theLanguageIsTheFirstPartOfThePath(String path, String language) {
        assertThat(Site.DEFAULT.languageOf(path)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nobody yet"})
    void withoutPeopleThereIsTheTeam(String yaml) {
        assertThat(people(yaml)).isEqualTo(People.DEFAULT);
        assertThat(this.problems).isEmpty();
    }

    @Test
    void readsPeople() {
        People people = people("""
                team: { type: organization, name: { en: Team, es: Equipo } }
                kim: { type: person, name: Kim Ray, credentials: MD, interests: None., reviewer: true, languages: [ en ] }
                """);

        assertThat(this.problems).isEmpty();
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.find("team"))
                .get()
                .extracting(Person::organization, Person::reviewer, Person::credentials)
                .containsExactly(true, false, null);
        assertThat(people.find("kim").orElseThrow())
                .hasToString("Person[key=kim, organization=false, name=Translated[texts={=Kim Ray}],"
                        + " credentials=MD, interests=Translated[texts={=None.}], reviewer=true, languages=[en]]");
    }

    @Test
    void namesWhatIsWrongWithPeople() {
        people(
                "kim: { nmae: Kim }\nlee: Lee\nray:\nann: { name: , type: robot, reviewer: yes }\nbob: { name: { english: Bob } }\n");

        assertThat(this.problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "people.yml:1:8: WARNING unknown-key: There is no key 'nmae' here. Did you mean 'name'? Correct the name, or delete the line.",
                        "people.yml:1:6: ERROR missing-key: 'kim' has no name. Add 'name: …'.",
                        "people.yml:2:6: ERROR bad-value: 'lee' is a text, but should be a group of keys. See the example for 'lee' in the staff guide.",
                        "people.yml:3:1: ERROR missing-key: 'ray' has no name. Add 'name: …'.",
                        "people.yml:4:6: ERROR missing-key: 'ann' has no name. Add 'name: …'.",
                        "people.yml:4:22: ERROR bad-value: The value 'robot' of 'type' cannot be used. Write person or organization.",
                        "people.yml:4:39: ERROR bad-value: The value 'yes' of 'reviewer' cannot be used. Write false or true.",
                        "people.yml:5:16: WARNING unknown-key: There is no language 'english'. Write the code of the language, such as en or es.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/a-b/c1", "/es/causas/tabaco"})
    void isAnAddress(String text) {
        assertThat(Address.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/a/",
                "//",
                "/A",
                "/a--b",
                "/-a",
                "/a_b",
                "/ñ",
                "/a b",
                "/../a",
                "/a/./b",
                "/a?b",
                "/a%20b",
                "/a\n",
                "/a\u0000"
            })
    void isNoAddress(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/Old/Page/, /old/page",
        "old.php?id=3#x, /old.php",
        "/a%20b, /a b",
        "/operaci%C3%B3n, /operación",
        "/a+b, /a+b",
        "/100%, /100%",
        "///, /",
        "/, /"
    })
    void aliasesHaveOneForm(String typed, String normal) {
        assertThat(Alias.normal(typed)).isEqualTo(normal);
    }

    private Site site(String yaml) {
        return Site.parse(new SourceText("site.yml", yaml), this.problems::add);
    }

    private People people(String yaml) {
        return People.parse(new SourceText("people.yml", yaml), this.problems::add);
    }
}
