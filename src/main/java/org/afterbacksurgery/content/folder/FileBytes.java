package org.afterbacksurgery.content.folder;

import org.afterbacksurgery.article.TextHash;

/**
 * What a file held when it was read.
 *
 * @param hash tells these bytes from what the file held before
 */
public record FileBytes(byte[] bytes, String hash) {
    public FileBytes(byte[] bytes) {
        this(bytes, TextHash.ofFile(bytes));
    }

    /**
     * Whether a text may contain a word, in small or capital letters; cheaper than decoding it.
     *
     * @param word small letters a to z
     */
    public static boolean mayContain(byte[] text, String word) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0 || small(text[i]) == word.charAt(0) && continues(text, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(byte[] text, int start, String word) {
        int length = 1;
        while (length < word.length()
                && start + length < text.length
                && small(text[start + length]) == word.charAt(length)) {
            length++;
        }
        return length == word.length();
    }

    /** A capital letter as a small one; what is no letter does not become one. */
    private static int small(byte letter) {
        return letter | 0x20;
    }
}
