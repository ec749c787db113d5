package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Reads a request header that is a list, which may be spread over several lines (RFC 9110, section 5.3). */
final class HeaderLines {
    private HeaderLines() {}

    /** All lines of the header as one list; null if there is none. */
    static @Nullable String of(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (!lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        return lines.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(lines)) : first;
    }
}
