package org.afterbacksurgery.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs one bench. Needs Linux, a JDK, and what a bench names:
 *
 * <pre>
 * mvn -DskipTests package
 * java -cp target/test-classes org.afterbacksurgery.bench.Bench BENCH [OPTION...]
 *
 * start          good pages alone, and among as many malformed files
 * pathological   inputs on which Markdown parsers are known to fail
 * storm          saves of every kind on one page while it is being read
 * away           the folder renamed, emptied, closed and deleted
 * live           from a save to its page, and the brake
 * throughput     answers a second, beside a bare handler of Spring MVC and nginx; needs wrk and nginx
 * import         a first import, and Hugo with the same texts, in turn; needs hugo
 * edit           from a save to its page, with 50, 1,000 and 10,000 articles
 * restart        restarts with nothing changed, with many articles and with 50, in turn
 * soak           reads at a fixed rate and an edit every ten seconds, for long and in little memory
 * edits          random edits of all kinds while people read, compared with fresh starts
 * boot           what a start with the shipped content costs; two ways to start, in turn
 *
 * --jar=FILE     default: the newest target/after-back-surgery-*.jar
 * --java=FILE    the Java that runs the jar; default: this one
 * --heap=SIZE    its -Xmx; default 512m (import, edit, restart, soak 256m; boot none)
 * --options=TEXT more options of the Java virtual machine, with spaces between them
 * --pages=N      good pages; default 1000 (pathological 100, away and edits 200; import, restart,
 *                soak 10000);
 *                edit: only this many
 * --seconds=N    start, import, restart: limit for one start, default 900; pathological: wait before the
 *                processor is measured, default 60; storm: length, default 180; away: how long the
 *                folder is renamed away, default 60, the other absences in proportion
 * --bad=N        start: malformed files, default as many as good pages
 * --rounds=N     start: default 3; throughput, import, restart, boot: default 5
 * --content=DIR  throughput, import, boot: default ./content
 * --path=PATH    throughput: default /condition/what-is-fbss
 * --saves=N      live, edit: plain saves of each kind, default 50
 * --against=JAR  boot: another jar to compare with; also --against-java and --against-options, which
 *                default to --java and to none
 * --most=RATIO   boot: how long a start may take at most, as a share of the other's; no bar without it
 * --minutes=N    soak: default 30
 * --edits=N      edits: default 10000; also --every=N, edits between two comparisons, default 100, and
 *                --seed=N, for other edits
 * --only=WORD    pathological: only the inputs whose name contains the word
 * --keep         keep the folder with the files and the logs, and print where it is
 * </pre>
 *
 * It prints what it sees line by line, then PASS or FAIL with the figures, and ends with 0 or 1 (2 if it
 * could not run). If root starts it, the program runs as user 65534 (through setpriv), because root can
 * read everything.
 */
public final class Bench {
    private static final Set<String> OPTIONS = Set.of(
            "jar",
            "java",
            "heap",
            "pages",
            "bad",
            "seconds",
            "rounds",
            "saves",
            "only",
            "keep",
            "content",
            "path",
            "options",
            "against",
            "against-java",
            "against-options",
            "most",
            "minutes",
            "edits",
            "every",
            "seed");

    private static final Map<String, Preparation> BENCHES = Map.ofEntries(
            Map.entry("start", StartBench::new),
            Map.entry("pathological", PathologicalBench::new),
            Map.entry("storm", StormBench::new),
            Map.entry("away", AwayBench::new),
            Map.entry("live", LiveBench::new),
            Map.entry("throughput", ThroughputBench::new),
            Map.entry("import", ImportBench::new),
            Map.entry("edit", EditBench::new),
            Map.entry("restart", RestartBench::new),
            Map.entry("boot", BootBench::new),
            Map.entry("soak", SoakBench::new),
            Map.entry("edits", EditsBench::new));

    private Bench() {}

    /** Measures one promise, or a few that belong together. */
    interface Measurement {
        void run(Verdict verdict) throws Exception;
    }

    /** Writes the content folder of a measurement. */
    private interface Preparation {
        Measurement prepare(Options options, Place place) throws IOException;
    }

    public static void main(String[] args) {
        Preparation bench = args.length == 0 ? null : BENCHES.get(args[0]);
        if (bench == null) {
            System.err.println("Use one of: " + String.join(", ", new TreeSet<>(BENCHES.keySet())));
            System.exit(2);
        } else {
            System.exit(run(bench, args));
        }
    }

    private static int run(Preparation bench, String[] args) {
        Verdict verdict = new Verdict();
        try {
            Options options = Options.parse(Arrays.asList(args).subList(1, args.length), OPTIONS);
            Say.line("%s of %s, run by %s", args[0], options.jar(), options.java());
            try (Place place = new Place(options)) {
                bench.prepare(options, place).run(verdict);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Exception e) {
            e.printStackTrace(System.out);
            verdict.bar("ran to its end", false, e.toString());
        }
        return verdict.say() ? 0 : 1;
    }
}
