package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermButtonsTests {
    private static final String BUTTON =
            "<button class=\"term\" type=\"button\" popovertarget=\"term-disc\">disc</button>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The [t] moved          | The [b] moved
            A [t], or a            | A <span class="term-end">[b],</span> or a
            ([t]).                 | <span class="term-end">([b]).</span>
            See (the) “[t]”; then  | See (the) <span class="term-end">“[b]”;</span> then
            ¿[t]?                  | <span class="term-end">¿[b]?</span>
            <em>[t]</em>.          | <em>[b]</em>.
            [t]                    | [b]
            """)
    void aTermIsAButtonThatStaysWithTheMarksAroundIt(String text, String dressed) {
        String term = "<span class=\"term\" data-term=\"disc\">disc</span>";

        assertThat(opened("<p>" + text.strip().replace("[t]", term) + "</p>"))
                .isEqualTo("<p>" + dressed.strip().replace("[b]", BUTTON) + "</p>");
    }

    @Test
    void eachDefinitionStandsOnceWithAButtonThatClosesIt() {
        Rendered rendered = Rendered.of("The disc and the fibrosis.");

        assertThat(StoredHtml.definitions(rendered.page().definitions(), "Close & go on"))
                .hasToString("""
                        <div class="definition" id="term-disc" role="dialog" aria-labelledby="word-disc" popover="">\
                        <p><strong>Disc</strong></p><p>A cushion between two bones.</p>\
                        <p class="also">Also called: disk, pad &lt;b&gt;</p>\
                        <button class="definition__close" type="button" popovertarget="term-disc"\
                         popovertargetaction="hide" autofocus>Close &amp; go on</button></div>\
                        <div class="definition" id="term-fibrosis" role="dialog" aria-labelledby="word-fibrosis" popover="">\
                        <p><strong>fibrosis</strong></p><p>Scar.</p>\
                        <button class="definition__close" type="button" popovertarget="term-fibrosis"\
                         popovertargetaction="hide" autofocus>Close &amp; go on</button></div>""");
        assertThat(StoredHtml.definitions(SafeHtml.EMPTY, "Close")).isEqualTo(SafeHtml.EMPTY);
    }

    @Test
    void theCopyAsMarkdownGivesTheWordAndItsMeaning() {
        Rendered rendered = Rendered.of("The (disc).\n\n## After the disc\n\nText.");

        assertThat(StoredHtml.of(rendered.page().body()).openTerms().markdown(""))
                .isEqualTo("The (disc).\n\n## After the disc\n\nText.");
        assertThat(StoredHtml.of(rendered.page().body()).openTerms().sections())
                .containsExactly(new Heading(2, "after-the-disc", "After the disc"));
        assertThat(StoredHtml.ofWords(rendered.page().definitions()).markdown(""))
                .isEqualTo("Disc\n\n: A cushion between two bones.\n\n: Also called: disk, pad \\<b\\>");
    }

    private static String opened(String html) {
        return StoredHtml.of(SafeHtml.restored(html)).openTerms().html().toString();
    }
}
