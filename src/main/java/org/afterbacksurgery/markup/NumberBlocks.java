package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;

/** The number blocks of one page: fenced blocks with the info {@code number} and one or two ids. */
final class NumberBlocks {
    private static final int MOST_SIDE_BY_SIDE = 2;

    /** Each draws up to a thousand people; nobody would read a page with more blocks. */
    private static final int MOST_BLOCKS = 30;

    private final SourceText source;
    private final Parsed parsed;
    private final Surroundings surroundings;
    private final Citations citations;
    private final List<Problem> problems;
    private final Map<Node, List<Shown>> blocks = new HashMap<>();
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param cite the raised number of its source */
    record Shown(Numbers.Frequency frequency, String sentence, SafeHtml cite) {}

    NumberBlocks(
            SourceText source, Parsed parsed, Surroundings surroundings, Citations citations, List<Problem> problems) {
        this.source = source;
        this.parsed = parsed;
        this.surroundings = surroundings;
        this.citations = citations;
        this.problems = problems;
    }

    static boolean isOne(FencedCodeBlock code) {
        return code.getInfo().toString().strip().equalsIgnoreCase("number");
    }

    /** What a block shows; empty when nothing could be read. */
    List<Shown> in(Node block) {
        return this.blocks.getOrDefault(block, List.of());
    }

    /** Of every number shown, once, in the order of the page. */
    List<String> sentences() {
        return List.copyOf(this.sentences.values());
    }

    /** Every id that is named, known or not. */
    Set<String> asked() {
        return this.asked;
    }

    void read(FencedCodeBlock block) {
        List<BasedSequence> ids = block.getContentLines().stream()
                .map(BasedSequence::trim)
                .filter(line -> !line.isEmpty())
                .toList();
        if (ids.isEmpty()) {
            error(block.getStartOffset(), "This number block names no number.", "Write the key of a number in it.");
        } else if (ids.size() > MOST_SIDE_BY_SIDE) {
            error(
                    ids.get(MOST_SIDE_BY_SIDE).getStartOffset(),
                    "This number block names %d numbers.".formatted(ids.size()),
                    "Put at most %d side by side, each on a line of its own.".formatted(MOST_SIDE_BY_SIDE));
        }
        if (this.blocks.size() == MOST_BLOCKS) {
            error(
                    block.getStartOffset(),
                    "This page has more than %d number blocks.".formatted(MOST_BLOCKS),
                    "Keep those that matter most, or split the page.");
        }
        if (this.blocks.size() >= MOST_BLOCKS) {
            this.blocks.put(block, List.of());
            return;
        }
        List<Shown> shown = new ArrayList<>();
        ids.stream()
                .limit(MOST_SIDE_BY_SIDE)
                .forEach(id -> shown(id).ifPresent(number -> {
                    if (!shown.isEmpty()
                            && shown.get(0).frequency().outOf()
                                    != number.frequency().outOf()) {
                        error(
                                id.getStartOffset(),
                                "'%s' is out of %,d, and the number above it is not."
                                        .formatted(id, number.frequency().outOf()),
                                "Two numbers side by side need the same 'out-of': put each into a block of its own.");
                    }
                    shown.add(number);
                }));
        this.blocks.put(block, shown);
    }

    private Optional<Shown> shown(BasedSequence line) {
        String id = line.toString();
        this.asked.add(id);
        Numbers.Frequency frequency = this.surroundings.numbers().find(id).orElse(null);
        if (frequency == null) {
            error(
                    line.getStartOffset(),
                    "There is no number '%s'.".formatted(Inspection.shorten(id)),
                    Suggestion.didYouMean(id, this.surroundings.numbers().byId().keySet())
                            + "Use a key of numbers.yml.");
            return Optional.empty();
        }
        String language = this.surroundings.language();
        Optional<String> sentence = frequency.sentence(language);
        if (sentence.isEmpty()) {
            error(
                    line.getStartOffset(),
                    "The number '%s' has no sentence in this language.".formatted(id),
                    "Add a line '%s: …' to it in numbers.yml.".formatted(language));
        }
        if (this.surroundings.bibliography().find(frequency.source()).isEmpty()) {
            this.citations.asked().add(frequency.source());
            error(
                    line.getStartOffset(),
                    "The source of the number '%s', '%s', is not in references.bib.".formatted(id, frequency.source()),
                    "Correct the key of its source in numbers.yml, or add the source to references.bib.");
            return Optional.empty();
        }
        sentence.ifPresent(text -> this.sentences.put(id, text));
        SafeHtml cite = this.citations.cite("@" + frequency.source(), this.parsed.place(line.getStartOffset()));
        return sentence.map(text -> new Shown(frequency, text, cite));
    }

    private void error(int offset, String what, String remedy) {
        this.problems.add(
                Problem.error(ProblemCode.UNKNOWN_NUMBER, this.source.at(this.parsed.place(offset)), what, remedy));
    }
}
