package org.afterbacksurgery.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.afterbacksurgery.site.MemoryShare;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The images of the content folder, kept in memory as long as readers request them. */
@Service
public class Images {
    private static final long BYTES = MemoryShare.of(32, 64L * 1024 * 1024);

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
        return path.startsWith("images/") ? Optional.ofNullable(this.kept.get(path, this::read)) : Optional.empty();
    }

    private @Nullable StoredImage read(String path) {
        return this.files
                .findById(path)
                .map(file -> new StoredImage(file.contentType, file.content, file.hash))
                .orElse(null);
    }

    void forget(String path) {
        this.kept.invalidate(path);
    }
}
