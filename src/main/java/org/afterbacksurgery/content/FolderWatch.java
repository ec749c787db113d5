package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.Stillness;

/**
 * Lists the folder again and again, and remembers which files changed. Moments are in nanoseconds, on
 * the scale of {@link System#nanoTime}. For one thread.
 */
final class FolderWatch {
    private final ContentFolder folder;
    private final Stillness stillness;

    /** Files that are new or changed, until {@link #calm}. */
    private final Set<String> stirred = new HashSet<>();

    FolderWatch(ContentFolder folder, Stillness stillness) {
        this.folder = folder;
        this.stillness = stillness;
    }

    /**
     * What one look at the folder shows.
     *
     * @param stirred files that are new or changed
     * @param rung files that the system reported events for
     * @param byContent whether to look into files that seem unchanged, too
     */
    record Look(ContentFolder.Listing listing, Set<String> stirred, Set<String> rung, boolean byContent, long now) {
        /** Whether to look into a file that seems unchanged. */
        boolean looksInto(String file) {
            return this.byContent || this.rung.contains(file);
        }

        Set<String> stirredOrRung() {
            return Stream.concat(this.stirred.stream(), this.rung.stream()).collect(Collectors.toSet());
        }
    }

    /**
     * @param touched files that the system reported events for
     * @throws IOException when the folder is away or empty
     */
    Look look(boolean byContent, Collection<Path> touched, long now) throws IOException {
        ContentFolder.Listing listing = this.folder.list();
        if (listing.files().isEmpty()) {
            throw new IOException("The folder is empty");
        }
        this.stirred.addAll(this.stillness.stirred(listing.files(), now));
        return new Look(listing, Set.copyOf(this.stirred), listing.paths(touched), byContent, now);
    }

    /** Tells that the files that had stirred have been dealt with. */
    void calm() {
        this.stirred.clear();
    }

    /** Whether the file's bytes have another hash; if so, it counts as having stirred just now. */
    boolean isOther(String file, String hash, long now) {
        boolean other;
        try {
            other = !bytes(file).hash().equals(hash);
        } catch (IOException e) {
            other = true;
        }
        if (other) {
            this.stillness.stir(file, now);
        }
        return other;
    }

    /** The aliases in a file; none if it cannot be opened. */
    List<String> aliases(String file) {
        try {
            return PageReader.aliases(bytes(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    private FileBytes bytes(String file) throws IOException {
        return new FileBytes(this.folder.read(file, PageReader.MAX_FILE));
    }

    /** Whether a file has been still for long enough to be read. */
    boolean isReady(String file, long now) {
        return this.stillness.isReady(file, now);
    }

    /** When a file will have been still for long enough to be read. */
    long readyAt(String file) {
        return this.stillness.readyAt(file);
    }

    /** When the next of the files that are not ready yet will be ready. */
    OptionalLong nextReady(long now) {
        return this.stillness.nextReady(now);
    }
}
