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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Warns of percentages and of shares such as "1 in 7": more readers understand "15 out of 100 people",
 * and numbers out of the same total can be compared.
 */
final class Percentages {
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])[0-9][0-9.,]*+(?<=[0-9])[\\s\\u00A0\\u202F-]*+"
                    + "(?:\\\\?%|per[\\s-]*+cent|por\\s++ciento)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final String COUNT = "[0-9]{1,3}(?:[.,\\u00A0\\u202F][0-9]{3})*+|[0-9]+";
    private static final String BLANK = "[\\s\\u00A0\\u202F]++";
    /** Numbers in words that may come first in a share. */
    static final List<String> COUNT_WORDS = List.of(("one two three four five six seven eight nine ten"
                    + " una un uno dos tres cuatro cinco seis siete ocho nueve diez")
            .split(" "));

    private static final String COUNT_WORD = String.join("|", COUNT_WORDS);
    private static final String TOTAL_WORD = COUNT_WORD
            + "|eleven|twelve|fifteen|twenty|thirty|forty|fifty|once|doce|quince|veinte|treinta|cuarenta|cincuenta";

    /**
     * Shares of people: not "3 in 4 weeks", not the third of some steps, not a number of studies. "72 of 96"
     * and "(1 of 49)" are counts as a source prints them, next to our number.
     */
    private static final Pattern SHARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/])"
                    + "(?<!(?:page|part|step|day|week|level|grade|figure|table|number|phase|type)[\\s\\u00A0])"
                    + "(?:(" + COUNT + "|(?:" + COUNT_WORD + ")\\b)" + BLANK
                    + "(?:in|out" + BLANK + "of|de" + BLANK + "cada)" + BLANK + "(?:every" + BLANK + ")?"
                    + "|(?<![(])1" + BLANK + "of" + BLANK + ")"
                    + "(" + COUNT + "|(?:" + TOTAL_WORD + ")\\b)"
                    + "(?![\\p{L}\\p{N}]|[.,:/-][0-9])"
                    + "(?!" + BLANK + "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?"
                    + "|semanas?|meses|años?|mm|cm|m|inch(?:es)?"
                    + "|studies|trials|reviews|papers|estudios|ensayos|revisiones|artículos)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> GOOD_TOTALS = Set.of("100", "1000", "10000", "100000");

    /** Replaces anything that is not text, such as code, so that the words on its two sides are not joined. */
    private static final String GAP = "\uFFFC";

    private final SourceText source;
    private final String example;
    private final List<Problem> problems;

    /** The words of one block; a number and its sign may stand in different nodes. */
    private final StringBuilder words = new StringBuilder();

    /** From the offset of each piece in {@link #words} to its offset in the file. */
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    Percentages(SourceText source, String language, List<Problem> problems) {
        this.source = source;
        this.example = Wording.in(language).of("frequency.example");
        this.problems = problems;
    }

    /**
     * Takes each node of a document in turn; {@link #endBlock} follows the last.
     *
     * @param offset of the node in the file
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
            report(found, piece.getValue() + found.start() - piece.getKey());
        });
        this.words.setLength(0);
        this.places.clear();
    }

    /**
     * Takes a text of the front matter. Its value may be quoted or folded, so places are looked up in the file.
     *
     * @param offset where the value begins in the file
     */
    void readText(String text, int offset) {
        List<MatchResult> found = find(Citations.without(text));
        if (found.isEmpty()) {
            return;
        }
        Iterator<MatchResult> written = find(this.source.text()).stream()
                .filter(match -> match.start() >= offset)
                .iterator();
        found.forEach(match -> report(match, written.hasNext() ? written.next().start() : offset));
    }

    private static List<MatchResult> find(CharSequence text) {
        return FigureHint.isIn(text) ? match(text) : List.of();
    }

    /** Every percentage and share, by the patterns alone. */
    static List<MatchResult> match(CharSequence text) {
        return Stream.concat(
                        FORM.matcher(text).results(),
                        SHARE.matcher(text).results().filter(Percentages::isShare))
                .sorted(Comparator.comparing(MatchResult::start))
                .toList();
    }

    /** True for a total that is not one of ours, not a year, and larger than its part. */
    private static boolean isShare(MatchResult found) {
        String some = found.group(1) == null ? "1" : digits(found.group(1));
        String all = digits(found.group(2));
        boolean year = found.group(2).matches("(19|20)[0-9]{2}");
        boolean larger = all.isEmpty()
                || all.length() > some.length()
                || all.length() == some.length() && all.compareTo(some) > 0;
        return !GOOD_TOTALS.contains(all) && !year && larger;
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static boolean isCode(@Nullable Node parent) {
        return parent instanceof Code || parent instanceof FencedCodeBlock || parent instanceof IndentedCodeBlock;
    }

    private void report(MatchResult found, int offset) {
        String words = found.group().replaceAll("[\\s\\u00A0\\u202F]+", " ").replace("\\", "");
        String why = found.groupCount() == 0
                ? "many readers find a percentage hard to picture"
                : "readers cannot compare numbers that are out of different totals";
        this.problems.add(Problem.warning(
                ProblemCode.BARE_PERCENT,
                this.source.at(offset),
                "The text says '%s'; %s.".formatted(words, why),
                "Write how many people out of 100 it is, such as \"%s\", or use a number block."
                        .formatted(this.example)));
    }
}
