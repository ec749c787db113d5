package org.afterbacksurgery.bench.answers;

import java.nio.charset.StandardCharsets;

/**
 * What a browser or a program asks.
 *
 * @param target as it stands in the first line of the request, which may be no valid address
 * @param header one more line, such as {@code Accept-Encoding: gzip}; may be empty
 */
record Request(String method, String target, String header) {
    static Request get(String target) {
        return new Request("GET", target, "");
    }

    Request as(String otherMethod) {
        return new Request(otherMethod, this.target, this.header);
    }

    Request with(String line) {
        return new Request(this.method, this.target, line);
    }

    /** The host never matters for an answer, so it is always the same. */
    byte[] bytes() {
        String more = this.header.isEmpty() ? "" : this.header + "\r\n";
        String body = this.method.equals("POST") ? "Content-Length: 0\r\n" : "";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                .formatted(this.method, this.target, more, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Names the request; the same when only a hash in it differs. */
    @Override
    public String toString() {
        String more = this.header.isEmpty() ? "" : " (" + this.header + ")";
        return Canonical.withoutHashes(this.method + " " + this.target + more);
    }
}
