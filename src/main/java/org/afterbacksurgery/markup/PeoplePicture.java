package org.afterbacksurgery.markup;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.language.Wording;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Draws a number of people. Out of 100, each person is a figure, and each ten is a separate drawing,
 * so that the style sheet can stack the tens or put them side by side. Out of more, there are always
 * 1,000 dots, so that a dot is one person, ten or a hundred. The people counted are on a band; those
 * that a range leaves open are dotted. The page must define the shapes {@code p-1} and {@code p-10}
 * (ten in a row).
 */
final class PeoplePicture {
    private static final Pattern DATA = Pattern.compile("(\\d{1,6})-(\\d{1,6})/(100|1000|10000|100000)");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("[^.!?]*+(?:[.](?=\\d)[^.!?]*+)*+[.!?](?=\\s|$)");

    /** A first sentence up to this length is read at a glance; in a longer one, only the number is set large. */
    private static final int GLANCE = 72;

    /** Words such as "About" or "Cerca de" may stand before a number that opens a sentence. */
    private static final int OPENING = 12;

    private static final int TEN = 10;
    private static final int DOTS = 1_000;
    private static final int DOTS_A_ROW = 40;
    private static final double CELL = 24;
    private static final double CELL_HEIGHT = 29;
    private static final double DOT_CELL = 6;
    private static final double DOT = 2.4;

    private final int from;
    private final int to;
    private final int outOf;
    private final Wording labels;

    private PeoplePicture(MatchResult data, Wording labels) {
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
            PeoplePicture picture = new PeoplePicture(data, Wording.in(language));
            Element drawn = Sanitizer.element("div", "number__picture").appendChild(picture.drawing());
            picture.addScale(drawn);
            number.prependChild(drawn);
            picture.lead(sentence.addClass("number__text"));
        }
    }

    private boolean hasFigures() {
        return this.outOf == 100;
    }

    private Element drawing() {
        return hasFigures() ? figures() : dots();
    }

    private Element figures() {
        Element people = picture(Sanitizer.element("div", "people people--tens"));
        for (int ten = 0; ten < this.outOf; ten += TEN) {
            people.appendChild(ten(ten));
        }
        return people;
    }

    private Element ten(int start) {
        StringBuilder drawing = new StringBuilder();
        int marked = within(this.to, start);
        if (marked > 0) {
            drawing.append("<path class=\"people__band\" d=\"%s\"></path>"
                    .formatted(line(CELL / 2, CELL_HEIGHT / 2, (marked - 1) * CELL)));
        }
        int sure = within(this.from, start);
        group(drawing, "some", 0, sure);
        group(drawing, "perhaps", sure, marked);
        group(drawing, "others", marked, TEN);
        return svg("people__ten", "3.5 0 233 29", drawing).attr("aria-hidden", "true");
    }

    /** How many of the ten that begins after {@code start} people are among the first {@code people}. */
    private static int within(int people, int start) {
        return Math.max(0, Math.min(TEN, people - start));
    }

    private static void group(StringBuilder drawing, String name, int start, int end) {
        if (start == end) {
            return;
        }
        drawing.append("<g class=\"people__%s\">".formatted(name));
        if (end - start == TEN) {
            drawing.append("<use href=\"#p-10\"></use>");
        } else {
            for (int person = start; person < end; person++) {
                drawing.append("<use href=\"#p-1\" x=\"%s\"></use>".formatted(plain(person * CELL)));
            }
        }
        drawing.append("</g>");
    }

    /** The dots are the dashes of lines: zero length, round ends. */
    private Element dots() {
        StringBuilder drawing = new StringBuilder();
        int each = this.outOf / DOTS;
        int whole = this.from / each;
        int part = this.from % each;
        int sure = whole + (part > 0 ? 1 : 0);
        int most = Math.max(sure, (this.to + each - 1) / each);
        lines(drawing, "band people__band--dots", 0, most);
        lines(drawing, "dots", most, DOTS);
        lines(drawing, "dots people__dots--some", 0, whole);
        if (part > 0) {
            circle(drawing, "part", whole, DOT);
            circle(drawing, "sure", whole, DOT * Math.sqrt((double) part / each));
        }
        for (int dot = sure; dot < most; dot++) {
            circle(drawing, "perhaps", dot, DOT);
        }
        return picture(svg("people", "-1 -1 242 152", drawing));
    }

    private static void circle(StringBuilder drawing, String name, int dot, double radius) {
        drawing.append("<circle class=\"people__%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"></circle>"
                .formatted(name, plain(x(dot)), plain(y(dot)), plain(radius)));
    }

    private static void lines(StringBuilder drawing, String name, int start, int end) {
        if (start == end) {
            return;
        }
        drawing.append("<path class=\"people__%s\" d=\"".formatted(name));
        for (int dot = start; dot < end; dot += DOTS_A_ROW - dot % DOTS_A_ROW) {
            int last = Math.min(end, dot - dot % DOTS_A_ROW + DOTS_A_ROW) - 1;
            drawing.append(line(x(dot), y(dot), (last - dot) * DOT_CELL));
        }
        drawing.append("\"></path>");
    }

    private Element picture(Element element) {
        return element.attr("role", "img")
                .attr(
                        "aria-label",
                        this.labels.of("label.people").formatted(count(), Numbers.Frequency.digits(this.outOf)));
    }

    private static Element svg(String name, String viewBox, StringBuilder drawing) {
        Element svg = new Element(Tag.valueOf("svg"), "").addClass(name);
        svg.attributes().put("viewBox", viewBox);
        return svg.html(drawing.toString());
    }

    /** Slightly longer than asked: a line of zero length would be drawn without its round ends. */
    private static String line(double x, double y, double length) {
        return "M%s %sh%s".formatted(plain(x), plain(y), plain(length + .1));
    }

    private static double x(int dot) {
        return dot % DOTS_A_ROW * DOT_CELL + DOT_CELL / 2;
    }

    private static double y(int dot) {
        return Math.floorDiv(dot, DOTS_A_ROW) * DOT_CELL + DOT_CELL / 2;
    }

    private static String plain(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private String count() {
        return Numbers.Frequency.range(this.from, this.to, this.labels.of("label.range-to"));
    }

    private void addScale(Element picture) {
        if (!hasFigures()) {
            int each = this.outOf / DOTS;
            picture.appendElement("p")
                    .addClass("number__scale")
                    .text(
                            each == 1
                                    ? this.labels.of("label.dot-one")
                                    : this.labels.of("label.dot").formatted(Numbers.Frequency.digits(each)));
        }
    }

    /** Marks the first sentence, or only its number when the sentence is long. */
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

    /** Does nothing when an end would fall inside another element. */
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

    /** The child that begins at this character, after a text there is cut in two; -1 inside another element. */
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
