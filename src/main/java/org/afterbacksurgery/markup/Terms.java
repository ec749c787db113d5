package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.language.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Marks the first use of each glossary term on a page, and writes the definitions. */
final class Terms {
    /** More would cover the page with dotted lines. */
    private static final int MOST = 8;

    private static final Set<String> NOT_IN = Set.of("a", "button", "code", "pre", "h2", "h3", "h4", "h5", "h6", "th");

    private final Glossary glossary;
    private final String language;
    private final List<Glossary.Term> used = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Terms(Glossary glossary, String language) {
        this.glossary = glossary;
        this.language = language;
    }

    /** Changes the document in place; returns the terms in the order of their first use. */
    static List<Glossary.Term> mark(Document document, Glossary glossary, String language) {
        Terms terms = new Terms(glossary, language);
        if (!glossary.in(language).isEmpty()) {
            terms.texts(document).forEach(terms::mark);
        }
        return terms.used;
    }

    /** The items of a definition list. */
    static SafeHtml definitions(List<Glossary.Term> terms, Wording labels) {
        return Sanitizer.clean(terms.stream()
                .map(term -> "<dt id=\"word-%s\">%s</dt><dd>%s</dd>%s"
                        .formatted(
                                Entities.escape(term.id()),
                                Entities.escape(term.term()),
                                Entities.escape(term.means()),
                                also(term, labels)))
                .collect(Collectors.joining()));
    }

    private static String also(Glossary.Term term, Wording labels) {
        return term.also().isEmpty()
                ? ""
                : "<dd class=\"also\">%s %s</dd>"
                        .formatted(
                                Entities.escape(labels.of("label.also")),
                                Entities.escape(String.join(", ", term.also())));
    }

    /** The running text: no headings, links or code, and no care cards, which must be read at once. */
    private List<TextNode> texts(Document document) {
        List<TextNode> texts = new ArrayList<>();
        NodeFilter filter = (node, depth) -> {
            Watchdog.check();
            if (node instanceof TextNode text) {
                texts.add(text);
            }
            return node instanceof Element element && isSkipped(element)
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
        };
        document.body().filter(filter);
        return texts;
    }

    private static boolean isSkipped(Element element) {
        return NOT_IN.contains(element.tagName()) || element.hasClass("care-card") || element.hasClass("cite");
    }

    private void mark(TextNode node) {
        if (this.used.size() == MOST) {
            return;
        }
        String text = node.getWholeText();
        List<Node> parts = new ArrayList<>();
        int end = 0;
        for (Glossary.Found found : this.glossary.find(text, this.language)) {
            if (this.used.size() < MOST && this.ids.add(found.term().id())) {
                this.used.add(found.term());
                parts.add(new TextNode(text.substring(end, found.start())));
                parts.add(Sanitizer.element("span", "term")
                        .attr("data-term", found.term().id())
                        .appendText(text.substring(found.start(), found.end())));
                end = found.end();
            }
        }
        if (!parts.isEmpty()) {
            parts.add(new TextNode(text.substring(end)));
            parts.stream()
                    .filter(part -> !(part instanceof TextNode rest)
                            || !rest.getWholeText().isEmpty())
                    .forEach(node::before);
            node.remove();
        }
    }
}
