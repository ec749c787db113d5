package org.afterbacksurgery.markup;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Draws a number of people. Out of 100, each is a figure; out of more, there are always 1,000 dots,
 * so that a dot is one person, ten or a hundred. Who is meant stands on a band; those of whom a
 * range leaves it open are dotted. The shapes {@code p-1} and {@code p-10} (a row
 * of ten) are expected on the page.
 */
final class PeoplePicture {
    private static final Pattern DATA = Pattern.compile("(\\d{1,6})-(\\d{1,6})/(100|1000|10000|100000)");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("[^.!?]*+(?:[.](?=\\d)[^.!?]*+)*+[.!?](?=\\s|$)");

    /** A first sentence up to this length is read at a glance; of a longer one, only its number is set large. */
    private static final int GLANCE = 64;

    /** Words such as "About" or "Cerca de" may stand before a number that opens a sentence. */
    private static final int OPENING = 12;

    private static final int PEOPLE_A_ROW = 10;
    private static final int DOTS = 1_000;
    private static final int DOTS_A_ROW = 40;
    private static final double CELL = 24;
    private static final double ROW = 29;
    private static final double DOT_CELL = 6;
    private static final double DOT = 2.4;

    private final int from;
    private final int to;
    private final int outOf;
    private final Labels labels;
    private final StringBuilder drawing = new StringBuilder();

    private PeoplePicture(MatchResult data, Labels labels) {
        this.from = Integer.parseInt(data.group(1));
        this.to = Integer.parseInt(data.group(2));
        this.outOf = Integer.parseInt(data.group(3));
        this.labels = labels;
    }

    /** Puts the picture before the sentence, and marks the part of the sentence that is read first. */
    static void dress(Element number, String language) {
        Matcher data = DATA.matcher(number.attr("data-people"));
        Element sentence = number.selectFirst("p");
        if (data.matches() && sentence != null) {
            PeoplePicture picture = new PeoplePicture(data, new Labels(language));
            Element drawn = Sanitizer.element("div", "number__picture").appendChild(picture.svg());
            picture.addScale(drawn);
            number.prependChild(drawn);
            picture.lead(sentence.addClass("number__text"));
        }
    }

    private boolean hasFigures() {
        return this.outOf == 100;
    }

    private Element svg() {
        Element svg = new Element(Tag.valueOf("svg"), "")
                .addClass("people")
                .attr("role", "img")
                .attr("aria-label", this.labels.of("people").formatted(count(), Numbers.Frequency.digits(this.outOf)));
        svg.attributes().put("viewBox", hasFigures() ? "3.5 4 233 281" : "-1 -1 242 152");
        if (hasFigures()) {
            figures();
        } else {
            dots();
        }
        return svg.html(this.drawing.toString());
    }

    private void figures() {
        band(this.to, PEOPLE_A_ROW, CELL, ROW);
        group("some", 0, this.from);
        group("perhaps", this.from, this.to);
        group("others", this.to, this.outOf);
    }

    /** Whole rows are one element each. */
    private void group(String name, int start, int end) {
        if (start == end) {
            return;
        }
        this.drawing.append("<g class=\"people__%s\">".formatted(name));
        for (int person = start; person < end; ) {
            boolean row = person % PEOPLE_A_ROW == 0 && person + PEOPLE_A_ROW <= end;
            use(row ? "p-10" : "p-1", person);
            person += row ? PEOPLE_A_ROW : 1;
        }
        this.drawing.append("</g>");
    }

    private void use(String shape, int person) {
        this.drawing.append("<use href=\"#%s\"".formatted(shape));
        place("x", person % PEOPLE_A_ROW * CELL);
        place("y", Math.floorDiv(person, PEOPLE_A_ROW) * ROW);
        this.drawing.append("></use>");
    }

    private void place(String attribute, double value) {
        if (value > 0) {
            this.drawing.append(" %s=\"%s\"".formatted(attribute, plain(value)));
        }
    }

    /** The dots are the dashes of lines: of no length, with round ends. */
    private void dots() {
        int each = this.outOf / DOTS;
        int whole = this.from / each;
        int part = this.from % each;
        int sure = whole + (part > 0 ? 1 : 0);
        int most = Math.max(sure, (this.to + each - 1) / each);
        band(most, DOTS_A_ROW, DOT_CELL, DOT_CELL);
        lines("dots", most, DOTS);
        lines("dots people__dots--some", 0, whole);
        if (part > 0) {
            circle("part", whole, DOT);
            circle("sure", whole, DOT * Math.sqrt((double) part / each));
        }
        for (int dot = sure; dot < most; dot++) {
            circle("perhaps", dot, DOT);
        }
    }

