package org.afterbacksurgery.bench.answers;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What differs between two snapshots; a difference that many answers share is printed once. */
final class SnapshotDiff {
    private static final int REQUESTS = 8;
    private static final int LONGEST_LINE = 300;
    private static final Change ONLY_AFTER = new Change(List.of(), List.of("(asked for only after)"));
    private static final Change ONLY_BEFORE = new Change(List.of("(asked for only before)"), List.of());

    private final Path before;
    private final Path after;
    private final Expected expected;
    private final Today todayBefore;
    private final Today todayAfter;
    private final Map<Change, List<String>> differences = new LinkedHashMap<>();
    private final Map<Expected.Rule, List<String>> intended = new LinkedHashMap<>();

    /** Lines that replace others. */
    private record Change(List<String> gone, List<String> come) {
        static Change of(AbstractDelta<String> delta) {
            return new Change(delta.getSource().getLines(), delta.getTarget().getLines());
        }

        List<String> lines() {
            return Stream.concat(this.gone.stream(), this.come.stream()).toList();
        }

        List<String> printed() {
            return Stream.concat(
                            this.gone.stream().map(line -> "- " + excerpt(line)),
                            this.come.stream().map(line -> "+ " + excerpt(line)))
                    .toList();
        }

        /** The part of a long line around the first letter that differs. */
        private String excerpt(String line) {
            if (line.length() <= LONGEST_LINE) {
                return line;
            }
            int from = this.gone.size() == 1 && this.come.size() == 1 ? Math.max(0, firstDifference() - 80) : 0;
            int to = Math.min(line.length(), from + LONGEST_LINE);
            return (from > 0 ? "… " : "") + line.substring(Math.min(from, to), to) + (to < line.length() ? " …" : "");
        }

        private int firstDifference() {
            int place = Arrays.mismatch(
                    this.gone.get(0).toCharArray(), this.come.get(0).toCharArray());
            return Math.max(0, place);
        }
    }

    SnapshotDiff(Path before, Path after, Expected expected) throws IOException {
        this.before = before;
        this.after = after;
        this.expected = expected;
        LocalDate one = Snapshot.day(before);
        LocalDate two = Snapshot.day(after);
        this.todayBefore = one.equals(two) ? Today.NONE : Today.of(one);
        this.todayAfter = one.equals(two) ? Today.NONE : Today.of(two);
    }

    /**
     * @param all whether to name every request, and not only the first of many
     * @return whether all differences are expected
     */
    boolean print(boolean all) throws IOException {
        Set<String> files = new LinkedHashSet<>(names(this.before));
        files.addAll(names(this.after));
        for (String file : files) {
            compare(file);
        }
        this.expected
                .rules()
                .forEach(rule -> print("expected: " + rule, this.intended.getOrDefault(rule, List.of()), all));
        this.differences.forEach((change, requests) -> {
            print("\nanswers that differ in", requests, all);
            change.printed().forEach(line -> System.out.println("    " + line));
        });
        long different = this.differences.values().stream()
                .flatMap(List::stream)
                .distinct()
                .count();
        System.out.printf("%n%d answers compared, %d differ%n", files.size(), different);
        return this.differences.isEmpty();
    }

    private static void print(String what, List<String> requests, boolean all) {
        System.out.printf("%s: %d%n", what, requests.size());
        requests.stream()
                .limit(all ? requests.size() : REQUESTS)
                .forEach(request -> System.out.println("  " + request));
        if (!all && requests.size() > REQUESTS) {
            System.out.printf("  … and %d more%n", requests.size() - REQUESTS);
        }
    }

    private void compare(String file) throws IOException {
        List<String> one = lines(this.before, file, this.todayBefore);
        List<String> two = lines(this.after, file, this.todayAfter);
        if (one.isEmpty() || two.isEmpty()) {
            note(one.isEmpty() ? two.get(0) : one.get(0), one.isEmpty() ? ONLY_AFTER : ONLY_BEFORE);
            return;
        }
        DiffUtils.diff(one, two).getDeltas().forEach(delta -> note(one.get(0), Change.of(delta)));
    }

    private void note(String request, Change change) {
        this.expected
                .rule(request, change.lines())
                .ifPresentOrElse(
                        rule -> this.intended
                                .computeIfAbsent(rule, r -> new ArrayList<>())
                                .add(request),
                        () -> this.differences
                                .computeIfAbsent(change, c -> new ArrayList<>())
                                .add(request));
    }

    private static List<String> lines(Path snapshot, String file, Today today) throws IOException {
        Path path = snapshot.resolve(file);
        return Files.exists(path) ? today.hidden(Files.readString(path)).lines().toList() : List.of();
    }

    private static List<String> names(Path snapshot) throws IOException {
        try (Stream<Path> files = Files.list(snapshot)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(Snapshot.ABOUT))
                    .sorted()
                    .toList();
        }
    }

    /** The day of a snapshot. The answer for a page taken down that day names it; hidden when the days differ. */
    private record Today(List<String> forms) {
        static final Today NONE = new Today(List.of());

        static Today of(LocalDate day) {
            return new Today(List.of(
                    day.toString(),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day),
                    DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).format(day),
                    DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es"))
                            .format(day)));
        }

        String hidden(String text) {
            String hidden = text;
            for (String form : this.forms) {
                hidden = hidden.replace(form, "{today}");
            }
            return hidden;
        }
    }
}
