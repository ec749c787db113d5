package org.afterbacksurgery.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of what a reviewer signs: the first eight hexadecimal digits of the SHA-256 of
 * a page's texts. The kind of line end, spaces at line ends, blank lines at the start and end, and the
 * Unicode form of letters do not change it.
 */
public final class TextHash {
    /** The first character that could change in the composed form. */
    private static final int FIRST_MARK = 0x300;

    private TextHash() {}

    /** @param pieces title, summary, key points, treatment facts, body, numbers, in this order */
    public static String of(List<String> pieces) {
        MessageDigest digest = sha256();
        pieces.stream().map(TextHash::normal).filter(piece -> !piece.isEmpty()).forEach(piece -> {
            digest.update(piece.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    /** The SHA-256 of a file, in hexadecimal. */
    public static String ofFile(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** One pass over the text: a pattern that looks for the spaces before each line end takes quadratic time. */
    private static String normal(String piece) {
        StringBuilder lines = new StringBuilder(piece.length() + 1);
        int next;
        for (int start = 0; start < piece.length(); start = next) {
            int end = start;
            while (end < piece.length() && piece.charAt(end) != '\n' && piece.charAt(end) != '\r') {
                end++;
            }
            next = end + (piece.startsWith("\r\n", end) ? 2 : 1);
            int last = withoutBlanks(piece, start, end);
            if (last > start || !lines.isEmpty()) {
                lines.append(piece, start, last).append('\n');
            }
        }
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == '\n') {
            end--;
        }
        return composed(lines.substring(0, end));
    }

    /** Where the line ends without its last spaces and tabs. */
    private static int withoutBlanks(String text, int start, int end) {
        int last = end;
        while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
            last--;
        }
        return last;
    }

    private static String composed(String text) {
        int simple = 0;
        while (simple < text.length() && text.charAt(simple) < FIRST_MARK) {
            simple++;
        }
        return simple == text.length() ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
