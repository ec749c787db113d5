package org.afterbacksurgery.content.shared;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Keeps the last good version of each file that pages share. */
@NamedInterface("publications")
public interface SharedFileStore {
    /** The last good version of a shared file. */
    Optional<byte[]> sharedFile(String path);

    void keepSharedFile(String path, String contentType, byte[] content);
}
