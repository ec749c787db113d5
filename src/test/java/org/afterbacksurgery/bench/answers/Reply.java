package org.afterbacksurgery.bench.answers;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An answer as it comes over the wire. Java's own client cannot be used: it refuses addresses that are
 * not valid, and the program's answers to those are compared, too.
 *
 * @param status the first line, such as {@code HTTP/1.1 200}
 * @param headers by name in lowercase; headers with the same name are on separate lines
 * @param body uncompressed
 */
record Reply(String status, Map<String, String> headers, byte[] body) {
    private static final int MILLIS = 30_000;

    static Reply to(Request request, int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request.bytes());
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String status = line(in).strip();
            Map<String, String> headers = headers(in);
            return new Reply(status, headers, unpacked(headers, in));
        } catch (IOException e) {
            throw new IOException("No answer to " + request, e);
        }
    }

    String header(String name) {
        return this.headers.getOrDefault(name, "");
    }

    String text() {
        return new String(this.body, StandardCharsets.UTF_8);
    }

    boolean isOk() {
        return this.status.startsWith("HTTP/1.1 200");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] pair = line.split(":", 2);
            headers.merge(pair[0].toLowerCase(Locale.ROOT), pair[1].strip(), (one, two) -> one + "\n" + two);
        }
        return headers;
    }

    private static byte[] unpacked(Map<String, String> headers, InputStream in) throws IOException {
        byte[] sent = headers.getOrDefault("transfer-encoding", "").equals("chunked") ? chunks(in) : in.readAllBytes();
        boolean isPacked = headers.getOrDefault("content-encoding", "").equals("gzip") && sent.length > 0;
        return isPacked ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            all.write(in.readNBytes(Integer.parseInt(line.strip(), 16)));
            line(in);
        }
        return all.toByteArray();
    }

    /** The next line without its line end; empty at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).replaceAll("\r$", "");
    }
}
