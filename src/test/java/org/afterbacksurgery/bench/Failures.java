package org.afterbacksurgery.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong, with when it first did and how often. */
final class Failures {
    private static final int KEPT = 200;
    private static final int SHOWN = 15;

    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private int count;

    /** @param first in seconds since the start of the process */
    private record Failure(double first, int times) {
        Failure again() {
            return new Failure(this.first, this.times + 1);
        }
    }

    /** @param age of the process in seconds */
    synchronized void add(String what, double age) {
        this.count++;
        if (this.failures.size() < KEPT) {
            this.failures.putIfAbsent(what, new Failure(age, 0));
        }
        this.failures.computeIfPresent(what, (key, failure) -> failure.again());
    }

    /** A bar that is met when nothing went wrong; prints the first of what did. */
    synchronized void judge(String what, int of, Verdict verdict) {
        this.failures.entrySet().stream()
                .limit(SHOWN)
                .forEach(failure -> Say.line(
                        "      from %.2f s of the process, %d times: %s",
                        failure.getValue().first(), failure.getValue().times(), failure.getKey()));
        verdict.bar(what, this.count == 0, "%d of %d".formatted(this.count, of));
    }
}
