package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
    /** An {@code id} or {@code th:id} of a template; the second group is present when a value completes it. */
    private static final Pattern TEMPLATE_ID = Pattern.compile("\\bid=\"\\|?([a-z0-9-]+)(\\$\\{)?");

    @Test
    void rendersOrdinaryMarkdown() {
        Rendered rendered = Rendered.of("""
                A paragraph with *emphasis*, **strength**, `code`, \\*stars\\*, &copy; and "quotes".
                Its second line,\s\s
                and one after a break.

                ## Heading

                Another heading
                ---------------

                * one
                  * inside
                * two

                3. three
                4. four

                > A quotation
                > of two lines.

                ***

                ```text
                if (a < b) { }
                ```

                    indented
                """);

        assertThat(rendered.body()).isEqualTo("""
                <p>A paragraph with <em>emphasis</em>, <strong>strength</strong>, <code>code</code>, *stars*, © and "quotes".
                Its second line,<br>
                and one after a break.</p>
                <h2 id="heading">Heading</h2>
                <h2 id="another-heading">Another heading</h2>
                <ul>
                <li>one
                <ul>
                <li>inside</li>
                </ul>
                </li>
                <li>two</li>
                </ul>
                <ol start="3">
                <li>three</li>
                <li>four</li>
                </ol>
                <blockquote>
                <p>A quotation
                of two lines.</p>
                </blockquote>
                <hr>
                <pre><code class="language-text">if (a &lt; b) { }
                </code></pre>
                <pre><code>indented
                </code></pre>
                """);
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void rendersTheSameWithEveryLineEnd() {
        String text = "## One\n\n> [!NOTE] Two\n> three\n\n- four\n- five\n\n| a |\n|---|\n| b |\n";
        String body = Rendered.of(text).body();

        assertThat(Rendered.of(text.replace("\n", "\r\n")).body().replace("\r\n", "\n"))
                .isEqualTo(body);
        assertThat(Rendered.of(text.replace("\n", "\r")).body().replace("\r", "\n"))
                .isEqualTo(body);
    }

    @Test
    void careCardsSayTheirLevelInWords() {
        Rendered rendered = Rendered.of("""
                > [!EMERGENCY] Call 911 now
                > - new numbness
                > - trouble with **urine**

                > [!urgent] See a doctor today
                > for a fever.

                > [!Non-Urgent]
                > Ask at your next visit.
                """);

        assertThat(rendered.body()).isEqualTo("""
                <div class="care-card care-card--emergency"><h2 class="care-card__title" id="emergency-call-911-now">\
                <span class="care-card__level">Emergency</span> Call 911 now</h2><div class="care-card__body">
                <ul>
                <li>new numbness</li>
                <li>trouble with <strong>urine</strong></li>
                </ul>
                </div></div>\
                <div class="care-card care-card--urgent"><h2 class="care-card__title" id="urgent-see-a-doctor-today">\
                <span class="care-card__level">Urgent</span> See a doctor today</h2><div class="care-card__body">\
                <p>for a fever.</p></div></div>\
                <div class="care-card care-card--non-urgent"><h2 class="care-card__title" id="not-urgent">\
                <span class="care-card__level">Not urgent</span></h2><div class="care-card__body">\
                <p>Ask at your next visit.</p></div></div>
                """);
        assertThat(rendered.reported()).isEmpty();
        assertThat(rendered.page().headings()).isEmpty();
    }

    @Test
    void titlesStandApartFromTheLevel() {
        assertThat(Rendered.of("> [!EMERGENCY]Call").body())
                .contains("id=\"emergency-call\"", "Emergency</span> Call</h2>");
        assertThat(Rendered.of("> [!WARNING]Walk").body()).contains(">Warning: Walk</p>");
    }

    @Test
    void careCardsSpeakThePagesLanguage() {
        assertThat(Rendered.in("es", "> [!EMERGENCY] Llame al 911").body())
                .contains("<span class=\"care-card__level\">Emergencia</span> Llame al 911");
        assertThat(Rendered.in("fr", "> [!EMERGENCY] Appelez").body())
                .contains("<span class=\"care-card__level\">Emergency</span> Appelez");
    }

    @Test
    void aCareCardUnderAHeadingIsOneLevelBelowIt() {
        assertThat(Rendered.of("## A\n\n### B\n\n> [!URGENT] C").body())
                .contains("<h4 class=\"care-card__title\" id=\"urgent-c\">");
    }

    @Test
    void calloutsHaveATitle() {
        Rendered rendered = Rendered.of("""
                > [!WARNING] Opioids
                > Do not stop at once.

                > [!WARNING]
                > Text.

                > [!NOTE] Walking
                > First.
                >
                > Second.

                > [!KEY]
                > - Point

                > [!UNKNOWN]
                > - Gap
                """);

        assertThat(rendered.body()).isEqualTo("""
                <div class="callout callout--warning" role="note"><p class="callout__title">Warning: Opioids</p>\
                <p>Do not stop at once.</p></div>\
                <div class="callout callout--warning" role="note"><p class="callout__title">Warning</p><p>Text.</p></div>\
                <div class="callout callout--note" role="note"><p class="callout__title"> Walking</p><p>First.</p>
                <p>Second.</p>
                </div>\
                <div class="callout callout--key" role="note"><p class="callout__title">Key point</p>
                <ul>
                <li>Point</li>
                </ul>
                </div>\
                <div class="callout callout--unknown" role="note"><p class="callout__title">What we do not know</p>
                <ul>
                <li>Gap</li>
                </ul>
                </div>
                """);
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void headingsGetIdsOfTheirWords() {
        Rendered rendered = Rendered.of("""
                ## What can go wrong?
                ### Ñandú *y* cirugía
                ### ñandu y cirugia
                ## Sources
                ## Source 1
                ## 手術
                ## Pain.[@smith2020]
                """);

        assertThat(rendered.page().headings())
                .extracting(Heading::level, Heading::id, Heading::text)
                .containsExactly(
                        tuple(2, "what-can-go-wrong", "What can go wrong?"),
                        tuple(3, "nandu-y-cirugia", "Ñandú y cirugía"),
                        tuple(3, "nandu-y-cirugia-2", "ñandu y cirugia"),
                        tuple(2, "sources-2", "Sources"),
                        tuple(2, "section-source-1", "Source 1"),
                        tuple(2, "section", "手術"),
                        tuple(2, "pain", "Pain."));
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void aHeadingsNoteIsNoPartOfItsWords() {
        Rendered rendered = Rendered.of("## Pain[^1]\n\n| a |\n|---|\n| b |\n\n> [!URGENT] Call[^1]\n\n[^1]: Note.");

        assertThat(rendered.page().headings()).containsExactly(new Heading(2, "pain", "Pain"));
        assertThat(rendered.body()).contains("aria-label=\"Table: Pain\"", "id=\"urgent-call\"");
    }

    @Test
    void noHeadingTakesAnIdOfTheTemplates() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                TEMPLATE_ID
                        .matcher(Files.readString(template))
                        .results()
                        .map(id -> id.group(1) + (id.group(2) == null ? "" : "1"))
                        .forEach(ids::add);
            }
        }

        assertThat(ids).contains("main", "sources", "fold-1");
        assertThat(Rendered.of("## " + String.join("\n\n## ", ids)).page().headings())
                .extracting(Heading::id)
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void aThirdEqualHeadingFindsAFreeId() {
        assertThat(Rendered.of("## A\n\n## A 2\n\n## A\n\n## A\n\n## A 3\n")
                        .page()
                        .headings())
                .extracting(Heading::id)
                .containsExactly("a", "a-2", "a-3", "a-4", "a-3-2");
    }

    @Test
    void imagesAloneAreFigures() {
        Rendered rendered = Rendered.of("""
                ![The "lower" spine](../images/spine.svg "Seen from the *side*")

                ![](../images/spine.svg "decorative")

                Here ![small](/images/spine.svg) is one, and ![by name][spine].

                [spine]: ../images/spine.svg
                """);

        assertThat(rendered.body()).isEqualTo("""
                <figure class="figure"><img src="/images/spine.svg" alt="The &quot;lower&quot; spine" width="640" height="400" \
                loading="lazy"><figcaption>Seen from the *side*</figcaption></figure>
                <figure class="figure"><img src="/images/spine.svg" alt="" width="640" height="400" loading="lazy"></figure>
                <p>Here <img src="/images/spine.svg" alt="small" width="640" height="400" loading="lazy"> is one, and \
                <img src="/images/spine.svg" alt="by name" width="640" height="400" loading="lazy">.</p>
                """);
        assertThat(rendered.reported()).isEmpty();
        assertThat(rendered.page().pictures()).containsExactly("/images/spine.svg");
    }

    @Test
    void codesOfCharactersAreReadInWords() {
        assertThat(Rendered.of("![L4&#8211;L5 &ndash; \\* *a*](../images/spine.svg)")
                        .body())
                .contains("alt=\"L4–L5 – * a\"");
        assertThat(Rendered.of("Text.\n\n## L4&#8211;L5\n\nText.")
                        .page()
                        .sections()
                        .get(0)
                        .at()
                        .line())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "&nbsp;",
                "&#8203; &ZeroWidthSpace;",
                "\u00A0",
                "\u3000",
                "\u200B\uFEFF",
                "\u2800",
                "\u3164"
            })
    void wordsThatNobodySeesAreNone(String blank) {
        assertThat(Rendered.of("![%s](../images/spine.svg)".formatted(blank)).places())
                .isEqualTo("1:1 ERROR missing-alt");
        assertThat(Rendered.of("[%s](smoking.md)".formatted(blank)).places()).isEqualTo("1:1 ERROR bad-link");
        assertThat(Rendered.of("## %s".formatted(blank)).places()).isEqualTo("1:1 WARNING heading-level");
    }

    @Test
    void anyTableOfGfmIsOne() {
        assertThat(Rendered.of("| a | b |\n|-|-:|\n| 1 || 2 |\n[@smith2020]\n").body())
                .contains("<td>1</td>", "class=\"cite\"")
                .doesNotContain("|", "caption", "colspan");
        assertThat(Rendered.of("| a |\n|---|\n| 1 |\n[Table 2: doses]\n").problems())
                .isEmpty();
    }

    @Test
    void tablesScrollInARegionNamedAfterTheirHeading() {
        Rendered rendered = Rendered.of("""
                ## Choices

                | Option | Chance |
                |:-------|-------:|
                | Walk   | **1**  |
                """);

        assertThat(rendered.body()).isEqualTo("""
                <h2 id="choices">Choices</h2>
                <div class="table-scroll" role="region" aria-label="Table: Choices" tabindex="0"><table>
                <thead>
                <tr><th class="left" scope="col">Option</th><th class="right" scope="col">Chance</th></tr>
                </thead>
                <tbody>
                <tr><td class="left">Walk</td><td class="right"><strong>1</strong></td></tr>
                </tbody>
                </table></div>
                """);
    }

    @Test
    void footnotesHaveLetters() {
        Rendered rendered = Rendered.of("""
                One.[^x] Two.[^y]

                [^x]: First note.
                [^y]: Second note.
                """);

        assertThat(rendered.body().replaceAll("\n+", "\n")).isEqualTo("""
                <p>One.<sup id="noteref-a" class="footnote-ref"><a href="#note-a">a</a></sup> \
                Two.<sup id="noteref-b" class="footnote-ref"><a href="#note-b">b</a></sup></p>
                <ol class="footnotes">
                <li id="note-a">
                <p>First note.</p>
                <a href="#noteref-a" class="footnote-backref" aria-label="Back to the text">↩</a>
                </li>
                <li id="note-b">
                <p>Second note.</p>
                <a href="#noteref-b" class="footnote-backref" aria-label="Back to the text">↩</a>
                </li>
                </ol>
                """);
        assertThat(rendered.page().plainText()).isEqualTo("One. Two. First note. Second note.");
    }

    @Test
    void theTwentySeventhFootnoteIsAa() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 28; i++) {
            text.append("x[^%d]\n\n[^%d]: note\n\n".formatted(i, i));
        }

        assertThat(Rendered.of(text.toString()).body()).contains("id=\"note-z\"", "id=\"note-aa\"", "id=\"note-ab\"");
    }

    @Test
    void definitionListsHaveTermsAndMeanings() {
        assertThat(Rendered.of("Fusion\n: Joins bones.\n: Stays.\n").body()).isEqualTo("""
                <dl>
                <dt>Fusion</dt>
                <dd>Joins bones.</dd>
                <dd>Stays.</dd>
                </dl>
                """);
    }

    @Test
    void commentsAreDropped() {
        Rendered rendered = Rendered.of("""
                <!-- for editors -->

                Text<!-- inside --> and more.

                <!--
                ## Not a heading
                [@nobody] <b>
                -->
                """);

        assertThat(rendered.body()).isEqualTo("<p>Text and more.</p>\n");
        assertThat(rendered.reported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <!-- note --> Text goes on.                | Text goes on.
            <!-- note -->Text                          | Text
            a¶<!-- note --> b                          | a¶b
            <!-- note --> a¶b                          | a¶b
            <!-- a --> <!-- b --> Text                 | Text
            <!-- a¶b --> tail                          | tail
            <!-- a¶¶# b --> tail¶c                     | tail¶c
            <!-- a¶b -->      tail                     | tail
            - <!-- note --> Item¶- Item                | - Item¶- Item
            - a¶¶  <!-- b¶  c --> d                    | - a¶¶  d
            <!-- note --> - Item¶- Item                | - Item¶- Item
            > <!-- note --> quoted                     | > quoted
            > <!-- a¶> b --> quoted                    | > quoted
            > <!-- a --> [!NOTE] Title¶> Text          | > [!NOTE] Title¶> Text
            Term¶: <!-- x --> Def                      | Term¶: Def
            a[^1]¶¶[^1]: <!-- x --> Def                | a[^1]¶¶[^1]: Def
            <!-- x --> ## Title                        | ## Title
            <!-- x -->¶    code                        | ¶    code
            `a` \\<!-- x --> b                         | `a` \\<!-- x --\\> b
            """)
    void aCommentBeforeWordsIsDropped(String markdown, String without) {
        Rendered rendered = Rendered.of(markdown.replace('¶', '\n'));

        assertThat(rendered.problems()).isEmpty();
        assertThat(rendered.body())
                .isEqualTo(Rendered.of(without.replace('¶', '\n')).body());
    }

    @Test
    void aCommentInCodeIsCode() {
        Rendered rendered = Rendered.of(
                "<!-- a --> `<!-- b --> c`\n\n```\n<!-- d --> e\n```\n\n    <!-- f --> g\n\n- ~~~\n  <!-- h --> i\n");

        assertThat(rendered.body())
                .contains(
                        "<p><code>&lt;!-- b --&gt; c</code></p>",
                        "<code>&lt;!-- d --&gt; e\n",
                        "<code>&lt;!-- f --&gt; g\n",
                        "<code>&lt;!-- h --&gt; i\n");
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void whatFollowsACommentKeepsItsPlace() {
        assertThat(Rendered.of(
                                "a\n\n<!-- c --> <b>x</b>\n\n<!-- d\ne --> [@nobody] 15 %\n\n<!-- f --> <div>\n\n[@nobody]")
                        .places())
                .isEqualTo(
                        "3:12 ERROR raw-html\n6:8 ERROR unknown-citation\n6:17 WARNING bare-percent\n8:12 ERROR raw-html\n10:2 ERROR unknown-citation");
    }

    @Test
    void aCommentDoesNotHideTooDeepNesting() {
        assertThat(Rendered.of("<!-- a --> " + "> ".repeat(30) + "b").places()).isEqualTo("1:1 ERROR too-complex");
    }

    @Test
    void aCommentThatNeverEndsIsReported() {
        assertThat(Rendered.of("<!-- a --> b\n\n<!-- c\n\nd").places()).isEqualTo("3:1 ERROR raw-html");
        assertThat(Rendered.of("> <!-- a\n\nb --> c").places()).isEqualTo("1:3 ERROR raw-html");
    }

    @Test
    void plainTextIsTheWordsAlone() {
        Rendered rendered = Rendered.of("""
                ## One *two*

                Three.[@smith2020] [four](smoking.md)

                - five
                - `six`
                """);

        assertThat(rendered.page().plainText()).isEqualTo("One two Three. four five six");
    }

    @Test
    void anEmptyTextIsAnEmptyPage() {
        Rendered rendered = Rendered.of("");

        assertThat(rendered.body()).isEmpty();
        assertThat(rendered.page().sources().isEmpty()).isTrue();
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void storedHtmlIsCleanedAgain() {
        assertThat(SafeHtml.restored("<p onclick=\"x()\">a<script>b</script><a href=\"javascript:c\">d</a></p>"))
                .hasToString("<p>a<a>d</a></p>");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        String body = Rendered.of(
                        "> [!NOTE] a\n> b[@smith2020]\n\n| a |\n|:-:|\n| b |\n\n![a](../images/spine.svg \"b\")\n\nx[^1]\n\n[^1]: y")
                .body();

        assertThat(SafeHtml.restored(body)).hasToString(body);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'  \n', 0",
        "one, 1",
        "' one  two\tthree\n', 3",
        "one\u00A0word, 1",
        "'\u2003two words\u2003', 2",
        "one\u2003word, 1"
    })
    void wordsAreCounted(String text, int words) {
        assertThat(Markdown.words(text)).isEqualTo(words);
    }
}
