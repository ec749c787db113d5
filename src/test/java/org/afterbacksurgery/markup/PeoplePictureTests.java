package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeoplePictureTests {
    private static final String TEN =
            "<svg class=\"people__ten\" viewBox=\"3.5 0 233 29\" aria-hidden=\"true\">%s</svg>";

    @Test
    void outOfAHundredEachIsAFigureAndEachTenADrawing() {
        String all = TEN.formatted("<path class=\"people__band\" d=\"M12 14.5h216.1\"></path>"
                + "<g class=\"people__some\"><use href=\"#p-10\"></use></g>");
        String mixed = TEN.formatted("""
                <path class="people__band" d="M12 14.5h72.1"></path>\
                <g class="people__some"><use href="#p-1" x="0"></use><use href="#p-1" x="24"></use></g>\
                <g class="people__perhaps"><use href="#p-1" x="48"></use><use href="#p-1" x="72"></use></g>\
                <g class="people__others"><use href="#p-1" x="96"></use><use href="#p-1" x="120"></use>\
                <use href="#p-1" x="144"></use><use href="#p-1" x="168"></use>\
                <use href="#p-1" x="192"></use><use href="#p-1" x="216"></use></g>""");
        String others = TEN.formatted("<g class=\"people__others\"><use href=\"#p-10\"></use></g>");

        assertThat(dressed("12-14/100", "12 to 14 out of 100 had pain. 86 to 88 had none."))
                .isEqualTo("<div class=\"number\" data-people=\"12-14/100\"><div class=\"number__picture\">"
                        + "<div class=\"people people--tens\" role=\"img\""
                        + " aria-label=\"Marked: 12 to 14 of 100 people\">"
                        + all
                        + mixed
                        + others.repeat(8)
                        + "</div></div><p class=\"number__text\"><span class=\"number__lead\">"
                        + "12 to 14 out of 100 had pain.</span> 86 to 88 had none.</p></div>");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "15, 15", "49, 51", "99, 99", "100, 100", "0, 100"})
    void everyOfAHundredIsDrawnOnce(int from, int to) {
        Element people = picture(from, to);

        assertThat(people(people, "some")).isEqualTo(from);
        assertThat(people(people, "perhaps")).isEqualTo(to - from);
        assertThat(people(people, "others")).isEqualTo(100 - to);
        assertThat(people.select("path.people__band").size()).isEqualTo((to + 9) / 10);
        assertThat(people.children())
                .allSatisfy(ten -> assertThat(people(ten, "some") + people(ten, "perhaps") + people(ten, "others"))
                        .isEqualTo(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 55, 99, 100})
    void aHundredPeopleCostLittle(int count) {
        assertThat(picture(count, count).outerHtml()).hasSizeLessThan(2_200);
    }

    /** 40 dots per row, 6 apart: a line of n dots is 6 × (n - 1) long. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3-3/1000     | M3 3h12.1 | 3 | 0 | 0 | Each dot is 1 person.
            3-8/1000     | M3 3h42.1 | 3 | 0 | 5 | Each dot is 1 person.
            30-30/10000  | M3 3h12.1 | 3 | 0 | 0 | Each dot is 10 people.
            23-23/10000  | M3 3h12.1 | 2 | 1 | 0 | Each dot is 10 people.
            12-18/10000  | M3 3h6.1  | 1 | 1 | 0 | Each dot is 10 people.
            12-31/10000  | M3 3h18.1 | 1 | 1 | 2 | Each dot is 10 people.
            4-4/100000   | M3 3h0.1  | 0 | 1 | 0 | Each dot is 100 people.
            0-4/100000   | M3 3h0.1  | 0 | 0 | 1 | Each dot is 100 people.
            """)
    void outOfMoreThereAreAThousandDots(String data, String band, int whole, int part, int perhaps, String scale) {
        Document page = Sanitizer.parse(dressed(data, "Some people had pain."));

        assertThat(page.select(".people__band").attr("d")).isEqualTo(band);
        assertThat(dots(page, ".people__dots--some")).isEqualTo(whole);
        assertThat(page.select(".people__part").size()).isEqualTo(part);
        assertThat(page.select(".people__sure").size()).isEqualTo(part);
        assertThat(page.select(".people__perhaps").size()).isEqualTo(perhaps);
        assertThat(dots(page, ".people__dots:not(.people__dots--some)")).isEqualTo(1_000 - whole - part - perhaps);
        assertThat(page.select(".number__scale").text()).isEqualTo(scale);
        assertThat(page.select("svg").outerHtml()).hasSizeLessThan(900);
    }

    @Test
    void ofADotThatIsNotFullTheAreaTellsHowMany() {
        Document page = Sanitizer.parse(dressed("25-25/10000", "Some people had pain."));

        double ring = Double.parseDouble(page.select(".people__part").attr("r"));
        double filled = Double.parseDouble(page.select(".people__sure").attr("r"));
        assertThat(filled * filled / (ring * ring)).isBetween(.49, .51);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 out of 100 people had pain. 85 had none.                     | lead  | 15 out of 100 people had pain.
            15 out of 100 people had pain                                   | lead  | 15 out of 100
            15 out of 100 people who had a first operation on a disc in a hospital had pain. | lead | 15 out of 100
            About 15 out of 100 people who had a first operation on a disc in a hospital had pain. | lead | About 15 out of 100
            In Norway, a year after an operation on a disc in a hospital, 15 out of 100 people had pain. | count | 15 out of 100
            Cerca de 15 de cada 100 personas que tuvieron una primera operación de disco tenían dolor. | lead | Cerca de 15 de cada 100
            A study of 115 out of 1000 people who had a first operation on a disc told us nothing new. | lead | ''
            """)
    void aShortSentenceIsSetLargeAndOfALongOneItsNumber(String sentence, String name, String large) {
        Document page = Sanitizer.parse(dressed("15-15/100", sentence));

        assertThat(page.select(".number__" + name).text()).isEqualTo(large);
        assertThat(page.select("p.number__text").text()).isEqualTo(sentence);
    }

    @Test
    void aTermOrACitationWithinTheSentenceStaysWhole() {
        String term = "<span class=\"term\" data-term=\"disc\">disc</span>";
        String cite = "<sup class=\"cite\"><a href=\"#source-1\">1</a></sup>";

        assertThat(Sanitizer.parse(dressed("15-15/100", "15 out of 100 had a " + term + " out. 85 had none." + cite))
                        .expectFirst("p")
                        .html())
                .isEqualTo("<span class=\"number__lead\">15 out of 100 had a " + term + " out.</span> 85 had none."
                        + cite);
        assertThat(Sanitizer.parse(dressed("15-15/100", "<em>15 out of 100 people had pain. 85 had none.</em>"))
                        .expectFirst("p")
                        .html())
                .isEqualTo("<em>15 out of 100 people had pain. 85 had none.</em>");
    }

    @Test
    void aSpanishPageSaysItInSpanish() {
        Element number = number("3-3/10000", "3 de cada 10,000 personas.");
        PeoplePicture.dress(number, "es");

        assertThat(number.select("svg").attr("aria-label")).isEqualTo("Marcadas: 3 de 10,000 personas");
        assertThat(number.select(".number__scale").text()).isEqualTo("Cada punto son 10 personas.");
    }

    @Test
    void theCopyAsMarkdownGivesTheSentenceAlone() {
        assertThat(StoredHtml.of(SafeHtml.restored(number("3-3/1000", "3 out of 1,000 had pain. 997 had none.")
                                .outerHtml()))
                        .drawNumbers("en")
                        .markdown(""))
                .isEqualTo("3 out of 1,000 had pain. 997 had none.");
    }

    @Test
    void whatIsNoNumberStaysAsItIs() {
        assertThat(dressed("15-15/7", "A sentence."))
                .isEqualTo(number("15-15/7", "A sentence.").outerHtml());
    }

    private static String dressed(String data, String sentence) {
        Element number = number(data, sentence);
        PeoplePicture.dress(number, "en");
        return number.outerHtml();
    }

    private static Element number(String data, String sentence) {
        return Sanitizer.parse("<div class=\"number\" data-people=\"%s\"><p>%s</p></div>".formatted(data, sentence))
                .expectFirst(".number");
    }

    private static Element picture(int from, int to) {
        return Sanitizer.parse(dressed("%d-%d/100".formatted(from, to), "A sentence."))
                .expectFirst(".people");
    }

    private static int people(Element drawn, String name) {
        return 10
                        * drawn.select(".people__%s > use[href=#p-10]".formatted(name))
                                .size()
                + drawn.select(".people__%s > use[href=#p-1]".formatted(name)).size();
    }

    private static int dots(Document page, String path) {
        int dots = 0;
        for (String line : page.select(path).attr("d").split("M")) {
            dots += line.isEmpty() ? 0 : 1 + (int) Math.round((Double.parseDouble(line.split("h")[1]) - .1) / 6);
        }
        return dots;
    }
}
