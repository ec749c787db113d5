package org.afterbacksurgery.content;

/**
 * What a file held when it was read.
 *
 * @param hash by which it is told from what the file held before
 */
record FileBytes(byte[] bytes, String hash) {
    FileBytes(byte[] bytes) {
        this(bytes, TextHash.ofFile(bytes));
    }
}
