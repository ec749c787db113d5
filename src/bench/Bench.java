/*
 * Measures from outside what the program promises of its content folder: starts the packaged jar as
 * a process, changes files under it, and reads its pages and its log. Needs Linux, a JDK from 17 on,
 * nothing else.
 *
 *   mvn -DskipTests package
 *   java src/bench/Bench.java start          good pages alone, and among as many malformed files
 *   java src/bench/Bench.java pathological   inputs on which Markdown parsers are known to fail
 *   java src/bench/Bench.java storm          saves of every kind on one page that is being read
 *   java src/bench/Bench.java away           the folder renamed, emptied, closed and deleted
 *   java src/bench/Bench.java live           from a save to its page, and the brake
 *
 *   --jar=FILE       default: the newest target/after-back-surgery-*.jar
 *   --java=FILE      the Java that runs the jar; default: this one
 *   --heap=SIZE      its -Xmx; default 512m
 *   --pages=N        good pages; default 1000 (pathological 100, away 200)
 *   --seconds=N      start: limit of one start, default 900; pathological: wait before the processor is
 *                    looked at, default 60; storm: length, default 180; away: how long the folder is
 *                    renamed away, default 60, the other absences in proportion
 *   --bad=N          start: malformed files, default as many as good pages
 *   --rounds=N       start: default 3
 *   --saves=N        live: plain saves of each kind, default 50
 *   --only=WORD      pathological: only the inputs whose name holds the word
 *   --keep           leave the folder with the files and the logs, and say where it is
 *
 * It prints what it saw as plain lines, then PASS or FAIL with the figures, and ends with 0 or 1 (2:
 * it could not run). Started by root, the program runs as the user 65534 (through setpriv), because
 * nothing is unreadable to root.
 */
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class Bench {
    private static final Map<String, Command> COMMANDS = Map.of(
            "start", new StartBench(),
            "pathological", new PathologicalBench(),
            "storm", new StormBench(),
            "away", new AwayBench(),
            "live", new LiveBench());

    private Bench() {}

    /** One bar, or a few that belong together. */
    interface Command {
        void run(Options options, Place place, Verdict verdict) throws Exception;
    }

    public static void main(String[] args) {
        Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            System.err.println("Say one of: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())));
            System.exit(2);
        }
        System.exit(run(command, args));
    }

    private static int run(Command command, String[] args) {
        Verdict verdict = new Verdict();
        try {
            Options options = Options.parse(Arrays.asList(args).subList(1, args.length));
            Say.line("%s of %s, run by %s", args[0], options.jar(), options.java());
            try (Place place = new Place(options)) {
                command.run(options, place, verdict);
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

/** What was seen of each bar; the figures return in the last line. */
final class Verdict {
    private final List<String> figures = new ArrayList<>();
    private boolean pass = true;

    void bar(String what, boolean met, String seen) {
        this.pass &= met;
        this.figures.add(what + ": " + seen + (met ? "" : " (NOT MET)"));
        Say.line("%s %s: %s", met ? "  met" : "  NOT", what, seen);
    }

    /** Whether the list of what went wrong is empty; prints the first of it. */
    void none(String what, List<String> wrong, int of) {
        wrong.stream().limit(15).forEach(line -> Say.line("      %s", line));
        bar(what, wrong.isEmpty(), "%d of %d".formatted(wrong.size(), of));
    }

    boolean say() {
        System.out.println((this.pass ? "PASS " : "FAIL ") + String.join("; ", this.figures));
        return this.pass;
    }
}

final class Say {
    private static final long BEGIN = System.nanoTime();

    private Say() {}

    static void line(String form, Object... values) {
        System.out.printf(Locale.ROOT, "%7.1f  ", (System.nanoTime() - BEGIN) / 1e9);
        System.out.printf(Locale.ROOT, form + "%n", values);
        System.out.flush();
    }

    static String seconds(double seconds) {
        return seconds < 0 ? "never" : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}

/** Moments and waiting. */
final class Wait {
    private Wait() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /** A change of the content folder. */
    interface Step {
        void run() throws Exception;
    }

    static void millis(long millis) throws InterruptedException {
        Thread.sleep(Math.max(0, millis));
    }

    static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** @return the seconds since the moment, or -1 when the condition did not hold before the limit */
    static double until(long since, double limit, long pauseMillis, Condition condition) throws Exception {
        while (!condition.holds()) {
            if (since(since) > limit) {
                return -1;
            }
            millis(pauseMillis);
        }
        return since(since);
    }
}

/** A temporary folder that is deleted at the end, with the processes that were started in it. */
final class Place implements AutoCloseable {
    static final int NOBODY = 65534;

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Options options;
    private final Path root;
    private final List<Site> sites = Collections.synchronizedList(new ArrayList<>());
    private final Thread hook = new Thread(this::clean);

    Place(Options options) throws IOException {
        this.options = options;
        this.root = Files.createTempDirectory("bench-");
        Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(this.hook);
    }

    boolean isRoot() {
        return ROOT;
    }

    Path file(String name) {
        return this.root.resolve(name);
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(file(name));
    }

    /** A folder that the program may write. */
    Path own(String name) throws IOException {
        Path folder = folder(name);
        if (ROOT) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
        return folder;
    }

    Site start(Path content, String data) throws IOException {
        Site site = new Site(this.options, this, content, own(data));
        this.sites.add(site);
        return site;
    }

    /** Runs a shell script of plain ASCII, whatever the names in it. */
    static void shell(Path folder, String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-e")
                .directory(folder.toFile())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.US_ASCII));
        }
        if (shell.waitFor() != 0) {
            throw new IOException("The shell could not prepare the files");
        }
    }

    @Override
    public void close() {
        clean();
        Runtime.getRuntime().removeShutdownHook(this.hook);
    }

    private void clean() {
        List.copyOf(this.sites).forEach(Site::kill);
        if (this.options.has("keep")) {
            Say.line("kept: %s", this.root);
            return;
        }
        try {
            Tree.delete(this.root);
        } catch (IOException e) {
            Say.line("could not delete %s: %s", this.root, e);
        }
    }
}

final class Tree {
    private Tree() {}

    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void moveChildren(Path from, Path to) throws IOException {
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                Files.move(child, to.resolve(child.getFileName()));
            }
        }
    }

    static void mode(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Writes beside the file and renames: the file is whole at every moment. */
    static void swap(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

/** An answer; status 0 when there was none, and the body says why. */
record Answer(int status, String body, double millis) {
    boolean has(String text) {
        return this.status == 200 && this.body.contains(text);
    }
}

/** The program as a process. */
final class Site {
    /** How long a first start may take, in seconds, where it is not what is measured. */
    static final double SETUP = 900;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Process process;
    private final int port;
    private final Log log;
    private final long startedAt = System.nanoTime();

    Site(Options options, Place place, Path content, Path data) throws IOException {
        this.port = freePort();
        List<String> command = new ArrayList<>();
        if (place.isRoot()) {
            String id = String.valueOf(Place.NOBODY);
            command.addAll(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"));
        }
        command.addAll(List.of(options.java(), "-Xmx" + options.text("heap", "512m")));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + place.own("tmp"), "-jar", options.jar().toString()));
        command.addAll(List.of("--server.port=" + this.port, "--site.content=" + content, "--site.data=" + data));
        this.process = new ProcessBuilder(command)
                .directory(place.own("tmp").toFile())
                .redirectErrorStream(true)
                .start();
        this.log = new Log(this.process, place.file("log-" + this.process.pid() + ".txt"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Log log() {
        return this.log;
    }

    long pid() {
        return this.process.pid();
    }

    double age() {
        return Wait.since(this.startedAt);
    }

    Answer get(String path) {
        return get(path, Duration.ofSeconds(10));
    }

    Answer get(String path, Duration limit) {
        long begin = System.nanoTime();
        try {
            URI uri = URI.create("http://127.0.0.1:" + this.port + path);
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(uri).timeout(limit).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), Wait.since(begin) * 1000);
        } catch (IOException e) {
            return new Answer(0, e.toString(), Wait.since(begin) * 1000);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    /** @return seconds from the start of the process to the first 200 of the address */
    double await(String path, double limit) throws Exception {
        return Wait.until(this.startedAt, limit, 20, () -> {
            if (!this.process.isAlive()) {
                throw new IOException("The program ended: " + this.log.tail());
            }
            return get(path).status() == 200;
        });
    }

    void awaitAll(List<String> paths, double limit) throws Exception {
        for (String path : paths) {
            if (await(path, limit) < 0) {
                throw new IOException("A good page does not come: " + path);
            }
        }
    }

    /** @return seconds until the address holds the text, or -1 */
    double awaitText(String path, String text, double limit) throws Exception {
        return Wait.until(System.nanoTime(), limit, 5, () -> get(path).has(text));
    }

    double awaitStatus(String path, int status, double limit) throws Exception {
        return Wait.until(System.nanoTime(), limit, 5, () -> get(path).status() == status);
    }

    void kill() {
        this.process.descendants().forEach(ProcessHandle::destroyForcibly);
        this.process.destroyForcibly();
        try {
            this.process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

/** What the program printed; kept in a file, too. */
final class Log {
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

    synchronized int size() {
        return this.lines.size();
    }

    synchronized String tail() {
        return String.join(" | ", this.lines.subList(Math.max(0, this.lines.size() - 5), this.lines.size()));
    }

    synchronized boolean contains(String text) {
        return this.lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Whether a problem was said of a file whose path holds the words. */
    synchronized boolean names(String path) {
        return this.places.stream().anyMatch(place -> place.contains(path));
    }

    /** The first line after so many that warns of something. */
    synchronized Optional<String> warning(int after) {
        return this.lines.stream()
                .skip(after)
                .filter(line -> line.matches(".*\\b(ERROR|WARN)\\b.*"))
                .findFirst();
    }
}

/** Numbers of one kind, and what stands where in them. */
final class Figures {
    private final List<Double> values = new ArrayList<>();

    synchronized void add(double value) {
        this.values.add(value);
    }

    synchronized int size() {
        return this.values.size();
    }

    /** @param share 0.5 is the median, 1 the highest; -1 when there is none, or a value was never reached */
    synchronized double at(double share) {
        List<Double> sorted = this.values.stream()
                .map(value -> value < 0 ? Double.MAX_VALUE : value)
                .sorted()
                .toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        double value = sorted.isEmpty() ? -1 : sorted.get(Math.max(0, place));
        return value == Double.MAX_VALUE ? -1 : value;
    }

    boolean within(double share, double limit) {
        return at(share) >= 0 && at(share) <= limit;
    }

    String seconds() {
        return "p50 %s, p95 %s, most %s (%d)"
                .formatted(Say.seconds(at(0.5)), Say.seconds(at(0.95)), Say.seconds(at(1)), size());
    }
}

/** Patients: threads that read pages one after the other until they are stopped. */
final class Readers {
    private static final int KEPT = 200;

    /** When and where the same thing went wrong, and how often. */
    private record Failure(double first, int times) {
        Failure again() {
            return new Failure(this.first, this.times + 1);
        }
    }

    private final Site site;
    private final List<String> paths;
    private final long pauseMillis;
    private final Check check;
    private final Figures millis = new Figures();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** Says what is wrong with an answer; empty when nothing is. */
    interface Check {
        String wrong(String path, Answer answer);
    }

    Readers(Site site, List<String> paths, int threads, long pauseMillis, Check check) {
        this.site = site;
        this.paths = paths;
        this.pauseMillis = pauseMillis;
        this.check = check;
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::run, "reader-" + i);
            thread.setDaemon(true);
            thread.start();
            this.threads.add(thread);
        }
    }

    static String notThere(String path, Answer answer) {
        return answer.status() == 200 ? "" : "status " + answer.status() + (answer.status() == 0 ? answer.body() : "");
    }

    private void run() {
        while (!this.stopped) {
            String path = this.paths.get(this.next.getAndIncrement() % this.paths.size());
            Answer answer = this.site.get(path);
            this.millis.add(answer.millis());
            String wrong = this.check.wrong(path, answer);
            if (!wrong.isEmpty()) {
                fail(path + " " + wrong);
            }
            pause();
        }
    }

    private void fail(String what) {
        this.failed.incrementAndGet();
        synchronized (this.failures) {
            if (this.failures.size() < KEPT) {
                this.failures.putIfAbsent(what, new Failure(this.site.age(), 0));
            }
            this.failures.computeIfPresent(what, (key, failure) -> failure.again());
        }
    }

    private void pause() {
        try {
            Wait.millis(this.pauseMillis);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    void stop() {
        this.stopped = true;
        for (Thread thread : this.threads) {
            try {
                thread.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int reads() {
        return this.millis.size();
    }

    double p99() {
        return this.millis.at(0.99);
    }

    /** Says the failures and how long reads took. */
    void judge(String when, Verdict verdict) {
        synchronized (this.failures) {
            this.failures.entrySet().stream()
                    .limit(15)
                    .forEach(failure -> Say.line(
                            "      from %.2f s of the process, %d times: %s",
                            failure.getValue().first(), failure.getValue().times(), failure.getKey()));
        }
        verdict.bar("failed reads " + when, this.failed.get() == 0, "%d of %d".formatted(this.failed.get(), reads()));
        Say.line(
                "      reads took p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                this.millis.at(0.5), this.millis.at(0.99), this.millis.at(1));
    }
}

/** What the system says of a process's work. */
final class Processor {
    private static final double TICKS = 100;

    private Processor() {}

    /** What a while cost: cores of the whole process, and of its busiest thread. */
    record Load(double cores, double busiest, String thread) {}

    static Load over(long pid, int seconds) throws Exception {
        double before = used(Path.of("/proc/" + pid + "/stat"));
        Map<Path, Double> threads = threads(pid);
        long begin = System.nanoTime();
        Wait.millis(seconds * 1000L);
        double passed = Wait.since(begin);
        double cores = (used(Path.of("/proc/" + pid + "/stat")) - before) / passed;
        Load busiest = new Load(cores, 0, "none");
        for (Map.Entry<Path, Double> thread : threads(pid).entrySet()) {
            double share = (thread.getValue() - threads.getOrDefault(thread.getKey(), 0.0)) / passed;
            busiest = share > busiest.busiest() ? new Load(cores, share, name(thread.getKey())) : busiest;
        }
        return busiest;
    }

    private static Map<Path, Double> threads(long pid) throws IOException {
        Map<Path, Double> used = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                used.put(thread, usedIfThere(thread.resolve("stat")));
            }
        }
        return used;
    }

    private static double usedIfThere(Path stat) {
        try {
            return used(stat);
        } catch (IOException e) {
            return 0; // the thread ended between the listing and the look
        }
    }

    private static double used(Path stat) throws IOException {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "one that ended";
        }
    }
}

/** The text of one page file. */
final class PageText {
    static final String SUMMARY = "A page that was made to measure the program, with a summary that is long enough.";

    private PageText() {}

    static String of(String title, String body) {
        return of(title, "", body);
    }

    /** @param more further lines of front matter, each with its line end */
    static String of(String title, String more, String body) {
        return """
                ---
                title: "%s"
                summary: "%s"
                kind: guide
                status: published
                updated: 2026-11-20
                key-points: [ One thing to know., Another thing to know. ]
                %s---
                %s""".formatted(title, SUMMARY, more, body);
    }

    static String address(String file) {
        String path = file.replaceFirst("^en/", "").replaceFirst("\\.md$", "").replaceFirst("(^|/)index$", "");
        return "/" + path;
    }
}

/** One page that must always be served as it is. */
record GoodPage(String file, String title, String text, List<String> sentences, List<String> hrefs, int headings) {
    String address() {
        return PageText.address(this.file);
    }

    /** What is wrong with an answer; empty when it is this page, whole. */
    String wrong(Answer answer) {
        if (answer.status() != 200) {
            return "status " + answer.status();
        }
        String plain = answer.body().replaceAll("<[^>]*>", "");
        List<String> wrong = new ArrayList<>();
        this.sentences.stream().filter(s -> !plain.contains(s)).findFirst().ifPresent(s -> wrong.add("without: " + s));
        this.hrefs.stream()
                .filter(link -> !answer.body().contains("=\"" + link + "\""))
                .findFirst()
                .ifPresent(link -> wrong.add("without the link or image " + link));
        if (!answer.body().contains("<title>" + this.title)) {
            wrong.add("with another title");
        }
        if (answer.body().split("<h2", -1).length - 1 < this.headings) {
            wrong.add("with headings lost");
        }
        if (plain.contains("[@")) {
            wrong.add("with a citation that was not read");
        }
        return String.join(", ", wrong);
    }

    void write(Path content) throws IOException {
        Path path = content.resolve(this.file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, this.text);
    }
}

/** Good pages like real ones, the same for the same number: topics of 50 pages that link to each other. */
final class GoodPages {
    private static final int TOPIC = 50;
    private static final int SOURCES = 200;
    private static final int IMAGES = 12;
    private static final String[] WORDS = """
            pain back surgery nerve spine disc bone scar tissue doctor clinic test scan picture day week month year
            walk sleep rest work lift bend sit stand move help harm risk chance people group study trial result
            question answer plan goal step change slow strong small large early late often rarely some many most few
            before after during between under above without because when while until leg hip foot arm hand muscle
            joint fusion screw cage implant battery lead pump needle skin wound fever swelling numbness weakness
            medicine dose tablet opioid exercise therapy nurse visit talk write bring ask choose wait read learn
            friend family home bed chair stairs car shop meal water heat cold calm worry mood hope trust time part
            """.strip().split("\\s+");

    private final Random random = new Random(20261122);
    private final int count;
    private final List<GoodPage> pages = new ArrayList<>();

    GoodPages(int count) {
        this.count = count;
        this.pages.add(index("en/index.md", "Home of the good pages"));
        for (int topic = 0; topic * TOPIC < count; topic++) {
            this.pages.add(index("en/%s/index.md".formatted(topicName(topic)), "Topic number " + topic));
        }
        for (int i = 0; i < count; i++) {
            this.pages.add(new Article(i).page());
        }
    }

    List<GoodPage> all() {
        return this.pages;
    }

    int count() {
        return this.count;
    }

    List<String> addresses() {
        return this.pages.stream().map(GoodPage::address).toList();
    }

    /** An article, counted from 0. */
    GoodPage article(int number) {
        return this.pages.get(this.pages.size() - this.count + number);
    }

    Path write(Path content) throws IOException {
        Files.createDirectories(content.resolve("images"));
        Files.writeString(content.resolve("site.yml"), SITE);
        Files.writeString(content.resolve("people.yml"), PEOPLE);
        Files.writeString(content.resolve("references.bib"), references());
        for (int i = 0; i < IMAGES; i++) {
            Files.writeString(content.resolve("images/figure-%d.svg".formatted(i)), image(i));
        }
        for (GoodPage page : this.pages) {
            page.write(content);
        }
        return content;
    }

    static final String SITE = """
            name: { en: Bench, es: Banco }
            base-url: http://localhost:8080
            languages: [ en, es ]
            time-zone: America/New_York
            authors: [ team ]
            index-unreviewed: true
            """;

    private static final String PEOPLE = """
            team: { type: organization, name: { en: The team, es: El equipo }, interests: { en: None., es: Ninguno. } }
            """;

    static String references() {
        return IntStream.range(0, SOURCES).mapToObj(GoodPages::reference).collect(Collectors.joining("\n"));
    }

    static String reference(int number) {
        return """
                @article{source%d,
                  author = {Writer, Anna and Author, Bert and Third, Carla},
                  title = {What study number %d found about pain after surgery of the lower back},
                  journal = {Journal of Measured Things},
                  year = {%d},
                  volume = {%d},
                  pages = {%d-%d},
                  doi = {10.1000/bench.%d}
                }
                """.formatted(number, number, 2000 + number % 26, number % 40 + 1, number + 1, number + 9, number);
    }

    private static String image(int number) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"200\" viewBox=\"0 0 %d 200\"><path d=\"M0 0h90v90z\"/></svg>"
                .formatted(300 + number, 300 + number);
    }

    private static String topicName(int topic) {
        return "topic-%02d".formatted(topic);
    }

    private static String file(int number) {
        return "en/%s/page-%05d.md".formatted(topicName(number / TOPIC), number);
    }

    private GoodPage index(String file, String title) {
        String sentence = sentence();
        String text = PageText.of(title, sentence + "\n");
        return new GoodPage(file, title, text, List.of(sentence), List.of(), 0);
    }

    private String sentence() {
        int words = 6 + this.random.nextInt(9);
        String text = IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String word() {
        return WORDS[this.random.nextInt(WORDS.length)];
    }

    /** Writes one article, and remembers what readers must find of it. */
    private final class Article {
        private final int number;
        private final StringBuilder body = new StringBuilder();
        private final List<String> sentences = new ArrayList<>();
        private final List<String> hrefs = new ArrayList<>();
        private int words;
        private int headings;

        Article(int number) {
            this.number = number;
        }

        GoodPage page() {
            String title = "Good page %05d about %s and %s".formatted(this.number, word(), word());
            say("The first words of good page %05d.".formatted(this.number));
            int length = 400 + GoodPages.this.random.nextInt(800);
            while (this.words < length) {
                section();
            }
            this.body.append("\n\n");
            say("The last words of good page %05d.".formatted(this.number));
            String text = PageText.of(title, "order: %d\n".formatted(this.number), this.body + "\n");
            return new GoodPage(file(this.number), title, text, this.sentences, this.hrefs, this.headings);
        }

        private void section() {
            this.headings++;
            this.body.append("\n\n## Part %d: %s %s\n".formatted(this.headings, word(), word()));
            paragraph();
            switch (GoodPages.this.random.nextInt(5)) {
                case 0 -> list("- ");
                case 1 -> list("1. ");
                case 2 -> link();
                case 3 -> table();
                default -> extra();
            }
            paragraph();
        }

        private void paragraph() {
            this.body.append("\n");
            for (int i = 0; i < 3 + GoodPages.this.random.nextInt(3); i++) {
                say(sentence());
                this.body
                        .append(GoodPages.this.random.nextInt(3) == 0 ? citation() : "")
                        .append(" ");
            }
            this.body.append("\n");
        }

        private String citation() {
            int source = GoodPages.this.random.nextInt(SOURCES - 1);
            return source % 4 == 0
                    ? "[@source%d; @source%d]".formatted(source, source + 1)
                    : "[@source%d]".formatted(source);
        }

        private void list(String mark) {
            this.body.append("\n");
            for (int i = 0; i < 4; i++) {
                this.body.append(mark).append("**").append(word()).append("** ");
                say(sentence());
                this.body.append("\n");
            }
        }

        private void link() {
            int target = GoodPages.this.random.nextInt(GoodPages.this.count);
            this.hrefs.add(PageText.address(file(target)));
            this.body.append("\nRead [more on this](../%s), please. "
                    .formatted(file(target).substring(3)));
            say(sentence());
            this.body.append("\n");
        }

        private void table() {
            this.body.append("\n| One | Two |\n|---|---|\n");
            for (int i = 0; i < 4; i++) {
                this.body.append("| ").append(word()).append(" | ");
                say(sentence());
                this.body.append(" |\n");
            }
        }

        private void extra() {
            if (this.headings % 2 == 0) {
                String image = "/images/figure-%d.svg".formatted(this.number % IMAGES);
                this.hrefs.add(image);
                this.body.append("\n![A drawing of a part](%s \"What it shows\")\n".formatted(image));
            } else {
                this.body.append("\n> [!NOTE]\n> ");
                say(sentence());
                this.body.append("\n");
            }
        }

        private void say(String sentence) {
            this.sentences.add(sentence);
            this.words += sentence.split(" ").length;
            this.body.append(sentence);
        }
    }
}

/** Good pages alone, and among as many malformed files: how long a first start takes, and what it serves. */
final class StartBench implements Bench.Command {
    private static final double TIMES_AS_LONG = 2;

    private final Map<String, Figures> home = Map.of("alone", new Figures(), "among bad", new Figures());
    private final Map<String, Figures> last = Map.of("alone", new Figures(), "among bad", new Figures());
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> unlisted = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private final Set<String> late = new LinkedHashSet<>();
    private double limit;

    @Override
    public void run(Options options, Place place, Verdict verdict) throws Exception {
        this.limit = options.number("seconds", 900);
        GoodPages good = new GoodPages(options.number("pages", 1000));
        Path alone = good.write(place.folder("alone"));
        Path among = good.write(place.folder("among"));
        Malformed bad = new Malformed(good, place, options.number("bad", good.count()));
        bad.write(among);
        Say.line(
                "%d good pages, %d malformed files of %d kinds",
                good.all().size(), bad.all().size(), bad.kinds());
        int rounds = options.number("rounds", 3);
        for (int round = 1; round <= rounds; round++) {
            time("alone", place, alone, good, null, round);
            time("among bad", place, among, good, bad, round);
        }
        judge(good, bad, rounds, verdict);
    }

    private void time(String what, Place place, Path content, GoodPages good, Malformed bad, int round)
            throws Exception {
        Site site = place.start(content, "data-" + round + "-" + content.getFileName());
        try {
            double first = site.await("/", this.limit);
            double all = awaitAll(site, good);
            this.home.get(what).add(first);
            this.last.get(what).add(all);
            Say.line("round %d, %s: home at %s, all at %s", round, what, Say.seconds(first), Say.seconds(all));
            good.all().forEach(page -> check(page, site.get(page.address()), what));
            if (bad != null) {
                checkBad(site, bad);
            }
        } finally {
            site.kill();
        }
    }

    /** @return seconds from the start of the process until every good page has answered 200 */
    private double awaitAll(Site site, GoodPages good) throws Exception {
        double last = 0;
        for (String address : good.addresses()) {
            double there = site.await(address, this.limit);
            if (there < 0) {
                this.late.add(address);
                return -1;
            }
            last = there;
        }
        return last;
    }

    private void check(GoodPage page, Answer answer, String what) {
        String wrong = page.wrong(answer);
        if (!wrong.isEmpty()) {
            this.wrong.add("%s (%s): %s".formatted(page.address(), what, wrong));
        }
        leak(page.address(), answer);
    }

    private void checkBad(Site site, Malformed bad) throws Exception {
        long begin = System.nanoTime();
        Wait.until(
                begin, 60, 500, () -> bad.strict().allMatch(file -> site.log().names(file.key())));
        Say.line("      waited %s more for the log", Say.seconds(Wait.since(begin)));
        for (Malformed.Bad file : bad.all()) {
            checkBad(site, file);
        }
        for (String list : List.of("/sitemap.xml", "/feed.xml", "/a-z")) {
            Answer answer = site.get(list);
            leak(list, answer);
            bad.strict()
                    .filter(file -> answer.body().contains(file.key()))
                    .forEach(file -> this.shown.add(file.kind() + ": " + file.key() + " stands in " + list));
        }
        if (site.log().contains(Malformed.SECRET)) {
            this.leaks.add("the log");
        }
    }

    private void checkBad(Site site, Malformed.Bad file) {
        Answer answer = site.get(file.address());
        leak(file.address(), answer);
        leak(file.address() + ".md", site.get(file.address() + ".md"));
        boolean named = site.log().names(file.key());
        if (file.fate() == Malformed.Fate.PROBLEM && answer.status() == 200) {
            this.shown.add(file.kind() + ": " + file.address() + " is a page");
        }
        if (!named && (file.fate() == Malformed.Fate.PROBLEM || answer.status() != 200)) {
            this.unlisted.add(file.kind() + ": " + file.address() + " status " + answer.status());
        }
    }

    private void leak(String path, Answer answer) {
        if (answer.body().contains(Malformed.SECRET)) {
            this.leaks.add(path);
        }
    }

    private void judge(GoodPages good, Malformed bad, int rounds, Verdict verdict) {
        ratio("first answer of home", this.home, verdict);
        ratio("last good page", this.last, verdict);
        verdict.none(
                "good pages that never came", List.copyOf(this.late), good.all().size());
        verdict.none(
                "good pages that were wrong",
                List.copyOf(this.wrong),
                good.all().size());
        verdict.none(
                "bad files not listed", List.copyOf(this.unlisted), bad.all().size());
        verdict.none("bad files shown", List.copyOf(this.shown), bad.all().size());
        verdict.none(
                "answers with text from outside",
                List.copyOf(this.leaks),
                rounds * 2 * good.all().size());
    }

    private static void ratio(String what, Map<String, Figures> times, Verdict verdict) {
        double alone = times.get("alone").at(0.5);
        double among = times.get("among bad").at(0.5);
        double ratio = alone < 0 || among < 0 ? Double.POSITIVE_INFINITY : among / alone;
        String seen = String.format(
                Locale.ROOT, "%.2f times as long (%s, %s)", ratio, Say.seconds(alone), Say.seconds(among));
        verdict.bar(what, ratio <= TIMES_AS_LONG, seen);
    }
}

/**
 * Files as people, word processors, sync programs and attackers leave them. Every file has a key of
 * its own in its name, by which the log and the lists are searched.
 */
final class Malformed {
    static final String SECRET = "zanzibarsecret";

    /** Names hold one character for each byte of UTF-8, so that they can be any bytes at all. */
    private static final String NFC = bytes("\u00e9");

    private static final String NFD = bytes("e\u0301");

    /** What must become of a file. */
    enum Fate {
        PROBLEM,
        PAGE_OR_PROBLEM
    }

    /** @param path under the content folder, one character for each byte */
    record Bad(String kind, String path, String key, Fate fate) {
        String address() {
            String page = PageText.address(this.path);
            return page.chars().mapToObj(Bad::encoded).collect(Collectors.joining());
        }

        private static String encoded(int b) {
            boolean plain = b < 128 && (Character.isLetterOrDigit(b) || "/-._~".indexOf(b) >= 0);
            return plain ? String.valueOf((char) b) : "%%%02X".formatted(b);
        }
    }

    private final GoodPages good;
    private final Random random = new Random(7);
    private final Path outside;
    private final List<Bad> files = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final StringBuilder script = new StringBuilder();
    private final Map<String, IntConsumer> makers = new LinkedHashMap<>();
    private final int count;
    private int number;
    private String kind = "";

    Malformed(GoodPages good, Place place, int count) throws IOException {
        this.good = good;
        this.count = count;
        this.outside = place.folder("outside");
        Files.writeString(this.outside.resolve("secret.md"), page("Outside " + SECRET, SECRET + " stands here."));
        Files.writeString(
                this.outside.resolve("secret.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>" + SECRET + "</title></svg>");
        frontMatter();
        bytes();
        text();
        sizes();
        names();
        places();
        make();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String page(String title, String body) {
        return PageText.of(title, body + "\n");
    }

    int kinds() {
        return this.makers.size();
    }

    List<Bad> all() {
        return this.files;
    }

    Stream<Bad> strict() {
        return this.files.stream().filter(file -> file.fate() == Fate.PROBLEM);
    }

    private void make() {
        List<Map.Entry<String, IntConsumer>> kinds = List.copyOf(this.makers.entrySet());
        for (int turn = 0; this.files.size() < this.count; turn++) {
            Map.Entry<String, IntConsumer> kind = kinds.get(turn % kinds.size());
            this.kind = kind.getKey();
            kind.getValue().accept(turn / kinds.size());
        }
    }

    /** Writes plain names, and gives the others their names by a script. */
    void write(Path content) throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : this.contents.entrySet()) {
            Path path = content.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Place.shell(content, this.script.toString());
    }

    private String nextKey() {
        return "bad-%05d".formatted(this.number++);
    }

    private String add(String path, Fate fate, byte[] content) {
        String key = nextKey();
        String full = path.replace("KEY", key);
        this.files.add(new Bad(this.kind, full, key, fate));
        if (full.chars().allMatch(c -> c < 127 && c > 31)) {
            this.contents.put(full, content);
        } else {
            this.contents.put("en/topic-00/_" + key, content);
            this.script.append("mv -- 'en/topic-00/_%s' \"$(printf '%s')\"\n".formatted(key, octal(full)));
        }
        return key;
    }

    private static String octal(String path) {
        return path.chars().mapToObj("\\%03o"::formatted).collect(Collectors.joining());
    }

    private void bad(String text) {
        add("en/topic-00/KEY.md", Fate.PROBLEM, text.getBytes(StandardCharsets.UTF_8));
    }

    private void either(String body) {
        add(
                "en/topic-00/KEY.md",
                Fate.PAGE_OR_PROBLEM,
                page("May be a page", body).getBytes(StandardCharsets.UTF_8));
    }

    private void named(String path) {
        add(path, Fate.PROBLEM, page("A page under an odd name", "Some words.").getBytes(StandardCharsets.UTF_8));
    }

    /** One of the values, in turn. */
    @SafeVarargs
    private static <T> T turn(int n, T... values) {
        return values[n % values.length];
    }

    private static String with(String from, String to) {
        return page("A page with a mistake", "Some words.").replace(from, to);
    }

    private void frontMatter() {
        String good = page("A page with a mistake", "Some words.");
        this.makers.put(
                "bad YAML",
                n -> bad(with(
                        "kind: guide", turn(n, "kind: [ guide", "kind: \"guide", "kind: {a: [}", "kind : : x: y"))));
        this.makers.put(
                "missing keys",
                n -> bad(good.replaceFirst(turn(n, "title", "summary", "kind", "status", "updated") + ": .*\n", "")));
        this.makers.put(
                "unclosed front matter",
                n -> bad(turn(n, with("]\n---\n", "]\n"), "---\n", "---\ntitle: x\n\n## Words\n\nText.\n")));
        this.makers.put("no front matter", n -> bad(turn(n, "# Words\n\nText.\n", "\n\n" + good, "Text only")));
        this.makers.put("empty", n -> bad(turn(n, "", " ", "\n\n\n", "\t\n", "\ufeff")));
        this.makers.put(
                "curly quotes",
                n -> bad(turn(
                        n,
                        with("\"A page with a mistake\"", "\u201cA page\u201d"),
                        with("kind: guide", "kind: \u2018guide\u2019"))));
        this.makers.put(
                "tabs",
                n -> bad(turn(
                        n,
                        with("kind: guide", "\tkind: guide"),
                        with("key-points:", "authors:\n\t- team\nkey-points:"))));
        this.makers.put(
                "wrong dates",
                n -> bad(with(
                        "2026-11-20",
                        turn(n, "2026-02-30", "2026-13-01", "soon", "20.11.2026", "2026-11-20T25:00", "0000-00-00"))));
        this.makers.put(
                "unknown kinds",
                n -> bad(with("kind: guide", "kind: " + turn(n, "giude", "", "[ a, b ]", "{ a: b }", "null"))));
        this.makers.put(
                "unknown status", n -> bad(with("status: published", "status: " + turn(n, "publish", "yes", "live"))));
        this.makers.put("keys twice", n -> bad(with("kind: guide", "kind: guide\nkind: cause")));
        this.makers.put(
                "wrong lengths",
                n -> bad(turn(
                        n,
                        with(PageText.SUMMARY, "Short."),
                        page("x".repeat(71), "Words."),
                        with(PageText.SUMMARY, "x ".repeat(90)))));
        this.makers.put("citation in the title", n -> bad(page("Title [@source1]", "Words.")));
        this.makers.put(
                "unknown people", n -> bad(with("key-points:", "authors: [ nobody-%d ]\nkey-points:".formatted(n))));
        this.makers.put(
                "YAML bombs",
                n -> bad(with(
                        "key-points:",
                        turn(n, "order: " + "[".repeat(3000), "a: &a [x]\nb: [*a, *a]", "a: " + "{a: ".repeat(500))
                                + "\nkey-points:")));
    }

    private void bytes() {
        byte[] good = page("A page with a caf\u00e9", "Words of a caf\u00e9.").getBytes(StandardCharsets.UTF_8);
        String text = new String(good, StandardCharsets.UTF_8);
        this.makers.put("Windows-1252", n -> raw(text.getBytes(StandardCharsets.ISO_8859_1)));
        this.makers.put(
                "UTF-16",
                n -> raw(text.getBytes(
                        turn(n, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))));
        this.makers.put(
                "NULs",
                n -> raw(turn(
                        n,
                        new byte[4096],
                        (text + "\0\0\0").getBytes(StandardCharsets.UTF_8),
                        text.replace("Words", "Wo\0rds").getBytes(StandardCharsets.UTF_8))));
        this.makers.put("random bytes", n -> raw(randomBytes(turn(n, 10, 1000, 100_000))));
        this.makers.put("random bytes in the text", n -> raw(joined(good, randomBytes(2000))));
    }

    private void raw(byte[] content) {
        add("en/topic-00/KEY.md", Fate.PROBLEM, content);
    }

    private byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        this.random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private void text() {
        this.makers.put(
                "raw HTML",
                n -> body(turn(
                        n,
                        "<script>alert(1)</script>",
                        "A <b onclick=x>word</b>.",
                        "<div\nstyle=x>",
                        "<!DOCTYPE html>",
                        "<img src=x onerror=y>")));
        this.makers.put(
                "bad links",
                n -> body("See [this](%s)."
                        .formatted(turn(
                                n,
                                "JavaScript:alert(1)",
                                "java&#115;cript:x",
                                "data:text/html,x",
                                "file:///etc/passwd",
                                "../topic-00/no-such-page.md",
                                "vbscript&colon;x"))));
        this.makers.put("links without words", n -> body("See [](https://example.org/) and []()."));
        this.makers.put("unknown citations", n -> body("Words.[@nobody%d]".formatted(n)));
        this.makers.put(
                "missing images",
                n -> body(turn(
                                n,
                                "![Words](/images/none-%d.svg)",
                                "![Words](../../../outside/secret.svg \"%d\")",
                                "![](/images/figure-1.svg \"Caption %d\")")
                        .formatted(n)));
        this.makers.put("unknown callouts", n -> body("> [!DANGER]\n> Words."));
    }

    private void body(String body) {
        bad(page("A page with a mistake", body));
    }

    private void sizes() {
        this.makers.put("too big", n -> bad(page("Too big", "Many words. ".repeat(25_600 + n))));
        this.makers.put("nested quotes", n -> body("> ".repeat(turn(n, 1000, 5000, 50_000)) + "x"));
        this.makers.put("rows of marks", n -> either(row(n)));
        this.makers.put(
                "marks line by line",
                n -> either((turn(n, "[", "*", "_", "`", "![", "**a", "[a](") + "a ")
                        .repeat(60)
                        .concat("\n")
                        .repeat(turn(n, 10, 200, 900))));
        this.makers.put(
                "link references",
                n -> either(IntStream.range(0, 11_000)
                        .mapToObj("[r%d]: /x\n"::formatted)
                        .collect(Collectors.joining())));
        this.makers.put("huge tables", n -> either(turn(n, table(400, 60), table(4, 9000), table(60, 1))));
        this.makers.put("good pages cut in the head", n -> bad(cut(n, 0.9)));
        this.makers.put(
                "good pages cut in the text",
                n -> add(
                        "en/topic-00/KEY.md",
                        Fate.PAGE_OR_PROBLEM,
                        cut(n, 1 + 4 * this.random.nextDouble()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(int n) {
        int size = turn(n / 4, 99, 101, 1000, 5000, 19_990, 20_010);
        return switch (n % 4) {
            case 0 -> "[".repeat(size / 2) + "a" + "]".repeat(size / 2);
            case 1 -> "*a ".repeat(size / 6) + "*".repeat(size / 2);
            case 2 -> "`a``".repeat(size / 4);
            default -> "_".repeat(size / 2) + "a" + "_".repeat(size / 2);
        };
    }

    private static String table(int columns, int rows) {
        return "| x ".repeat(columns) + "|\n" + "|---".repeat(columns) + "|\n"
                + ("| y ".repeat(columns) + "|\n").repeat(rows);
    }

    /** @param share of the front matter */
    private String cut(int n, double share) {
        String text = this.good.article(n % Math.min(20, this.good.count())).text();
        int head = text.indexOf("\n---\n") + 5;
        return text.substring(0, Math.min(text.length(), (int) (head * share)));
    }

    private void names() {
        this.makers.put(
                "conflict copies",
                n -> named("en/topic-00/"
                        + turn(
                                n,
                                "KEY (Anna's conflicted copy 2026-11-20).md",
                                "KEY.sync-conflict-20261120-101112-ABCDEFG.md",
                                "KEY (1).md",
                                "KEY.md~",
                                "KEY.md.bak",
                                "KEY - Copy.md")));
        this.makers.put("accents in names", n -> named("en/topic-00/KEY-" + turn(n, NFC, NFD) + ".md"));
        this.makers.put(
                "NFC and NFD twins",
                n -> Stream.of(NFC, NFD)
                        .forEach(accent -> named("en/topic-00/KEY-twin-%d-%s.md".formatted(n, accent))));
        this.makers.put(
                "bidi and control characters in names",
                n -> named("en/topic-00/KEY-"
                        + turn(n, bytes("\u202e"), "\u0001", "\n x", bytes("\u2066"), "\u007f", "\r") + "dm.md"));
        this.makers.put("names that are not UTF-8", n -> named("en/topic-00/KEY-\u00ff\u00fe.md"));
        this.makers.put("names of 240 letters", n -> named("en/topic-00/KEY-" + "x".repeat(228) + ".md"));
        this.makers.put(
                "names that are no address",
                n -> named("en/topic-00/"
                        + turn(
                                n,
                                "KEY page.md",
                                "KEY_page.md",
                                "KEY--page.md",
                                "KEY-.md",
                                bytes("KEY-\ud83d\ude00.md"),
                                "KEY-%2e%2e.md",
                                "KEY<b>.md")));
        this.makers.put("letter-case twins", this::caseTwin);
        this.makers.put(
                "other endings",
                n -> named(turn(
                        n,
                        "en/topic-00/KEY.txt",
                        "en/topic-00/KEY.html",
                        "en/topic-00/KEY.docx",
                        "en/topic-00/KEY.MD")));
        this.makers.put("other languages", n -> named("fr/KEY.md"));
    }

    /** The same name as a good page but for letter case; the good page must not suffer. */
    private void caseTwin(int n) {
        String path = this.good.article(n % this.good.count()).file().replace("page-", "Page-");
        String key = path.substring(path.lastIndexOf('/') + 1);
        this.files.add(new Bad(this.kind, path, key, Fate.PROBLEM));
        this.contents.put(path, page("A twin", "Words.").getBytes(StandardCharsets.UTF_8));
    }

    private void places() {
        this.makers.put("links out of the folder", this::linkOut);
        this.makers.put("pipes", n -> unusual("mkfifo"));
        this.makers.put(
                "closed files",
                n -> this.script.append("chmod 000 'en/topic-00/%s.md'\n"
                        .formatted(add(
                                "en/topic-00/KEY.md",
                                Fate.PROBLEM,
                                page("Closed", "Words.").getBytes(StandardCharsets.UTF_8)))));
        this.makers.put("one address twice", this::addressTwice);
        this.makers.put(
                "images that are none",
                n -> add("images/KEY." + turn(n, "png", "svg", "jpg", "webp"), Fate.PROBLEM, randomBytes(500)));
    }

    private void linkOut(int n) {
        String target = turn(
                n,
                this.outside + "/secret.md",
                "../../../outside/secret.md",
                "/etc/passwd",
                "/dev/zero",
                this.outside.toString(),
                "/nowhere",
                "/proc/self/environ");
        unusual("ln -s '%s'".formatted(target));
        String key = nextKey();
        this.files.add(new Bad(this.kind, "images/" + key + ".svg", key, Fate.PROBLEM));
        this.script.append("ln -s '%s/secret.svg' 'images/%s.svg'\n".formatted(this.outside, key));
    }

    /** A thing that is no file, made by a command of the system. */
    private void unusual(String command) {
        String key = nextKey();
        this.files.add(new Bad(this.kind, "en/topic-00/" + key + ".md", key, Fate.PROBLEM));
        this.script.append("mkdir -p en/topic-00; %s 'en/topic-00/%s.md'\n".formatted(command, key));
    }

    private void addressTwice(int n) {
        String first = with("kind: guide", "kind: guide\naliases: [ /old/address-%d ]".formatted(n));
        if (n % 2 == 0) {
            bad(first);
            bad(first.replace("a mistake", "the same alias"));
        } else {
            String key = add(
                    "en/topic-00/KEY.md", Fate.PROBLEM, page("Twice", "Words.").getBytes(StandardCharsets.UTF_8));
            String folder = "en/topic-00/" + key + "/index.md";
            this.files.add(new Bad(this.kind, "en/topic-00/" + key + ".md", key + ".md", Fate.PROBLEM));
            this.files.add(new Bad(this.kind, folder, key + "/index.md", Fate.PROBLEM));
            this.contents.put(folder, page("Twice", "Words.").getBytes(StandardCharsets.UTF_8));
        }
    }
}

/** Hostile Markdown as articles, one after the other, among pages that are read all the time. */
final class PathologicalBench implements Bench.Command {
    private static final double DECIDED = 30;
    private static final double P99_MILLIS = 500;
    private static final double SHOWN = 3;
    private static final double BUSY_CORES = 0.05;

    private Options options;
    private Path content;
    private GoodPages good;
    private Verdict verdict;
    private int saves;

    @Override
    public void run(Options options, Place place, Verdict verdict) throws Exception {
        this.options = options;
        this.verdict = verdict;
        this.good = new GoodPages(options.number("pages", 100));
        this.content = this.good.write(place.folder("content"));
        Files.createDirectories(this.content.resolve("en/hostile"));
        Map<String, String> inputs = Hostile.inputs(options.text("only", ""));
        Say.line("%d inputs", inputs.size());
        Site site = place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), Site.SETUP);
        plant(site, inputs);
        calm(site, "");
        site.kill();
        restart(place.start(this.content, "data"), inputs);
    }

    private Readers readers(Site site) {
        return new Readers(site, this.good.addresses(), 2, 5, Readers::notThere);
    }

    private void plant(Site site, Map<String, String> inputs) throws Exception {
        Figures decided = new Figures();
        Figures shown = new Figures();
        List<String> late = new ArrayList<>();
        Readers readers = readers(site);
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            Tree.swap(file(input.getKey()), PageText.of("Hostile input", input.getValue() + "\n"));
            double seconds = awaitDecision(site, input.getKey(), DECIDED);
            double save = save(site);
            decided.add(seconds);
            shown.add(save);
            say(site, input, seconds, save);
            if (seconds < 0) {
                late.add(input.getKey());
            }
        }
        readers.stop();
        judge(readers, "beside hostile pages");
        this.verdict.none("inputs neither page nor problem in 30 s", late, inputs.size());
        this.verdict.bar("hostile page or problem", decided.within(1, DECIDED), decided.seconds());
        this.verdict.bar("good file saved after it", shown.within(1, SHOWN), shown.seconds());
    }

    private void say(Site site, Map.Entry<String, String> input, double seconds, double save) {
        String what = site.log().names(name(input.getKey())) ? "problem" : seconds < 0 ? "nothing" : "page";
        Say.line(
                "%-45s %6d characters: %s after %s, good save after %s",
                input.getKey(), input.getValue().length(), what, Say.seconds(seconds), Say.seconds(save));
    }

    private Path file(String input) {
        return this.content.resolve("en/hostile").resolve(input + ".md");
    }

    private static String name(String input) {
        return "/" + input + ".md";
    }

    private double awaitDecision(Site site, String input, double limit) throws Exception {
        Duration patience = Duration.ofSeconds(30);
        return Wait.until(
                System.nanoTime(),
                limit,
                50,
                () -> site.log().names(name(input))
                        || site.get("/hostile/" + input, patience).status() == 200);
    }

    /** @return seconds until the change of a good file showed */
    private double save(Site site) throws Exception {
        this.saves++;
        GoodPage page = this.good.article(this.saves % 20);
        String mark = "Saved for the time number %06d.".formatted(this.saves);
        Tree.swap(this.content.resolve(page.file()), page.text() + "\n" + mark + "\n");
        return site.awaitText(page.address(), mark, 60);
    }

    private void judge(Readers readers, String when) {
        readers.judge(when, this.verdict);
        this.verdict.bar("p99 " + when, readers.p99() < P99_MILLIS, "%.1f ms".formatted(readers.p99()));
    }

    private void calm(Site site, String when) throws Exception {
        Wait.millis(this.options.number("seconds", 60) * 1000L);
        Processor.Load load = Processor.over(site.pid(), 10);
        String seen = String.format(
                Locale.ROOT, "%.3f cores, busiest thread %.3f (%s)", load.cores(), load.busiest(), load.thread());
        this.verdict.bar("at rest a minute later" + when, load.cores() < BUSY_CORES, seen);
    }

    /** All files are in place, and the program has forgotten what it learned of them. */
    private void restart(Site site, Map<String, String> inputs) throws Exception {
        double home = site.await("/", 120);
        long there = System.nanoTime();
        Readers readers = readers(site);
        double save = save(site);
        this.verdict.bar("good file saved right after the restart", save >= 0 && save <= SHOWN, Say.seconds(save));
        double allowed = DECIDED * inputs.size();
        List<String> late = new ArrayList<>();
        for (String input : inputs.keySet()) {
            if (awaitDecision(site, input, Math.max(1, allowed - Wait.since(there))) < 0) {
                late.add(input);
            }
        }
        Say.line(
                "restart: home after %s, every input decided %s later",
                Say.seconds(home), Say.seconds(Wait.since(there)));
        this.verdict.none("inputs neither page nor problem after the restart", late, inputs.size());
        double later = save(site);
        this.verdict.bar("good file saved later after the restart", later >= 0 && later <= SHOWN, Say.seconds(later));
        readers.stop();
        judge(readers, "after the restart");
        calm(site, " after the restart");
    }
}

/**
 * The families of inputs on which Markdown parsers were found to take more than linear time or
 * stack, as cmark's tests know them, and some for what this program adds. Each is made in the size of
 * cmark's test cut to 250 KB, scaled to 250 KB, scaled to the longest line that is under 20,000
 * characters, and as such lines in one paragraph of 250 KB.
 */
final class Hostile {
    private static final int BYTES = 250 * 1024 - 500;
    private static final int LINE = 19_900;

    /** @param count times that cmark's test repeats it */
    private record Family(String name, int count, IntFunction<String> of) {}

    private Hostile() {}

    private static List<Family> families() {
        return List.of(
                new Family("nested-strong-emph", 65_000, n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n)),
                new Family("emph-closers", 65_000, "a_ "::repeat),
                new Family("emph-openers", 65_000, "_a "::repeat),
                new Family("link-closers", 65_000, "a]"::repeat),
                new Family("link-openers", 65_000, "[a"::repeat),
                new Family("mismatched", 50_000, "*a_ "::repeat),
                new Family("multiples-of-three", 50_000, n -> "a**b" + "c* ".repeat(n)),
                new Family("link-openers-emph-closers", 50_000, "[ a_"::repeat),
                new Family("hard-link-emph", 1, "**x [a*b**c*](d) "::repeat),
                new Family("image-openers", 65_000, "![[]()"::repeat),
                new Family("nested-brackets", 50_000, n -> "[".repeat(n) + "a" + "]".repeat(n)),
                new Family("nested-links", 20_000, n -> "[".repeat(n) + "a" + "](b)".repeat(n)),
                new Family("nested-quotes", 50_000, n -> "> ".repeat(n) + "a"),
                new Family("nested-lists", 1000, Hostile::nestedLists),
                new Family("list-in-one-line", 50_000, n -> "- ".repeat(n) + "a"),
                new Family("empty-lines-in-lists", 30_000, n -> "- ".repeat(n) + "x" + "\n".repeat(n)),
                new Family("empty-lines-in-quoted-lists", 30_000, n -> "> " + "- ".repeat(n) + "x\n" + ">\n".repeat(n)),
                new Family("emph-in-deep-quotes", 100_000, n -> ">".repeat(n) + "a*".repeat(n)),
                new Family("nul", 2, "abc\0de\0"::repeat),
                new Family("backticks", 10_000, Hostile::backticks),
                new Family("unclosed-links-a", 50_000, "[a](<b"::repeat),
                new Family("unclosed-links-b", 50_000, "[a](b"::repeat),
                new Family("unclosed-comments", 60_000, n -> "</" + "<!--".repeat(n)),
                new Family("unclosed-instructions", 100_000, n -> "x" + "<?".repeat(n)),
                new Family("unclosed-declarations", 80_000, n -> "x" + "<!A ".repeat(n)),
                new Family("unclosed-cdata", 30_000, n -> "x" + "<![CDATA[".repeat(n)),
                new Family("autolinks", 50_000, "<a:"::repeat),
                new Family("many-references", 50_000 * 16, n -> references(n) + "[0] ".repeat(Math.max(1, n / 16))),
                new Family("references-of-one-hash", 30_000, n -> references(n, i -> "AaBB".repeat(1 + i % 9) + i)),
                new Family("nested-titles", 30_000, n -> "[a]: x \"" + "\\\"".repeat(n)),
                new Family("entities", 60_000, "&#x41;&"::repeat),
                new Family("backslashes", 120_000, "\\("::repeat),
                new Family("tables", 1000, n -> "|x".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|\n".repeat(n)),
                new Family("footnotes", 20_000, n -> "[^1]: ".repeat(n) + "x[^1]"),
                new Family(
                        "footnotes-of-footnotes",
                        8000,
                        n -> "x[^0]\n\n" + lines(n, i -> "[^%d]: y[^%d]\n\n".formatted(i, i + 1))),
                new Family("definitions", 40_000, n -> "a\n" + ": b\n".repeat(n)),
                new Family("citations", 30_000, "[@"::repeat),
                new Family("citation-lists", 30_000, n -> "x[@a" + "; @a".repeat(n) + "]"),
                new Family("callouts", 20_000, "> [!NOTE] a\n"::repeat),
                new Family("headings", 40_000, "# a\n"::repeat),
                new Family("underlined", 60_000, n -> "a\n".repeat(n) + "==="),
                new Family("fences", 60_000, "```\n"::repeat),
                new Family("white-space", 120_000, n -> "a" + " ".repeat(n) + "\t".repeat(n) + "b"),
                new Family("hard-breaks", 60_000, "a  \n"::repeat));
    }

    /** The texts by name; the same text is not made twice. */
    static Map<String, String> inputs(String only) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Family family : families()) {
            forms(family).forEach((form, text) -> {
                String name = family.name() + "-" + form;
                if (name.contains(only) && !inputs.containsValue(text)) {
                    inputs.put(name, text);
                }
            });
        }
        return inputs;
    }

    private static Map<String, String> forms(Family family) {
        Map<String, String> forms = new LinkedHashMap<>();
        String line = largest(family, text -> text.length() <= BYTES && longestLine(text) < LINE);
        forms.put("original", cut(family.of().apply(Math.min(family.count(), limit(family)))));
        forms.put("scaled", largest(family, text -> text.length() <= BYTES));
        forms.put("line", line);
        forms.put("lines", (line + "\n").repeat(Math.max(1, BYTES / (line.length() + 1))));
        return forms;
    }

    /** Some originals have many megabytes, of which only the beginning is wanted. */
    private static int limit(Family family) {
        return family.name().equals("backticks") || family.name().equals("nested-lists") ? 1000 : Integer.MAX_VALUE;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), BYTES));
    }

    private static String largest(Family family, Predicate<String> fits) {
        int count = 1;
        for (int step = 1 << 17; step > 0; step /= 2) {
            boolean more =
                    count + step <= limit(family) && fits.test(family.of().apply(count + step));
            count += more ? step : 0;
        }
        return family.of().apply(count);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String nestedLists(int count) {
        return lines(count, i -> "  ".repeat(i) + "* a\n");
    }

    private static String backticks(int count) {
        return lines(count, i -> "e" + "`".repeat(i + 1));
    }

    private static String references(int count) {
        return references(count, String::valueOf);
    }

    private static String references(int count, IntFunction<String> label) {
        return lines(count, i -> "[" + label.apply(i + 1) + "]: u\n");
    }
}

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
        return PageText.of(
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

/** One way in which editors and sync programs save a file. */
interface Saving {
    void save(Path file, String text, Random random) throws Exception;

    /** Truncates, and writes 5 to 20 pieces with pauses; the cuts stand anywhere. */
    static void inPieces(Path file, String text, Random random) throws Exception {
        int pieces = 5 + random.nextInt(16);
        TreeSet<Integer> cuts = new TreeSet<>();
        while (cuts.size() < pieces - 1) {
            cuts.add(1 + random.nextInt(text.length() - 1));
        }
        write(file, text, List.copyOf(cuts), random);
    }

    /** The first piece holds 60 to 95 of 100 characters, and ends in a word. */
    static void mostAtFirst(Path file, String text, Random random) throws Exception {
        mostAtFirst(file, text, text.indexOf("words that fill", share(text, random)) + 3, random);
    }

    /** The first piece ends at the end of a paragraph, as if that were all. */
    static void mostAtFirstWholeLines(Path file, String text, Random random) throws Exception {
        mostAtFirst(file, text, text.indexOf("\n\n", share(text, random)) + 1, random);
    }

    private static int share(String text, Random random) {
        return (int) (text.length() * (0.6 + 0.3 * random.nextDouble()));
    }

    private static void mostAtFirst(Path file, String text, int first, Random random) throws Exception {
        List<Integer> cuts = new ArrayList<>(List.of(first));
        for (int i = 1; i < 5 + random.nextInt(16); i++) {
            cuts.add(first + (text.length() - first) * i / 21);
        }
        write(file, text, cuts, random);
    }

    private static void write(Path file, String text, List<Integer> cuts, Random random) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            int from = 0;
            for (int cut : cuts) {
                out.write(text.substring(from, cut).getBytes(StandardCharsets.UTF_8));
                from = cut;
                Wait.millis(random.nextInt(151));
            }
            out.write(text.substring(from).getBytes(StandardCharsets.UTF_8));
        }
    }

    static void beside(Path file, String text, Random random) throws Exception {
        Tree.swap(file, text);
    }

    static void deleteAndCreate(Path file, String text, Random random) throws Exception {
        Files.delete(file);
        Wait.millis(50 + random.nextInt(951));
        Files.writeString(file, text);
    }

    static void backup(Path file, String text, Random random) throws Exception {
        backup(file, text, "~");
    }

    static void backupBak(Path file, String text, Random random) throws Exception {
        backup(file, text, ".bak");
    }

    private static void backup(Path file, String text, String ending) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + ending), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, text);
    }

    /** In place, of the same size, and with the old time restored. */
    static void sameSizeAndTime(Path file, String text, Random random) throws Exception {
        FileTime old = Files.getLastModifiedTime(file);
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, old);
    }
}

/** Saves of every kind on one page under constant reading, then many pages at once. */
final class StormBench implements Bench.Command {
    private static final int READS = 10_000;
    private static final int LONG = 180;
    private static final double VISIBLE = 5;
    private static final double SETTLED = 10;
    private static final int SWAPPED = 50;

    private final Random random = new Random(11);
    private final Map<String, Saving> kinds = new LinkedHashMap<>();
    private final Map<String, Figures> visible = new TreeMap<>();
    private Path content;
    private int version = 1;
    private long savedAt;

    StormBench() {
        this.kinds.put("in pieces", Saving::inPieces);
        this.kinds.put("beside and renamed", Saving::beside);
        this.kinds.put("most at first, cut in a word", Saving::mostAtFirst);
        this.kinds.put("deleted and created", Saving::deleteAndCreate);
        this.kinds.put("renamed to ~", Saving::backup);
        this.kinds.put("same size and time", Saving::sameSizeAndTime);
        this.kinds.put("most at first, whole lines", Saving::mostAtFirstWholeLines);
        this.kinds.put("renamed to .bak", Saving::backupBak);
    }

    @Override
    public void run(Options options, Place place, Verdict verdict) throws Exception {
        this.content = new GoodPages(1).write(place.folder("content"));
        Files.createDirectories(this.content.resolve("en/swap"));
        Files.writeString(page(), Numbered.text(this.version));
        for (int i = 0; i < SWAPPED; i++) {
            Files.writeString(swapped(i), Numbered.text(900_000 + i));
        }
        Site site = place.start(this.content, "data");
        site.awaitAll(List.of("/storm"), Site.SETUP);
        site.awaitAll(addresses(), Site.SETUP);
        storm(site, options.number("seconds", LONG), verdict);
        swap(site, verdict);
        replaceFolder(site, place, verdict);
    }

    private Path page() {
        return this.content.resolve("en/storm.md");
    }

    private Path swapped(int number) {
        return this.content.resolve("en/swap/page-%02d.md".formatted(number));
    }

    private static String address(int number) {
        return "/swap/page-%02d".formatted(number);
    }

    private static List<String> addresses() {
        return IntStream.range(0, SWAPPED).mapToObj(StormBench::address).toList();
    }

    private void storm(Site site, int seconds, Verdict verdict) throws Exception {
        int checks = seconds >= LONG ? 3 : seconds >= 30 ? 1 : 0;
        long begin = System.nanoTime();
        Readers readers = new Readers(site, List.of("/storm"), 4, 5, Numbered::wrong);
        for (int turn = 0; Wait.since(begin) < seconds || turn < checks * 2 * this.kinds.size(); turn++) {
            boolean quiet = turn / this.kinds.size() % 2 == 1;
            save(site, List.copyOf(this.kinds.keySet()).get(turn % this.kinds.size()), quiet);
        }
        write(site, "in pieces");
        double last = awaitVersion(site);
        readers.stop();
        int wanted = (int) (READS * Math.min(1, seconds / (double) LONG));
        Say.line("%d saves in %s", this.version - 1, Say.seconds(Wait.since(begin)));
        verdict.bar("reads during the storm", readers.reads() >= wanted, readers.reads() + "");
        readers.judge("or torn pages during the storm", verdict);
        verdict.bar("last save visible", last >= 0 && last <= VISIBLE, Say.seconds(last));
        this.visible.forEach(
                (kind, times) -> verdict.bar("visible when " + kind, times.within(1, VISIBLE), times.seconds()));
    }

    private void write(Site site, String kind) throws Exception {
        this.version++;
        Say.line("      at %.2f s of the process: version %06d %s", site.age(), this.version, kind);
        this.kinds.get(kind).save(page(), Numbered.text(this.version), this.random);
        this.savedAt = System.nanoTime();
    }

    private void save(Site site, String kind, boolean quiet) throws Exception {
        write(site, kind);
        if (!quiet) {
            Wait.millis(200 + this.random.nextInt(2801));
            return;
        }
        double seconds = awaitVersion(site);
        Wait.millis((long) (6000 - Wait.since(this.savedAt) * 1000));
        boolean stays = Numbered.shows(site.get("/storm"), this.version);
        this.visible.computeIfAbsent(kind, k -> new Figures()).add(stays ? seconds : -1);
        Say.line("      visible after %s%s", Say.seconds(seconds), stays ? "" : ", and not at the end of the pause");
    }

    private double awaitVersion(Site site) throws Exception {
        return Wait.until(this.savedAt, VISIBLE, 20, () -> Numbered.shows(site.get("/storm"), this.version));
    }

    /** 25 pairs of files exchange their contents through temporary names. */
    private void swap(Site site, Verdict verdict) throws Exception {
        settle(
                site,
                "50 files swapped",
                number -> 900_000 + (number ^ 1),
                () -> {
                    for (int i = 0; i < SWAPPED; i += 2) {
                        Path beside = this.content.resolve("en/swap/page-%02d.md.tmp".formatted(i));
                        Files.move(swapped(i), beside);
                        Files.move(swapped(i + 1), swapped(i));
                        Files.move(beside, swapped(i + 1));
                    }
                },
                verdict);
    }

    /** A folder of 50 new versions takes the place of the old one. */
    private void replaceFolder(Site site, Place place, Verdict verdict) throws Exception {
        Path next = place.folder("next");
        for (int i = 0; i < SWAPPED; i++) {
            Files.writeString(next.resolve(swapped(i).getFileName()), Numbered.text(910_000 + i));
        }
        settle(
                site,
                "folder of 50 replaced",
                number -> 910_000 + number,
                () -> {
                    Files.move(this.content.resolve("en/swap"), place.file("old"));
                    Files.move(next, this.content.resolve("en/swap"));
                },
                verdict);
    }

    private void settle(Site site, String what, IntFunction<Integer> version, Wait.Step change, Verdict verdict)
            throws Exception {
        List<String> addresses =
                IntStream.range(0, SWAPPED).mapToObj(StormBench::address).toList();
        Readers readers = new Readers(site, addresses(), 4, 5, Numbered::wrong);
        Wait.millis(1000);
        change.run();
        double settled = Wait.until(
                System.nanoTime(),
                30,
                20,
                () -> IntStream.range(0, SWAPPED)
                        .allMatch(i -> Numbered.shows(site.get(address(i)), version.apply(i))));
        Wait.millis(12_000);
        readers.stop();
        verdict.bar(what + ", settled", settled >= 0 && settled <= SETTLED, Say.seconds(settled));
        readers.judge("while " + what, verdict);
    }
}

/** The whole folder is away for a while, in each way that happens. */
final class AwayBench implements Bench.Command {
    private static final double SAID = 5;
    private static final double BACK = 10;

    private Path content;
    private Path elsewhere;
    private GoodPages good;
    private Verdict verdict;
    private double share;
    private int saves;

    @Override
    public void run(Options options, Place place, Verdict verdict) throws Exception {
        this.verdict = verdict;
        this.share = options.number("seconds", 60) / 60.0;
        this.good = new GoodPages(options.number("pages", 200));
        this.content = this.good.write(place.folder("content"));
        this.elsewhere = place.file("elsewhere");
        Tree.copy(this.content, place.file("copy"));
        Site site = place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), Site.SETUP);
        Wait.millis(3000);
        absences(site, place.file("copy"));
    }

    private void absences(Site site, Path copy) throws Exception {
        Readers readers = new Readers(site, this.good.addresses(), 2, 5, Readers::notThere);
        away(site, "renamed away", 60, this::renameAway, this::renameBack);
        away(site, "emptied", 20, this::empty, this::fill);
        away(site, "unreadable", 20, () -> mode("---------"), () -> mode("rwxr-xr-x"));
        away(site, "deleted", 15, this::delete, () -> recreate(copy));
        Wait.millis(15_000);
        readers.stop();
        readers.judge("in all absences", this.verdict);
        List<String> lost = this.good.addresses().stream()
                .map(address -> address + " " + site.get(address).status())
                .filter(line -> !line.endsWith(" 200"))
                .toList();
        this.verdict.none("pages gone afterwards", lost, this.good.all().size());
    }

    private void away(Site site, String what, int seconds, Wait.Step go, Wait.Step comeBack) throws Exception {
        int said = site.log().size();
        Say.line("%s for %.0f s", what, seconds * this.share);
        long begin = System.nanoTime();
        go.run();
        double problem =
                Wait.until(begin, SAID, 50, () -> site.log().warning(said).isPresent());
        this.verdict.bar("problem said when " + what, problem >= 0, Say.seconds(problem));
        Say.line("      %s", site.log().warning(said).orElse("nothing in the log"));
        Wait.millis((long) (seconds * this.share * 1000 - Wait.since(begin) * 1000));
        comeBack.run();
        double shown = save(site);
        this.verdict.bar("new save after " + what, shown >= 0 && shown <= BACK, Say.seconds(shown));
        Wait.millis(12_000);
    }

    private double save(Site site) throws Exception {
        this.saves++;
        GoodPage page = this.good.article(this.saves);
        String mark = "Saved after absence number %06d.".formatted(this.saves);
        Tree.swap(this.content.resolve(page.file()), page.text() + "\n" + mark + "\n");
        return site.awaitText(page.address(), mark, 60);
    }

    private void renameAway() throws IOException {
        Files.move(this.content, this.elsewhere);
    }

    private void renameBack() throws IOException {
        Files.move(this.elsewhere, this.content);
    }

    private void empty() throws IOException {
        Files.createDirectory(this.elsewhere);
        Tree.moveChildren(this.content, this.elsewhere);
    }

    private void fill() throws IOException {
        Tree.moveChildren(this.elsewhere, this.content);
        Files.delete(this.elsewhere);
    }

    private void mode(String permissions) throws IOException {
        Tree.mode(this.content, permissions);
    }

    private void delete() throws IOException {
        Tree.delete(this.content);
    }

    private void recreate(Path copy) throws IOException {
        Tree.copy(copy, this.content);
    }
}

/** How long it takes from a save to its page, and from `status: draft` to a page that is gone. */
final class LiveBench implements Bench.Command {
    private static final double LIVE = 1;
    private static final double BRAKE = 1;
    private static final int BRAKES = 20;
    private static final int BRAKES_WHILE_READING = 5;

    private final Random random = new Random(5);
    private Path content;
    private GoodPages good;
    private int saves;

    @Override
    public void run(Options options, Place place, Verdict verdict) throws Exception {
        this.good = new GoodPages(options.number("pages", 1000));
        this.content = this.good.write(place.folder("content"));
        Site site = place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), Site.SETUP);
        Wait.millis(3000);
        int count = options.number("saves", 50);
        saves(site, "written beside and renamed", count, Tree::swap, verdict);
        saves(site, "truncated and written", count, Files::writeString, verdict);
        brakes(site, "at rest", Math.min(count, BRAKES), () -> {}, verdict);
        brakes(site, "while references.bib is read", BRAKES_WHILE_READING, this::saveReferences, verdict);
        brakes(site, "while site.yml is read", BRAKES_WHILE_READING, this::saveSite, verdict);
    }

    private interface Writing {
        void write(Path file, String text) throws IOException;
    }

    private void saves(Site site, String how, int count, Writing writing, Verdict verdict) throws Exception {
        Figures times = new Figures();
        for (int i = 0; i < count; i++) {
            GoodPage page = anyPage();
            String mark = "Saved for the time number %06d.".formatted(++this.saves);
            writing.write(file(page), page.text() + "\n" + mark + "\n");
            times.add(site.awaitText(page.address(), mark, 60));
            pause();
        }
        verdict.bar("save to page, " + how, times.within(0.95, LIVE), times.seconds());
    }

    private void brakes(Site site, String when, int count, Wait.Step before, Verdict verdict) throws Exception {
        Figures down = new Figures();
        Figures up = new Figures();
        for (int i = 0; i < count; i++) {
            GoodPage page = anyPage();
            before.run();
            Wait.millis(i % 5 * 200L);
            Files.writeString(file(page), page.text().replace("status: published", "status: draft"));
            down.add(site.awaitStatus(page.address(), 410, 120));
            Files.writeString(file(page), page.text());
            up.add(site.awaitStatus(page.address(), 200, 120));
            pause();
        }
        Say.line("      published again: %s", up.seconds());
        verdict.bar("brake " + when, down.within(1, BRAKE), down.seconds());
    }

    private void saveReferences() throws IOException {
        String more = GoodPages.reference(1000 + ++this.saves);
        Tree.swap(this.content.resolve("references.bib"), GoodPages.references() + "\n" + more);
    }

    private void saveSite() throws IOException {
        Tree.swap(this.content.resolve("site.yml"), GoodPages.SITE.replace("Bench", "Bench " + ++this.saves));
    }

    private GoodPage anyPage() {
        return this.good.article(this.random.nextInt(this.good.count()));
    }

    private Path file(GoodPage page) {
        return this.content.resolve(page.file());
    }

    private void pause() throws InterruptedException {
        Wait.millis(300 + this.random.nextInt(900));
    }
}
