package org.afterbacksurgery.bench;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When all pages of a first import were there, in seconds from the start of the process.
 *
 * @param published when the last page was there
 * @param answered when each page had answered 200
 */
record Arrival(double published, double answered) {
    private static final int SAMPLES = 20;
    private static final long PAUSE_MILLIS = 200;

    /**
     * Asks for one page at a time with a pause, the last one first, so that asking costs little; when a
     * sample of them is there, asks for each page once, on all processors.
     *
     * @throws IOException when a page does not appear before the limit, in seconds from the start
     */
    static Arrival await(RunningJar site, List<String> addresses, double limit) throws Exception {
        int step = Math.max(1, addresses.size() / SAMPLES);
        double published = 0;
        for (int i = addresses.size() - 1; i >= 0; i -= step) {
            published = await(site, addresses.get(i), limit);
        }
        return new Arrival(Math.max(published, askAll(site, addresses, limit)), site.age());
    }

    /** @return when the last page came that was not there when it was asked for; 0 when all were */
    private static double askAll(RunningJar site, List<String> addresses, double limit) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService readers = Executors.newFixedThreadPool(processors);
        AtomicInteger next = new AtomicInteger();
        Callable<Double> reader = () -> ask(site, addresses, next, limit);
        try {
            double last = 0;
            for (Future<Double> asked : readers.invokeAll(Collections.nCopies(processors, reader))) {
                last = Math.max(last, asked.get());
            }
            return last;
        } finally {
            readers.shutdownNow();
        }
    }

    private static double ask(RunningJar site, List<String> addresses, AtomicInteger next, double limit)
            throws Exception {
        double last = 0;
        for (int i = next.getAndIncrement(); i < addresses.size(); i = next.getAndIncrement()) {
            if (site.get(addresses.get(i)).status() != 200) {
                last = await(site, addresses.get(i), limit);
            }
        }
        return last;
    }

    private static double await(RunningJar site, String address, double limit) throws Exception {
        double there = site.await(address, limit, PAUSE_MILLIS);
        if (there < 0) {
            throw new IOException("A good page did not appear: " + address);
        }
        return there;
    }
}
