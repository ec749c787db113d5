package org.afterbacksurgery.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} by RFC 9110, section 12.5.3, once for each of the few forms that browsers send. */
final class Encodings {
    private static final int MOST = 200;
    private static final Map<String, Boolean> READ = new ConcurrentHashMap<>();

    private Encodings() {}

    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        Boolean known = READ.get(header);
        if (known != null) {
            return known;
        }
        boolean takes = read(header);
        if (READ.size() < MOST) {
            READ.put(header, takes);
        }
        return takes;
    }

    /** A star stands for what is not named. */
    private static boolean read(String header) {
        double gzip = -1;
        double star = -1;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.split(";", -1);
            String name = words[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                gzip = Math.max(gzip, weight(words));
            } else if (name.equals("*")) {
                star = weight(words);
            }
        }
        return gzip < 0 ? star > 0 : gzip > 0;
    }

    private static double weight(String[] words) {
        return Arrays.stream(words)
                .skip(1)
                .map(word -> word.replaceAll("\\s", ""))
                .filter(word -> word.startsWith("q="))
                .findFirst()
                .map(word -> number(word.substring(2)))
                .orElse(1.0);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
