package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.markup.OutOfTimeException;
import org.afterbacksurgery.site.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the publications in step with the folder. Each {@link #pass} lists the folder, obeys the
 * brakes, reads for a quarter of a second what changed, edited pages first, and publishes what is
 * good; what is left stays due. For one thread.
 */
final class FolderReader {
    /** How long a save that loses over half of a page's words must have been still. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    /** How long one pass reads before the folder is listed again. */
    private static final Duration TURN = Duration.ofMillis(250);

    /** How much text one pass holds in memory. */
    private static final int TURN_BYTES = 1024 * 1024;

    /** How long a pass can wait while something goes on in the background. */
    private static final Duration SOON = Duration.ofMillis(250);

    private static final Duration PROGRESS = Duration.ofSeconds(2);
    private static final Duration REPORT = Duration.ofSeconds(1);
    private static final int WORTH_SAYING = 50;
    private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);

    private final ContentFolder folder;
    private final Publications publications;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration quick;
    private final SharedFiles sharedFiles;
    private final Stillness stillness;
    private final SlowLane slowLane = new SlowLane(PageReader::read);
    private final MissingFiles missing = new MissingFiles();
    private final Map<String, Due> due = new HashMap<>();
    private final SortedMap<String, Reading> readings = new TreeMap<>();

    /** The aliases of files that were not read yet: who is read first must not take an address from the other. */
    private final Map<String, List<String>> unread = new HashMap<>();

    /** Files whose good draft waits until no other file claims one of its addresses. */
    private final Set<String> heldBack = new HashSet<>();

    private final Map<String, Publications.Stored> stored;
    private Set<String> names = Set.of();
    private PageIndex index = PageIndex.EMPTY;
    private Shared shared;
    private boolean settingsInForce;

    /** Whether what the next listing shows is new to the folder, and not only to this program. */
    private boolean knowsFolder;

    /** Files that listings showed as new or changed, until they are lined up. */
    private final Set<String> stirred = new HashSet<>();

    /** Files that say {@code status: draft} and whose pages could not be taken down. */
    private final Set<String> stillUp = new HashSet<>();

    private long saidAt;
    private ContentReport report = ContentReport.EMPTY;
    private long reportedAt;

    /** Why a page is due to be read; edits come first. */
    private enum Why {
        EDITED,
        UNKNOWN,
        AFFECTED
    }

    /** @param from the moment from which on it may be read, in nanoseconds */
    private record Due(Why why, long from) {}

    /**
     * What one pass came to.
     *
     * @param folders to watch
     * @param left how many pages are still due
     * @param next how long the next pass can wait, if nothing else happens
     */
    record Pass(ContentReport report, List<Path> folders, int left, Duration next) {}

    FolderReader(ContentFolder folder, Publications publications, Clock clock, LongSupplier nanoTime) {
        this(folder, publications, clock, nanoTime, PageReader.QUICK);
    }

    /** @param quick how long a page may take before it is put into the slow lane */
    FolderReader(ContentFolder folder, Publications publications, Clock clock, LongSupplier nanoTime, Duration quick) {
        this.folder = folder;
        this.publications = publications;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.quick = quick;
        this.sharedFiles = new SharedFiles(folder, publications);
        this.shared = this.sharedFiles.current();
        this.stillness = new Stillness(clock);
        this.stored = new HashMap<>(publications.pages());
        this.knowsFolder = !this.stored.isEmpty();
        publications.use(this.shared.site(), this.shared.people(), this.shared.glossary());
        this.settingsInForce = true;
    }

    /**
     * Takes one turn.
     *
     * @param byContent whether to look into files that seem unchanged, too
     * @param touched files of which the system says that something happened to them
     * @param longest how long the next pass can wait at most
     * @throws IOException when the folder is away or empty: nothing is concluded from that
     */
    Pass pass(boolean byContent, Collection<Path> touched, Duration longest) throws IOException {
        ContentFolder.Listing listing = this.folder.list();
        if (listing.files().isEmpty()) {
            throw new IOException("The folder is empty");
        }
        long now = this.nanoTime.getAsLong();
        Set<String> rung = listing.paths(touched);
        Predicate<String> lookInside = path -> byContent || rung.contains(path);
        this.stirred.addAll(this.stillness.stirred(listing.files(), now));
        brake(this.stirred, rung);
        refreshShared(listing, lookInside, now);
        findDue(listing, lookInside, now);
        readSome(listing);
        findMissing(listing);
        releaseHeldBack();
        sayProgress();
        report(listing, now);
        return new Pass(this.report, listing.folders(), this.due.size(), untilNext(longest));
    }

    private void refreshShared(ContentFolder.Listing listing, Predicate<String> lookInside, long now) {
        this.sharedFiles.refresh(listing, path -> this.stillness.isReady(path, now), lookInside);
        Shared next = this.sharedFiles.current();
        if (!this.settingsInForce || !next.hasSettingsOf(this.shared)) {
            this.settingsInForce = false;
            this.publications.use(next.site(), next.people(), next.glossary());
            this.settingsInForce = true;
        }
    }

    /** Lines up what is to be read. */
    private void findDue(ContentFolder.Listing listing, Predicate<String> lookInside, long now) {
        Shared nextShared = this.sharedFiles.current();
        PageIndex next = index(listing, nextShared);
        Predicate<Reading> affected = affected(next, nextShared);
        Set<String> edited = new HashSet<>();
        for (String file : next.pages().keySet()) {
            Reading before = this.readings.get(file);
            if (this.stirred.contains(file)) {
                edited.add(file);
            } else if (before != null && !isWaiting(file) && lookInside.test(file) && hasOtherContent(file, before)) {
                this.stillness.stir(file, now);
                edited.add(file);
            } else if (before != null && affected.test(before)) {
                this.due.putIfAbsent(file, new Due(Why.AFFECTED, now));
            }
        }
        edited.forEach(file -> edited(file, now));
        this.slowLane
                .finished(next.pages().keySet())
                .forEach(file -> this.due.putIfAbsent(file, new Due(Why.EDITED, now)));
        this.due.keySet().retainAll(next.pages().keySet());
        this.readings.keySet().retainAll(next.pages().keySet());
        this.heldBack.retainAll(next.pages().keySet());
        this.unread.keySet().retainAll(next.pages().keySet());
        this.index = next;
        this.shared = nextShared;
        this.stirred.clear();
        this.knowsFolder = true;
    }

    /** An edit that is known already must not begin its time of stillness again at each look inside. */
    private boolean isWaiting(String file) {
        Due found = this.due.get(file);
        return found != null && found.why() == Why.EDITED;
    }

    private PageIndex index(ContentFolder.Listing listing, Shared nextShared) {
        Set<String> names = listing.files().keySet();
        boolean same = names.equals(this.names) && nextShared.site() == this.shared.site();
        this.names = names;
        return same ? this.index : PageIndex.of(names, nextShared.site());
    }

    private void edited(String file, long now) {
        boolean unknown = !this.readings.containsKey(file) && !this.due.containsKey(file);
        this.due.put(file, new Due(unknown ? Why.UNKNOWN : Why.EDITED, this.stillness.readyAt(file)));
        if (unknown) {
            this.unread.put(file, aliases(file));
        }
        if (unknown && this.knowsFolder && !this.stored.containsKey(file)) {
            this.missing.appeared(file, now);
        }
    }

    private List<String> aliases(String file) {
        try {
            return PageReader.aliases(bytes(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether what a page says may depend on something that is not as it was when the page was read. */
    private Predicate<Reading> affected(PageIndex next, Shared nextShared) {
        if (next.sameAs(this.index) && nextShared == this.shared) {
            return reading -> false;
        }
        if (!nextShared.site().languages().equals(this.shared.site().languages())) {
            return reading -> true;
        }
        SharedChanges changes = new SharedChanges(this.shared, nextShared);
        return reading -> changes.touch(reading)
                || reading.dependsOnMissing()
                || reading.pictures().stream().anyMatch(picture -> !nextShared.hasPictureOf(this.shared, picture))
                || reading.links().stream()
                        .anyMatch(link -> Address.parse(link.address())
                                .filter(next.addresses()::contains)
                                .isEmpty());
    }

    private boolean hasOtherContent(String file, Reading before) {
        try {
            return !bytes(file).hash().equals(before.fileHash());
        } catch (IOException e) {
            return true;
        }
    }

    private FileBytes bytes(String file) throws IOException {
        return new FileBytes(this.folder.read(file, PageReader.MAX_FILE));
    }

    /** Pages that are to go go at once and together, before anything is parsed. */
    private void brake(Collection<String> stirred, Collection<String> rung) {
        Set<String> tried = Set.copyOf(this.stillUp);
        Set<String> files = new TreeSet<>(tried);
        files.addAll(stirred);
        files.addAll(rung);
        this.stillUp.clear();
        takeDown(files.stream()
                .filter(file -> isPublished(file) && saysDraft(file, tried.contains(file)))
                .toList());
    }

    /** @param before what it said when it could be opened last */
    private boolean saysDraft(String file, boolean before) {
        try {
            return PageReader.saysDraft(bytes(file));
        } catch (IOException e) {
            LOG.debug("{} cannot be opened now; it is read again later", file, e);
            return before;
        }
    }

    /** One page that cannot be taken down must not keep the others up. */
    private void takeDown(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        try {
            this.publications.takeDown(files);
            files.forEach(file -> this.stored.computeIfPresent(
                    file,
                    (f, before) -> new Publications.Stored(
                            before.words(),
                            before.textHash(),
                            before.availability().asDraft())));
        } catch (RuntimeException e) {
            if (files.size() > 1) {
                files.forEach(file -> takeDown(List.of(file)));
            } else {
                this.stillUp.addAll(files);
                LOG.error("{} could not be taken down; trying again", files.get(0), e);
            }
        }
    }

    private boolean isPublished(String file) {
        Publications.Stored before = this.stored.get(file);
        return before != null && !before.takenDown();
    }

    /** A file counts as read only after what it says was published: if that fails, it stays due. */
    private void readSome(ContentFolder.Listing listing) {
        long start = this.nanoTime.getAsLong();
        Turn turn = new Turn();
        for (String file : ready(start)) {
            if (turn.bytes > TURN_BYTES || this.nanoTime.getAsLong() - start > TURN.toNanos()) {
                break;
            }
            read(Objects.requireNonNull(this.index.pages().get(file)), listing.stamp(file), turn);
        }
        publish(turn);
        takeDown(turn.readings.values().stream()
                .filter(Reading::brake)
                .map(reading -> reading.page().file())
                .filter(this::isPublished)
                .toList());
        this.readings.putAll(turn.readings);
        this.unread.keySet().removeAll(turn.readings.keySet());
        this.due.keySet().removeAll(turn.done);
        this.due.putAll(turn.waiting);
    }

    /** The last save first: after a whole folder was copied back, somebody is waiting for just that one. */
    private List<String> ready(long now) {
        return this.due.entrySet().stream()
                .filter(page -> page.getValue().from() <= now)
                .sorted(Map.Entry.<String, Due>comparingByValue(
                                Comparator.comparing(Due::why).thenComparing(Due::from, Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was read in one turn. */
    private static final class Turn {
        private final Map<String, Reading> readings = new TreeMap<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<String> done = new HashSet<>();
        private final Map<String, Due> waiting = new HashMap<>();
        private int bytes;
    }

    private void read(PageFile page, ContentFolder.Stamp listed, Turn turn) {
        String file = page.file();
        try {
            FileBytes bytes = bytes(file);
            turn.bytes += bytes.bytes().length;
            if (this.folder.stamp(file).equals(listed)) {
                result(page, bytes).ifPresent(result -> take(result, turn));
                turn.done.add(file);
            }
        } catch (IOException e) {
            take(PageReader.unreadable(page), turn);
            turn.done.add(file);
        }
    }

    /** Empty when the page takes long and is being read in the background. */
    private Optional<PageReader.Result> result(PageFile page, FileBytes bytes) {
        if (this.slowLane.isReading(page.file(), bytes)) {
            return Optional.empty();
        }
        Optional<PageReader.Result> before = this.slowLane.result(page.file(), bytes, this.index, this.shared);
        if (before.isPresent()) {
            return before;
        }
        try {
            return Optional.of(PageReader.read(page, bytes, this.index, this.shared, this.quick));
        } catch (OutOfTimeException e) {
            this.slowLane.add(page, bytes, this.index, this.shared);
            return Optional.empty();
        }
    }

    private void take(PageReader.Result result, Turn turn) {
        String file = result.reading().page().file();
        turn.readings.put(file, result.reading());
        result.draft().ifPresent(draft -> {
            long from = this.stillness.stillFor(file, patience(draft));
            if (from > this.nanoTime.getAsLong()) {
                turn.waiting.put(file, new Due(Why.EDITED, from));
            } else {
                turn.drafts.add(draft);
            }
        });
    }

    /** How long a file must have been still for what it says now. */
    private Duration patience(Draft draft) {
        Publications.Stored before = this.stored.get(draft.file());
        boolean hides = draft.frontMatter().availability().draft();
        if (before == null || before.takenDown() || hides || draft.words() >= before.words()) {
            return Duration.ZERO;
        }
        return draft.words() * 2 < before.words() ? SETTLE : Stillness.SUSPECT;
    }

    private void publish(Turn turn) {
        this.heldBack.removeAll(turn.readings.keySet());
        if (turn.drafts.isEmpty()) {
            return;
        }
        Map<String, Reading> all = new HashMap<>(this.readings);
        all.putAll(turn.readings);
        Set<String> contested = contested(all.values());
        List<Draft> good = turn.drafts.stream()
                .filter(draft -> draft.frontMatter().availability().draft() || !contested.contains(draft.file()))
                .toList();
        turn.drafts.stream().filter(draft -> !good.contains(draft)).forEach(draft -> this.heldBack.add(draft.file()));
        if (!good.isEmpty()) {
            publishTogether(good);
        }
    }

    private Set<String> contested(Collection<Reading> all) {
        return CrossChecks.claims(this.index, all, this.unread).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private void releaseHeldBack() {
        if (!this.heldBack.isEmpty()) {
            Set<String> contested = contested(this.readings.values());
            long now = this.nanoTime.getAsLong();
            this.heldBack.stream()
                    .filter(file -> !contested.contains(file))
                    .forEach(file -> this.due.putIfAbsent(file, new Due(Why.EDITED, now)));
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
        this.stored.put(
                draft.file(),
                new Publications.Stored(
                        draft.words(), draft.textHash(), draft.frontMatter().availability()));
    }

    private void findMissing(ContentFolder.Listing listing) {
        long now = this.nanoTime.getAsLong();
        List<String> visible =
                this.stored.keySet().stream().filter(this::isPublished).toList();
        this.missing.note(
                visible.stream()
                        .filter(file -> !listing.files().containsKey(file) && !listing.isUnreadable(file))
                        .toList(),
                visible.size(),
                now);
        this.missing.renamed(this.stored, now).forEach((file, name) -> {
            this.publications.rename(file, name);
            this.missing.forget(name);
            forget(file);
        });
        boolean mayBeRenamed = this.due.values().stream().anyMatch(page -> page.why() == Why.UNKNOWN);
        if (!mayBeRenamed) {
            this.missing.deleted(now).forEach(file -> {
                this.publications.remove(file);
                forget(file);
            });
        }
    }

    private void forget(String file) {
        this.stored.remove(file);
        this.missing.forget(file);
    }

    private void sayProgress() {
        long now = this.nanoTime.getAsLong();
        if (this.due.size() < WORTH_SAYING) {
            this.saidAt = now;
        } else if (now - this.saidAt > PROGRESS.toNanos()) {
            this.saidAt = now;
            int all = this.index.pages().size();
            int read = all - this.due.size();
            LOG.info("Reading the content folder: {} of {} pages ({} %)", read, all, 100L * read / all);
        }
    }

    /** While much is being read, a new report once a second is enough. */
    private void report(ContentFolder.Listing listing, long now) {
        if (this.due.size() < WORTH_SAYING || now - this.reportedAt > REPORT.toNanos()) {
            this.reportedAt = now;
            this.report = FolderScan.report(
                            listing, this.sharedFiles, this.index, this.readings.values(), this.clock.instant())
                    .with(this.missing.problems(this::isPublic, this::address))
                    .with(FormerAddresses.problems(this.publications.formerAddresses(), this.readings, this.index));
        }
    }

    private boolean isPublic(String file) {
        Publications.Stored page = this.stored.get(file);
        return page != null
                && page.availability()
                        .isPublic(this.clock.instant(), this.shared.site().timeZone());
    }

    private Optional<Address> address(String file) {
        return Optional.ofNullable(
                        PageIndex.of(List.of(file), this.shared.site()).pages().get(file))
                .map(PageFile::address);
    }

    private Duration untilNext(Duration longest) {
        long now = this.nanoTime.getAsLong();
        LongStream moments = LongStream.concat(
                this.due.values().stream().mapToLong(Due::from), this.stillness.nextReady(now).stream());
        Duration next = Duration.ofNanos(Math.max(0, moments.min().orElse(Long.MAX_VALUE) - now));
        Duration most = this.slowLane.isBusy() || this.missing.isWaiting() ? SOON : longest;
        return next.compareTo(most) < 0 ? next : most;
    }
}
