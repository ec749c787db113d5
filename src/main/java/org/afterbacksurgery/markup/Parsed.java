package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.SourceText;

/**
 * The Markdown of a file as the parser read it. When words follow a comment on its last line, the comment
 * is cut out first: CommonMark would take those words for HTML, but the editor who left the note meant
 * them as text. The parser itself says which comments these are, since inside code a comment is code.
 */
final class Parsed {
    private static final Pattern COMMENT_BEFORE_WORDS =
            Pattern.compile("[ \\t]*+((?:<!--.*?-->[ \\t]*+)++)(?=\\S)", Pattern.DOTALL);

    private final Document document;

    /** Where the pieces of the document begin in the file. */
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    /** @param from where the Markdown begins in the file's text, in UTF-16 units */
    Parsed(String text, int from, Parser parser) {
        Document whole = parse(parser, text.substring(from));
        StringBuilder kept = new StringBuilder();
        this.places.put(0, from);
        int start = from;
        Matcher comment = COMMENT_BEFORE_WORDS.matcher(text);
        Iterable<Node> blocks = text.contains("<!--") ? whole.getDescendants() : List.of();
        for (Node node : blocks) {
            if (node instanceof HtmlCommentBlock
                    && comment.region(from + node.getStartOffset(), from + node.getEndOffset())
                            .lookingAt()) {
                kept.append(text, start, comment.start(1));
                start = comment.end(1);
                this.places.put(kept.length(), start);
            }
        }
        this.document = start == from
                ? whole
                : parse(parser, guarded(kept.append(text, start, text.length()).toString()));
    }

    /** Without the comment, the words after it begin a line, and the lines above and below it form one block. */
    private static String guarded(String markdown) {
        if (MarkdownGuard.check(new SourceText("", markdown), 0).isPresent()) {
            throw new TooComplexException();
        }
        return markdown;
    }

    private static Document parse(Parser parser, String markdown) {
        return parser.parse(BasedSequence.of(new Watchdog.Text(markdown)));
    }

    Document document() {
        return this.document;
    }

    /** The offset in the file of a character of the document. */
    int place(int offset) {
        Map.Entry<Integer, Integer> piece = this.places.floorEntry(offset);
        return piece.getValue() + offset - piece.getKey();
    }
}
