package org.afterbacksurgery.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        return clean(parse(html));
    }

    static SafeHtml clean(Document dirty) {
        return new SafeHtml(plain(new Cleaner(ALLOWED).clean(dirty)).body().html());
    }

    static Document parse(String html) {
        return plain(Jsoup.parseBodyFragment(html, BASE));
    }

    /** Whether cleaning removed something. */
    static boolean changes(Document document, SafeHtml cleaned) {
        return !document.body().html().equals(cleaned.toString());
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
