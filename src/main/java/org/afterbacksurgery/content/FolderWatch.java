package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.Stillness;
import org.jspecify.annotations.Nullable;

/**
 * Lists the folder again and again, and remembers which files changed. Moments are in nanoseconds, on
 * the scale of {@link System#nanoTime}. For one thread.
 */
final class FolderWatch {
    /** How many files of a comparison by content are opened at one look, so that no save waits for long. */
    private static final int SLICE = 250;

    private final ContentFolder folder;
    private final Stillness stillness;
    private final Clock clock;

    /** Files that are new or changed, until {@link #calm}. */
    private final Set<String> stirred = new HashSet<>();

    /** Files that are still to be compared by content. */
    private final Set<String> unchecked = new LinkedHashSet<>();

    private ContentFolder.@Nullable Listing listing;

    FolderWatch(ContentFolder folder, Stillness stillness, Clock clock) {
        this.folder = folder;
        this.stillness = stillness;
        this.clock = clock;
    }

    /**
     * What one look at the folder shows.
     *
     * @param stirred files that are new or changed
     * @param rung files that the system reported events for
     * @param compared files to compare by content, although they seem unchanged
     */
    record Look(ContentFolder.Listing listing, Set<String> stirred, Set<String> rung, Set<String> compared, long now) {
        /** Whether to look into a file that seems unchanged. */
        boolean looksInto(String file) {
            return this.rung.contains(file) || this.compared.contains(file);
        }

        /** The files that seem unchanged and are looked into. */
        Set<String> lookedInto() {
            return union(this.rung, this.compared);
        }

        Set<String> stirredOrRung() {
            return union(this.stirred, this.rung);
        }

        private static Set<String> union(Set<String> some, Set<String> more) {
            return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
        }
    }

    /**
     * Lists the folder.
     *
     * @param byContent whether to compare all files by content, from this look on
     * @throws IOException when the folder is away or empty
     */
    Look look(boolean byContent, Doorbell.Ring ring, long now) throws IOException {
        long millis = this.clock.millis();
        ContentFolder.Listing next = this.folder.list();
        if (next.files().isEmpty()) {
            throw new IOException("The folder is empty");
        }
        this.listing = next;
        Set<String> rung = next.paths(ring.touched());
        this.stirred.addAll(this.stillness.stirred(
                new Stillness.Listed(next.files(), rung, next.paths(ring.arrived()), now, millis)));
        if (byContent) {
            this.unchecked.addAll(next.files().keySet());
        }
        return new Look(next, Set.copyOf(this.stirred), rung, slice(), now);
    }

    /** The last listing once more; lists the folder only if that was never done. */
    Look again(long now) throws IOException {
        return this.listing == null
                ? look(false, Doorbell.Ring.NONE, now)
                : new Look(this.listing, Set.copyOf(this.stirred), Set.of(), slice(), now);
    }

    private Set<String> slice() {
        Set<String> slice = this.unchecked.stream().limit(SLICE).collect(Collectors.toSet());
        this.unchecked.removeAll(slice);
        return slice;
    }

    /** Whether files are still to be compared by content. */
    boolean isComparing() {
        return !this.unchecked.isEmpty();
    }

    /** Tells that the files that had stirred have been dealt with. */
    void calm() {
        this.stirred.clear();
    }

    /** Whether the file's bytes have another hash; if so, it counts as having stirred just now. */
    boolean isOther(String file, String hash, long now) {
        boolean other;
        try {
            other = !new FileBytes(read(file)).hash().equals(hash);
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
            return PageReader.aliases(read(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    private byte[] read(String file) throws IOException {
        return this.folder.read(file, PageReader.MAX_FILE);
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
