package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.afterbacksurgery.article.TextHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer as it goes over the wire: its headers, and its body compressed once. Immutable, so that all
 * threads send the same bytes. A body that was compressed is kept in that form alone; the few clients that
 * do not take gzip have it unpacked for them.
 */
final class FinishedAnswer {
    /** Bodies shorter than this fit into one packet either way. */
    private static final int WORTH_COMPRESSING = 1024;

    /** Hexadecimal digits of the hash that an ETag holds. */
    private static final int ETAG = 32;

    private static final Set<String> TEXTS =
            Set.of("application/xml", "application/atom+xml", "application/json", "image/svg+xml");

    /** Set for each answer anew, or by the server. */
    private static final Set<String> OWN = Set.of(
            "cache-control",
            "content-length",
            "content-encoding",
            "etag",
            "vary",
            "date",
            "connection",
            "accept-ranges",
            "content-language");

    private final int status;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final @Nullable String cacheControl;
    private final byte[] body;
    private final boolean compressed;
    private final boolean varies;
    private final String etag;
    private final String compressedEtag;

    private FinishedAnswer(HttpServletResponse made, byte[] plain) {
        this.status = made.getStatus();
        for (String name : made.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                made.getHeaders(name).forEach(value -> header(name, value));
            }
        }
        String type = made.getContentType();
        if (type != null && this.names.stream().noneMatch(HttpHeaders.CONTENT_TYPE::equalsIgnoreCase)) {
            header(HttpHeaders.CONTENT_TYPE, type);
        }
        if (type != null && type.startsWith("text/html")) {
            header(HttpHeaders.CONTENT_LANGUAGE, made.getLocale().toLanguageTag());
        }
        String keep = made.getHeader(HttpHeaders.CACHE_CONTROL);
        this.cacheControl = keep == null || keep.contains("s-maxage") ? null : keep;
        this.varies = type != null && isText(type);
        byte[] packed = this.varies && plain.length >= WORTH_COMPRESSING ? gzip(plain) : plain;
        this.compressed = packed.length < plain.length;
        this.body = this.compressed ? packed : plain;
        String hash = TextHash.ofFile(plain).substring(0, ETAG);
        this.etag = '"' + hash + '"';
        this.compressedEtag = '"' + hash + "-gzip\"";
    }

    /** @param made with its headers, before anything was sent */
    static FinishedAnswer of(HttpServletResponse made, byte[] body) {
        return new FinishedAnswer(made, body);
    }

    private void header(String name, String value) {
        this.names.add(name);
        this.values.add(value);
    }

    private static boolean isText(String type) {
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("text/") || TEXTS.contains(plain);
    }

    /** How many bytes it keeps in memory, about. */
    int weight() {
        int headers = this.names.stream().mapToInt(String::length).sum()
                + this.values.stream().mapToInt(String::length).sum();
        return this.body.length + 2 * headers + 512;
    }

    /**
     * Sends it, or that the client has it already.
     *
     * @param minute what {@code Cache-Control} says of answers that may be kept to the end of the minute
     */
    void send(HttpServletRequest request, HttpServletResponse response, String minute) throws IOException {
        boolean packed = this.compressed && Encodings.takesGzip(HeaderLines.of(request, HttpHeaders.ACCEPT_ENCODING));
        for (int i = 0; i < this.names.size(); i++) {
            response.addHeader(this.names.get(i), this.values.get(i));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl == null ? minute : this.cacheControl);
        if (this.varies) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (this.status == HttpServletResponse.SC_OK) {
            response.setHeader(HttpHeaders.ETAG, packed ? this.compressedEtag : this.etag);
            if (isKnown(HeaderLines.of(request, HttpHeaders.IF_NONE_MATCH), packed)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(this.status);
        write(packed, request.getMethod().equals("HEAD"), response);
    }

    /** Compares weakly, as RFC 9110 says of this header; another encoding is another answer. */
    private boolean isKnown(@Nullable String ifNoneMatch, boolean packed) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(packed ? this.compressedEtag : this.etag)
                        || ifNoneMatch.strip().equals("*"));
    }

    private void write(boolean packed, boolean headOnly, HttpServletResponse response) throws IOException {
        byte[] bytes = packed || !this.compressed ? this.body : gunzip(this.body);
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        if (!headOnly) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                this.def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gunzip(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
