package org.afterbacksurgery.bench;

import java.util.ArrayList;
import java.util.List;

/** Whether each bar was met, and by which figure; the last line repeats the figures. */
final class Verdict {
    private final List<String> figures = new ArrayList<>();
    private boolean pass = true;

    void bar(String what, boolean met, String seen) {
        this.pass &= met;
        this.figures.add(what + ": " + seen + (met ? "" : " (NOT MET)"));
        Say.line("%s %s: %s", met ? "  met" : "  NOT", what, seen);
    }

    /** A bar that is met when the list of what went wrong is empty; prints the first 15 of it. */
    void none(String what, List<String> wrong, int of) {
        wrong.stream().limit(15).forEach(line -> Say.line("      %s", line));
        bar(what, wrong.isEmpty(), "%d of %d".formatted(wrong.size(), of));
    }

    boolean say() {
        System.out.println((this.pass ? "PASS " : "FAIL ") + String.join("; ", this.figures));
        return this.pass;
    }
}
