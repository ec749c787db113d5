package org.afterbacksurgery.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The images of the content folder, kept in memory as long as readers request them. */
@Service
public class Images {
    private static final long BYTES = 64L * 1024 * 1024;

    private final SharedFilesStored files;
    private final Cache<String, StoredImage> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String path, StoredImage image) -> image.content().length)
            .build();

    Images(SharedFilesStored files) {
        this.files = files;
    }

    /** An image by its path, such as {@code images/lower-spine.svg}. Reads the database the first time. */
    public Optional<StoredImage> find(String path) {
        StoredImage image = this.kept.getIfPresent(path);
        if (image != null) {
            return Optional.of(image);
        }
        Optional<StoredImage> read = path.startsWith("images/")
                ? this.files.findById(path).map(file -> new StoredImage(file.contentType, file.content, file.hash))
                : Optional.empty();
        read.ifPresent(found -> this.kept.put(path, found));
        return read;
    }

    void forget(String path) {
        this.kept.invalidate(path);
    }
}
