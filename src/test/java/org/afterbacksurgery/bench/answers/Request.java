package org.afterbacksurgery.bench.answers;

import java.nio.charset.StandardCharsets;

/**
 * What a browser or a program requests.
 *
 * @param target as in the first line of the request; may not be a valid address
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

    /** No answer depends on the host, so it is always the same. */
    byte[] bytes() {
        String more = this.header.isEmpty() ? "" : this.header + "\r\n";
        String body = this.method.equals("POST") ? "Content-Length: 0\r\n" : "";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                .formatted(this.method, this.target, more, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Names the request; requests that differ only in a hash have the same name. */
    @Override
    public String toString() {
        String more = this.header.isEmpty() ? "" : " (" + this.header + ")";
        return Canonical.withoutHashes(this.method + " " + this.target + more);
    }
}
