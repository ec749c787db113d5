package org.afterbacksurgery.content.authoring;

import java.util.List;
import org.afterbacksurgery.problem.Problem;
import org.springframework.modulith.NamedInterface;

/** The result of stamping a page, in lines to print. */
@NamedInterface("authoring")
public record StampResult(Outcome outcome, List<String> lines) {
    public StampResult {
        lines = List.copyOf(lines);
    }

    /** From best to worst. */
    public enum Outcome {
        STAMPED,
        HAS_ERRORS,
        REFUSED
    }

    static StampResult stamped(String line) {
        return new StampResult(Outcome.STAMPED, List.of(line));
    }

    static StampResult hasErrors(List<Problem> errors) {
        return new StampResult(
                Outcome.HAS_ERRORS, errors.stream().map(Problem::toString).toList());
    }

    static StampResult refused(String line) {
        return new StampResult(Outcome.REFUSED, List.of(line));
    }
}
