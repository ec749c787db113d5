package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of the collector and of the safepoints of one process. */
final class GcLog {
    private static final Pattern OURS = Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");
    private static final Pattern SAFEPOINT = Pattern.compile("Safepoint \"\\w+\".* Total: +(\\d+) ns");

    private final Path file;
    private final String jcmd;

    GcLog(Path file, String java) {
        this.file = file;
        this.jcmd = Path.of(java).resolveSibling("jcmd").toString();
    }

    /** What a Java virtual machine needs to write it. */
    String option() {
        return "-Xlog:gc,safepoint:file=%s:uptime:filecount=0".formatted(this.file);
    }

    /** @return megabytes of the heap that are in use after a full collection, which stops the program meanwhile */
    double live(long pid) throws Exception {
        Process collect = new ProcessBuilder(this.jcmd, String.valueOf(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!collect.waitFor(60, TimeUnit.SECONDS) || collect.exitValue() != 0) {
            throw new IOException("jcmd could not make process %d collect".formatted(pid));
        }
        List<Double> live = Files.readAllLines(this.file).stream()
                .map(OURS::matcher)
                .filter(Matcher::find)
                .map(line -> Double.valueOf(line.group(1)))
                .toList();
        if (live.isEmpty()) {
            throw new IOException("No full collection in " + this.file);
        }
        return live.get(live.size() - 1);
    }

    /** Milliseconds of each pause, without those of the collections that {@link #live} asked for. */
    Figures pauses() throws IOException {
        Figures pauses = new Figures();
        boolean ours = false;
        for (String line : Files.readAllLines(this.file)) {
            Matcher safepoint = SAFEPOINT.matcher(line);
            if (OURS.matcher(line).find()) {
                ours = true;
            } else if (safepoint.find()) {
                if (!ours) {
                    pauses.add(Long.parseLong(safepoint.group(1)) / 1e6);
                }
                ours = false;
            }
        }
        return pauses;
    }
}
