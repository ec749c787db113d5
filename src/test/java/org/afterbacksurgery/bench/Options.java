package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The options after a command, such as {@code --pages=50}. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    /** @throws IllegalArgumentException when an argument is not one of the known options */
    public static Options parse(List<String> args, Set<String> known) {
        Options options = new Options();
        for (String arg : args) {
            String[] pair = arg.replaceFirst("^--", "").split("=", 2);
            if (!arg.startsWith("--") || !known.contains(pair[0])) {
                throw new IllegalArgumentException("There is no option '" + arg + "'");
            }
            options.values.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return options;
    }

    public boolean has(String name) {
        return this.values.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return this.values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return has(name) ? Integer.parseInt(this.values.get(name)) : otherwise;
    }

    public String java() {
        return text(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    public Path jar() throws IOException {
        if (has("jar")) {
            return Path.of(text("jar", "")).toAbsolutePath();
        }
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("after-back-surgery-.*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalArgumentException("There is no jar in target: use --jar=FILE"))
                    .toAbsolutePath();
        }
    }
}
