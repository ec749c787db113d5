package org.afterbacksurgery.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes rendered text as Markdown again, for readers who take it elsewhere. It handles whatever the
 * sanitizer lets through; icons are left out, and boxes become quotations.
 */
final class MarkdownWriter {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=[#a-zA-Z])");
    private static final Pattern OPENING = Pattern.compile("^([#+-]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern BOX = Pattern.compile("(care-card|callout)");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** What would end an address in Markdown, or the cell of a table around it. */
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[\\s\\p{Cntrl}()<>\"|`\\\\]");

    private static final Pattern REFERENCE = Pattern.compile("&(?=#?[0-9a-zA-Z]+;)");

    private final String baseUrl;

    /** @param baseUrl put before addresses of this site */
    MarkdownWriter(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The blocks inside an element, with an empty line between them. */
    String write(Element parent) {
        return String.join("\n\n", blocks(parent));
    }

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.isBlock()) {
                addParagraph(blocks, line.toString());
                line.setLength(0);
                block(element, blocks);
            } else {
                line.append(inline(node));
            }
        }
        addParagraph(blocks, line.toString());
        return blocks;
    }

    private void block(Element element, List<String> blocks) {
        switch (element.tagName()) {
            case "h2", "h3", "h4", "h5", "h6" ->
                blocks.add("#".repeat(element.tagName().charAt(1) - '0') + " " + inside(element));
            case "p", "dt" -> addParagraph(blocks, inside(element));
            case "ul", "ol" -> blocks.add(list(element));
            case "dd" -> blocks.add(indented(": ", write(element)));
            case "hr" -> blocks.add("---");
            case "pre" -> blocks.add(codeBlock(element.wholeText().stripTrailing()));
            case "table" -> blocks.add(table(element));
            case "blockquote" -> blocks.add(quoted(write(element)));
            default -> {
                if (element.hasClass("number__picture")) {
                    return;
                }
                if (BOX.matcher(element.className()).lookingAt()
                        && !element.className().endsWith("__body")) {
                    blocks.add(quoted(write(element)));
                } else {
                    blocks.addAll(blocks(element));
                }
            }
        }
    }

    private static void addParagraph(List<String> blocks, String text) {
        String line = text.strip();
        if (!line.isEmpty()) {
            blocks.add(OPENING.matcher(line).replaceFirst("\\\\$1"));
        }
    }

    private String list(Element list) {
        int number = Integer.parseInt(list.attr("start").matches("[0-9]{1,8}") ? list.attr("start") : "1");
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String mark = list.hasClass("footnotes")
                    ? "[^" + item.id().replaceFirst("^note-", "") + "]: "
                    : list.nameIs("ol") ? number++ + ". " : "- ";
            items.add(indented(mark, write(item)));
        }
        return String.join("\n", items);
    }

    private String table(Element table) {
        List<String> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(row.children().stream()
                    .map(cell -> inside(cell).strip().replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
            if (rows.size() == 1) {
                rows.add(row.children().stream()
                        .map(MarkdownWriter::rule)
                        .collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
        return String.join("\n", rows);
    }

    /** The line under a column's name, with colons on the sides to which the column is aligned. */
    private static String rule(Element cell) {
        boolean centred = cell.hasClass("center");
        return (centred || cell.hasClass("left") ? ":" : "") + "---" + (centred || cell.hasClass("right") ? ":" : "");
    }

    private static String indented(String mark, String text) {
        return mark + text.replace("\n", "\n" + " ".repeat(mark.length())).replaceAll("(?m)^ +$", "");
    }

    private static String quoted(String text) {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private String inside(Element element) {
        return element.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escape(text.getWholeText().replaceAll("\\s+", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.tagName()) {
            case "strong" -> around(element, "**");
            case "em", "cite" -> around(element, "*");
            case "code" -> code(element.wholeText());
            case "br" -> "\\\n";
            case "svg" -> "";
            case "img" -> "![" + escape(element.attr("alt")) + "](" + address(element.attr("src")) + ")";
            case "a" -> link(element);
            case "sup" ->
                element.hasClass("footnote-ref") ? "[^" + element.text() + "]" : "[" + escape(element.text()) + "]";
            case "span" ->
                element.hasClass("care-card__level") ? "**" + escape(element.text()) + ":**" : inside(element);
            default -> inside(element);
        };
    }

    private String around(Element element, String mark) {
        String text = inside(element);
        return text.isBlank() ? text : mark + text.strip() + mark;
    }

    private static String code(String text) {
        return text.contains("`") ? fence(1, text) + " " + text + " " + fence(1, text) : "`" + text + "`";
    }

    private static String codeBlock(String text) {
        return fence(3, text) + "\n" + text + "\n" + fence(3, text);
    }

    /** One backtick more than the longest run of them in the text, and at least {@code least}. */
    private static String fence(int least, String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(row -> row.end() - row.start())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(least, longest + 1));
    }

    private String link(Element link) {
        String href = link.attr("href");
        if (link.hasClass("footnote-backref")) {
            return "";
        }
        return href.startsWith("#") ? inside(link) : "[" + inside(link) + "](" + address(href) + ")";
    }

    private String address(String href) {
        String full = href.startsWith("/") ? this.baseUrl + href : href;
        String encoded = NOT_IN_ADDRESS
                .matcher(full)
                .replaceAll(c -> "%%%02X".formatted((int) c.group().charAt(0)));
        return REFERENCE.matcher(encoded).replaceAll("\\\\&");
    }

    private static String escape(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0");
    }
}
