package org.afterbacksurgery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many times a second a page is answered: by the program, by a bare handler of Spring MVC with the same
 * bytes, and by nginx with the same bytes in a file and the same headers; for comparison also by nginx with
 * no headers but its own. They take turns, so that a busy machine slows all of them, and what counts are the
 * ratios. First of all it measures, second by second, how soon a program that has just started is as fast as
 * it will ever be, counted from its first page. Needs wrk and nginx.
 */
final class ThroughputBench implements Bench.Measurement {
    private static final double OF_NGINX = 0.6;
    private static final double WORST_P99 = 3;
    private static final double WARM = 0.8;
    private static final int WARM_SECONDS = 10;

    /** Headers that nginx makes itself, or that belong to one connection. */
    private static final Set<String> OF_NGINX_ITSELF = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "date",
            "etag",
            "last-modified",
            "connection",
            "keep-alive");

    private static final List<String> GZIP = List.of("Accept-Encoding: gzip");

    private final Place place;
    private final Options options;
    private final int rounds;
    private final int seconds;
    private final Path content;
    private final String path;
    private final List<Process> servers = new ArrayList<>();

    ThroughputBench(Options options, Place place) throws IOException {
        Tool.require("wrk");
        Tool.require("nginx");
        this.place = place;
        this.options = options;
        this.rounds = options.number("rounds", 5);
        this.seconds = options.number("seconds", 5);
        this.content = place.folder("content");
        Tree.copy(Path.of(options.text("content", "content")), this.content);
        this.path = options.text("path", "/condition/what-is-fbss");
    }

    /** What one run of the load came to. */
    private record Load(double perSecond, double p99Millis) {}

    /**
     * Servers to compare, by the addresses of the page.
     *
     * @param nginx with the headers that the program sends
     * @param plain nginx with no headers but its own
     * @param early answers a second of the program in each of the first seconds after its first page
     */
    private record Rivals(String ours, String bare, String nginx, String plain, String etag, List<Double> early) {}

    @Override
    public void run(Verdict verdict) throws Exception {
        try {
            Rivals rivals = start();
            double full = compare("page", rivals, GZIP, verdict);
            warm(rivals.early(), full, verdict);
            compare("304", rivals, List.of("Accept-Encoding: gzip", "If-None-Match: "), verdict);
        } finally {
            this.servers.forEach(ThroughputBench::stop);
        }
    }

    private Rivals start() throws Exception {
        RunningJar site = this.place.start(this.content, "data");
        double first = site.await(this.path, RunningJar.SETUP);
        String ours = "http://127.0.0.1:" + site.port() + this.path;
        List<Double> early = early(ours, first);
        HttpResponse<byte[]> page = packed(ours);
        Path file = Files.write(this.place.file("page.gz"), page.body());
        int bare = bare(file);
        int nginx = RunningJar.freePort();
        int plain = RunningJar.freePort();
        nginx(page, nginx, plain);
        return new Rivals(
                ours,
                "http://127.0.0.1:" + bare + "/page",
                "http://127.0.0.1:" + nginx + "/page.html",
                "http://127.0.0.1:" + plain + "/page.html",
                page.headers().firstValue("ETag").orElse(""),
                early);
    }

    private List<Double> early(String ours, double first) throws Exception {
        List<Double> early = new ArrayList<>();
        for (int second = 0; second < WARM_SECONDS; second++) {
            early.add(load(ours, GZIP, "", 1).perSecond());
        }
        Say.line(
                "first page %.1f s after the start; then, by the second: %s",
                first,
                early.stream()
                        .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                        .collect(Collectors.joining(" ")));
        return early;
    }

    /** What counts is the last of the seconds: it must have reached most of the full rate. */
    private static void warm(List<Double> early, double full, Verdict verdict) {
        double last = early.get(early.size() - 1) / full;
        verdict.bar(
                "in second " + WARM_SECONDS + ", of the full rate",
                last >= WARM,
                String.format(Locale.ROOT, "%.2f", last));
    }

    private static HttpResponse<byte[]> packed(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private int bare(Path body) throws Exception {
        Path libraries = this.place.file("extracted");
        run(List.of(
                this.options.java(),
                "-Djarmode=tools",
                "-jar",
                this.options.jar().toString(),
                "extract",
                "--destination",
                libraries.toString()));
        int port = RunningJar.freePort();
        start(List.of(
                this.options.java(),
                "-Xmx512m",
                "-cp",
                libraries.resolve("lib") + "/*:"
                        + Path.of("target/test-classes").toAbsolutePath(),
                BareHandler.class.getName(),
                String.valueOf(port),
                body.toString()));
        await("http://127.0.0.1:" + port + "/page");
        return port;
    }

    private void nginx(HttpResponse<byte[]> page, int port, int plain) throws Exception {
        Path folder = this.place.folder("nginx");
        Files.write(folder.resolve("page.html.gz"), page.body());
        Files.writeString(folder.resolve("page.html"), "never sent: every client here takes gzip");
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 1; pid %1$s/pid; error_log stderr crit;
                events { worker_connections 256; }
                http {
                  access_log off; types { text/html html; } gzip_static always; sendfile on; etag on;
                  client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  open_file_cache max=10; keepalive_requests 1000000;
                  server { listen 127.0.0.1:%2$d; root %1$s; %4$s }
                  server { listen 127.0.0.1:%3$d; root %1$s; }
                }
                """.formatted(folder, port, plain, headers(page)));
        if (this.place.isRoot()) {
            Place.shell(folder, "chmod -R a+rwX .");
        }
        start(List.of(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
        await("http://127.0.0.1:" + port + "/page.html");
    }

    /** The headers that the program sends, for nginx to send them too. */
    private static String headers(HttpResponse<byte[]> page) {
        return page.headers().map().entrySet().stream()
                .filter(header -> !OF_NGINX_ITSELF.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> "add_header " + header.getKey() + " \""
                        + header.getValue().get(0) + "\";")
                .collect(Collectors.joining(" "));
    }

    /** @return answers a second of the program, the median */
    private double compare(String what, Rivals rivals, List<String> headers, Verdict verdict) throws Exception {
        Figures bare = new Figures();
        Figures nginx = new Figures();
        Figures plain = new Figures();
        Figures tail = new Figures();
        Figures own = new Figures();
        load(rivals.ours(), headers, rivals.etag());
        load(rivals.bare(), headers, "\"bare\"");
        for (int round = 0; round < this.rounds; round++) {
            Load ours = load(rivals.ours(), headers, rivals.etag());
            Load handler = load(rivals.bare(), headers, "\"bare\"");
            Load server = load(rivals.nginx(), headers, etagOf(rivals.nginx()));
            Load unadorned = load(rivals.plain(), headers, etagOf(rivals.plain()));
            Say.line(
                    "%s: ours %.0f/s, bare handler %.0f/s, nginx %.0f/s (with its own headers only, %.0f/s); "
                            + "p99 %.1f, %.1f, %.1f ms",
                    what,
                    ours.perSecond(),
                    handler.perSecond(),
                    server.perSecond(),
                    unadorned.perSecond(),
                    ours.p99Millis(),
                    handler.p99Millis(),
                    server.p99Millis());
            bare.add(ours.perSecond() / handler.perSecond());
            nginx.add(ours.perSecond() / server.perSecond());
            plain.add(ours.perSecond() / unadorned.perSecond());
            own.add(ours.perSecond());
            tail.add(ours.p99Millis() / server.p99Millis());
        }
        verdict.bar(what + ", of the bare handler", bare.at(0.5) >= 1, ratio(bare));
        verdict.bar(what + ", of nginx", nginx.at(0.5) >= OF_NGINX, ratio(nginx));
        verdict.bar(what + ", p99 of nginx's", tail.at(0.5) <= WORST_P99, ratio(tail));
        Say.line("%s: of nginx with its own headers only, %s", what, ratio(plain));
        return own.at(0.5);
    }

    private static String ratio(Figures figures) {
        return String.format(Locale.ROOT, "%.2f", figures.at(0.5));
    }

    private static String etagOf(String url) throws IOException, InterruptedException {
        return packed(url).headers().firstValue("ETag").orElse("");
    }

    private Load load(String url, List<String> headers, String etag) throws Exception {
        return load(url, headers, etag, this.seconds);
    }

    private static Load load(String url, List<String> headers, String etag, int seconds) throws Exception {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header.endsWith(": ") ? header + etag : header)));
        command.add(url);
        String output = run(command);
        return new Load(number(output, "Requests/sec:\\s+([0-9.]+)"), millis(output));
    }

    private static double number(String text, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("wrk printed something else:\n" + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static double millis(String text) throws IOException {
        Matcher matcher = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)").matcher(text);
        if (!matcher.find()) {
            throw new IOException("wrk printed no latencies:\n" + text);
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private void start(List<String> command) throws IOException {
        this.servers.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(this.place
                        .file("server-" + this.servers.size() + ".txt")
                        .toFile())
                .start());
    }

    /** With its children: the worker of an nginx that is killed would go on. */
    private static void stop(Process server) {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + "\n" + output);
            }
            return output;
        }
    }

    private static void await(String url) throws Exception {
        double waited = Wait.until(System.nanoTime(), 60, 50, () -> {
            try {
                return packed(url).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
        if (waited < 0) {
            throw new IOException("Nothing answers at " + url);
        }
    }
}
