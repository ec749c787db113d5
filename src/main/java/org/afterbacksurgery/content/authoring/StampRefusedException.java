package org.afterbacksurgery.content.authoring;

import java.util.List;
import org.afterbacksurgery.problem.Problem;

/** Ends the work on a page, or on all pages, at any point. */
final class StampRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient StampResult result;

    private StampRefusedException(StampResult result) {
        super(String.join("\n", result.lines()), null, false, false);
        this.result = result;
    }

    static StampRefusedException of(String line) {
        return new StampRefusedException(StampResult.refused(line));
    }

    static void throwIfAny(List<Problem> errors) throws StampRefusedException {
        if (!errors.isEmpty()) {
            throw new StampRefusedException(StampResult.hasErrors(errors));
        }
    }

    StampResult result() {
        return this.result;
    }
}
