package org.afterbacksurgery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program printed; also kept in a file. */
public final class Log {
    private static final Pattern PROBLEM = Pattern.compile("^(.*):\\d+:\\d+: (?:ERROR|WARNING) [a-z0-9-]+:");

    private final List<String> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    Log(Process process, Path file) {
        Thread reader = new Thread(() -> read(process, file), "log");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process process, Path file) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(file), true)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(line);
                add(line);
            }
        } catch (IOException e) {
            add("The log ended: " + e);
        }
    }

    private synchronized void add(String line) {
        this.lines.add(line);
        Matcher problem = PROBLEM.matcher(line);
        if (problem.find() && !line.contains("No longer: ")) {
            this.places.add(problem.group(1));
        }
    }

    public synchronized int size() {
        return this.lines.size();
    }

    public synchronized String tail() {
        return String.join(" | ", this.lines.subList(Math.max(0, this.lines.size() - 5), this.lines.size()));
    }

    public synchronized boolean contains(String text) {
        return this.lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Whether the log names a problem in a file whose path contains this. */
    public synchronized boolean names(String path) {
        return this.places.stream().anyMatch(place -> place.contains(path));
    }

    /** The first line with ERROR or WARN after this many lines. */
    synchronized Optional<String> warning(int after) {
        return this.lines.stream()
                .skip(after)
                .filter(line -> line.matches(".*\\b(ERROR|WARN)\\b.*"))
                .findFirst();
    }
}
