package org.afterbacksurgery.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Patients who come at a fixed rate, however slow the answers are, and read all pages equally often. A read
 * counts from the moment when it was due, so that a pause of the program is seen in full.
 */
final class SteadyReaders {
    private static final int THREADS = 32;
    private static final double SLOW_MILLIS = 500;

    private final RunningJar site;
    private final List<GoodPage> pages;
    private final double perSecond;
    private final long begin = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private final Figures millis = new Figures();
    private final AtomicInteger slow = new AtomicInteger();
    private final Failures failures = new Failures();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    SteadyReaders(RunningJar site, List<GoodPage> pages, double perSecond) {
        this.site = site;
        this.pages = new ArrayList<>(pages);
        this.perSecond = perSecond;
        Collections.shuffle(this.pages, new Random(3));
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::run, "steady-reader-" + i);
            thread.setDaemon(true);
            thread.start();
            this.threads.add(thread);
        }
    }

    private void run() {
        try {
            while (!this.stopped) {
                int number = this.next.getAndIncrement();
                long due = this.begin + (long) (number * 1e9 / this.perSecond);
                Wait.millis((due - System.nanoTime() + 999_999) / 1_000_000);
                read(this.pages.get(number % this.pages.size()), due);
            }
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    private void read(GoodPage page, long due) {
        String wrong = wrong(page);
        double took = Wait.since(due) * 1000;
        this.millis.add(took);
        if (took > SLOW_MILLIS) {
            this.slow.incrementAndGet();
        }
        if (!wrong.isEmpty()) {
            this.failures.add(page.address() + " " + wrong, this.site.age());
        }
    }

    private String wrong(GoodPage page) {
        try {
            HttpResponse<byte[]> answer = this.site.ask(page.address(), "");
            if (answer.statusCode() != 200) {
                return "status " + answer.statusCode();
            }
            return RunningJar.text(answer).contains("<title>" + page.title()) ? "" : "another title";
        } catch (IOException e) {
            return e.toString();
        }
    }

    void stop() throws InterruptedException {
        this.stopped = true;
        for (Thread thread : this.threads) {
            thread.join(15_000);
        }
    }

    void judge(Verdict verdict) {
        this.failures.judge("failed reads", this.millis.size(), verdict);
        Say.line(
                "      reads, from when they were due: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, most %.1f ms; %d over %.0f ms",
                this.millis.at(0.5),
                this.millis.at(0.99),
                this.millis.at(0.999),
                this.millis.at(1),
                this.slow.get(),
                SLOW_MILLIS);
    }
}
