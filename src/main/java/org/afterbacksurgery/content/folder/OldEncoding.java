package org.afterbacksurgery.content.folder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings with one byte per character that old editors save in. */
enum OldEncoding {
    WINDOWS("windows-1252", "Windows-1252 (\"ANSI\")"),
    MAC("x-MacRoman", "Mac Roman"),
    OTHER("ISO-8859-1", "an encoding of old computers");

    private final Charset charset;
    private final String label;

    OldEncoding(String charset, String label) {
        this.charset = Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.ISO_8859_1;
        this.label = label;
    }

    /** The name that editors use. */
    String label() {
        return this.label;
    }

    String decode(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, this.charset);
    }

    /**
     * The encoding in which letters and quotation marks are where words would have them.
     *
     * @param firstBad the index of the first byte that is not UTF-8
     */
    static OldEncoding guess(byte[] bytes, int firstBad) {
        int from = firstBad > 0 && bytes[firstBad - 1] > 0 ? firstBad - 1 : firstBad;
        int windows = plausible(WINDOWS.decode(bytes, from));
        int mac = plausible(MAC.decode(bytes, from));
        if (windows < 0 && mac < 0) {
            return OTHER;
        }
        return mac > windows ? MAC : WINDOWS;
    }

    private static int plausible(String text) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                score += isPlausible(text, i) ? 1 : -1;
            }
        }
        return score;
    }

    private static boolean isPlausible(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean insideWord = Character.isLetter(before) && Character.isLetter(after);
        char c = text.charAt(i);
        return switch (c) {
            case '\u2019' -> Character.isLetter(before);
            case '\u2018', '\u201C' -> !Character.isLetter(before) && !Character.isWhitespace(after);
            case '\u201D' -> !Character.isWhitespace(before) && !Character.isLetter(after);
            case '\u2013', '\u2014', '\u2026', '\u00A0', '\u00BF', '\u00A1', '\u00B0', '\u00AB', '\u00BB' ->
                !insideWord;
            default ->
                Character.isLowerCase(c)
                        ? Character.isLetter(before) || Character.isLetter(after)
                        : Character.isUpperCase(c) && !Character.isLowerCase(before);
        };
    }
}
