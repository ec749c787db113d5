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
        String text = piece.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                dropBlanks(lines);
                if (lines.isEmpty()) {
                    continue;
                }
            }
            lines.append(text.charAt(i));
        }
        dropBlanks(lines);
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == '\n') {
            end--;
        }
        return Normalizer.normalize(lines.substring(0, end), Normalizer.Form.NFC);
    }

    private static void dropBlanks(StringBuilder lines) {
        int end = lines.length();
        while (end > 0 && (lines.charAt(end - 1) == ' ' || lines.charAt(end - 1) == '\t')) {
            end--;
        }
        lines.setLength(end);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
