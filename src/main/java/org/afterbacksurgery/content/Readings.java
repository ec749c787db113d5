package org.afterbacksurgery.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.afterbacksurgery.content.folder.PageIndex;
import org.jspecify.annotations.Nullable;

/**
 * What every file said when it was last read, and which files may have the addresses that they claim.
 * For one thread.
 */
final class Readings {
    private final Map<String, Reading> byFile = new HashMap<>();

    /** Files that have not been read yet, and where to find their aliases. */
    private final Map<String, Supplier<List<String>>> unread = new HashMap<>();

    /**
     * The aliases of files that have not been read yet, once somebody wants to know. If two files claim one
     * address, the one that happens to be read first must not get it.
     */
    private final Map<String, List<String>> expected = new HashMap<>();

    /** Files with a good draft that waits until no other file claims one of its addresses. */
    private final Set<String> heldBack = new HashSet<>();

    private int changes;

    /** In no order. */
    Map<String, Reading> byFile() {
        return this.byFile;
    }

    /** In the order of their files. Sorts them. */
    Map<String, Reading> inOrder() {
        Map<String, Reading> sorted = new LinkedHashMap<>();
        this.byFile.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reading -> sorted.put(reading.getKey(), reading.getValue()));
        return sorted;
    }

    /** Counts the changes: as long as the count stays the same, so do the readings. */
    int changes() {
        return this.changes;
    }

    @Nullable
    Reading get(String file) {
        return this.byFile.get(file);
    }

    boolean isRead(String file) {
        return this.byFile.containsKey(file);
    }

    /**
     * Notes a file that has not been read yet.
     *
     * @param aliases asked at most once, when a page is to be published before this file was read
     */
    void expect(String file, Supplier<List<String>> aliases) {
        this.unread.put(file, aliases);
    }

    /** Adds what was read, after it has been published. */
    void addAll(Map<String, Reading> read) {
        this.changes += read.size();
        this.byFile.putAll(read);
        this.unread.keySet().removeAll(read.keySet());
        this.expected.keySet().removeAll(read.keySet());
    }

    /** Forgets all files but these. */
    void retain(Collection<String> files) {
        if (this.byFile.keySet().retainAll(files)) {
            this.changes++;
        }
        this.heldBack.retainAll(files);
        this.unread.keySet().retainAll(files);
        this.expected.keySet().retainAll(files);
    }

    /**
     * The drafts that may be published. Holds back those with an address that another file also claims,
     * except those that take their page down: they need no address.
     *
     * @param read what was read together with the drafts, and has not been added yet
     */
    List<Draft> admit(List<Draft> drafts, Map<String, Reading> read, PageIndex index) {
        this.heldBack.removeAll(read.keySet());
        if (drafts.isEmpty()) {
            return List.of();
        }
        Map<String, Reading> all = new HashMap<>(this.byFile);
        all.putAll(read);
        Set<String> contested = contested(index, all.values());
        List<Draft> admitted = drafts.stream()
                .filter(draft -> draft.frontMatter().availability().draft() || !contested.contains(draft.file()))
                .toList();
        drafts.stream().filter(draft -> !admitted.contains(draft)).forEach(draft -> this.heldBack.add(draft.file()));
        return admitted;
    }

    /** The files that are held back although no other file claims their addresses any more. */
    List<String> released(PageIndex index) {
        if (this.heldBack.isEmpty()) {
            return List.of();
        }
        Set<String> contested = contested(index, this.byFile.values());
        return this.heldBack.stream().filter(file -> !contested.contains(file)).toList();
    }

    private Set<String> contested(PageIndex index, Collection<Reading> readings) {
        this.unread.forEach((file, aliases) -> this.expected.computeIfAbsent(file, f -> aliases.get()));
        return CrossChecks.claims(index, readings, this.expected).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
