package org.afterbacksurgery.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The pages that have to be read, why, and from when on they may be read. Moments are in nanoseconds,
 * on the scale of {@link System#nanoTime}. For one thread.
 */
final class DuePages {
    private final Map<String, Due> pages = new HashMap<>();

    /** In order: edits come first. */
    private enum Why {
        EDITED,
        NEW,
        AFFECTED
    }

    /** @param from the first moment at which it may be read */
    private record Due(Why why, long from) {}

    /** Somebody saved the file. A later save moves the moment when it may be read. */
    void edited(String file, long from) {
        this.pages.put(file, new Due(Why.EDITED, from));
    }

    /** The file has never been read. */
    void isNew(String file, long from) {
        this.pages.put(file, new Due(Why.NEW, from));
    }

    /** Something that the page depends on changed. Does nothing if the page is due already. */
    void affected(String file, long now) {
        this.pages.putIfAbsent(file, new Due(Why.AFFECTED, now));
    }

    /** An edit was read but could not be published yet. Does nothing if the page is due already. */
    void unfinished(String file, long now) {
        this.pages.putIfAbsent(file, new Due(Why.EDITED, now));
    }

    /** Must not be read before this moment. Does nothing if the page is not due. */
    void postpone(String file, long from) {
        this.pages.computeIfPresent(file, (f, due) -> new Due(due.why(), from));
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
     * The pages that may be read now, in the order to read them. The latest save comes first: if it
     * follows the copy of a whole folder, somebody is waiting for exactly that page.
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
