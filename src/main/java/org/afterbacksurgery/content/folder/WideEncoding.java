package org.afterbacksurgery.content.folder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encodings with two or four bytes per character, with or without a byte order mark. */
final class WideEncoding {
    private static final int SAMPLE = 4096;
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private WideEncoding() {}

    static Optional<Charset> of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(UTF_32BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return withoutMark(bytes);
    }

    /** In Western text, most characters have zeros in the same bytes, and none has a zero in the remaining one. */
    private static Optional<Charset> withoutMark(byte[] bytes) {
        double[] zeros = zeros(bytes);
        boolean[] mostlyZero = new boolean[4];
        for (int i = 0; i < 4; i++) {
            mostlyZero[i] = zeros[i] > 0.7;
        }
        if (mostlyZero[0] && mostlyZero[1] && mostlyZero[2] && zeros[3] == 0) {
            return Optional.of(UTF_32BE);
        }
        if (mostlyZero[1] && mostlyZero[2] && mostlyZero[3] && zeros[0] == 0) {
            return Optional.of(UTF_32LE);
        }
        if (mostlyZero[0] && mostlyZero[2] && zeros[1] + zeros[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (mostlyZero[1] && mostlyZero[3] && zeros[0] + zeros[2] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /** The share of zeros among every fourth byte, starting from the first, second, third and fourth byte. */
    private static double[] zeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) / 4 * 4;
        double[] zeros = new double[4];
        for (int i = 0; i < length; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 4.0 / length : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
