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
}
