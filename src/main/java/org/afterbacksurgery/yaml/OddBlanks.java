package org.afterbacksurgery.yaml;

import java.util.regex.Pattern;

/**
 * Characters that look like a space, or like nothing, but that YAML does not treat as a space. They come
 * with text copied from web pages and word processors.
 */
final class OddBlanks {
    /** One of them, as a regular expression. */
    static final String ONE = "[\\u00A0\\u00AD\\u2000-\\u200B\\u200E\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF]";

    private static final Pattern ANY = Pattern.compile(ONE);

    private static final Pattern ENDS = Pattern.compile("^(?:\\s|" + ONE + ")+|(?:\\s|" + ONE + ")+$");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private OddBlanks() {}

    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    static String without(String text) {
        return ANY.matcher(text).replaceAll("").strip();
    }

    /** The text without such characters and blanks at both ends, and with each run of blanks inside as one space. */
    static String tidy(String text) {
        return isTidy(text)
                ? text
                : BLANKS.matcher(ENDS.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** Whether a text certainly needs no change: most begin and end with a letter, a digit or a common mark. */
    private static boolean isTidy(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bad = blank && c == ' ' || c < ' ' || c > '~' && (i == 0 || i == text.length() - 1);
            if (bad) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }
}
