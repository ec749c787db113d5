package org.afterbacksurgery.content.folder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the name that a file has into the name that it should have. */
final class OddNames {
    private static final int MAX_SEGMENT = 80;

    /** Letters that Unicode does not decompose into a plain letter and an accent. */
    private static final Map<String, String> PLAIN = Map.of(
            "\u00DF", "ss",
            "\u00E6", "ae",
            "\u0153", "oe",
            "\u00F8", "o",
            "\u0142", "l",
            "\u0111", "d",
            "\u00F0", "d",
            "\u00FE", "th",
            "\u0131", "i");

    private OddNames() {}

    /** Turns each part into the letters of an address, never empty: {@code operación} becomes {@code operacion}. */
    static String asAddress(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            String plain = plain(segment);
            String cut =
                    plain.substring(0, Math.min(MAX_SEGMENT, plain.length())).replaceAll("-+$", "");
            segments.add(cut.isEmpty() ? "page" : cut);
        }
        return String.join("/", segments);
    }

    /** The name in a to z, 0 to 9 and single hyphens between them. */
    static String plain(String name) {
        String letters = Normalizer.normalize(decode(name), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** A name copied from a browser's address line may hold {@code %C3%B3}. */
    private static String decode(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