    private void circle(String name, int dot, double radius) {
        this.drawing.append("<circle class=\"people__%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"></circle>"
                .formatted(name, plain(middle(dot % DOTS_A_ROW, DOT_CELL)), plain(row(dot)), plain(radius)));
    }

    private void lines(String name, int start, int end) {
        if (start == end) {
            return;
        }
        this.drawing.append("<path class=\"people__%s\" d=\"".formatted(name));
        for (int dot = start; dot < end; dot += DOTS_A_ROW - dot % DOTS_A_ROW) {
            int last = Math.min(end, dot - dot % DOTS_A_ROW + DOTS_A_ROW) - 1;
            line(middle(dot % DOTS_A_ROW, DOT_CELL), row(dot), (last - dot) * DOT_CELL + .1);
        }
        this.drawing.append("\"></path>");
    }

    private void band(int people, int aRow, double cell, double row) {
        if (people == 0) {
            return;
        }
        this.drawing.append("<path class=\"people__band%s\" d=\"".formatted(hasFigures() ? "" : " people__band--dots"));
        for (int person = 0; person < people; person += aRow) {
            int last = Math.min(people, person + aRow) - 1 - person;
            line(middle(0, cell), row * Math.floorDiv(person, aRow) + row / 2, last * cell + .1);
        }
        this.drawing.append("\"></path>");
    }

    private void line(double x, double y, double length) {
        this.drawing.append("M%s %sh%s".formatted(plain(x), plain(y), plain(length)));
    }

    private static double middle(int column, double cell) {
        return column * cell + cell / 2;
    }

    private static double row(int dot) {
        return Math.floorDiv(dot, DOTS_A_ROW) * DOT_CELL + DOT_CELL / 2;
    }

    private static String plain(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private String count() {
        return Numbers.Frequency.range(this.from, this.to, this.labels.of("range-to"));
    }

    private void addScale(Element picture) {
        if (!hasFigures()) {
            int each = this.outOf / DOTS;
            picture.appendElement("p")
                    .addClass("number__scale")
                    .text(
                            each == 1
                                    ? this.labels.of("dot-one")
                                    : this.labels.of("dot").formatted(Numbers.Frequency.digits(each)));
        }
    }

    /** The first sentence; of a long one its number. */
    private void lead(Element sentence) {
        String text = sentence.wholeText();
        Matcher first = FIRST_SENTENCE.matcher(text);
        if (first.lookingAt() && first.end() <= GLANCE) {
            wrap(sentence, 0, first.end(), "number__lead");
            return;
        }
        Matcher number = numberInWords().matcher(text);
        if (number.find()) {
            boolean opens = number.start() <= OPENING;
            wrap(sentence, opens ? 0 : number.start(), number.end(), opens ? "number__lead" : "number__count");
        }
    }

    /** Such as "15 out of 100" or "15 de cada 100". */
    private Pattern numberInWords() {
        return Pattern.compile("(?<!\\d)%s\\s(?:\\p{L}+\\s){1,3}%s(?!\\d)"
                .formatted(Pattern.quote(count()), Pattern.quote(Numbers.Frequency.digits(this.outOf))));
    }

    /** Nothing where an end would fall within another element. */
    private static void wrap(Element sentence, int start, int end, String name) {
        int first = cut(sentence, start);
        int last = cut(sentence, end);
        if (first >= 0 && last >= 0) {
            Element part = Sanitizer.element("span", name);
            List<Node> nodes = List.copyOf(sentence.childNodes().subList(first, last));
            sentence.insertChildren(first, part);
            nodes.forEach(part::appendChild);
        }
    }

    /** Which child begins at this character, once a text there is cut in two; -1 within another element. */
    private static int cut(Element sentence, int offset) {
        int at = 0;
        for (Node child : sentence.childNodes()) {
            int length = child instanceof TextNode text
                    ? text.getWholeText().length()
                    : ((Element) child).wholeText().length();
            if (offset == at) {
                return child.siblingIndex();
            }
            if (offset < at + length) {
                return child instanceof TextNode text
                        ? text.splitText(offset - at).siblingIndex()
                        : -1;
            }
            at += length;
        }
        return sentence.childNodeSize();
    }
}
