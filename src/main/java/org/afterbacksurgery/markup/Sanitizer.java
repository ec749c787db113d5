package org.afterbacksurgery.markup;

import java.util.Iterator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The last gate: lets through the elements and attributes that our own rendering makes, and nothing else. */
final class Sanitizer {
    /** The base for judging relative links; nothing is ever fetched. */
    private static final String BASE = "https://relative.invalid/";

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "blockquote",
                    "br",
                    "cite",
                    "code",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "span",
                    "strong",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "th",
                    "thead",
                    "tr",
                    "ul")
            .addAttributes(":all", "class", "id")
            .addAttributes("a", "href", "title", "aria-label", "data-note")
            .addAttributes("div", "role", "tabindex", "aria-label", "data-people")
            .addAttributes("img", "src", "alt", "width", "height", "loading")
            .addAttributes("ol", "start")
            .addAttributes("span", "data-term")
            .addAttributes("th", "scope")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private Sanitizer() {}

    static SafeHtml clean(String html) {
        return clean(parse(html)).html();
    }

    /**
     * The HTML that is safe to show.
     *
     * @param changed whether something had to be removed
     */
    record Cleaned(SafeHtml html, boolean changed) {}

    static Cleaned clean(Document dirty) {
        Document clean = plain(new Cleaner(ALLOWED).clean(dirty));
        String html = clean.body().html();
        boolean changed =
                !isCopy(dirty.body(), clean.body()) && !dirty.body().html().equals(html);
        return new Cleaned(new SafeHtml(html), changed);
    }

    /** Whether two trees are surely written alike; they usually are, and writing one takes longer than this. */
    private static boolean isCopy(Node one, Node other) {
        Watchdog.check();
        if (one instanceof TextNode text) {
            return other.getClass() == one.getClass()
                    && ((TextNode) other).getWholeText().equals(text.getWholeText());
        }
        if (!(one instanceof Element element)
                || !(other instanceof Element copy)
                || !element.tagName().equals(copy.tagName())
                || element.childNodeSize() != copy.childNodeSize()
                || !haveSameAttributes(element, copy)) {
            return false;
        }
        Node child = element.firstChild();
        Node its = copy.firstChild();
        while (child != null && its != null && isCopy(child, its)) {
            child = child.nextSibling();
            its = its.nextSibling();
        }
        return child == null && its == null;
    }

    private static boolean haveSameAttributes(Element one, Element other) {
        if (one.attributesSize() != other.attributesSize()) {
            return false;
        }
        if (one.attributesSize() == 0) {
            return true;
        }
        Iterator<Attribute> its = other.attributes().iterator();
        for (Attribute attribute : one.attributes()) {
            if (!its.hasNext() || !attribute.equals(its.next())) {
                return false;
            }
        }
        return !its.hasNext();
    }

    static Document parse(String html) {
        return plain(Jsoup.parseBodyFragment(html, BASE));
    }

    private static Document plain(Document document) {
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** A new element with this class. */
    static Element element(String tag, String className) {
        return new Element(tag).addClass(className);
    }
}
