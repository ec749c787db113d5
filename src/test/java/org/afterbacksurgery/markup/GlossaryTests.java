package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTests {
    @Test
    void theFirstUseOfATermIsMarked() {
        Rendered rendered = Rendered.of("The *epidural\nFibrosis* and the disc. A disc, scar tissue.");

        assertThat(rendered.body())
                .isEqualTo(
                        "<p>The <em><span class=\"term\" data-term=\"epidural-fibrosis\">epidural\nFibrosis</span></em>"
                                + " and the <span class=\"term\" data-term=\"disc\">disc</span>. A disc, scar tissue.</p>\n");
        assertThat(rendered.page().definitions())
                .hasToString("<dt id=\"word-epidural-fibrosis\">epidural fibrosis</dt><dd>Scar around the nerves.</dd>"
                        + "<dd class=\"also\">Also called: scar tissue</dd>"
                        + "<dt id=\"word-disc\">Disc</dt><dd>A cushion between two bones.</dd>"
                        + "<dd class=\"also\">Also called: disk, pad &lt;b&gt;</dd>");
        assertThat(rendered.page().uses().terms()).containsExactlyInAnyOrder("epidural-fibrosis", "disc");
        assertThat(rendered.page().plainText()).isEqualTo("The epidural Fibrosis and the disc. A disc, scar tissue.");
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(terms("Discs, discus, disc-like, sub-disc, dísc, 1disc.")).isEmpty();
        assertThat(terms("(disc)")).containsExactly("disc");
        assertThat(terms("epidural, fibrosis")).containsExactly("fibrosis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pain syndrome (PSPS); A pain syndrome (PSPS) hurts; pain syndrome (PSPS)
            pain syndrome (PSPS); A Pain   syndrome¶(psps).; Pain syndrome (psps)
            pain syndrome (PSPS); A pain syndrome PSPS hurts;
            pain syndrome (PSPS); A pain syndrome (PSPS hurts;
            pain syndrome (PSPS); A pain syndrome, (PSPS) hurts;
            L4/L5 disc; The L4/L5 disc slips; L4/L5 disc
            L4/L5 disc; The L4/L5\u00A0disc slips; L4/L5 disc
            L4/L5 disc; The L4-L5 disc slips;
            L4/L5 disc; The L4 L5 disc slips;
            C++ (x); In C++ (x) we; C++ (x)
            (pre)surgery; A (pre)surgery visit; (pre)surgery
            (pre)surgery; A pre)surgery visit;
            C++; In C we;
            +C; A C+C;  +C
            """)
    void whatStandsBetweenTheWordsOfATermCounts(String term, String text, @Nullable String marked) {
        Glossary glossary = new Glossary(Map.of("en", List.of(new Glossary.Term("a", term, "It means.", List.of()))));
        org.jsoup.nodes.Document page = Sanitizer.parse("<p>" + text.replace('¶', '\n') + "</p>");

        Terms.mark(page, glossary, "en");

        assertThat(page.select(".term").eachText()).isEqualTo(marked == null ? List.of() : List.of(marked));
    }

    @Test
    void theLongerOfTwoTermsIsMarked() {
        Glossary glossary = new Glossary(Map.of(
                "en",
                List.of(
                        new Glossary.Term("a", "pain", "It means.", List.of()),
                        new Glossary.Term("b", "pain (chronic)", "It means.", List.of()),
                        new Glossary.Term("c", "C", "It means.", List.of()),
                        new Glossary.Term("d", "C++", "It means.", List.of()))));
        org.jsoup.nodes.Document page = Sanitizer.parse("<p>C++, pain (chronic), C, pain</p>");

        assertThat(Terms.mark(page, glossary, "en"))
                .extracting(Glossary.Term::id)
                .containsExactly("d", "b", "c", "a");
    }

    @Test
    void termsDoNotShareTheirMarks() {
        Glossary glossary = new Glossary(Map.of(
                "en",
                List.of(
                        new Glossary.Term("a", "a+", "It means.", List.of()),
                        new Glossary.Term("b", "+b", "It means.", List.of()))));
        org.jsoup.nodes.Document page = Sanitizer.parse("<p>a+b +b</p>");

        Terms.mark(page, glossary, "en");

        assertThat(page.body().html())
                .isEqualTo(
                        "<p><span class=\"term\" data-term=\"a\">a+</span>b <span class=\"term\" data-term=\"b\">+b</span></p>");
    }

    @Test
    void headingsLinksCodeAndCareCardsStayAsTheyAre() {
        assertThat(terms("""
                ## The disc

                [disc](smoking.md) `disc` ![disc](/images/spine.svg)

                > [!EMERGENCY] Call
                > The disc.

                ```
                disc
                ```

                | disc |
                |------|
                | x    |
                """)).isEmpty();
        assertThat(terms("> [!NOTE] Box\n> The disc.\n\n| a |\n|---|\n| fibrosis |"))
                .containsExactlyInAnyOrder("disc", "fibrosis");
    }

    @Test
    void eachLanguageHasItsOwnTerms() {
        assertThat(Rendered.in("es", "El disco y la fibrosis.").page().uses().terms())
                .containsExactly("disc");
    }

    @Test
    void aPageHasAtMostEight() {
        Glossary many = new Glossary(Map.of(
                "en",
                IntStream.range(0, 20)
                        .mapToObj(i -> new Glossary.Term("t" + i, "word" + i, "It means " + i, List.of()))
                        .toList()));
        String text = IntStream.range(0, 20).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        org.jsoup.nodes.Document page = Sanitizer.parse("<p>" + text + "</p>");
        List<Glossary.Term> marked = Terms.mark(page, many, "en");

        assertThat(marked.stream().map(Glossary.Term::id))
                .containsExactly("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7");
        assertThat(page.select(".term")).hasSize(8);
        assertThat(page.text()).isEqualTo(text);
    }

    private static java.util.Set<String> terms(String markdown) {
        return Rendered.of(markdown).page().uses().terms();
    }

    @Test
    void wordsAreThoseOfTheirPattern() {
        String[] pieces = {
            "a",
            "Word",
            "-",
            "'",
            "\u2019",
            "--",
            " ",
            ".",
            "7",
            "e\u0301",
            "\u0301",
            "\u00F1",
            "\u00BD",
            "\u2160",
            "_",
            "\uD801\uDC00",
            "\uD83D\uDE00",
            "\uD83D",
            "\u4E00",
            "\u00A0"
        };
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }

            assertThat(Glossary.words(text.toString()))
                    .as(text.toString())
                    .isEqualTo(Glossary.WORD
                            .matcher(text)
                            .results()
                            .map(word -> new Glossary.Word(
                                    word.start(), word.end(), word.group().toLowerCase(Locale.ROOT)))
                            .toList());
        }
    }
}
