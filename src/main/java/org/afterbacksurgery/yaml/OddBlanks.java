package org.afterbacksurgery.yaml;

/**
 * Characters that look like a space, or like nothing, and are not what YAML takes for a space: text
 * copied from web pages and word processors brings them along.
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

    /** Without those at both ends, ordinary ones included. */
    static String strip(String text) {
        return text.replaceAll(ENDS, "");
    }
}
