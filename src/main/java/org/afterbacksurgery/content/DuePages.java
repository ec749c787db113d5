package org.afterbacksurgery.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The pages that have to be read, why, and from when on they may be. Moments are in nanoseconds, on
 * the scale of {@link System#nanoTime}. For one thread.
 */
final class DuePages {
    private final Map<String, Due> pages = new HashMap<>();

    /** Edits come first. */
    private enum Why {
        EDITED,
        NEW,
        AFFECTED
    }

    /** @param from the first moment at which it may be read */
    private record Due(Why why, long from) {}

    /** Somebody saved the file. A later save moves the moment. */
    void edited(String file, long from) {
        this.pages.put(file, new Due(Why.EDITED, from));
    }

    /** The file was never read before. */
    void isNew(String file, long from) {
        this.pages.put(file, new Due(Why.NEW, from));
    }

    /** Something that the page shows changed. A page that is due already stays as it is. */
    void affected(String file, long now) {
        this.pages.putIfAbsent(file, new Due(Why.AFFECTED, now));
    }

    /** An edit that was read could not be published yet. A page that is due already stays as it is. */
    void unfinished(String file, long now) {
        this.pages.putIfAbsent(file, new Due(Why.EDITED, now));
    }

    void done(Collection<String> files) {
        this.pages.keySet().removeAll(files);
    }

    /** Forgets all files but these. */
    void retain(Collection<String> files) {
        this.pages.keySet().retainAll(files);
    }

    boolean contains(String file) {
        return this.pages.containsKey(file);
    }

    boolean isEdited(String file) {
        Due due = this.pages.get(file);
        return due != null && due.why() == Why.EDITED;
    }

    boolean hasNew() {
        return this.pages.values().stream().anyMatch(due -> due.why() == Why.NEW);
    }

    int size() {
        return this.pages.size();
    }

    /**
     * The pages that may be read now, in order. The last save comes first: after a whole folder was
     * copied back, somebody is waiting for exactly that page.
     */
    List<String> ready(long now) {
        return this.pages.entrySet().stream()
                .filter(page -> page.getValue().from() <= now)
                .sorted(Map.Entry.<String, Due>comparingByValue(
                                Comparator.comparing(Due::why).thenComparing(Due::from, Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When each page may be read. */
    LongStream moments() {
        return this.pages.values().stream().mapToLong(Due::from);
    }
}
