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

final class Options {
    private static final Set<String> KNOWN =
            Set.of("jar", "java", "heap", "pages", "bad", "seconds", "rounds", "saves", "only", "keep");

    private final Map<String, String> values = new HashMap<>();

    static Options parse(List<String> args) {
        Options options = new Options();
        for (String arg : args) {
            String[] pair = arg.replaceFirst("^--", "").split("=", 2);
            if (!arg.startsWith("--") || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("There is no option '" + arg + "'");
            }
            options.values.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return options;
    }

    boolean has(String name) {
        return this.values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return this.values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return has(name) ? Integer.parseInt(this.values.get(name)) : otherwise;
    }

    String java() {
        return text(
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    Path jar() throws IOException {
        if (has("jar")) {
            return Path.of(text("jar", "")).toAbsolutePath();
        }
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("after-back-surgery-.*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalArgumentException("There is no jar in target: say --jar=FILE"))
                    .toAbsolutePath();
        }
    }
}
