package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=\"run()\">words</p>",
                "<p>words</p><script>run()</script>",
                "<p>words<!-- note --></p>",
                "<p><a href=\"javascript:run()\">words</a></p>",
                "<p>words<svg><use href=\"#icon\"></use></svg></p>",
                "<p style=\"color: red\">words</p>",
                "<marquee>words</marquee>"
            })
    void whatIsTakenOutIsNoticed(String html) {
        Sanitizer.Cleaned cleaned = Sanitizer.clean(Sanitizer.parse(html));

        assertThat(cleaned.changed()).isTrue();
        assertThat(cleaned.html().toString()).contains("words").doesNotContain("run", "note", "use", "red", "marquee");
    }

    @Test
    void whatIsAllowedStaysAsItIs() {
        String html = "<h2 id=\"what\" class=\"a b\">What &amp; why</h2><p>Some <em>words</em>,<br> 5 &lt; 6"
                + "<sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1\" aria-label=\"Source 1\">1</a></sup></p>";

        Sanitizer.Cleaned cleaned = Sanitizer.clean(Sanitizer.parse(html));

        assertThat(cleaned.changed()).isFalse();
        assertThat(cleaned.html()).hasToString(html);
    }
}
