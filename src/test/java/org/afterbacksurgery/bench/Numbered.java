package org.afterbacksurgery.bench;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages that carry the number of their version in the title, the first and the last paragraph. */
final class Numbered {
    private static final List<Pattern> MARKS = Stream.of(
                    "<title>A page in its version (\\d{6})",
                    ">A page in its version (\\d{6})</h1>",
                    "The first paragraph of version (\\d{6})\\.",
                    "The last paragraph of version (\\d{6})\\.")
            .map(Pattern::compile)
            .toList();

    private Numbered() {}

    /** Texts of all versions have the same length. */
    static String text(int version) {
        String filler = IntStream.range(0, 24)
                .mapToObj(i -> "## Part %02d\n\n%s\n\n"
                        .formatted(
                                i,
                                "Plain words that fill this paragraph. "
                                        .repeat(6)
                                        .strip()))
                .collect(Collectors.joining());
        return PageFile.of(
                "A page in its version %06d".formatted(version),
                "The first paragraph of version %06d.\n\n%sThe last paragraph of version %06d.\n"
                        .formatted(version, filler, version));
    }

    /** What is wrong with an answer; empty when it is one version, whole. */
    static String wrong(String path, Answer answer) {
        if (answer.status() != 200) {
            return Readers.notThere(path, answer);
        }
        List<String> versions = versions(answer);
        boolean whole = Set.copyOf(versions).size() == 1 && !versions.contains("none");
        return whole ? "" : "torn: title, heading, first and last paragraph are of version " + versions;
    }

    private static List<String> versions(Answer answer) {
        return MARKS.stream()
                .map(mark -> mark.matcher(answer.body()))
                .map(mark -> mark.find() ? mark.group(1) : "none")
                .toList();
    }

    static boolean shows(Answer answer, int version) {
        return wrong("", answer).isEmpty() && versions(answer).get(0).equals("%06d".formatted(version));
    }
}
