package org.afterbacksurgery.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns the marked terms of a page into buttons that open their definitions. */
final class TermButtons {
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{Ps}\\p{Pi}\"'¿¡])[\\p{Ps}\\p{Pi}\"'¿¡]++$");
    private static final Pattern CLOSING = Pattern.compile("^[\\p{Pe}\\p{Pf}\\p{Po}]+");

    private TermButtons() {}

    static void dress(Document document) {
        for (Element term : document.select("span.term[data-term]")) {
            String id = "term-" + term.attr("data-term");
            term.tagName("button")
                    .removeAttr("data-term")
                    .attr("type", "button")
                    .attr("popovertarget", id);
            keepTogether(term);
        }
    }

    /** Browsers may break the line on both sides of a button, even before a full stop. */
    private static void keepTogether(Element button) {
        String before = button.previousSibling() instanceof TextNode text ? found(OPENING, text) : "";
        String after = button.nextSibling() instanceof TextNode text ? found(CLOSING, text) : "";
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (button.previousSibling() instanceof TextNode text) {
            text.text(text.getWholeText().substring(0, text.getWholeText().length() - before.length()));
        }
        if (button.nextSibling() instanceof TextNode text) {
            text.text(text.getWholeText().substring(after.length()));
        }
        Element together = Sanitizer.element("span", "term-end");
        button.replaceWith(together);
        together.appendText(before).appendChild(button).appendText(after);
    }

    private static String found(Pattern pattern, TextNode text) {
        Matcher matcher = pattern.matcher(text.getWholeText());
        return matcher.find() ? matcher.group() : "";
    }

    /**
     * The definitions that the buttons open, one after another.
     *
     * @param definitions items of a definition list whose terms have the ids {@code word-…}
     * @param close the label of the button that closes a definition
     */
    static SafeHtml definitions(SafeHtml definitions, String close) {
        Document opened = Sanitizer.parse("");
        Sanitizer.parse(definitions.toString())
                .select("dt[id^=word-]")
                .forEach(word -> opened.body().appendChild(definition(word, close)));
        return new SafeHtml(opened.body().html());
    }

    private static Element definition(Element word, String close) {
        String id = "term-" + word.id().substring("word-".length());
        Element definition = Sanitizer.element("div", "definition")
                .attr("id", id)
                .attr("role", "dialog")
                .attr("aria-labelledby", word.id())
                .attr("popover", "");
        definition.appendElement("p").appendElement("strong").text(word.text());
        for (Element next = word.nextElementSibling();
                next != null && next.nameIs("dd");
                next = next.nextElementSibling()) {
            Element line = definition.appendElement("p").text(next.text());
            next.classNames().forEach(line::addClass);
        }
        definition
                .appendElement("button")
                .addClass("definition__close")
                .attr("type", "button")
                .attr("popovertarget", id)
                .attr("popovertargetaction", "hide")
                .attr("autofocus", "")
                .text(close);
        return definition;
    }
}
