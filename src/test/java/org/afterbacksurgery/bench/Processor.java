package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How much processor time a process uses, as the system reports it. */
final class Processor {
    private static final double TICKS = 100;

    private Processor() {}

    /** The load over some time, in cores: of the whole process, and of its busiest thread. */
    record Load(double cores, double busiest, String thread) {}

    /** Seconds of processor time since the process began. */
    static double used(long pid) throws IOException {
        return used(Path.of("/proc/" + pid + "/stat"));
    }

    static Load over(long pid, int seconds) throws Exception {
        double before = used(pid);
        Map<Path, Double> threads = threads(pid);
        long begin = System.nanoTime();
        Wait.millis(seconds * 1000L);
        double passed = Wait.since(begin);
        double cores = (used(pid) - before) / passed;
        Load busiest = new Load(cores, 0, "none");
        for (Map.Entry<Path, Double> thread : threads(pid).entrySet()) {
            double share = (thread.getValue() - threads.getOrDefault(thread.getKey(), 0.0)) / passed;
            busiest = share > busiest.busiest() ? new Load(cores, share, name(thread.getKey())) : busiest;
        }
        return busiest;
    }

    private static Map<Path, Double> threads(long pid) throws IOException {
        Map<Path, Double> used = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                used.put(thread, usedIfThere(thread.resolve("stat")));
            }
        }
        return used;
    }

    private static double usedIfThere(Path stat) {
        try {
            return used(stat);
        } catch (IOException e) {
            return 0; // the thread ended between the listing and the look
        }
    }

    private static double used(Path stat) throws IOException {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "one that ended";
        }
    }
}
