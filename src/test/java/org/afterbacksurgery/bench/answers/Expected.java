package org.afterbacksurgery.bench.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Intended differences. A file has one on each line: a regular expression that matches the whole request,
 * a tab, and one that is found in each line that differs. Lines that begin with # are comments:
 *
 * <pre>
 * # the glossary has a new heading
 * GET /(es/glosario|glossary)	&lt;h2
 * </pre>
 */
record Expected(List<Rule> rules) {
    static final Expected NOTHING = new Expected(List.of());

    record Rule(Pattern request, Pattern line) {
        private static Rule of(String text) {
            String[] parts = text.split("\t+", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("This line has no tab between request and line: " + text);
            }
            return new Rule(Pattern.compile(parts[0].strip()), Pattern.compile(parts[1].strip()));
        }

        @Override
        public String toString() {
            return this.request + "  " + this.line;
        }
    }

    static Expected read(Path file) throws IOException {
        return new Expected(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Rule::of)
                .toList());
    }

    /** The first rule that allows all of these lines to differ. */
    Optional<Rule> rule(String request, List<String> lines) {
        return this.rules.stream()
                .filter(rule -> rule.request().matcher(request).matches())
                .filter(rule -> lines.stream()
                        .allMatch(line -> rule.line().matcher(line).find()))
                .findFirst();
    }
}
