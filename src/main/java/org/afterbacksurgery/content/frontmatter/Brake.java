package org.afterbacksurgery.content.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;

/** Whether a file says {@code status: draft}, whatever else is wrong in it. */
public final class Brake {
    private static final Pattern DRAFT = Pattern.compile("draft\\b", Pattern.CASE_INSENSITIVE);

    /**
     * The value may be on a later line, after a YAML mark such as {@code >-} or {@code !!str}. If more words
     * follow the value, it is a sentence about a draft, not the brake.
     */
    private static final Pattern DRAFT_LINE = Pattern.compile(
            "^" + FrontMatterBlock.keyNamed("status") + FrontMatterBlock.BLANKS + "(?:[>|!&]\\S{0,40})?+"
                    + FrontMatterBlock.BLANKS + "(?:#[^\\r\\n]*+)?+(?:(?:\\r\\n|\\n|\\r)[ \\t]*+){0,5}+"
                    + FrontMatterBlock.BLANKS
                    + FrontMatterBlock.QUOTE + DRAFT.pattern() + "(?![ \\t]++\\p{L})",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLISHED_LINE =
            Pattern.compile("^status[ \\t]*:[ \\t]*published\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final String text;
    private final FrontMatterBlock block;

    private Brake(String text) {
        this.text = text;
        this.block = FrontMatterBlock.of(text);
    }

    public static boolean isSet(String text) {
        return new Brake(text).isSet();
    }

    private boolean isSet() {
        String keys = this.text.substring(this.block.yamlStart(), this.block.yamlEnd());
        return DRAFT.matcher(keys).find()
                && (keys.length() > FrontMatterBlock.MAX_LENGTH
                        ? hasDraftLine(keys)
                        : statusIsDraft().orElseGet(() -> hasDraftLine(keys)));
    }

    /** What a YAML parser says; empty when the author may have meant something else. */
    private Optional<Boolean> statusIsDraft() {
        List<Problem> faults = new ArrayList<>();
        try {
            return Yaml.read(new SourceText("", this.text), this.block.yamlStart(), this.block.yamlEnd(), faults::add)
                    .flatMap(keys -> new Fields(keys, faults::add).text("status"))
                    .map(YamlValue.Text::text)
                    .map(status -> DRAFT.matcher(status).lookingAt())
                    .filter(draft -> draft || faults.isEmpty());
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** An indented line counts only if no line at the left edge says that the page is published. */
    private static boolean hasDraftLine(String keys) {
        boolean indented = false;
        for (Matcher line = DRAFT_LINE.matcher(keys); line.find(); indented = true) {
            if (!Character.isWhitespace(keys.charAt(line.start()))) {
                return true;
            }
        }
        return indented && !PUBLISHED_LINE.matcher(keys).find();
    }
}
