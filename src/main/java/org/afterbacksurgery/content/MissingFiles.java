package org.afterbacksurgery.content;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happened to files that are gone: a sync program may be at work, somebody may have
 * renamed the file, or somebody deleted it. For one thread.
 */
final class MissingFiles {
    /** How long listings must miss a file before it counts as deleted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long they must miss it when a large part of the folder is missing at once. */
    private static final Duration MUCH_PATIENCE = Duration.ofMinutes(10);

    /** If a file goes and a new one with the same text comes within this time, the file was renamed. */
    private static final Duration RENAMED = Duration.ofSeconds(10);

    private static final int MANY = 3;
    private static final double MANY_SHARE = 0.2;

    private final Map<String, Long> missingSince = new TreeMap<>();

    /** When each new file appeared; forgotten after {@link #MUCH_PATIENCE}. */
    private final Map<String, Long> appearedAt = new HashMap<>();

    /** False until the first listing of an empty site: until then every file is new to us, not to the folder. */
    private boolean knowsFolder;

    private boolean many;
    private int all;

    /** @param knowsFolder whether pages are stored, so that a file without one is new to the folder */
    MissingFiles(boolean knowsFolder) {
        this.knowsFolder = knowsFolder;
    }

    /** Notes files that a listing shows for the first time and that have no page yet. */
    void appeared(Collection<String> files, long now) {
        if (this.knowsFolder) {
            files.forEach(file -> this.appearedAt.put(file, now));
        }
        this.knowsFolder = true;
    }

    /**
     * Notes which files one listing misses.
     *
     * @param missing files of pages that were not taken down
     * @param all how many pages were not taken down
     */
    void note(Collection<String> missing, int all, long now) {
        this.missingSince.keySet().retainAll(missing);
        missing.forEach(file -> this.missingSince.putIfAbsent(file, now));
        this.appearedAt.values().removeIf(since -> now - since > MUCH_PATIENCE.toNanos());
        this.many = missing.size() > MANY && missing.size() > MANY_SHARE * all;
        this.all = all;
    }

    /** The files that have been missing for so long that they count as deleted. */
    List<String> deleted(long now) {
        Duration patience = this.many ? MUCH_PATIENCE : PATIENCE;
        return this.missingSince.entrySet().stream()
                .filter(file -> now - file.getValue() >= patience.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The new names of files whose text appeared elsewhere, by old name. Waits so long that a file which
     * an editor only moves aside while it writes the next version is back before.
     */
    Map<String, String> renamed(Map<String, Publications.Stored> pages, long now) {
        Map<String, String> renamed = new TreeMap<>();
        this.missingSince.forEach((file, since) -> {
            if (now - since >= Stillness.SUSPECT.toNanos()) {
                newName(pages.get(file), since, pages)
                        .filter(name -> !renamed.containsValue(name))
                        .ifPresent(name -> renamed.put(file, name));
            }
        });
        return renamed;
    }

    private Optional<String> newName(
            Publications.@Nullable Stored gone, long since, Map<String, Publications.Stored> pages) {
        return this.appearedAt.entrySet().stream()
                .filter(file -> Math.abs(file.getValue() - since) <= RENAMED.toNanos())
                .map(Map.Entry::getKey)
                .filter(name -> !this.missingSince.containsKey(name))
                .filter(name -> gone != null && isSame(gone, pages.get(name)))
                .sorted()
                .findFirst();
    }

    private static boolean isSame(Publications.Stored gone, Publications.@Nullable Stored appeared) {
        return appeared != null && !appeared.takenDown() && appeared.textHash().equals(gone.textHash());
    }

    boolean isWaiting() {
        return !this.missingSince.isEmpty() && !this.many;
    }

    void forget(String file) {
        this.missingSince.remove(file);
        this.appearedAt.remove(file);
    }

    /**
     * What staff should know before readers notice anything.
     *
     * @param isPublic whether readers see the page of a file
     * @param address the address of a page, by its file
     */
    List<Problem> problems(Predicate<String> isPublic, Function<String, Optional<Address>> address) {
        return this.many && !this.missingSince.isEmpty()
                ? List.of(manyMissing())
                : this.missingSince.keySet().stream()
                        .map(file -> isPublic.test(file) ? missing(file, address.apply(file)) : missingUnseen(file))
                        .toList();
    }

    private Problem manyMissing() {
        return Problem.error(
                ProblemCode.MISSING_FILE,
                SourceLocation.startOf("."),
                "%d of %d pages are missing at once, %s among them. Readers still see their last good versions."
                        .formatted(
                                this.missingSince.size(),
                                this.all,
                                this.missingSince.keySet().iterator().next()),
                "Put the files back. If you meant to delete them, do nothing: the pages are taken down in %d minutes."
                        .formatted(MUCH_PATIENCE.toMinutes()));
    }

    private static Problem missing(String file, Optional<Address> address) {
        return Problem.warning(
                ProblemCode.MISSING_FILE,
                SourceLocation.startOf(file),
                "The file is not there any more. Readers still see its last good version.",
                "Put it back. If you meant to delete it, do nothing: its page is taken down in %d seconds.%s"
                        .formatted(
                                PATIENCE.toSeconds(),
                                address.map(
                                                " If another page took its place, add the line 'aliases: [ %s ]' to that page."
                                                        ::formatted)
                                        .orElse("")));
    }

    private static Problem missingUnseen(String file) {
        return Problem.warning(
                ProblemCode.MISSING_FILE,
                SourceLocation.startOf(file),
                "The file is not there any more. Readers do not see its page.",
                "Put it back. If you meant to delete it, do nothing.");
    }
}
