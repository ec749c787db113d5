package org.afterbacksurgery.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Other addresses that lead to a page: those of an old website, or of a page before it was renamed. */
public final class Alias {
    private Alias() {}

    /**
     * The one form in which aliases are stored and looked up: as a browser shows the address,
     * in lowercase and without slashes at the end.
     */
    public static String normal(String address) {
        String path = decode(address.strip().split("[?#]", 2)[0]);
        String slashed = path.startsWith("/") ? path : "/" + path;
        String lower = Normalizer.normalize(slashed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String bare = lower.replaceAll("/+$", "");
        return bare.isEmpty() ? "/" : bare;
    }

    private static String decode(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
