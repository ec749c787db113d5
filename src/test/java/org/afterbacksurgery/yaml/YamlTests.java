package org.afterbacksurgery.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class YamlTests {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "yes",
                "no",
                "null",
                "~",
                "2026-02-30",
                "0x1F",
                "1e3",
                "1_000",
                "012",
                "true",
                ".inf",
                "!!int 3",
                "!ruby/object:Foo x"
            })
    void everyValueIsText(String value) {
        String text = value.replaceFirst("^!\\S+ ", "");

        assertThat(read("key: " + value).orElseThrow().entries())
                .hasToString("{key=Entry[keyAt=a.yml:1:1, value=Text[text=" + text + ", at=a.yml:1:6]]}");
        assertThat(this.problems).isEmpty();
    }

    @Test
    void valuesKnowTheirPlaces() {
        assertThat(read("# 😀\nname: { en: 😀 Hello, es: Hola }\nlist:\n  - a\n  - [ b ]\n")
                        .orElseThrow())
                .hasToString("Keys[entries={"
                        + "name=Entry[keyAt=a.yml:2:1, value=Keys[entries={"
                        + "en=Entry[keyAt=a.yml:2:9, value=Text[text=😀 Hello, at=a.yml:2:13]], "
                        + "es=Entry[keyAt=a.yml:2:22, value=Text[text=Hola, at=a.yml:2:26]]}, at=a.yml:2:7]], "
                        + "list=Entry[keyAt=a.yml:3:1, value=Items[items=[Text[text=a, at=a.yml:4:5], "
                        + "Items[items=[Text[text=b, at=a.yml:5:7]], at=a.yml:5:5]], at=a.yml:4:3]]}, at=a.yml:2:1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:\\tb|1:3 tab",
                "a: b\\n\\tc: d\\ne: \\tf|2:1 tab, 3:4 tab",
                "a: b\\r\\tc: d\\re: \\tf\\tg|2:1 tab, 3:4 tab",
                "a: “b”|1:4 curly-quote",
                "a: ‘b’|1:4 curly-quote",
                "a: „b“|1:4 curly-quote",
                "a: «b»|1:4 curly-quote",
                "a: [ “b, c” ]|1:6 curly-quote",
                "a: &x b\\nc: *x|2:4 bad-yaml",
                "a: *b*|1:4 bad-yaml",
                "a: “b: c”|1:4 curly-quote",
                "a: \"b”|1:6 curly-quote",
                "- “b: c”\\n- d|1:3 curly-quote, 1:1 bad-yaml",
                "“a”: b|1:1 curly-quote",
                "a: “b” \\n“c”: d|1:4 curly-quote, 2:1 curly-quote",
                "a: “b #c”|1:4 curly-quote",
                "\u00A0a: b|1:1 bad-yaml",
                "a\u200B: b|1:1 bad-yaml",
                "a:\u00A0b\\nc: d|1:3 bad-yaml",
                "a: b\\n\u00A0- c\\nd: e|2:1 bad-yaml",
                "a\uFF1Ab\\nc: d|1:2 bad-yaml",
                "a:b\\nc: d|1:3 bad-yaml",
                "a = b\\nc: d|1:3 bad-yaml",
                "a b\\nc: d|1:1 bad-yaml",
                "a: b\\n c: d|2:3 bad-yaml",
                "a: [ b ]\\n c: d|2:2 bad-yaml",
                "a: [b] c|1:4 bad-yaml",
                "a: \"b \"c\" d\"|1:8 bad-yaml",
                "a: 'b'c|1:7 bad-yaml",
                "a: \"\\q\"|1:5 bad-yaml",
                "a: - b|1:4 bad-yaml",
                "**a**: b|1:1 bad-yaml",
                "a: b\\n<<<<<<< x\\nc: d\\n=======\\n>>>>>>> y|2:1 bad-yaml",
                "a: b\u2028c: d|1:5 bad-yaml",
                "a: b\\na: c|2:1 duplicate-key",
                "a: { b: 1, b: 2 }|1:12 duplicate-key",
                "a: \"b|1:4 bad-yaml",
                "a: 'b\\nc: d|1:4 bad-yaml",
                "a: [ b\\nc: d|1:4 bad-yaml",
                "a: b: c|1:5 bad-yaml",
                "a: b\\n  c: d|2:4 bad-yaml",
                "a: @b|1:4 bad-yaml",
                "a: `b`|1:4 bad-yaml",
                "a: %b|1:4 bad-yaml",
                "- a\\n- b|1:1 bad-yaml",
                "just text|1:1 bad-yaml",
                "[ a ]: b|1:1 bad-yaml",
                "a: b\\n--- \\nc: d|2:1 bad-yaml",
                "a: [[[[[[[[[[b]]]]]]]]]]|1:13 bad-yaml"
            })
    void namesWhatIsWrongAndWhere(String yaml, String expected) {
        read(yaml.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));

        assertThat(String.join(
                        ", ",
                        this.problems.stream()
                                .map(problem -> problem.where().toString().replace("a.yml:", "") + " " + problem.code())
                                .toList()))
                .isEqualTo(expected);
        assertThat(this.problems).allMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: don’t",
                "a: the ’90s",
                "a: b “c” d",
                "a: “b” and “c” d",
                "a: b\u00A0c",
                "a:  \u00A0b\u200B ",
                "a: [[[[[[[[[b]]]]]]]]]",
                "a: '# *b'",
                "a: \"*b*\"",
                "",
                "# nothing",
                "a: |\n  b\n  c\n"
            })
    void hasNothingToSayAboutGoodLines(String yaml) {
        assertThat(read(yaml)).isPresent();
        assertThat(this.problems).isEmpty();
    }

    @Test
    void readsOnlyBetweenTheTwoPlaces() {
        SourceText source = new SourceText("a.md", "---\n😀: 1\nb: [\n---\n");

        assertThat(Yaml.read(source, 4, 10, this.problems::add).orElseThrow().entries())
                .containsOnlyKeys("😀");
        assertThat(Yaml.read(source, 10, 15, this.problems::add)).isEmpty();
        assertThat(this.problems).singleElement().asString().startsWith("a.md:4:1: ERROR bad-yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "a: {", "? ", "!", "&a ", "\"\\"})
    void longRowsOfMarksEnd(String mark) {
        read(mark.repeat(15_000 / mark.length()));

        assertThat(this.problems).isNotEmpty();
    }

    @Test
    void aliasesCannotMultiply() {
        read("a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n");

        assertThat(this.problems).singleElement().asString().startsWith("a.yml:2:8: ERROR bad-yaml");
    }

    private Optional<YamlValue.Keys> read(String yaml) {
        return Yaml.read(new SourceText("a.yml", yaml), this.problems::add);
    }
}
