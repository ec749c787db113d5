package org.afterbacksurgery.bench;

import java.util.Locale;

public final class Say {
    private static final long BEGIN = System.nanoTime();

    private Say() {}

    public static void line(String form, Object... values) {
        System.out.printf(Locale.ROOT, "%7.1f  ", (System.nanoTime() - BEGIN) / 1e9);
        System.out.printf(Locale.ROOT, form + "%n", values);
        System.out.flush();
    }

    public static String seconds(double seconds) {
        return seconds < 0 ? "never" : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
