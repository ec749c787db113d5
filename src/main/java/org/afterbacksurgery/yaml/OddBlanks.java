package org.afterbacksurgery.yaml;

/**
 * Characters that look like a space, or like nothing, but that YAML does not treat as a space. They come
 * with text copied from web pages and word processors.
 */
final class OddBlanks {
    /** One of them, as a regular expression. */
    static final String ONE = "[\\u00A0\\u00AD\\u2000-\\u200B\\u200E\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF]";

    private static final String ENDS = "^(?:\\s|" + ONE + ")+|(?:\\s|" + ONE + ")+$";

    private OddBlanks() {}

    static boolean isIn(String text) {
        return !text.equals(text.replaceAll(ONE, ""));
    }

    static String without(String text) {
        return text.replaceAll(ONE, "").strip();
    }

    /** The text without such characters at both ends, and without ordinary blanks there. */
    static String strip(String text) {
        return text.replaceAll(ENDS, "");
    }
}
