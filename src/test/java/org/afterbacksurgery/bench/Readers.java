package org.afterbacksurgery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Patients: threads that read pages one after the other until they are stopped. */
final class Readers {
    private final RunningJar site;
    private final List<String> paths;
    private final long pauseMillis;
    private final Check check;
    private final Figures millis = new Figures();
    private final AtomicInteger next = new AtomicInteger();
    private final Failures failures = new Failures();
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
                this.failures.add(path + " " + wrong, this.site.age());
            }
            pause();
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
        this.failures.judge("failed reads " + when, reads(), verdict);
        Say.line(
                "      reads took p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                this.millis.at(0.5), this.millis.at(0.99), this.millis.at(1));
    }
}
