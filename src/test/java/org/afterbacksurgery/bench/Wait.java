package org.afterbacksurgery.bench;

/** Measures time, and waits. */
public final class Wait {
    private Wait() {}

    public interface Condition {
        boolean holds() throws Exception;
    }

    /** A change of the content folder. */
    public interface Step {
        void run() throws Exception;
    }

    public static void millis(long millis) throws InterruptedException {
        Thread.sleep(Math.max(0, millis));
    }

    public static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** @return the seconds since the moment, or -1 when the condition did not hold before the limit */
    public static double until(long since, double limit, long pauseMillis, Condition condition) throws Exception {
        while (!condition.holds()) {
            if (since(since) > limit) {
                return -1;
            }
            millis(pauseMillis);
        }
        return since(since);
    }
}
