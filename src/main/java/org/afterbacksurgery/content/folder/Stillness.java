package org.afterbacksurgery.content.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How long each file has been still, as far as the listings tell. A save is often many writes, and
 * nothing in a file says which write is the last: half a save must not become a page. For one thread.
 */
public final class Stillness {
    /** How long a file must have been still before it is read. */
    public static final Duration QUIET = Duration.ofMillis(350);

    /** How long it must have been still when it looks as if somebody is still writing. */
    public static final Duration SUSPECT = Duration.ofMillis(1_200);

    /**
     * If the system itself reported the change, the file's own time counts, but no more than this long ago:
     * the clock of another computer may be wrong.
     */
    private static final Duration TRUSTED = Duration.ofMillis(100);

    /** Events of writes that are this recent may still be on their way. */
    private static final Duration JUST_NOW = Duration.ofMillis(20);

    /** Two changes within this time are one save in pieces, or a person who saves again and again. */
    private static final Duration RESTLESS = Duration.ofSeconds(3);

    private final Map<String, Seen> seen = new HashMap<>();
    private boolean listed;

    /** @param whole whether nothing can be missing from it */
    private record Seen(ContentFolder.FileVersion version, long changedAt, boolean restless, boolean whole) {
        Seen changed(ContentFolder.FileVersion next, long now, boolean isWhole) {
            return new Seen(next, now, now - this.changedAt < RESTLESS.toNanos(), isWhole);
        }

        long readyAt() {
            return this.whole ? this.changedAt : this.changedAt + (this.restless ? SUSPECT : QUIET).toNanos();
        }
    }

    /**
     * The files at one moment, and what the system reported about them.
     *
     * @param rung files that changed
     * @param arrived those of them that appeared and were not written to since
     * @param began when the files were listed, in nanoseconds, on the scale of {@link System#nanoTime}
     * @param clock the same moment in milliseconds since 1970
     */
    public record Listed(
            Map<String, ContentFolder.FileVersion> files,
            Set<String> rung,
            Set<String> arrived,
            long began,
            long clock) {
        /** At most an hour; 0 if the file's time is in the future. */
        private long age(ContentFolder.FileVersion version) {
            Duration age = Duration.ofMillis(this.clock).minusNanos(version.modifiedNanos());
            return age.isNegative()
                    ? 0
                    : Math.min(age.toNanos(), Duration.ofHours(1).toNanos());
        }

        private long trustedAge(String file, ContentFolder.FileVersion version) {
            return this.rung.contains(file) ? Math.min(age(version), TRUSTED.toNanos()) : 0;
        }

        /** Whether it was renamed into place. One that was just created has no content yet, or got it just now. */
        private boolean isWhole(String file, ContentFolder.FileVersion version) {
            return this.arrived.contains(file) && version.size() > 0 && age(version) > JUST_NOW.toNanos();
        }
    }

    /**
     * Compares a listing with the previous one.
     *
     * @return the files that are new or changed
     */
    public Set<String> stirred(Listed now) {
        Set<String> stirred = new HashSet<>();
        this.seen.keySet().retainAll(now.files().keySet());
        now.files().forEach((file, version) -> {
            Seen before = this.seen.get(file);
            if (before == null || !before.version().equals(version)) {
                boolean whole = now.isWhole(file, version);
                long at = now.began() - (this.listed ? now.trustedAge(file, version) : now.age(version));
                this.seen.put(
                        file,
                        before == null ? new Seen(version, at, false, whole) : before.changed(version, at, whole));
                stirred.add(file);
            }
        });
        this.listed = true;
        return stirred;
    }

    /** Tells that a file's content changed although its listing is the same. */
    public void stir(String file, long now) {
        this.seen.computeIfPresent(file, (f, before) -> before.changed(before.version(), now, false));
    }

    /** When the file may be read, in nanoseconds; always, if it is not known. */
    public long readyAt(String file) {
        Seen found = this.seen.get(file);
        return found == null ? Long.MIN_VALUE : found.readyAt();
    }

    /** When the file will have been still for this long, in nanoseconds. */
    public long stillFor(String file, Duration time) {
        Seen found = this.seen.get(file);
        return found == null ? Long.MIN_VALUE : found.changedAt() + time.toNanos();
    }

    public boolean isReady(String file, long now) {
        return readyAt(file) <= now;
    }

    /** The next moment, in nanoseconds, when a file that is not still yet may be read. */
    public OptionalLong nextReady(long now) {
        return this.seen.values().stream()
                .mapToLong(Seen::readyAt)
                .filter(moment -> moment > now)
                .min();
    }
}
