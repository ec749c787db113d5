package org.afterbacksurgery.bench.answers;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * HTML as lines that differ only where the parsed document differs: a line for each start and end of a
 * block, and one for each run of text and inline elements between them; attributes sorted by name. White
 * space counts where a browser would show it. Lines are not indented, so a new element around many others
 * is only two new lines.
 */
final class HtmlLines {
    /** Elements in which all white space counts. */
    private static final Set<String> PREFORMATTED = Set.of("pre", "textarea");

    /** The parts of a drawing that hold text; between the others, white space means nothing. */
    private static final Set<String> SVG_TEXT = Set.of("text", "tspan", "textPath");

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();

    HtmlLines(String html) {
        Document document = Jsoup.parse(html);
        document.childNodes().forEach(this::add);
        endLine();
    }

    String text() {
        return this.lines.toString();
    }

    private void add(Node node) {
        if (node instanceof TextNode text) {
            addText(text);
        } else if (node instanceof Element element) {
            addElement(element);
        } else if (node instanceof DataNode data) {
            addData(data);
        } else if (node instanceof DocumentType || node instanceof Comment) {
            line(node.outerHtml());
        }
    }

    private void addText(TextNode text) {
        if (isPreformatted(text.parent())) {
            this.inline.append(escaped(text.getWholeText()));
            return;
        }
        String words = escaped(text.getWholeText()).replaceAll("[ \\t\\r\\n\\f]+", " ");
        boolean afterSpace = this.inline.isEmpty() || this.inline.charAt(this.inline.length() - 1) == ' ';
        this.inline.append(afterSpace && words.startsWith(" ") ? words.substring(1) : words);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u00a0", "&nbsp;");
    }

    private void addElement(Element element) {
        boolean block = isBlock(element);
        if (block) {
            line(start(element));
        } else {
            this.inline.append(start(element));
        }
        element.childNodes().forEach(this::add);
        if (block) {
            endLine();
        }
        if (!element.tag().isEmpty()) {
            end(element, block);
        }
    }

    private void end(Element element, boolean block) {
        String end = "</" + element.normalName() + ">";
        if (block) {
            line(end);
        } else {
            this.inline.append(end);
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || isDrawn(element)
                || element.children().stream().anyMatch(HtmlLines::isBlock);
    }

    private static boolean isDrawn(Element element) {
        boolean drawing = element.tag().namespace().equals(Parser.NamespaceSvg);
        return drawing && !SVG_TEXT.contains(element.tagName());
    }

    private static boolean isPreformatted(@Nullable Node node) {
        return node instanceof Element element
                && (PREFORMATTED.contains(element.normalName()) || isPreformatted(element.parent()));
    }

    private static String start(Element element) {
        String attributes = StreamSupport.stream(element.attributes().spliterator(), false)
                .sorted(Comparator.comparing(Attribute::getKey))
                .map(attribute -> " %s=\"%s\"".formatted(attribute.getKey(), value(attribute)))
                .collect(Collectors.joining());
        return "<" + element.normalName() + attributes + ">";
    }

    private static String value(Attribute attribute) {
        String value = escaped(attribute.getValue()).replace("\"", "&quot;");
        return attribute.getKey().equals("class") ? value.strip().replaceAll("\\s+", " ") : value;
    }

    /** Adds what a script or style element holds; structured data as parsed JSON. */
    private void addData(DataNode data) {
        Element parent = data.parent();
        boolean json = parent != null && parent.attr("type").equals("application/ld+json");
        (json ? pretty(data.getWholeData()) : data.getWholeData()).lines().forEach(this::line);
    }

    private static String pretty(String json) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.write((JsonStructure)
                    sorted(Json.createReader(new StringReader(json)).read()));
        } catch (JsonException e) {
            return "{not JSON: " + e.getMessage() + "}\n" + json;
        }
        return out.toString().strip();
    }

    /** Sorts the codes of a page: the program keeps them in an unordered map, so their order changes at each start. */
    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder copy = Json.createArrayBuilder();
            array.stream()
                    .map(HtmlLines::sorted)
                    .sorted(Comparator.comparing(HtmlLines::code))
                    .forEach(copy::add);
            return copy.build();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder copy = Json.createObjectBuilder();
            object.forEach((name, part) -> copy.add(name, sorted(part)));
            return copy.build();
        }
        return value;
    }

    /** Empty for anything that is not a code, so that other lists keep their order. */
    private static String code(JsonValue value) {
        return value instanceof JsonObject object && object.containsKey("codeValue") ? object.toString() : "";
    }

    private void line(String text) {
        endLine();
        this.inline.append(text);
        endLine();
    }

    private void endLine() {
        String text = this.inline.toString().stripTrailing();
        if (!text.isEmpty()) {
            this.lines.append(text).append("\n");
        }
        this.inline.setLength(0);
    }
}
