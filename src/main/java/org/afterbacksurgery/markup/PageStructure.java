package org.afterbacksurgery.markup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.language.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Gives the rendered text what a page needs: heading ids and levels, figures, scrollable tables, lettered notes. */
final class PageStructure {
    /** Carries an image's caption from the renderer to the figure. */
    static final String CAPTION = "data-caption";

    /** Ids that the page around the text uses itself. */
    private static final Set<String> RESERVED = Set.of(
            "main",
            "menu",
            "menu-about",
            "menu-topics",
            "logo",
            "contents",
            "facts",
            "key-points",
            "get-help-now",
            "sources",
            "related",
            "pages",
            "topics",
            "top",
            "words");

    private static final Pattern OWN_PREFIX =
            Pattern.compile("(source|cite|note|noteref|icon|fold|letter|word|term|p)-.*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FOOTNOTE = Pattern.compile("#?(fn|fnref)-([0-9]+)(.*)");

    // a query takes longer to read than a page takes to search
    private static final Evaluator CITES = Selector.evaluatorOf("sup.cite");
    private static final Evaluator TITLES = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6, p.care-card__title");
    private static final Evaluator IMAGES = Selector.evaluatorOf("img");
    private static final Evaluator ALIGNED = Selector.evaluatorOf("[align]");
    private static final Evaluator COLUMN_HEADS = Selector.evaluatorOf("thead th");
    private static final Evaluator HEADINGS_AND_TABLES = Selector.evaluatorOf("h2, h3, h4, h5, h6, table");
    private static final Evaluator NOTE_MARKS = Selector.evaluatorOf("[id^=fn], a[href^=#fn]");
    private static final Evaluator NOTE_REFERENCES = Selector.evaluatorOf("a.footnote-ref");
    private static final Evaluator NOTE_RETURNS = Selector.evaluatorOf("a.footnote-backref");
    private static final Evaluator NOTES = Selector.evaluatorOf("div.footnotes");
    private static final Evaluator CITATIONS = Selector.evaluatorOf("sup.cite, sup.footnote-ref, a.footnote-backref");

    private static final int MAX_NAME = 120;

    private final Document document;
    private final Wording labels;
    private final Set<String> ids = new HashSet<>(RESERVED);

    /** The last number added to each id, so that ten thousand equal headings take no longer than different ones. */
    private final Map<String, Integer> lastNumber = new HashMap<>();

    private final List<Heading> headings = new ArrayList<>();

    private PageStructure(Document document, Wording labels) {
        this.document = document;
        this.labels = labels;
    }

    /**
     * Changes the document in place; returns the headings in their order.
     *
     * @param html of which the document was made: what it does not contain is not searched for
     */
    static List<Heading> apply(Document document, String html, Wording labels) {
        PageStructure finish = new PageStructure(document, labels);
        if (html.contains("cite")) {
            joinCitations(document);
        }
        if (html.contains("fn")) {
            finish.footnotes();
        }
        finish.headings();
        if (html.contains("<img")) {
            finish.figures();
        }
        if (html.contains("<table")) {
            finish.tables();
        }
        return finish.headings;
    }

    /** Two citation marks side by side become one list: "1" and "2" must not read as 12. */
    static void joinCitations(Document document) {
        for (Element cite : document.select(CITES)) {
            Watchdog.check();
            if (cite.previousSibling() instanceof Element before && before.hasClass("cite")) {
                before.appendText(", ").appendChildren(cite.childNodesCopy());
                cite.remove();
            }
        }
    }

    private void headings() {
        int level = 1;
        for (Element element : this.document.select(TITLES)) {
            Watchdog.check();
            String text = withoutCitations(element);
            boolean card = element.hasClass("care-card__title");
            int own = card
                    ? Math.min(6, level + 1)
                    : Math.max(2, element.tagName().charAt(1) - '0');
            element.tagName("h" + own);
            element.attr("id", uniqueId(text));
            if (!card) {
                level = own;
                this.headings.add(new Heading(own, element.id(), text));
            }
        }
    }

    private String uniqueId(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String slug = slug(plain.toLowerCase(Locale.ROOT));
        String base = slug.isEmpty() || OWN_PREFIX.matcher(slug).matches()
                ? "section" + (slug.isEmpty() ? "" : "-" + slug)
                : slug;
        String id = base;
        while (!this.ids.add(id)) {
            id = base + "-" + this.lastNumber.merge(base, 2, (last, two) -> last + 1);
        }
        return id;
    }

    /** The letters a to z and digits, with a hyphen for each run of anything else between them. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (kept) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(c);
            }
            gap = !kept;
        }
        return slug.toString();
    }

    private void figures() {
        for (Element image : this.document.select(IMAGES)) {
            String caption = image.attr(CAPTION);
            image.removeAttr(CAPTION);
            Element parent = image.parent();
            if (parent != null && parent.nameIs("p") && parent.childNodeSize() == 1) {
                parent.tagName("figure").addClass("figure");
                if (!caption.isEmpty()) {
                    parent.appendElement("figcaption").text(caption);
                }
            }
        }
    }

    private void tables() {
        for (Element cell : this.document.select(ALIGNED)) {
            cell.addClass(cell.attr("align")).removeAttr("align");
        }
        this.document.select(COLUMN_HEADS).attr("scope", "col");
        String name = this.labels.of("label.table");
        Map<String, Integer> tables = new HashMap<>();
        for (Element element : this.document.select(HEADINGS_AND_TABLES)) {
            Watchdog.check();
            if (!element.nameIs("table")) {
                name = this.labels.of("label.table") + ": " + shorten(withoutCitations(element));
                continue;
            }
            int number = tables.merge(name, 1, Integer::sum);
            Element scroll = Sanitizer.element("div", "table-scroll")
                    .attr("role", "region")
                    .attr("aria-label", number == 1 ? name : name + " " + number)
                    .attr("tabindex", "0");
            element.replaceWith(scroll);
            scroll.appendChild(element);
        }
    }

    /** Each table's name repeats the words of the heading above it. */
    private static String shorten(String heading) {
        return heading.length() <= MAX_NAME ? heading : heading.substring(0, MAX_NAME - 1) + "…";
    }

    private void footnotes() {
        for (Element element : this.document.select(NOTE_MARKS)) {
            letter(element, "id");
            letter(element, "href");
        }
        for (Element reference : this.document.select(NOTE_REFERENCES)) {
            String href = reference.attr("href");
            reference.text(href.substring(href.lastIndexOf('-') + 1)).removeAttr("class");
            Element raised = reference.parent();
            if (raised != null) {
                raised.addClass("footnote-ref");
            }
        }
        this.document.select(NOTE_RETURNS).attr("aria-label", this.labels.of("label.note-back"));
        for (Element notes : this.document.select(NOTES)) {
            notes.select("hr").remove();
            notes.select("ol").addClass("footnotes");
            notes.unwrap();
        }
    }

    private static void letter(Element element, String attribute) {
        Matcher footnote = FOOTNOTE.matcher(element.attr(attribute));
        if (footnote.matches()) {
            String prefix = attribute.equals("href") ? "#" : "";
            String name = footnote.group(1).equals("fn") ? "note-" : "noteref-";
            element.attr(attribute, prefix + name + letters(footnote.group(2)) + footnote.group(3));
        }
    }

    /** 1 is a, 26 is z, 27 is aa. */
    private static String letters(String number) {
        StringBuilder letters = new StringBuilder();
        for (int n = Integer.parseInt(number); n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('a' + (n - 1) % 26));
        }
        return letters.toString();
    }

    /** The words of an element, without the numbers and arrows that lead to its sources and notes. */
    static String withoutCitations(Element element) {
        if (element.selectFirst(CITATIONS) == null) {
            return element.text();
        }
        Element copy = element.clone();
        dropCitations(copy);
        return copy.text();
    }

    /** Removes the numbers and arrows that lead to sources and notes. */
    static void dropCitations(Element element) {
        element.select(CITATIONS).remove();
    }
}
