package org.afterbacksurgery.catalogue;

/**
 * An image of the content folder.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 */
public record StoredImage(String contentType, byte[] content, String hash) {}
