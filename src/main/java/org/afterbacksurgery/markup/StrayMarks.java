package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Finds our own marks in places where they do nothing: readers would see them as typed, or not at all. */
final class StrayMarks {
    private static final Pattern NUMBER = Pattern.compile("numbers?(?![\\p{L}\\p{N}]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile(Inspection.TAG + "|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern OPEN_COMMENT = Pattern.compile("(?<!\\\\)<!--");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern CITATION = Pattern.compile("\\[@[^\\[\\]]+]");

    private final IntFunction<SourceLocation> places;
    private final List<Problem> problems;

    /** @param places from an offset of the document to its place in the file */
    StrayMarks(IntFunction<SourceLocation> places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    void read(Node node) {
        if (node instanceof LinkRef mark && isBox(mark.getReference()) && !mark.isDefined() && !opensQuotation(mark)) {
            error(
                    ProblemCode.UNKNOWN_CALLOUT,
                    mark.getStartOffset(),
                    "The mark '%s' makes no box here.".formatted(mark.getChars()),
                    "Begin a quotation with it: put it right after the first '>', with an empty line above.");
        } else if (node instanceof Reference definition
                && (isBox(definition.getReference())
                        || definition.getReference().startsWith("@"))) {
            error(
                    ProblemCode.BAD_LINK,
                    definition.getStartOffset(),
                    "The colon after '[%s]' makes this line the address of a link, which nobody sees."
                            .formatted(definition.getReference()),
                    "Delete the colon.");
        } else if (node instanceof CitationMark || node instanceof AutoLink) {
            inWords(node);
        } else if (node instanceof Text text && !isCode(node.getParent())) {
            openComment(text.getChars());
        } else if (node instanceof Footnote note
                && !note.isDefined()
                && NAME.matcher(note.getText()).find()) {
            error(
                    ProblemCode.BAD_LINK,
                    note.getStartOffset(),
                    "There is no note '%s'.".formatted(Inspection.shorten(note.getChars())),
                    "Write it on a line of its own that begins with %s:".formatted(note.getChars()));
        } else if (node instanceof FencedCodeBlock code
                && !NumberBlocks.isOne(code)
                && NUMBER.matcher(code.getInfo().trim()).matches()) {
            error(
                    ProblemCode.UNKNOWN_NUMBER,
                    code.getInfo().trim().getStartOffset(),
                    "A block whose first line says '%s' shows no number."
                            .formatted(Inspection.shorten(code.getInfo().trim())),
                    "Write only the word number there, and the key on the next line.");
        }
    }

    private static boolean isCode(@Nullable Node node) {
        return node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }

    private void openComment(BasedSequence text) {
        Matcher open = OPEN_COMMENT.matcher(text);
        if (text.indexOf('<') >= 0 && open.find()) {
            error(
                    ProblemCode.RAW_HTML,
                    text.getStartOffset() + open.start(),
                    "A note to editors begins here and does not end, so readers would see it.",
                    "End it with -->, with no empty line in it.");
        }
    }

    private static boolean isBox(CharSequence reference) {
        return Callout.WORDS.stream().anyMatch(word -> ("!" + word).equalsIgnoreCase(reference.toString()));
    }

    private static boolean opensQuotation(LinkRef mark) {
        Node paragraph = mark.getParent();
        return paragraph != null
                && paragraph.getFirstChild() == mark
                && paragraph.getParent() instanceof BlockQuote quote
                && quote.getFirstChild() == paragraph;
    }

    /** A link cannot stand in another, and the description of an image is text. */
    private void inWords(Node node) {
        Node around = node.getParent();
        while (around != null && !(around instanceof Block) && !isPictureOrLink(around)) {
            around = around.getParent();
        }
        if (around == null || around instanceof Block) {
            return;
        }
        boolean picture = around instanceof Image || around instanceof ImageRef;
        error(
                node instanceof CitationMark ? ProblemCode.CITATION_IN_TEXT : ProblemCode.BAD_LINK,
                node.getStartOffset(),
                "'%s' is inside the %s."
                        .formatted(
                                Inspection.shorten(node.getChars()),
                                picture ? "description of an image" : "words of a link"),
                "Move it after the %s.".formatted(picture ? "image" : "link"));
    }

    private static boolean isPictureOrLink(Node node) {
        return node instanceof Link
                || node instanceof Image
                || node instanceof ImageRef image && image.isDefined()
                || node instanceof LinkRef link && link.isDefined();
    }

    /** A caption is shown as typed. */
    void inCaption(BasedSequence caption) {
        Matcher citation = CITATION.matcher(caption);
        if (citation.find()) {
            error(
                    ProblemCode.CITATION_IN_TEXT,
                    caption.getStartOffset() + citation.start(),
                    "The caption contains '%s' and is shown as it was typed."
                            .formatted(Inspection.shorten(citation.group())),
                    "Move it into the text above or below the image.");
        }
        Matcher html = HTML.matcher(caption);
        if (html.find()) {
            error(
                    ProblemCode.RAW_HTML,
                    caption.getStartOffset() + html.start(),
                    "The caption contains '%s' and is shown as it was typed."
                            .formatted(Inspection.shorten(html.group())),
                    "Delete it.");
        }
    }

    private void error(ProblemCode code, int offset, String what, String remedy) {
        this.problems.add(Problem.error(code, this.places.apply(offset), what, remedy));
    }
}
