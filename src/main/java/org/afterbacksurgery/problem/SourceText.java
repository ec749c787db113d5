package org.afterbacksurgery.problem;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The text of a content file, with the line and column of each character. LF, CRLF and a lone CR
 * each end a line.
 */
public final class SourceText {
    private final String file;
    private final String text;
    private final int[] lineStarts;

    /** @param text without a byte order mark */
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String file() {
        return this.file;
    }

    public String text() {
        return this.text;
    }

    /** @param offset counted from 0, in Java's UTF-16 units; past the end means the end */
    public SourceLocation at(int offset) {
        int inside = Math.min(Math.max(offset, 0), this.text.length());
        int found = Arrays.binarySearch(this.lineStarts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(this.file, line + 1, this.text.codePointCount(this.lineStarts[line], inside) + 1);
    }

    /** The offset of the first character that no reader could see, in UTF-16 units; empty when there is none. */
    public static OptionalInt notText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair && isNotText(c)) {
                return OptionalInt.of(i);
            }
            i += pair ? 1 : 0;
        }
        return OptionalInt.empty();
    }

    /** Control characters, unpaired surrogates and the like: HTML and XML must not contain them, even as references. */
    private static boolean isNotText(char c) {
        return c < ' '
                ? c != '\t' && c != '\n' && c != '\r'
                : c >= '\u007F' && c <= '\u009F'
                        || c >= '\uD800' && (c <= '\uDFFF' || c >= '\uFDD0' && c <= '\uFDEF' || c >= '\uFFFE');
    }

    /** The offset of a place in this file; the inverse of {@link #at}. */
    public int offset(SourceLocation place) {
        int start = this.lineStarts[Math.min(place.line(), this.lineStarts.length) - 1];
        int rest = this.text.codePointCount(start, this.text.length());
        return this.text.offsetByCodePoints(start, Math.min(place.column() - 1, rest));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
