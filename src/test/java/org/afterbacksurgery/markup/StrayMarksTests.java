package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayMarksTests {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            [!NOTE] a                                 ; 1:1 ERROR unknown-callout
            a¶¶- [!warning] b                         ; 3:3 ERROR unknown-callout
            > a¶> [!NOTE] b                           ; 2:3 ERROR unknown-callout
            > - [!NOTE] a                             ; 1:5 ERROR unknown-callout
            > **[!NOTE]** a                           ; 1:5 ERROR unknown-callout
            | [!NOTE] |¶|---|¶| a |                   ; 1:3 ERROR unknown-callout
            ## [!NOTE] a                              ; 1:4 ERROR unknown-callout
            > [!NOTE]¶> a¶> : b                       ; 1:3 ERROR unknown-callout
            > [!NOTE]: Walk                           ; 1:3 ERROR bad-link
            [@smith2020]: see                         ; 1:1 ERROR bad-link
            [a[@smith2020]](smoking.md)               ; 1:3 ERROR citation-in-text
            [*a[@smith2020]*](smoking.md)             ; 1:4 ERROR citation-in-text
            ![a[@smith2020]](../images/spine.svg)     ; 1:4 ERROR citation-in-text
            [a <https://example.org>](smoking.md)     ; 1:4 ERROR bad-link
            ![a](../images/spine.svg "b [@smith2020]"); 1:29 ERROR citation-in-text
            ![a](../images/spine.svg "b <i>c</i>")    ; 1:29 ERROR raw-html
            ![a](../images/spine.svg "b <!-- c -->")  ; 1:29 ERROR raw-html
            a [^x] b                                  ; 1:3 ERROR bad-link
            a <!-- b                                  ; 1:3 ERROR raw-html
            a *b <!-- c* d                            ; 1:6 ERROR raw-html
            ```number: pain¶```                       ; 1:4 ERROR unknown-number
            ```number pain¶```                        ; 1:4 ERROR unknown-number
            ~~~ Numbers¶pain¶~~~                      ; 1:5 ERROR unknown-number
            """)
    void isReportedAtItsPlace(String markdown, String place) {
        assertThat(Rendered.of(markdown.replace('¶', '\n')).places()).isEqualTo(place);
    }

    @Test
    void marksInTheirPlacesAndAsTextAreNone() {
        assertThat(Rendered.of("""
                > [!NOTE] a [@smith2020] ![b](../images/spine.svg "c <a 5 and >6, L4<S1 and S1>L5 [4]") [@smith2020, p <a and b> 3]
                > [d][@smith2020] [e](smoking.md)[@smith2020] f[^1] \\[!NOTE] `[!NOTE]` [!] [!a] [^_^] \\<!-- `<!--`

                - > [!KEY]
                  > a

                ```numbering
                ```

                [^1]: a [^2]

                [^2]: b
                """).problems()).isEmpty();
    }
}
