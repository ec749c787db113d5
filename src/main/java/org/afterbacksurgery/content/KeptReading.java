package org.afterbacksurgery.content;

import org.springframework.modulith.NamedInterface;

/**
 * What a page said when it was last read, stored so that the next start need not parse its file again.
 *
 * @param hash of the file's bytes
 * @param surroundings a hash of everything else that the reading was made from: the entries of shared
 *     files and the names of pages that it asked for, and the program itself
 * @param content the reading; nothing but {@link KeptReadings} understands it
 */
@NamedInterface("publications")
public record KeptReading(String file, String hash, String surroundings, byte[] content) {}
