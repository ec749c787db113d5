package org.afterbacksurgery.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
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
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML strictly: every scalar is text, no aliases, no key twice, at most {@value #MAX_DEPTH}
 * levels deep. Reports each problem at its place in the whole file.
 */
public final class Yaml {
    private static final int MAX_DEPTH = 10;

    /** A tab with the rest of its line. */
    private static final Pattern FIRST_TAB = Pattern.compile("\\t[^\\r\\n]*+");

    /** What may close each opening quotation mark in various languages. */
    private static final Map<Character, String> CLOSING = Map.of(
            '\u201C', "\u201D\u201C\"",
            '\u201D', "\u201D",
            '\u201E', "\u201C\u201D",
            '\u2018', "\u2019",
            '\u2019', "\u2019",
            '\u00AB', "\u00BB");

    private final SourceText source;
    private final int from;
    private final String yaml;
    private final Consumer<Problem> problems;

    /** Whether some characters are two UTF-16 units, so that these must be counted to find a place. */
    private final boolean hasPairs;

    private Yaml(SourceText source, int from, int to, Consumer<Problem> problems) {
        this.source = source;
        this.from = from;
        this.yaml = source.text().substring(from, to);
        this.problems = problems;
        this.hasPairs = this.yaml.codePointCount(0, this.yaml.length()) < this.yaml.length();
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
        if (reportLineSeparator()) {
            return Optional.empty();
        }
        boolean tabs = reportTabs();
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setSchema(new FailsafeSchema())
                .setCodePointLimit(Math.max(1, 2 * this.yaml.length()))
                .build();
        String text = this.yaml.replace('\t', ' ');
        try {
            List<Event> events = new ArrayList<>();
            if (!isPlain(new Parse(settings).parseString(text), events)) {
                return Optional.empty();
            }
            Optional<Node> root = new Composer(settings, new Events(events)).getSingleNode();
            return root.isEmpty() ? Optional.of(emptyKeys()) : asKeys(value(root.get()));
        } catch (MarkedYamlEngineException e) {
            if (!tabs) {
                Misreading.Finding found = Misreading.of(this.yaml, e);
                error(found.code(), at(found.at()), found.what(), found.remedy());
            }
            return Optional.empty();
        } catch (YamlEngineException e) {
            error(
                    ProblemCode.BAD_YAML,
                    at(0),
                    "These lines are not in a form we can read.",
                    "Write one 'key: value' on each line, and put long values in \"double quotes\".");
            return Optional.empty();
        }
    }

    private boolean reportTabs() {
        Matcher tab = FIRST_TAB.matcher(this.yaml);
        while (tab.find()) {
            error(
                    ProblemCode.TAB,
                    at(tab.start()),
                    "There is a tab character here.",
                    "Delete it and type spaces instead.");
        }
        return this.yaml.indexOf('\t') >= 0;
    }

    private boolean reportLineSeparator() {
        int separator = this.yaml.indexOf('\u2028');
        if (separator >= 0) {
            error(
                    ProblemCode.BAD_YAML,
                    at(separator),
                    "There is an unusual line end here (a line separator).",
                    "Delete it and press Enter instead.");
        }
        return separator >= 0;
    }

    /** @param read gets the events, so that the text is parsed once */
    private boolean isPlain(Iterable<Event> events, List<Event> read) {
        int depth = 0;
        for (Event event : events) {
            read.add(event);
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
            return quotedSentence(map).orElseGet(() -> new YamlValue.Keys(entries(map), at));
        }
        if (node instanceof SequenceNode list) {
            List<YamlValue> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(item)));
            return new YamlValue.Items(items, at);
        }
        String text = ((ScalarNode) node).getValue();
        reportUnseen(text, at);
        return new YamlValue.Text(isPlain(node) ? withoutCurlyQuotes(text, at) : text, at);
    }

    private static boolean isPlain(Node node) {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private Map<String, YamlValue.Entry> entries(MappingNode map) {
        Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            SourceLocation keyAt = at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode written)) {
                error(
                        ProblemCode.BAD_YAML,
                        keyAt,
                        "A list or a group of keys is where a key belongs.",
                        "Write 'key: value', and put a value that begins with a bracket in \"double quotes\".");
                continue;
            }
            String key = key(written.getValue(), keyAt);
            if (entries.containsKey(key)) {
                error(
                        ProblemCode.DUPLICATE_KEY,
                        keyAt,
                        "The key '%s' appears here a second time.".formatted(key),
                        "Keep one of the two and delete the other.");
            } else {
                entries.put(key, new YamlValue.Entry(keyAt, value(tuple.getValueNode())));
            }
        }
        return entries;
    }

    /** The key that was meant, so that one slip is not also reported as a missing key. */
    private String key(String written, SourceLocation at) {
        String key = withoutCurlyQuotes(written, at);
        if (!OddBlanks.isIn(key)) {
            return key;
        }
        String meant = OddBlanks.without(key);
        error(
                ProblemCode.BAD_YAML,
                at,
                "There is a character at the key '%s' that looks like a space, or like nothing, but is not a space."
                        .formatted(meant),
                "Delete the key and its colon, and type them again.");
        return meant;
    }

    /** To YAML, a sentence in curly quotes that has a colon looks like a key and its value. */
    private Optional<YamlValue> quotedSentence(MappingNode map) {
        if (map.getValue().isEmpty() || !(map.getValue().get(0).getKeyNode() instanceof ScalarNode key)) {
            return Optional.empty();
        }
        String start = key.getValue();
        if (!isPlain(key) || start.isEmpty() || start.charAt(0) != '\u201C' || start.indexOf('\u201D') >= 0) {
            return Optional.empty();
        }
        SourceLocation at = at(map.getStartMark());
        reportCurlyQuote('\u201C', at);
        int from = map.getStartMark().map(this::offset).orElse(0);
        int to = map.getEndMark().map(this::offset).orElse(from);
        String sentence = this.yaml.substring(from, to).strip();
        return Optional.of(new YamlValue.Text(sentence.replaceAll("[\u201C\u201D]", ""), at));
    }

    /** Reports curly quotes around the whole text, and returns what is inside them. */
    private String withoutCurlyQuotes(String text, SourceLocation at) {
        if (text.isEmpty()) {
            return text;
        }
        int closing = CLOSING.getOrDefault(text.charAt(0), "")
                .chars()
                .map(text.substring(1)::indexOf)
                .filter(found -> found >= 0)
                .map(found -> found + 1)
                .min()
                .orElse(-1);
        boolean wraps = closing == text.length() - 1;
        boolean open = closing < 0 && "\u201C\u201E".indexOf(text.charAt(0)) >= 0;
        if (!wraps && !open) {
            return text;
        }
        reportCurlyQuote(text.charAt(0), at);
        return wraps ? text.substring(1, closing) : text.substring(1).replaceFirst("\"$", "");
    }

    private void reportCurlyQuote(char quote, SourceLocation at) {
        error(
                ProblemCode.CURLY_QUOTE,
                at,
                "There is a curly quotation mark (%s) here, the kind that word processors make.".formatted(quote),
                "Type straight quotes (\") at both ends of the value.");
    }

    /** In double quotes a backslash can write any character. */
    private void reportUnseen(String text, SourceLocation at) {
        if (SourceText.notText(text).isPresent()) {
            error(
                    ProblemCode.BAD_VALUE,
                    at,
                    "The value holds the code of a character that is not text.",
                    "Delete the backslash and the letters or digits after it.");
        }
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

    private int offset(Mark mark) {
        return this.hasPairs ? Misreading.offset(this.yaml, mark) : Math.min(mark.getIndex(), this.yaml.length());
    }

    private void error(ProblemCode code, SourceLocation where, String what, String remedy) {
        this.problems.accept(Problem.error(code, where, what, remedy));
    }

    /** Events that were read before. */
    private static final class Events implements Parser {
        private final List<Event> events;
        private int at;

        Events(List<Event> events) {
            this.events = events;
        }

        @Override
        public boolean hasNext() {
            return this.at < this.events.size();
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return hasNext() && peekEvent().getEventId() == choice;
        }

        @Override
        public Event peekEvent() {
            return this.events.get(this.at);
        }

        @Override
        public Event next() {
            return this.events.get(this.at++);
        }
    }
}
