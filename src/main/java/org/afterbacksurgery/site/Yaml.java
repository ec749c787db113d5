package org.afterbacksurgery.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML strictly: every scalar is text, no aliases, no key twice, at most {@value #MAX_DEPTH}
 * levels deep. What is wrong is reported at its place in the whole file.
 */
public final class Yaml {
    private static final int MAX_DEPTH = 10;

    private final SourceText source;
    private final int from;
    private final String yaml;
    private final Consumer<Problem> problems;

    private Yaml(SourceText source, int from, int to, Consumer<Problem> problems) {
        this.source = source;
        this.from = from;
        this.yaml = source.text().substring(from, to);
        this.problems = problems;
    }

    /** The keys of a whole file; empty when it cannot be read. A blank file has no keys. */
    public static Optional<YamlValue.Keys> read(SourceText source, Consumer<Problem> problems) {
        return read(source, 0, source.text().length(), problems);
    }

    /**
     * The keys between two offsets of a file, such as its front matter; empty when they cannot be read.
     *
     * @param from in UTF-16 units, inclusive; {@code to} exclusive
     */
    public static Optional<YamlValue.Keys> read(SourceText source, int from, int to, Consumer<Problem> problems) {
        return new Yaml(source, from, to, problems).read();
    }

    private Optional<YamlValue.Keys> read() {
        boolean tabs = reportTabs();
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(Math.max(1, 2 * this.yaml.length()))
                .build();
        String text = this.yaml.replace('\t', ' ');
        try {
            if (!isPlain(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty() ? Optional.of(emptyKeys()) : asKeys(value(root.get()));
        } catch (MarkedYamlEngineException e) {
            if (!tabs) {
                reportSyntax(e);
            }
            return Optional.empty();
        } catch (YamlEngineException e) {
            error(
                    ProblemCode.BAD_YAML,
                    at(0),
                    "These lines are not in a form we can read.",
                    remedyForSyntax(this.yaml));
            return Optional.empty();
        }
    }

    private boolean reportTabs() {
        int tab = this.yaml.indexOf('\t');
        while (tab >= 0) {
            error(ProblemCode.TAB, at(tab), "There is a tab character here.", "Delete it and type spaces instead.");
            int lineEnd = this.yaml.indexOf('\n', tab);
            tab = lineEnd < 0 ? -1 : this.yaml.indexOf('\t', lineEnd);
        }
        return this.yaml.indexOf('\t') >= 0;
    }

    private boolean isPlain(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                error(
                        ProblemCode.BAD_YAML,
                        at(event.getStartMark()),
                        "These keys are nested more than %d levels deep.".formatted(MAX_DEPTH),
                        "Remove the extra brackets or indents.");
                return false;
            }
            if (event instanceof AliasEvent) {
                error(
                        ProblemCode.BAD_YAML,
                        at(event.getStartMark()),
                        "A value that begins with '*' points to another value; that is not used here.",
                        "Write the value out, or put it in \"double quotes\".");
                return false;
            }
        }
        return true;
    }

    private YamlValue.Keys emptyKeys() {
        return new YamlValue.Keys(Map.of(), at(0));
    }

    private Optional<YamlValue.Keys> asKeys(YamlValue value) {
        if (value instanceof YamlValue.Keys keys) {
            return Optional.of(keys);
        }
        error(
                ProblemCode.BAD_YAML,
                value.at(),
                "There is %s here, where lines of the form 'key: value' belong.".formatted(value.form()),
                "Write one 'key: value' on each line.");
        return Optional.empty();
    }

    private YamlValue value(Node node) {
        SourceLocation at = at(node.getStartMark());
        if (node instanceof MappingNode map) {
            return new YamlValue.Keys(entries(map), at);
        }
        if (node instanceof SequenceNode list) {
            List<YamlValue> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(item)));
            return new YamlValue.Items(items, at);
        }
        String text = ((ScalarNode) node).getValue();
        reportCurlyQuote(text, at);
        reportUnseen(text, at);
        return new YamlValue.Text(text, at);
    }

    private Map<String, YamlValue.Entry> entries(MappingNode map) {
        Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            SourceLocation keyAt = at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                error(
                        ProblemCode.BAD_YAML,
                        keyAt,
                        "A list or a group of keys stands where a key belongs.",
                        "Write 'key: value', and put a value that begins with a bracket in \"double quotes\".");
            } else if (entries.containsKey(key.getValue())) {
                error(
                        ProblemCode.DUPLICATE_KEY,
                        keyAt,
                        "The key '%s' stands here a second time.".formatted(key.getValue()),
                        "Keep one of the two and delete the other.");
            } else {
                entries.put(key.getValue(), new YamlValue.Entry(keyAt, value(tuple.getValueNode())));
            }
        }
        return entries;
    }

    private void reportCurlyQuote(String text, SourceLocation at) {
        if (!text.isEmpty() && "\u201C\u201D\u201E\u2018\u2019\u00AB".indexOf(text.charAt(0)) >= 0) {
            char quote = text.charAt(0);
            boolean wraps =
                    text.length() > 1 && "\u201D\u201C\u2019\u2018\u00BB".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (wraps || quote == '\u201C' || quote == '\u201E') {
                error(
                        ProblemCode.CURLY_QUOTE,
                        at,
                        "The value begins with a curly quotation mark (%s), as word processors make them."
                                .formatted(quote),
                        "Type straight quotes (\"), or leave the quotes out.");
            }
        }
    }

    /** In double quotes a backslash can write any character. */
    private void reportUnseen(String text, SourceLocation at) {
        if (SourceText.notText(text).isPresent()) {
            error(
                    ProblemCode.BAD_VALUE,
                    at,
                    "The value holds the code of a character that is not text.",
                    "Delete the backslash and the letters or digits behind it.");
        }
    }

    private void reportSyntax(MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
        int offset = mark == null ? 0 : offset(mark);
        String found = e.getProblem() == null ? "" : e.getProblem();
        boolean openQuote =
                found.contains("end of stream") && e.getContextMark().isPresent();
        if (openQuote) {
            error(
                    ProblemCode.BAD_YAML,
                    at(e.getContextMark().get()),
                    "A quotation mark opens here and is never closed.",
                    "Close it on the same line.");
        } else if (found.startsWith("mapping values are not allowed")) {
            error(
                    ProblemCode.BAD_YAML,
                    at(offset),
                    "There is a second colon in this line, or the line is indented by mistake.",
                    "Put the whole value in \"double quotes\", or move the line to the left edge.");
        } else {
            error(
                    ProblemCode.BAD_YAML,
                    at(offset),
                    "The lines cannot be read from here on.",
                    remedyForSyntax(this.yaml.substring(offset)));
        }
    }

    private static String remedyForSyntax(String rest) {
        String opening = rest.isEmpty() ? "" : rest.substring(0, 1);
        return "@`%&*!|>".contains(opening) && !opening.isEmpty()
                ? "A value that begins with '%s' must stand in \"double quotes\".".formatted(opening)
                : "Look for a missing colon, quotation mark or closing bracket in this line and the one before.";
    }

    private SourceLocation at(Optional<Mark> mark) {
        return at(mark.map(this::offset).orElse(0));
    }

    private SourceLocation at(Mark mark) {
        return at(offset(mark));
    }

    private SourceLocation at(int offset) {
        return this.source.at(this.from + offset);
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        int index = Math.min(mark.getIndex(), this.yaml.codePointCount(0, this.yaml.length()));
        return this.yaml.offsetByCodePoints(0, index);
    }

    private void error(ProblemCode code, SourceLocation where, String what, String remedy) {
        this.problems.accept(Problem.error(code, where, what, remedy));
    }
}
