package org.afterbacksurgery.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The program as a process. */
public final class RunningJar {
    /** How long a first start may take, in seconds, if it is not what is measured. */
    public static final double SETUP = 900;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Process process;
    private final int port;
    private final Log log;
    private final long startedAt = System.nanoTime();

    RunningJar(Program program, Place place, Path content, Path data) throws IOException {
        this.port = freePort();
        List<String> command = new ArrayList<>();
        if (place.isRoot()) {
            String id = String.valueOf(Place.NOBODY);
            command.addAll(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"));
        }
        command.addAll(program.command(List.of("-Djava.io.tmpdir=" + place.own("tmp"))));
        command.addAll(List.of("--server.port=" + this.port, "--site.content=" + content, "--site.data=" + data));
        this.process = new ProcessBuilder(command)
                .directory(place.own("tmp").toFile())
                .redirectErrorStream(true)
                .start();
        this.log = new Log(this.process, place.file("log-" + this.process.pid() + ".txt"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return this.port;
    }

    public Log log() {
        return this.log;
    }

    long pid() {
        return this.process.pid();
    }

    public double age() {
        return Wait.since(this.startedAt);
    }

    public Answer get(String path) {
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

    /**
     * Asks as browsers do, compressed.
     *
     * @param etag of the answer that the asker has; empty when it has none
     */
    HttpResponse<byte[]> ask(String path, String etag) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept-Encoding", "gzip");
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    /** The body of an answer, unpacked. */
    static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed || answer.body().length == 0) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return seconds from the start of the process to the first 200 of the address */
    double await(String path, double limit) throws Exception {
        return await(path, limit, 20);
    }

    private void requireAlive() throws IOException {
        if (!this.process.isAlive()) {
            throw new IOException("The program ended: " + this.log.tail());
        }
        if (this.log.contains("OutOfMemoryError")) {
            throw new IOException("The program is out of memory: " + this.log.tail());
        }
    }

    double await(String path, double limit, long pauseMillis) throws Exception {
        return Wait.until(this.startedAt, limit, pauseMillis, () -> {
            requireAlive();
            return get(path).status() == 200;
        });
    }

    /** @return seconds from the start of the process until the log says that the folder was read through */
    double awaitReading(double limit) throws Exception {
        double read = Wait.until(this.startedAt, limit, 20, () -> {
            requireAlive();
            return this.log.contains("Read the content folder");
        });
        if (read < 0) {
            throw new IOException("The folder was not read: " + this.log.tail());
        }
        return read;
    }

    public void awaitAll(List<String> paths, double limit) throws Exception {
        for (String path : paths) {
            if (await(path, limit) < 0) {
                throw new IOException("A good page did not appear: " + path);
            }
        }
    }

    /** @return seconds until the address holds the text, or -1 */
    public double awaitText(String path, String text, double limit) throws Exception {
        return Wait.until(System.nanoTime(), limit, 5, () -> get(path).has(text));
    }

    public double awaitStatus(String path, int status, double limit) throws Exception {
        return Wait.until(System.nanoTime(), limit, 5, () -> get(path).status() == status);
    }

    /** Asks it to end, as a service manager does, and waits until it has. */
    void stop() throws IOException, InterruptedException {
        this.process.destroy();
        if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("The program does not end: " + this.log.tail());
        }
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
