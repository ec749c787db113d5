package org.afterbacksurgery.content.folder;

import java.time.Clock;
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

    /** Two changes within this time are one save in pieces, or a person who saves again and again. */
    private static final Duration RESTLESS = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();
    private boolean listed;

    private record Seen(ContentFolder.FileVersion version, long changedAt, boolean restless) {
        Seen changed(ContentFolder.FileVersion next, long now) {
            return new Seen(next, now, now - this.changedAt < RESTLESS.toNanos());
        }

        public long readyAt() {
            return this.changedAt + (this.restless ? SUSPECT : QUIET).toNanos();
        }
    }

    public Stillness(Clock clock) {
        this.clock = clock;
    }

    /**
     * Compares a listing with the previous one.
     *
     * @param now in nanoseconds, on the scale of {@link System#nanoTime}
     * @return the files that are new or changed
     */
    public Set<String> stirred(Map<String, ContentFolder.FileVersion> files, long now) {
        Set<String> stirred = new HashSet<>();
        this.seen.keySet().retainAll(files.keySet());
        files.forEach((file, version) -> {
            Seen before = this.seen.get(file);
            if (before == null) {
                this.seen.put(file, new Seen(version, this.listed ? now : now - age(version), false));
                stirred.add(file);
            } else if (!before.version().equals(version)) {
                this.seen.put(file, before.changed(version, now));
                stirred.add(file);
            }
        });
        this.listed = true;
        return stirred;
    }

    /** Tells that a file's content changed although its listing is the same. */
    public void stir(String file, long now) {
        this.seen.computeIfPresent(file, (f, before) -> before.changed(before.version(), now));
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

    /** For the first listing, which has only the file's own time. At most an hour; 0 if that time is in the future. */
    private long age(ContentFolder.FileVersion version) {
        Duration age = Duration.ofMillis(this.clock.millis()).minusNanos(version.modifiedNanos());
        return age.isNegative()
                ? 0
                : Math.min(age.toNanos(), Duration.ofHours(1).toNanos());
    }
}
