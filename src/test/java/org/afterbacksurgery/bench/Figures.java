package org.afterbacksurgery.bench;

import java.util.ArrayList;
import java.util.List;

/** Numbers of one kind, and their quantiles. */
final class Figures {
    private final List<Double> values = new ArrayList<>();

    synchronized void add(double value) {
        this.values.add(value);
    }

    synchronized int size() {
        return this.values.size();
    }

    /**
     * @param share 0.5 for the median, 1 for the highest
     * @return -1 when there is no number, or when that one stands for something that never happened
     */
    synchronized double at(double share) {
        List<Double> sorted = this.values.stream()
                .map(value -> value < 0 ? Double.MAX_VALUE : value)
                .sorted()
                .toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        double value = sorted.isEmpty() ? -1 : sorted.get(Math.max(0, place));
        return value == Double.MAX_VALUE ? -1 : value;
    }

    boolean within(double share, double limit) {
        return at(share) >= 0 && at(share) <= limit;
    }

    String seconds() {
        return "p50 %s, p95 %s, most %s (%d)"
                .formatted(Say.seconds(at(0.5)), Say.seconds(at(0.95)), Say.seconds(at(1)), size());
    }
}
