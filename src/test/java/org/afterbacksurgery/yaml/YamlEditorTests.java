package org.afterbacksurgery.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class YamlEditorTests {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                // a new line, last
                "a: b~=>a: b~k: new~",
                "a: b=>a: b~k: new~",
                "  a: b~  c: d~=>  a: b~  c: d~  k: new~",
                "? a~: b~=>? a~: b~k: new~",
                "a: b   # c~~# d~~=>a: b   # c~~# d~~k: new~",
                "a:~=>a:~k: new~",
                "a: >-~  b~  c~~=>a: >-~  b~  c~~k: new~",
                "a: b~  c~=>a: b~  c~k: new~",
                "a: [ b,~c ]~=>a: [ b,~c ]~k: new~",
                "a: { k: b }~=>a: { k: b }~k: new~",
                // one group in braces
                "{ a: b }~=>{ a: b, k: new }~",
                "{a: b}~=>{a: b, k: new}~",
                "{ a: b, }~=>{ a: b, k: new, }~",
                "{~  a: b, # c~  d: e  # f~}~=>{~  a: b, # c~  d: e, k: new  # f~}~",
                "{ a: b # c~, }~=>{ a: b, k: new # c~, }~",
                "{ a: \"b\" }~=>{ a: \"b\", k: new }~",
                "{ a: }~=>{ a:, k: new }~",
                "{ a: [ b ] }=>{ a: [ b ], k: new }",
                // the value alone
                "a: b~k: old~c: d~=>a: b~k: new~c: d~",
                "k:   old   # c~=>k:   new   # c~",
                "\"k\" : old~=>\"k\" : new~",
                "? k~: old~a: b~=>? k~: new~a: b~",
                "k: \"old\"  # c~=>k: \"new\"  # c~",
                "k: 'old'~=>k: 'new'~",
                "k: old~  older~a: b~=>k: new~a: b~",
                "k: !!str old~=>k: !!str new~",
                "k: &x !<tag:a.org,2000:b> # c~  old # d~=>k: &x !<tag:a.org,2000:b> # c~  new # d~",
                "k: |~    old~~a: b~=>k: |~    new~~a: b~",
                "k: >- # c~  old~  older~# d~a: b~=>k: >- # c~  new~# d~a: b~",
                "k: !t |2+~  # old~=>k: !t |2+~  new~",
                "{ a: b, k: old, c: d }~=>{ a: b, k: new, c: d }~",
                "{ \"k\":\"old\", c: d }~=>{ \"k\":\"new\", c: d }~",
                "{ c: d, k: old}~=>{ c: d, k: new}~",
                // nothing there
                "k:~a: b~=>k: new~a: b~",
                "k:   # c~a: b~=>k: new   # c~a: b~",
                "k: \"\"~=>k: \"new\"~",
                "k: ' ' # c~=>k: 'new' # c~",
                "k: >~~a: b~=>k: new~~a: b~",
                "k: &x~=>k: &x new~",
                "k: !!str # c~a: b~=>k: !!str new # c~a: b~",
                "{ k: , a: b }=>{ k: new , a: b }",
                "{ k, a: b }=>{ k: new, a: b }",
                "{ a: b, \"k\":}=>{ a: b, \"k\": new}",
            })
    void aTextIsSet(String before, String after) {
        for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
            String comment = "# 😀 e\u0301" + "x".repeat(1100) + "\n";
            String yaml = (comment + before.replace('~', '\n')).replace("\n", lineEnd);
            String expected = (comment + after.replace('~', '\n')).replace("\n", lineEnd);

            assertThat(YamlEditor.set(yaml, lineEnd, "k", "new")).isEqualTo(expected);
            assertThat(YamlEditor.set(expected, lineEnd, "k", "new")).isEqualTo(expected);
            assertThat(read(expected))
                    .contains("k=Entry", "value=Text[text=new")
                    .doesNotContain("text=old");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "a: b~=>a: b~k: { on: 2026, by: jane }~",
                "{ a: b }~=>{ a: b, k: { on: 2026, by: jane } }~",
                "k: { by: joe, on: 1999 }~=>k: { by: jane, on: 2026 }~",
                "k: {by: joe,on: 1999} # c~=>k: {by: jane,on: 2026} # c~",
                "k: { by: jane, on: 1999 }~=>k: { by: jane, on: 2026 }~",
                "k: {~  \"by\": 'joe', # c~  on : \"1999\",~  # d~  more: x,~}~"
                        + "=>k: {~  \"by\": 'jane', # c~  on : \"2026\",~  # d~  more: x,~}~",
                "k:   # c~  # d~  on: 1999   # e~~  by: joe~a: b~=>k:   # c~  # d~  on: 2026   # e~~  by: jane~a: b~",
                "k: &x !y # c~    by: >-~      joe~    on: !!str |~      1999~a: b~"
                        + "=>k: &x !y # c~    by: >-~      jane~    on: !!str |~      2026~a: b~",
                "? k~: on: 1999~  by: joe~=>? k~: on: 2026~  by: jane~",
                "k:~a: { on: 1999, by: joe }~=>k: { on: 2026, by: jane }~a: { on: 1999, by: joe }~",
                "k: # c~=>k: { on: 2026, by: jane } # c~",
                "k: \"\" # c~=>k: { on: 2026, by: jane } # c~",
                "k: |~~a: b~=>k: { on: 2026, by: jane }~~a: b~",
                "k: &x {} # c~=>k: &x { on: 2026, by: jane } # c~",
                "{ k: {}, a: b }=>{ k: { on: 2026, by: jane }, a: b }",
                "{a: b, k}=>{a: b, k: { on: 2026, by: jane }}",
                "{k:,a: b}=>{k: { on: 2026, by: jane },a: b}"
            })
    void aGroupIsSet(String before, String after) {
        String yaml = before.replace('~', '\n');
        String expected = after.replace('~', '\n');

        assertThat(YamlEditor.set(yaml, "\n", "k", janeIn2026())).isEqualTo(expected);
        assertThat(YamlEditor.set(expected, "\n", "k", janeIn2026())).isEqualTo(expected);
        assertThat(read(expected)).contains("on=Entry", "text=2026", "by=Entry", "text=jane");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "a: b~=>a: b~k: \"it's: \\\"a\\\\\"~",
                "k: old~=>k: \"it's: \\\"a\\\\\"~",
                "k: 'old'~=>k: 'it''s: \"a\\'~",
                "k: \"old\"~=>k: \"it's: \\\"a\\\\\"~",
                "k: |~  old~=>k: |~  it's: \"a\\~"
            })
    void marksThatMeanSomethingToYamlAreWrittenSoThatTheyDoNot(String before, String after) {
        String expected = after.replace('~', '\n');

        assertThat(YamlEditor.set(before.replace('~', '\n'), "\n", "k", "it's: \"a\\"))
                .isEqualTo(expected);
        assertThat(read(expected)).contains("text=it's: \"a\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane", "dr.jane-doe_2", "josé", "012", "2026-11-22"})
    void plainWordsStayPlain(String word) {
        assertThat(YamlEditor.set("a: b\n", "\n", "k", word)).isEqualTo("a: b\nk: " + word + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k: [ a ]", "k: { on: 1999 }", "k: a text", "[ a ]", "k", ""})
    void anotherFormThanExpectedIsRefused(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> YamlEditor.set(yaml, "\n", "k", janeIn2026()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k: [ a ]", "k: { on: 1999 }"})
    void anotherFormThanATextIsRefused(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> YamlEditor.set(yaml, "\n", "k", "new"));
    }

    @Test
    void manyTagsAndCommentsNeedNoStackAndNoTime() {
        String tags = "k: !a\n" + "  # !b &c\n".repeat(1500) + "  ";

        assertThat(YamlEditor.set(tags + "old\n", "\n", "k", "new")).isEqualTo(tags + "new\n");
    }

    private static Map<String, String> janeIn2026() {
        Map<String, String> group = new LinkedHashMap<>();
        group.put("on", "2026");
        group.put("by", "jane");
        return group;
    }

    /** What the reader finds, which must be without a problem. */
    private static String read(String yaml) {
        return Yaml.read(new SourceText("a.yml", yaml), problem -> {
                    throw new AssertionError(problem);
                })
                .orElseThrow()
                .toString();
    }
}
