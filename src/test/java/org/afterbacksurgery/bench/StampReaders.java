package org.afterbacksurgery.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Patients who read any address at any time, half of them with what they have already, and notice what is old. */
final class StampReaders {
    private static final long PAUSE_MILLIS = 5;

    private final RunningJar site;
    private final List<String> addresses;
    private final Stamps stamps = new Stamps();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Failures failures = new Failures();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** What a browser kept. */
    private record Held(String etag, Map<String, Integer> stamps) {
        static final Held NOTHING = new Held("", Map.of());
    }

    StampReaders(RunningJar site, List<String> addresses, int threads) {
        this.site = site;
        this.addresses = addresses;
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::run, "stamp-reader-" + i);
            thread.setDaemon(true);
            thread.start();
            this.threads.add(thread);
        }
    }

    private void run() {
        while (!this.stopped) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String address = this.addresses.get(random.nextInt(this.addresses.size()));
            Held has = random.nextBoolean() ? this.held.getOrDefault(address, Held.NOTHING) : Held.NOTHING;
            String wrong = read(address, has);
            if (!wrong.isEmpty()) {
                this.failures.add(address + " " + wrong, this.site.age());
            }
            try {
                Wait.millis(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
        }
    }

    /** @return what is wrong with the answer; empty when nothing is */
    private String read(String address, Held has) {
        Map<String, Integer> least = this.stamps.least(address);
        try {
            HttpResponse<byte[]> answer = this.site.ask(address, has.etag());
            this.statuses
                    .computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                    .incrementAndGet();
            return switch (answer.statusCode()) {
                case 200 -> see(address, answer, least);
                case 304 -> this.stamps.see(address, has.stamps(), least);
                case 410 -> {
                    this.stamps.gone(address, least);
                    yield "";
                }
                case 301, 404 -> "";
                default -> "status " + answer.statusCode();
            };
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String see(String address, HttpResponse<byte[]> answer, Map<String, Integer> least) throws IOException {
        Map<String, Integer> shown = Stamps.in(RunningJar.text(answer));
        answer.headers().firstValue("ETag").ifPresent(etag -> this.held.put(address, new Held(etag, shown)));
        return this.stamps.see(address, shown, least);
    }

    void stop() throws InterruptedException {
        this.stopped = true;
        for (Thread thread : this.threads) {
            thread.join(15_000);
        }
    }

    void judge(Verdict verdict) {
        int reads = this.statuses.values().stream().mapToInt(AtomicInteger::get).sum();
        Say.line("      answers by status: %s", this.statuses);
        this.failures.judge("answers that were older than one before, or wrong", reads, verdict);
    }
}
