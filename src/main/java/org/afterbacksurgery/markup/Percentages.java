package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.jspecify.annotations.Nullable;

/** Warns of percentages: "15 out of 100 people" is understood by more readers. */
final class Percentages {
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])[0-9][0-9.,]*+(?<=[0-9])[\\s\\u00A0\\u202F-]*+"
                    + "(?:\\\\?%|per[\\s-]*+cent|por\\s++ciento)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** Stands for what is no text, such as code: words on both sides of it do not belong together. */
    private static final String GAP = "\uFFFC";

    private final SourceText source;
    private final String example;
    private final List<Problem> problems;

    /** The words of one block; a number and its sign may stand in different nodes. */
    private final StringBuilder words = new StringBuilder();

    /** Where each piece of the words stands in the file. */
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    Percentages(SourceText source, String language, List<Problem> problems) {
        this.source = source;
        this.example = language.equals("es") ? "15 de cada 100 personas" : "15 out of 100 people";
        this.problems = problems;
    }

    /**
     * Takes each node of a document in turn; {@link #endBlock} follows the last.
     *
     * @param offset where the node stands in the file
     */
    void read(Node node, int offset) {
        if (node instanceof Block || node instanceof TableCell) {
            endBlock();
        }
        if (node instanceof Text && !isCode(node.getParent())) {
            this.places.put(this.words.length(), offset);
            this.words.append(node.getChars());
        } else if (node instanceof HtmlEntity) {
            this.places.put(this.words.length(), offset);
            this.words.append(Escaping.unescapeString(node.getChars()));
        } else if (!node.hasChildren()) {
            this.words.append(node.getChars().isBlank() ? " " : GAP);
        }
    }

    void endBlock() {
        find(this.words).forEach(found -> {
            Map.Entry<Integer, Integer> piece = this.places.floorEntry(found.start());
            report(found.group(), piece.getValue() + found.start() - piece.getKey());
        });
        this.words.setLength(0);
        this.places.clear();
    }

    /**
     * Text of the front matter. Its value may be quoted or folded, so the places are looked up in the file.
     *
     * @param offset where the value begins in the file
     */
    void readText(String text, int offset) {
        Matcher written = FORM.matcher(this.source.text());
        int at = offset;
        for (MatchResult found : find(Citations.without(text))) {
            boolean seen = written.find(Math.min(at, this.source.text().length()));
            report(found.group(), seen ? written.start() : offset);
            at = seen ? written.end() : at;
        }
    }

    private static List<MatchResult> find(CharSequence text) {
        return FORM.matcher(text).results().toList();
    }

    private static boolean isCode(@Nullable Node parent) {
        return parent instanceof Code || parent instanceof FencedCodeBlock || parent instanceof IndentedCodeBlock;
    }

    private void report(String percentage, int offset) {
        this.problems.add(Problem.warning(
                ProblemCode.BARE_PERCENT,
                this.source.at(offset),
                "The text says '%s'; many readers find a percentage hard to picture."
                        .formatted(percentage
                                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                                .replace("\\", "")),
                "Write how many people out of 100 it is, such as \"%s\", or use a number block."
                        .formatted(this.example)));
    }
}
