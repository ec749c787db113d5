package org.afterbacksurgery.content.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Whether the text may contain a word; cheaper than decoding it. */
    public boolean mayContain(String asciiWord) {
        byte[] word = asciiWord.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < this.bytes.length; i++) {
            boolean wide = this.bytes[i] == 0;
            if (wide
                    || i + word.length <= this.bytes.length
                            && Arrays.equals(this.bytes, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
