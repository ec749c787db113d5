package org.afterbacksurgery.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Sets a key in a YAML text and leaves every other character alone: order, comments, quotation marks,
 * line ends. Only for texts that {@link Yaml} reads without a problem and that have at least one
 * 'key: value'. Adds a new key at the end.
 */
public final class YamlEditor {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");
    private static final Pattern SCALAR_HEADER = Pattern.compile("[|>][-+0-9]*");
    private static final Pattern SCALAR_LINES =
            Pattern.compile("[|>][-+0-9]* *(?:#[^\\r\\n]*)?\\s+(\\S(?:.*\\S)?)\\s*", Pattern.DOTALL);

    /** Tags and anchors before a value, with the blanks and comments between them. */
    private static final Pattern PROPERTIES =
            Pattern.compile("(?:(?:!<[^>]*>|[!&][^\\s,\\[\\]{}]*)(?:\\s+(?:#[^\\r\\n]*+)?)*+)*+");

    private final String yaml;
    private final String lineEnd;
    private final MappingNode root;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int to, String text) {}

    private YamlEditor(String yaml, String lineEnd) {
        this.yaml = yaml;
        this.lineEnd = lineEnd;
        this.root = new Compose(LoadSettings.builder().build())
                .composeString(yaml)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("There is no 'key: value'"));
    }

    /**
     * The YAML with a key set to a text.
     *
     * @param lineEnd for a line that is added
     * @throws IllegalArgumentException when the key has another form of value
     */
    public static String set(String yaml, String lineEnd, String key, String text) {
        YamlEditor editor = new YamlEditor(yaml, lineEnd);
        editor.entry(editor.root, key)
                .ifPresentOrElse(entry -> editor.setText(entry, text), () -> editor.add(key, written(text)));
        return editor.edited();
    }

    /**
     * The YAML with a key set to a group of texts. If the group is there already, only these texts change.
     *
     * @param lineEnd for a line that is added
     * @throws IllegalArgumentException when the key has another form of value, or a group without one of the keys
     */
    public static String set(String yaml, String lineEnd, String key, Map<String, String> group) {
        YamlEditor editor = new YamlEditor(yaml, lineEnd);
        editor.entry(editor.root, key)
                .ifPresentOrElse(entry -> editor.setGroup(entry, group), () -> editor.add(key, written(group)));
        return editor.edited();
    }

    private String edited() {
        StringBuilder text = new StringBuilder(this.yaml);
        this.edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> text.replace(edit.from, edit.to, edit.text));
        return text.toString();
    }

    private Optional<NodeTuple> entry(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private void setGroup(NodeTuple entry, Map<String, String> group) {
        if (entry.getValueNode() instanceof MappingNode map && !map.getValue().isEmpty()) {
            group.forEach((key, text) -> setText(
                    entry(map, key).orElseThrow(() -> new IllegalArgumentException("There is no '%s'".formatted(key))),
                    text));
        } else if (isEmpty(entry.getValueNode())) {
            fill(entry, written(group));
        } else {
            throw new IllegalArgumentException("A text or a list, where a group of keys belongs");
        }
    }

    private static boolean isEmpty(Node value) {
        return value instanceof MappingNode map && map.getValue().isEmpty()
                || value instanceof ScalarNode scalar && plain(scalar).isEmpty();
    }

    private void setText(NodeTuple entry, String text) {
        if (!(entry.getValueNode() instanceof ScalarNode value)) {
            throw new IllegalArgumentException("A list or a group of keys, where a text belongs");
        }
        if (plain(value).equals(text)) {
            return;
        }
        switch (value.getScalarStyle()) {
            case DOUBLE_QUOTED -> replace(start(value) + 1, end(value) - 1, inDoubleQuotes(text));
            case SINGLE_QUOTED -> replace(start(value) + 1, end(value) - 1, text.replace("'", "''"));
            default -> setBareText(entry, value, text);
        }
    }

    private void setBareText(NodeTuple entry, ScalarNode value, String text) {
        Matcher lines = SCALAR_LINES.matcher(this.yaml).region(start(value), end(value));
        if (value.getScalarStyle() != ScalarStyle.PLAIN && lines.matches()) {
            replace(lines.start(1), lines.end(1), text);
        } else {
            fill(entry, written(text));
        }
    }

    /** The value as a reader sees it: on one line, with single spaces. */
    private static String plain(ScalarNode scalar) {
        return OddBlanks.tidy(scalar.getValue());
    }

    /** Replaces a plain value, or adds one where there is none. */
    private void fill(NodeTuple entry, String written) {
        Node value = entry.getValueNode();
        int keyEnd = end(entry.getKeyNode());
        int from = start(value);
        if (this.yaml.substring(keyEnd, Math.max(keyEnd, from)).indexOf(':') < 0) {
            replace(keyEnd, keyEnd, ": " + written);
        } else {
            Matcher header = SCALAR_HEADER.matcher(this.yaml).region(from, end(value));
            replace(from, header.lookingAt() ? header.end() : end(value), spaceAt(from) + written);
        }
    }

    private String spaceAt(int offset) {
        return Character.isWhitespace(this.yaml.charAt(offset - 1)) ? "" : " ";
    }

    private void add(String key, String written) {
        List<NodeTuple> entries = this.root.getValue();
        if (this.root.getFlowStyle() == FlowStyle.FLOW) {
            int end = end(entries.get(entries.size() - 1).getValueNode());
            replace(end, end, ", " + key + ": " + written);
        } else {
            int end = this.yaml.length();
            String before = this.yaml.endsWith("\n") || this.yaml.endsWith("\r") ? "" : this.lineEnd;
            replace(end, end, before + indentOf(entries.get(0).getKeyNode()) + key + ": " + written + this.lineEnd);
        }
    }

    private String indentOf(Node key) {
        int lineStart = offset(key.getStartMark());
        while (lineStart > 0 && "\r\n".indexOf(this.yaml.charAt(lineStart - 1)) < 0) {
            lineStart--;
        }
        int textStart = lineStart;
        while (this.yaml.charAt(textStart) == ' ') {
            textStart++;
        }
        return this.yaml.substring(lineStart, textStart);
    }

    private static String written(Map<String, String> group) {
        return group.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String written(String text) {
        return PLAIN.matcher(text).matches() ? text : '"' + inDoubleQuotes(text) + '"';
    }

    private static String inDoubleQuotes(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void replace(int from, int to, String text) {
        this.edits.add(new Edit(from, to, text));
    }

    /** Where the value itself begins, after its tag and anchor. */
    private int start(Node value) {
        int end = end(value);
        Matcher properties = PROPERTIES.matcher(this.yaml).region(offset(value.getStartMark()), end);
        return properties.lookingAt() ? properties.end() : end;
    }

    private int end(Node node) {
        return offset(node.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return Misreading.offset(this.yaml, mark.orElseThrow());
    }
}
