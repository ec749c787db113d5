package org.afterbacksurgery.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Patients: threads that read pages one after the other until they are stopped. */
final class Readers {
    private static final int KEPT = 200;

    /** When the same thing first went wrong, and how often it did. */
    private record Failure(double first, int times) {
        Failure again() {
            return new Failure(this.first, this.times + 1);
        }
    }

    private final RunningJar site;
    private final List<String> paths;
    private final long pauseMillis;
    private final Check check;
    private final Figures millis = new Figures();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** Says what is wrong with an answer; empty when nothing is. */
    interface Check {
        String wrong(String path, Answer answer);
    }

    Readers(RunningJar site, List<String> paths, int threads, long pauseMillis, Check check) {
        this.site = site;
        this.paths = paths;
        this.pauseMillis = pauseMillis;
        this.check = check;
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::run, "reader-" + i);
            thread.setDaemon(true);
            thread.start();
            this.threads.add(thread);
        }
    }

    static String notThere(String path, Answer answer) {
        return answer.status() == 200 ? "" : "status " + answer.status() + (answer.status() == 0 ? answer.body() : "");
    }

    private void run() {
        while (!this.stopped) {
            String path = this.paths.get(this.next.getAndIncrement() % this.paths.size());
            Answer answer = this.site.get(path);
            this.millis.add(answer.millis());
            String wrong = this.check.wrong(path, answer);
            if (!wrong.isEmpty()) {
                fail(path + " " + wrong);
            }
            pause();
        }
    }

    private void fail(String what) {
        this.failed.incrementAndGet();
        synchronized (this.failures) {
            if (this.failures.size() < KEPT) {
                this.failures.putIfAbsent(what, new Failure(this.site.age(), 0));
            }
            this.failures.computeIfPresent(what, (key, failure) -> failure.again());
        }
    }

    private void pause() {
        try {
            Wait.millis(this.pauseMillis);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    void stop() {
        this.stopped = true;
        for (Thread thread : this.threads) {
            try {
                thread.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int reads() {
        return this.millis.size();
    }

    double p99() {
        return this.millis.at(0.99);
    }

    /** Reports the failures and how long the reads took. */
    void judge(String when, Verdict verdict) {
        synchronized (this.failures) {
            this.failures.entrySet().stream()
                    .limit(15)
                    .forEach(failure -> Say.line(
                            "      from %.2f s of the process, %d times: %s",
                            failure.getValue().first(), failure.getValue().times(), failure.getKey()));
        }
        verdict.bar("failed reads " + when, this.failed.get() == 0, "%d of %d".formatted(this.failed.get(), reads()));
        Say.line(
                "      reads took p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                this.millis.at(0.5), this.millis.at(0.99), this.millis.at(1));
    }
}
