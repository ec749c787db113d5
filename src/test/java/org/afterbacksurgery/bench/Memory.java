package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has, in megabytes of 1024 times 1024 bytes, as the system reports it. */
final class Memory {
    private Memory() {}

    static double resident(long pid) throws IOException {
        return of(pid, "VmRSS:");
    }

    /** The most that was resident at any moment since the process began. */
    static double most(long pid) throws IOException {
        return of(pid, "VmHWM:");
    }

    private static double of(long pid, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("Process %d has no %s any more".formatted(pid, key)));
    }
}
