package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the publications in step with the folder: each {@link #pass} reads what changed since the
 * one before and publishes what is good. For one thread.
 */
final class FolderReader {
    /** How long a save that loses over half of a page's words must have been still. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    /** How far apart two listings must be that both miss a file, before it counts as deleted. */
    private static final Duration MISSING = Duration.ofSeconds(10);

    /** How long it takes where a large part of the folder is missing at once. */
    private static final Duration MANY_MISSING = Duration.ofMinutes(10);

    /** A file gone and a new one with the same text within this time are one file renamed. */
    private static final Duration RENAMED = Duration.ofSeconds(10);

    private static final int MANY = 3;
    private static final double MANY_SHARE = 0.2;
    private static final int BATCH = 50;
    private static final Duration PROGRESS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);

    private final ContentFolder folder;
    private final Publications publications;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final PageReader reader;
    private final SharedFiles shared;
    private final Map<String, Known> known = new TreeMap<>();
    private final Map<String, Long> missingSince = new HashMap<>();
    /** When each new page was published, for a while; what a first import brings is not new. */
    private final Map<String, Long> appearedAt = new TreeMap<>();

    private Map<String, Publications.Stored> stored;
    private PageIndex index = PageIndex.EMPTY;
    private Set<String> pictures = Set.of();

    /** Files whose good draft waits until no other file claims one of its addresses. */
    private final Set<String> heldBack = new HashSet<>();

    /** Whether the pass before broke off, so that nobody knows which of its readings were published. */
    private boolean firstImport;

    private boolean unfinished;

    /**
     * What is known of one file.
     *
     * @param waitingSince when a reading that lost over half of its words was first made; null when none waits
     */
    private record Known(
            ContentFolder.Stamp stamp,
            Reading reading,
            @Nullable Long waitingSince) {}

    /** @param folders to watch, {@code waiting} whether a save waits until its file is still */
    record Pass(ContentReport report, List<Path> folders, boolean waiting) {}

    FolderReader(ContentFolder folder, Publications publications, Clock clock, LongSupplier nanoTime) {
        this.folder = folder;
        this.publications = publications;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.reader = new PageReader(folder);
        this.shared = new SharedFiles(folder, publications);
        this.stored = new HashMap<>(publications.pages());
        this.firstImport = this.stored.isEmpty();
        publications.use(this.shared.site(), this.shared.people());
    }

    /**
     * Reads what changed, publishes what is good, and reports the state of the whole folder.
     *
     * @param byContent whether to look into files that seem unchanged, too
     * @throws IOException when the folder is away or empty: nothing is concluded from that
     */
    Pass pass(boolean byContent) throws IOException {
        ContentFolder.Listing listing = this.folder.list();
        if (listing.files().isEmpty()) {
            throw new IOException("The folder is empty");
        }
        boolean all = this.unfinished;
        this.unfinished = true;
        Set<String> changedShared = this.shared.refresh(listing, byContent);
        if (all || changedShared.contains("site.yml") || changedShared.contains("people.yml")) {
            this.publications.use(this.shared.site(), this.shared.people());
        }
        PageIndex next = PageIndex.of(listing.files().keySet(), this.shared.site());
        List<PageIndex.PageFile> due =
                all ? List.copyOf(next.pages().values()) : due(listing, next, changedShared, byContent);
        this.index = next;
        this.pictures = Set.copyOf(this.shared.pictures().keySet());
        this.known.keySet().retainAll(next.pages().keySet());
        readAll(due, listing);
        removeMissing(listing);
        this.unfinished = false;
        this.firstImport = false;
        List<Reading> readings =
                this.known.values().stream().map(Known::reading).toList();
        boolean waiting = this.known.values().stream().anyMatch(file -> file.waitingSince() != null);
        ContentReport report = FolderCheck.report(listing, this.shared, this.index, readings, this.clock);
        return new Pass(report, listing.folders(), waiting);
    }

    private List<PageIndex.PageFile> due(
            ContentFolder.Listing listing, PageIndex next, Set<String> changedShared, boolean byContent) {
        boolean textsChanged = changedShared.stream().anyMatch(path -> !path.startsWith("images/"));
        boolean samePlaces = next.sameAs(this.index)
                && this.pictures.equals(this.shared.pictures().keySet());
        return next.pages().values().stream()
                .filter(page -> {
                    Known before = this.known.get(page.file());
                    return before == null
                            || textsChanged
                            || before.waitingSince() != null
                            || this.heldBack.contains(page.file())
                            || !before.stamp().equals(listing.stamp(page.file()))
                            || !samePlaces && dependsOnPlaces(before.reading(), next)
                            || changedShared.stream()
                                    .anyMatch(
                                            path -> before.reading().pictures().contains("/" + path))
                            || byContent && hasOtherContent(page.file(), before.reading());
                })
                .toList();
    }

    private boolean dependsOnPlaces(Reading reading, PageIndex next) {
        return reading.dependsOnMissing()
                || reading.pictures().stream()
                        .anyMatch(address -> !this.shared.pictures().containsKey(address.substring(1)))
                || reading.links().stream()
                        .anyMatch(link -> Address.parse(link.address())
                                .filter(next.addresses()::contains)
                                .isEmpty());
    }

    private boolean hasOtherContent(String file, Reading before) {
        try {
            return !TextHash.ofFile(this.folder.read(file, PageReader.MAX_FILE)).equals(before.fileHash());
        } catch (IOException e) {
            return true;
        }
    }

    private void readAll(List<PageIndex.PageFile> due, ContentFolder.Listing listing) {
        long saidAt = this.nanoTime.getAsLong();
        for (int start = 0; start < due.size(); start += BATCH) {
            readSome(due.subList(start, Math.min(due.size(), start + BATCH)), listing);
            if (this.nanoTime.getAsLong() - saidAt > PROGRESS.toNanos()) {
                saidAt = this.nanoTime.getAsLong();
                int done = Math.min(due.size(), start + BATCH);
                LOG.info(
                        "Reading the content folder: {} of {} pages ({} %)",
                        done, due.size(), 100L * done / due.size());
            }
        }
    }

    /** A file counts as read only after what it says was published: if that fails, the next pass reads it again. */
    private void readSome(List<PageIndex.PageFile> pages, ContentFolder.Listing listing) {
        Map<String, Known> read = new TreeMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (PageIndex.PageFile page : pages) {
            String file = page.file();
            PageReader.Result result = this.reader.read(page, this.index, this.shared);
            Long waitingSince = result.draft()
                    .filter(this::losesWords)
                    .map(draft -> waitingSince(file, result.reading()))
                    .orElse(null);
            boolean settled = waitingSince == null || this.nanoTime.getAsLong() - waitingSince >= SETTLE.toNanos();
            read.put(file, new Known(listing.stamp(file), result.reading(), settled ? null : waitingSince));
            if (settled) {
                result.draft().ifPresent(drafts::add);
            }
        }
        publish(drafts, read);
        read.values().stream()
                .map(Known::reading)
                .filter(this::brakes)
                .forEach(reading -> takeDown(reading.page().file()));
        this.known.putAll(read);
    }

    private boolean losesWords(Draft draft) {
        Publications.Stored before = this.stored.get(draft.file());
        return before != null
                && !before.takenDown()
                && !draft.frontMatter().availability().draft()
                && draft.words() * 2 < before.words();
    }

    private long waitingSince(String file, Reading reading) {
        Known before = this.known.get(file);
        Long since = before == null ? null : before.waitingSince();
        boolean still = before != null && before.reading().fileHash().equals(reading.fileHash());
        return still && since != null ? since : this.nanoTime.getAsLong();
    }

    private void publish(List<Draft> drafts, Map<String, Known> read) {
        Map<String, Reading> readings = new HashMap<>();
        this.known.values().forEach(file -> readings.put(file.reading().page().file(), file.reading()));
        read.values().forEach(file -> readings.put(file.reading().page().file(), file.reading()));
        Set<String> contested = CrossChecks.claims(this.index, readings.values()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        List<Draft> good = drafts.stream()
                .filter(draft -> draft.frontMatter().availability().draft() || !contested.contains(draft.file()))
                .toList();
        this.heldBack.removeAll(read.keySet());
        drafts.stream().filter(draft -> !good.contains(draft)).forEach(draft -> this.heldBack.add(draft.file()));
        if (!good.isEmpty()) {
            publishTogether(good);
        }
    }

    private void publishTogether(List<Draft> drafts) {
        try {
            this.publications.publish(drafts);
            drafts.forEach(this::remember);
        } catch (RuntimeException e) {
            if (drafts.size() == 1) {
                throw e;
            }
            publishEach(drafts, e);
        }
    }

    /** One page that cannot be stored must not keep the others back; when none can, the database is away. */
    private void publishEach(List<Draft> drafts, RuntimeException together) {
        Map<String, RuntimeException> refused = new TreeMap<>();
        for (Draft draft : drafts) {
            try {
                this.publications.publish(List.of(draft));
                remember(draft);
            } catch (RuntimeException e) {
                refused.put(draft.file(), e);
            }
        }
        if (refused.size() == drafts.size()) {
            throw together;
        }
        refused.forEach((file, e) -> LOG.error("{} cannot be stored and stays as it was", file, e));
    }

    private void remember(Draft draft) {
        boolean hidden = draft.frontMatter().availability().draft();
        Publications.Stored before =
                this.stored.put(draft.file(), new Publications.Stored(draft.words(), draft.textHash(), hidden));
        if (before == null && !hidden && !this.firstImport) {
            this.appearedAt.put(draft.file(), this.nanoTime.getAsLong());
        }
    }

    /** A file that says draft and has an error makes no draft to publish, and must be obeyed all the same. */
    private boolean brakes(Reading reading) {
        Publications.Stored before = this.stored.get(reading.page().file());
        return reading.brake() && reading.hasError() && before != null && !before.takenDown();
    }

    private void takeDown(String file) {
        this.publications.takeDown(file);
        this.stored.computeIfPresent(
                file, (f, before) -> new Publications.Stored(before.words(), before.textHash(), true));
    }

    private void removeMissing(ContentFolder.Listing listing) {
        long now = this.nanoTime.getAsLong();
        this.appearedAt.values().removeIf(since -> now - since > RENAMED.toNanos());
        List<String> missing = this.stored.keySet().stream()
                .filter(file -> !this.index.pages().containsKey(file) && !listing.isUnreadable(file))
                .toList();
        this.missingSince.keySet().retainAll(missing);
        boolean many = missing.size() > MANY && missing.size() > MANY_SHARE * this.stored.size();
        Duration patience = many ? MANY_MISSING : MISSING;
        for (String file : missing) {
            long since = this.missingSince.computeIfAbsent(file, f -> now);
            Optional<String> renamed = now - since <= RENAMED.toNanos() ? newNameOf(file) : Optional.empty();
            if (renamed.isPresent()) {
                this.publications.rename(file, renamed.get());
                this.appearedAt.remove(renamed.get());
                forget(file);
            } else if (now - since >= patience.toNanos()) {
                this.publications.remove(file);
                forget(file);
            }
        }
    }

    /** The new file that holds the text of one that is gone. */
    private Optional<String> newNameOf(String file) {
        Publications.Stored gone = this.stored.get(file);
        return this.appearedAt.keySet().stream()
                .filter(this.index.pages()::containsKey)
                .filter(name -> {
                    Publications.Stored appeared = this.stored.get(name);
                    return gone != null
                            && appeared != null
                            && !gone.takenDown()
                            && !appeared.takenDown()
                            && appeared.textHash().equals(gone.textHash());
                })
                .findFirst();
    }

    private void forget(String file) {
        this.stored.remove(file);
        this.missingSince.remove(file);
    }
}
