package org.afterbacksurgery.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter stands in a file's text, in UTF-16 units.
 *
 * @param bodyStart after the line end of the closing {@code ---}
 */
record FrontMatterBlock(int yamlStart, int yamlEnd, int bodyStart, Form form) {
    static final int MAX_LENGTH = 16 * 1024;

    private static final Pattern FENCE = Pattern.compile("^---[ \\t]*(\\r\\n|\\n|\\r|$)", Pattern.MULTILINE);
    private static final Pattern DRAFT =
            Pattern.compile("^[ \\t]*[\"']?status[\"']?[ \\t]*:[ \\t]*[\"'\u201C]?draft\\b", Pattern.MULTILINE);

    enum Form {
        /** The file does not begin with {@code ---}. */
        NONE,
        UNCLOSED,
        CLOSED
    }

    static FrontMatterBlock of(String text) {
        Matcher fence = FENCE.matcher(text);
        if (!fence.lookingAt()) {
            return new FrontMatterBlock(0, 0, 0, Form.NONE);
        }
        int start = fence.end();
        if (!fence.find()) {
            return new FrontMatterBlock(start, text.length(), text.length(), Form.UNCLOSED);
        }
        return new FrontMatterBlock(start, fence.start(), fence.end(), Form.CLOSED);
    }

    /** Whether the front matter holds Markdown: then its closing line is missing and a rule of the text was taken for it. */
    boolean holdsMarkdown(String text) {
        return Pattern.compile("^(#{2,6} |> |[0-9]+\\. )", Pattern.MULTILINE)
                .matcher(text.substring(this.yamlStart, this.yamlEnd))
                .find();
    }

    /**
     * The brake: whether the file says {@code status: draft}, looked for line by line, so that it
     * works whatever else in the file is wrong.
     */
    static boolean saysDraft(String text) {
        FrontMatterBlock block = of(text);
        String head = block.form == Form.NONE ? "" : text.substring(0, Math.min(block.yamlEnd, MAX_LENGTH));
        return DRAFT.matcher(head).find();
    }
}
