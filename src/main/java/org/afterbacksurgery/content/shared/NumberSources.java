package org.afterbacksurgery.content.shared;

import java.util.List;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.yaml.YamlValue;

/** Looks up the sources that {@code numbers.yml} names in {@code references.bib}. For one thread. */
final class NumberSources {
    private List<YamlValue.Text> sources = List.of();
    private Bibliography bibliography = Bibliography.EMPTY;
    private List<Problem> problems = List.of();

    /**
     * One problem for each missing source.
     *
     * @param named the sources to look up. The last result is reused while this and the bibliography are the
     *     same objects, because each suggestion compares many keys
     */
    List<Problem> problems(List<YamlValue.Text> named, Bibliography in) {
        if (named != this.sources || in != this.bibliography) {
            this.sources = named;
            this.bibliography = in;
            this.problems = named.stream()
                    .filter(source -> in.find(source.text()).isEmpty())
                    .limit(SharedFiles.MOST_UNKNOWN)
                    .map(source -> unknown(source, in))
                    .toList();
        }
        return this.problems;
    }

    private static Problem unknown(YamlValue.Text source, Bibliography in) {
        return Problem.error(
                ProblemCode.UNKNOWN_CITATION,
                source.at(),
                "No source in references.bib has the key '%s'.".formatted(source.text()),
                Suggestion.didYouMean(source.text(), in.keys())
                        + "Correct the key, or add the source to references.bib.");
    }
}
