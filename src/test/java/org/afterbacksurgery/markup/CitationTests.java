package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTests {
    @Test
    void numbersSourcesInTheOrderOfTheirFirstUse() {
        Rendered rendered = Rendered.of("One.[@lee2021] Two.[@smith2020, p. 3; @lee2021] Three.[@smith2020]");

        assertThat(rendered.body()).isEqualTo("""
                <p>One.<sup class="cite"><a href="#source-1" id="cite-1" data-note="1 Lee, 2021" aria-label="Source 1">1</a></sup> \
                Two.<sup class="cite"><a href="#source-2" id="cite-2" data-note="2 Smith and Jones, 2020" aria-label="Source 2, p. 3">2(p3)</a>, \
                <a href="#source-1" aria-label="Source 1">1</a></sup> \
                Three.<sup class="cite"><a href="#source-2" aria-label="Source 2">2</a></sup></p>
                """);
        assertThat(rendered.page().uses().sources()).containsExactlyInAnyOrder("lee2021", "smith2020");
        assertThat(rendered.page().sources().toString().lines()).hasSize(1);
        assertThat(rendered.page().sources()).hasToString("""
                <li id="source-1">Lee K. Walking helps. <cite>Back</cite>. 2021;2:5. \
                <a href="https://pubmed.ncbi.nlm.nih.gov/22222222/">PMID: 22222222</a></li>\
                <li id="source-2">Smith A, Jones B. Pain after FBSS surgery. <cite>Spine Journal</cite>. \
                2020;20(3):101-110. <a href="https://doi.org/10.1000/spine.1">doi:10.1000/spine.1</a></li>""");
        assertThat(rendered.reported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[@smith2020]|1",
                "[@smith2020; @lee2021]|1, 2",
                "[@smith2020;@lee2021]|1, 2",
                "[@smith2020 ]|1",
                "[@smith2020, p. 3]|1(p3)",
                "[@smith2020, pp. 3-5]|1(pp3-5)",
                "[@smith2020, table 2]|1(table2)",
                "[@smith2020][@lee2021]|1, 2",
                "[@smith2020][@lee2021][@guide2019]|1, 2, 3",
                "[@smith2020][@lee2021][@guide2019][@smith2020]|1, 2, 3, 1",
                "[@smith2020] [@lee2021]|1 2",
                "[a][b][@guide2019]|1",
                "\\[@smith2020]|",
                "![Spine](../images/spine.svg)[@smith2020]|1",
                "[page](smoking.md)[@smith2020]|1",
                "*a [@smith2020]*|1",
                "(see)[@smith2020]|1",
                "[see][@smith2020]|1",
                "**[@smith2020]**|1",
                "## Heading[@smith2020]|1"
            })
    void readsMarks(String markdown, String numbers) {
        String shown = String.join(
                " ",
                org.jsoup.Jsoup.parse(Rendered.of(markdown).body())
                        .select("sup.cite")
                        .eachText());

        assertThat(shown).isEqualTo(numbers == null ? "" : numbers);
    }

    @Test
    void keepsWordsInBracketsBeforeAMark() {
        assertThat(Rendered.of("A [word][@smith2020].").body()).startsWith("<p>A [word]<sup class=\"cite\">");
    }

    @Test
    void citesInTablesFootnotesCalloutsAndTerms() {
        Rendered rendered = Rendered.of("""
                | a |
                |---|
                | b [@smith2020] |

                > [!NOTE] c
                > d[@lee2021]

                Term
                : e[@guide2019]

                f[^1]

                [^1]: g[@smith2020]
                """);

        assertThat(rendered.page().uses().sources()).containsExactlyInAnyOrder("smith2020", "lee2021", "guide2019");
        assertThat(org.jsoup.Jsoup.parse(rendered.body())
                        .select("td sup.cite, dd sup.cite, .callout sup.cite, .footnotes sup.cite"))
                .hasSize(4);
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void citesNothingInCode() {
        Rendered rendered = Rendered.of("`[@nobody]`\n\n    [@nobody]\n\n```\n[@nobody]\n```\n");

        assertThat(rendered.body()).isEqualTo("""
                <p><code>[@nobody]</code></p>
                <pre><code>[@nobody]
                </code></pre>
                <pre><code>[@nobody]
                </code></pre>
                """);
        assertThat(rendered.reported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author = {Smith, A}, year = 2020|1\u2002Smith, 2020",
                "author = {Smith, A and Jones, B}, year = 2020|1\u2002Smith and Jones, 2020",
                "author = {Smith, A and Jones, B and Lee, C}, year = 2020|1\u2002Smith and others, 2020",
                "author = {Smith, A and others}, year = 2020|1\u2002Smith and others, 2020",
                "author = {van Tulder, M}|1\u2002van Tulder",
                "author = {{Food \"and\" Drug <b>Office</b>}}, year = 2021|1\u2002Food \"and\" Drug <b>Office</b>, 2021",
                "year = 2020|''"
            })
    void theFirstMentionInTheTextSaysWhoAndWhen(String entry, String note) {
        Citations citations = new Citations(
                new SourceText("en/a.md", "[@k]"),
                Rendered.bibliography("@article{k, title = {Pain}, %s}".formatted(entry)),
                Wording.in("en"),
                new ArrayList<>());

        assertThat(note(citations)).isEqualTo(note);
        assertThat(note(citations)).isEmpty();
    }

    private static String note(Citations citations) {
        return Jsoup.parseBodyFragment(citations.cite("@k", 0).toString())
                .select("a")
                .attr("data-note");
    }

    @Test
    void keyPointsAreCitedBeforeTheText() {
        Rendered rendered = Rendered.withKeyPoints(
                "Text.[@smith2020]", "A <b>point</b>. [@lee2021][@guide2019]", "Another.[@smith2020, p. 1]");

        assertThat(rendered.page().keyPoints()).hasToString("""
                <li>A &lt;b&gt;point&lt;/b&gt;.<sup class="cite"><a href="#source-1" id="cite-1" aria-label="Source 1">1</a>, \
                <a href="#source-2" id="cite-2" aria-label="Source 2">2</a></sup></li>\
                <li>Another.<sup class="cite"><a href="#source-3" id="cite-3" aria-label="Source 3, p. 1">3(p1)</a></sup></li>""");
        assertThat(rendered.body())
                .isEqualTo(
                        "<p>Text.<sup class=\"cite\"><a href=\"#source-3\" data-note=\"3 Smith and Jones, 2020\" aria-label=\"Source 3\">3</a></sup></p>\n");
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void aKeyPointsUnknownSourceIsReportedAtItsMark() {
        Rendered rendered = Rendered.withKeyPoints("Text.", "One.[@smith2020]", "Two 😀.[@smith2020; @smth2020]");

        assertThat(rendered.places()).isEqualTo("2:20 ERROR unknown-citation");
    }

    @Test
    void textWithoutItsMarks() {
        assertThat(Markdown.withoutCitations("One.[@a] Two.[@b, p. 3; @c]")).isEqualTo("One. Two.");
        assertThat(Markdown.hasCitation("One.[@a]")).isTrue();
        assertThat(Markdown.hasCitation("me@example.org [1]")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "doi = {10.1/a}, pmid = {1}|https://doi.org/10.1/a|doi:10.1/a",
                "doi = {https://doi.org/10.1/a}|https://doi.org/10.1/a|doi:10.1/a",
                "doi = {http://dx.doi.org/10.1/a}|https://doi.org/10.1/a|doi:10.1/a",
                "doi = {10.1002/(SICI)1097<5::A>3.0}|https://doi.org/10.1002/(SICI)1097%3C5::A%3E3.0|doi:10.1002/(SICI)1097<5::A>3.0",
                "doi = {https://doi.org/10.1002/(SICI)1%3C5}|https://doi.org/10.1002/(SICI)1%3C5|doi:10.1002/(SICI)1<5",
                "doi = {https://doi.org/10.1/CO;2-#b#c+d}|https://doi.org/10.1/CO;2-%23b%23c+d|doi:10.1/CO;2-#b#c+d",
                "url = {https://doi.org/10.1/a#b#c}|https://doi.org/10.1/a#b#c|doi:10.1/a#b#c",
                "doi = {10.1/100%25x#y?z}|https://doi.org/10.1/100%2525x%23y%3Fz|doi:10.1/100%25x#y?z",
                "url = {https://example.org/a b/é[1]?c=5%&d=%41#e}|https://example.org/a%20b/%C3%A9%5B1%5D?c=5%25&d=%41#e|https://example.org/a%20b/%C3%A9%5B1%5D?c=5%25&d=%41#e",
                "pmid = {123}, pmcid = {PMC4}|https://pubmed.ncbi.nlm.nih.gov/123/|PMID: 123",
                "pmcid = {PMC4}, url = {https://a.example/b}|https://pmc.ncbi.nlm.nih.gov/articles/PMC4/|PMCID: PMC4",
                "url = {https://www.fda.gov/a?b=c&d}|https://www.fda.gov/a?b=c&d|https://www.fda.gov/a?b=c&d",
                "url = {http://a.example}||",
                "url = {javascript:alert(1)}||",
                "pmid = {x}||",
                "note = {nothing}||"
            })
    void aReferenceLinksToItsBestAddress(String fields, String link, String label) {
        Bibliography.Source source = Rendered.bibliography(
                        "@article{k, author = {Ruiz, Eva}, title = {Pain}, journal = {Back}, year = {2020}, " + fields
                                + "}")
                .find("k")
                .orElseThrow();
        org.jsoup.nodes.Element a =
                org.jsoup.Jsoup.parseBodyFragment(source.reference().toString()).selectFirst("a");

        assertThat(source.link()).isEqualTo(link);
        assertThat(a == null ? null : a.attr("href")).isEqualTo(link);
        assertThat(a == null ? null : a.text()).isEqualTo(label);
    }

    @Test
    void sourcesAreTextEvenWhereTheyHoldHtml() {
        Bibliography.Source source = Rendered.bibliography("""
                @misc{k,
                  author = {{<script>alert(1)</script>}},
                  title = {A <img src=x onerror=alert(1)> title},
                  year = {2020},
                  url = {https://example.org/"onclick="alert(1)}
                }
                """).find("k").orElseThrow();

        assertThat(LinkTests.active(source.reference())).isEmpty();
    }

    @Test
    void readsMonthsAccentsAndManyAuthors() {
        Bibliography.Source source = Rendered.bibliography("""
                % a comment
                @string{sp = "Spine"}
                @Article{k,
                  author = {A, A and B, B and C, C and D, D and E, E and F, F and Gonz{\\'a}lez, G and H, H},
                  title = {{MRI} of the spine},
                  journal = sp,
                  year = 2020,
                  month = jan,
                  volume = {1},
                  pages = {1-2}
                }
                """).find("k").orElseThrow();

        assertThat(source.reference())
                .hasToString("A A, B B, C C, et al. MRI of the spine. <cite>Spine</cite>. 2020;1:1-2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A, A and others|A A, et al",
                "A, A and B, B and others|A A, B B, et al",
                "A, A and B, B and C, C and D, D and others|A A, B B, C C, et al",
                "A, A and Others, O|A A, Others O"
            })
    void aListOfAuthorsThatIsCutEndsInEtAl(String authors, String printed) {
        Bibliography.Source source = Rendered.bibliography(
                        "@article{k, author = {%s}, title = {Pain}, journal = {Spine}, year = 2020}".formatted(authors))
                .find("k")
                .orElseThrow();

        assertThat(source.reference()).hasToString(printed + ". Pain. <cite>Spine</cite>. Published online 2020.");
    }

    @Test
    void aSourceThatStandsTwiceIsReportedAtItsSecondKey() {
        assertThat(problems("@misc{a, title={x}}\n\n  @misc{a, title={y}}\n"))
                .isEqualTo("references.bib:3:9: ERROR duplicate-key: The source 'a' appears here a second time."
                        + " Keep one of the two and delete the other, or give it another key.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@misc{a, title={x}|1:18",
                "@misc{a, title={x}} @misc{b title={y}}|1:29",
                "@misc{a, title={x}}\\n@misc{b,\\n  title {y}\\n}|3:9",
                "@misc{a, title={x}}\\r\\n@misc{b,\\r\\n  title {y}\\r\\n}|3:9",
                "@misc{a, title={x}} @misc{b, title={😀😀}, year {y}}|1:47",
                "@misc{a, title=}|1:16",
                "@misc{a, title={x}}\\n@misc{b,\\n\\ttitle\\t{y}\\n}|3:8"
            })
    void aListThatCannotBeReadIsReportedWhereItBreaks(String bibtex, String place) {
        assertThat(problems(bibtex.translateEscapes()))
                .isEqualTo("references.bib:" + place
                        + ": ERROR bad-bibtex: The list of sources cannot be read from here on."
                        + " Look for a missing comma or a missing closing bracket } in this entry and the one before.");
    }

    private static String problems(String bibtex) {
        List<Problem> problems = new ArrayList<>();
        Bibliography.parse(new SourceText("references.bib", bibtex), problems::add);
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }

    @Test
    void nothingOfAnEntryIsLost() {
        Bibliography sources = Rendered.bibliography("""
                @article{suffix, author = {Lin, Chung-Wei Christine}, title = {A 'new' word}, journal = {MMWR. Morbidity}, year = {2020}, volume = {7}, number = {2}, pages = {2109--2121.e7}, pmid = {1}}
                @article{zero, author = {Li, E-Ni}, title = {Surgeons' words}, journal = {Spine}, year = {2020}, volume = {7}, number = {2}, pages = {030}, pmid = {2}}
                @article{short, author = {Li, E}, title = {Is It 'Approved'?}, journal = {Spine}, year = {2020}, volume = {7}, number = {2}, pages = {574--85}, pmid = {3}}
                @misc{page, author = {{FDA}}, title = {Use 'off label'}, year = {2020}, url = {https://www.fda.gov/a/page}}
                """);

        assertThat(sources.keys().stream()
                        .map(key -> org.jsoup.Jsoup.parse(sources.find(key)
                                        .orElseThrow()
                                        .reference()
                                        .toString())
                                .text()))
                .containsExactlyInAnyOrder(
                        "Lin CWC. A \u201Cnew\u201D word. MMWR Morbidity. 2020;7(2):2109-2121.e7. PMID: 1",
                        "Li EN. Surgeons\u2019 words. Spine. 2020;7(2):030. PMID: 2",
                        "Li E. Is It \u201CApproved\u201D? Spine. 2020;7(2):574-585. PMID: 3",
                        "FDA. Use \u201Coff label.\u201D 2020. https://www.fda.gov/a/page");
    }

    @Test
    void htmlInACitationIsReported() {
        assertThat(Rendered.of("a[@smith2020, p. <b>3</b>] b[@lee2021, p < 3 > 2]")
                        .places())
                .isEqualTo("1:18 ERROR raw-html");
    }

    @Test
    void aCommentInACitationIsDropped() {
        Rendered rendered = Rendered.of(
                "a[@smith2020, p. 3 <!-- or 4; ask -->; <!-- new --> @lee2021] b[@smith2020<!-- x -->; @nobody]");

        assertThat(rendered.body()).contains(">1(p3)</a>, <a").doesNotContain("ask");
        assertThat(rendered.places()).isEqualTo("1:87 ERROR unknown-citation");
    }
}
