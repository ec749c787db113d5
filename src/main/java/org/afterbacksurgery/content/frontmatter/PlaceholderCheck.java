package org.afterbacksurgery.content.frontmatter;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.YamlValue;

/** Keeps a page from readers as long as some place still says what to write there. */
final class PlaceholderCheck {
    private static final List<String> MARKS =
            Wording.everywhere("unwritten").stream().map(words -> words + ":").toList();
    private static final String MARK = MARKS.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern VALUE = Pattern.compile("\\s*+" + MARK);
    private static final Pattern COMMENT = Pattern.compile("(?<![^\\s])#[ \\t]*+(" + MARK + ")");

    /** What may come before the first word: marks of lists, quotations, tables, headings and bold words. */
    private static final Pattern LINE = Pattern.compile("[-\\s>*+|#_\\d.)]*+(" + MARK + ")");

    private static final Pattern FENCE = Pattern.compile("[\\s>]*+(`{3,}+(?=[^`\\r\\n]*+$)|~{3,}+)([^\\r\\n]*+)");
    private static final Pattern LINES = Pattern.compile("[^\\r\\n]+");

    private final SourceText source;
    private final Consumer<Problem> problems;

    private PlaceholderCheck(SourceText source, Consumer<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Reports every such place in a published page; a draft may have them. */
    static void report(SourceText source, FrontMatterBlock block, Fields fields, Consumer<Problem> problems) {
        boolean published = fields.value("status")
                .flatMap(status -> texts(status).findFirst())
                .filter(status -> status.text().strip().equals("published"))
                .isPresent();
        if (published) {
            PlaceholderCheck unwritten = new PlaceholderCheck(source, problems);
            List.of("title", "summary", "key-points", "treatment")
                    .forEach(key -> fields.value(key).ifPresent(unwritten::value));
            if (MARKS.stream().anyMatch(source.text()::contains)) {
                unwritten.comments(block);
                unwritten.body(block.bodyStart());
            }
        }
    }

    /** Whether a value still says what to write there. */
    static boolean is(String text) {
        return VALUE.matcher(text).lookingAt();
    }

    private void value(YamlValue value) {
        texts(value)
                .filter(text -> is(text.text()))
                .forEach(text -> report(text.at(), "Write it, or keep 'status: draft'."));
    }

    private static Stream<YamlValue.Text> texts(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return Stream.of(text);
        }
        if (value instanceof YamlValue.Items list) {
            return list.items().stream().flatMap(PlaceholderCheck::texts);
        }
        return value instanceof YamlValue.Keys keys
                ? keys.entries().values().stream().flatMap(entry -> texts(entry.value()))
                : Stream.empty();
    }

    private void comments(FrontMatterBlock block) {
        Matcher comment = COMMENT.matcher(this.source.text()).region(block.yamlStart(), block.yamlEnd());
        while (comment.find()) {
            report(this.source.at(comment.start(1)), "Do it and delete the note, or keep 'status: draft'.");
        }
    }

    private void body(int start) {
        Matcher line = LINES.matcher(this.source.text());
        String code = "";
        boolean inComment = false;
        for (int from = start; line.find(from); from = line.end()) {
            Matcher fence = in(line, FENCE);
            if (!inComment && fence.lookingAt()) {
                code = afterFence(code, fence);
            } else if (!inComment && code.isEmpty()) {
                paragraph(in(line, LINE));
            }
            if (code.isEmpty()) {
                inComment = endsInComment(line.group(), inComment);
            }
        }
    }

    /** The marks of the code block that is open after this line; empty when none is open. */
    private static String afterFence(String open, Matcher fence) {
        if (open.isEmpty()) {
            return fence.group(1);
        }
        boolean closes = fence.group(1).startsWith(open) && fence.group(2).isBlank();
        return closes ? "" : open;
    }

    private Matcher in(Matcher line, Pattern pattern) {
        return pattern.matcher(this.source.text()).region(line.start(), line.end());
    }

    private void paragraph(Matcher line) {
        if (line.lookingAt()) {
            report(this.source.at(line.start(1)), "Write it, or keep 'status: draft'.");
        }
    }

    private static boolean endsInComment(String line, boolean before) {
        int opened = line.stripLeading().startsWith("<!--") || before ? line.lastIndexOf("<!--") : -1;
        int closed = line.lastIndexOf("-->");
        return opened == closed ? before : opened > closed;
    }

    private void report(SourceLocation at, String remedy) {
        this.problems.accept(Problem.error(ProblemCode.BAD_VALUE, at, "This has not been written yet.", remedy));
    }
}
