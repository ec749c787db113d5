package org.afterbacksurgery.bench.answers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afterbacksurgery.bench.Options;

/**
 * Compares what readers get from two versions of the program. Needs Linux and the test class path:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.afterbacksurgery.bench.answers.Answers -Dexec.args="COMMAND ..."
 *
 * snapshot OUT            starts a jar on a copy of a content folder, moves, removes, adds and breaks
 *                         pages there, and writes every answer to the new folder OUT
 * diff BEFORE AFTER       prints what differs between two such folders, and ends with 0 or 1
 * generate OUT            writes a content folder of 300 pages that hold every feature
 *
 * --jar=FILE         snapshot, generate: default: the newest target/after-back-surgery-*.jar
 * --java=FILE        snapshot, generate: the Java that runs the jar; default: this one
 * --heap=SIZE        snapshot: its -Xmx; default 512m
 * --content=FOLDER   snapshot: default content
 * --keep             snapshot: keep the copy and the log, and print where they are
 * --expected=FILE    diff: the intended differences; see {@link Expected}
 * --all              diff: list every request with the same difference
 * --day=DATE         generate: the day that reviews and dates go by; default 2026-11-28
 * </pre>
 *
 * Two snapshots of one program and one folder are identical. Each ends with 2 when it could not run.
 */
public final class Answers {
    private static final Set<String> OPTIONS =
            Set.of("jar", "java", "heap", "content", "keep", "expected", "all", "day");
    private static final Map<String, Command> COMMANDS =
            Map.of("snapshot", Answers::snapshot, "diff", Answers::diff, "generate", Answers::generate);

    private Answers() {}

    private interface Command {
        /** @return whether all went well */
        boolean run(List<Path> folders, Options options) throws Exception;
    }

    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args)));
    }

    private static int run(List<String> args) {
        Command command = args.isEmpty() ? null : COMMANDS.get(args.get(0));
        try {
            if (command == null) {
                throw new IllegalArgumentException(
                        "Use one of: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())));
            }
            List<String> more = args.subList(1, args.size());
            List<Path> folders = more.stream()
                    .filter(arg -> !arg.startsWith("--"))
                    .map(Path::of)
                    .toList();
            List<String> options =
                    more.stream().filter(arg -> arg.startsWith("--")).toList();
            return command.run(folders, Options.parse(options, OPTIONS)) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            e.printStackTrace();
        }
        return 2;
    }

    private static boolean snapshot(List<Path> folders, Options options) throws Exception {
        require(folders, 1, "snapshot OUT");
        Snapshot.take(folders.get(0), options);
        return true;
    }

    private static boolean diff(List<Path> folders, Options options) throws Exception {
        require(folders, 2, "diff BEFORE AFTER");
        Expected expected =
                options.has("expected") ? Expected.read(Path.of(options.text("expected", ""))) : Expected.NOTHING;
        return new SnapshotDiff(folders.get(0), folders.get(1), expected).print(options.has("all"));
    }

    private static boolean generate(List<Path> folders, Options options) throws Exception {
        require(folders, 1, "generate OUT");
        new GeneratedContent(folders.get(0), options).write();
        return true;
    }

    private static void require(List<Path> folders, int count, String form) {
        if (folders.size() != count) {
            throw new IllegalArgumentException("Write: " + form);
        }
    }
}
