package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.content.shared.SharedFiles;

/**
 * Keeps the publications in step with the folder. A {@link #pass} lists the folder, obeys the brakes,
 * reads what changed for up to a quarter of a second, edited pages first, and publishes what is good.
 * The rest stays due, until another pass or {@link #proceed}. For one thread.
 */
final class FolderReader {
    /** The longest wait between two passes while the slow lane works or a file is missing. */
    private static final Duration SOON = Duration.ofMillis(250);

    private final LongSupplier nanoTime;
    private final FolderWatch watch;
    private final SharedFiles sharedFiles;
    private final Shelf shelf;
    private final Brakes brakes;
    private final MissingFiles missing;
    private final Publications publications;
    private final KeptReadings kept;
    private final String program;
    private final DuePages due = new DuePages();
    private final Readings readings = new Readings();
    private final TurnReader turns;
    private final Reports reports;
    private FolderState state;
    private Fingerprints fingerprints;

    /**
     * The result of one pass.
     *
     * @param folders to watch
     * @param left how many pages are still due
     * @param next how long the next pass can wait, if nothing else happens
     */
    record Pass(ContentReport report, List<Path> folders, int left, Duration next) {}

    FolderReader(ContentFolder folder, Publications publications, Clock clock, LongSupplier nanoTime) {
        this(folder, publications, clock, nanoTime, PageReader.QUICK);
    }

    /** @param quick how long a page may take before it moves to the slow lane */
    FolderReader(ContentFolder folder, Publications publications, Clock clock, LongSupplier nanoTime, Duration quick) {
        Stillness stillness = new Stillness();
        this.nanoTime = nanoTime;
        this.publications = publications;
        this.program = ProgramBuild.hash();
        this.kept = KeptReadings.of(publications);
        this.watch = new FolderWatch(folder, stillness, clock);
        this.sharedFiles = new SharedFiles(folder, publications);
        this.shelf = new Shelf(publications);
        this.brakes = new Brakes(folder, this.shelf);
        this.missing = new MissingFiles(!this.shelf.pages().isEmpty());
        this.turns = new TurnReader(folder, stillness, this.shelf, this.kept, nanoTime, quick);
        this.reports = new Reports(publications, clock, this.sharedFiles, this.readings, this.missing, this.shelf);
        this.state = FolderState.of(this.sharedFiles.current());
        this.fingerprints = new Fingerprints(this.program, this.state);
        this.shelf.use(this.state.shared());
    }

    /**
     * Looks at the folder, and takes one turn.
     *
     * @param byContent whether to look into files that seem unchanged, too: into some in this turn, and
     *     into the others in the next ones
     * @param ring what the system reported
     * @param longest how long the next pass can wait at most
     * @throws IOException when the folder is away or empty: nothing is concluded from that
     */
    Pass pass(boolean byContent, Doorbell.Ring ring, Duration longest) throws IOException {
        return turn(this.watch.look(byContent, ring, this.nanoTime.getAsLong()), longest);
    }

    /**
     * Takes another turn. Lists the folder anew only while a file is missing, which may be back.
     *
     * @throws IOException when the folder was listed, and is away or empty
     */
    Pass proceed(Duration longest) throws IOException {
        long now = this.nanoTime.getAsLong();
        boolean list = this.missing.isWaiting();
        return turn(list ? this.watch.look(false, Doorbell.Ring.NONE, now) : this.watch.again(now), longest);
    }

    private Pass turn(FolderWatch.Look look, Duration longest) {
        this.brakes.look(look.stirredOrRung());
        refreshShared(look);
        findDue(look);
        readSome(look);
        findMissing(look);
        release(look);
        int left = this.due.size();
        if (left == 0) {
            forgetGone();
        }
        ContentReport report = this.reports.report(look.listing(), this.state, left, look.now());
        return new Pass(report, look.listing().folders(), left, untilNext(longest));
    }

    private void refreshShared(FolderWatch.Look look) {
        this.sharedFiles.refresh(look.listing(), file -> this.watch.isReady(file, look.now()), look::looksInto);
        this.shelf.use(this.sharedFiles.current());
    }

    private void findDue(FolderWatch.Look look) {
        FolderState next = this.state.next(look.listing().files().keySet(), this.sharedFiles.current());
        Changes changes = new Changes(this.state, next);
        Set<String> pages = next.index().pages().keySet();
        Set<String> edited = new HashSet<>(look.stirred());
        look.lookedInto().stream()
                .filter(file -> !edited.contains(file) && isEdited(file, look.now()))
                .forEach(edited::add);
        edited.retainAll(pages);
        if (changes.any()) {
            this.readings.byFile().forEach((file, before) -> {
                if (!edited.contains(file) && pages.contains(file) && changes.touch(before)) {
                    this.due.affected(file, look.now());
                }
            });
        }
        lineUp(edited, look.now());
        this.turns.finished(pages).forEach(file -> this.due.unfinished(file, look.now()));
        if (next.index() != this.state.index()) {
            this.due.retain(pages);
            this.readings.retain(pages);
        }
        if (next != this.state) {
            this.state = next;
            this.fingerprints = new Fingerprints(this.program, next);
        }
        this.watch.calm();
    }

    /** Finds an edit that the listing does not show. If the page is already due, its wait must not start over. */
    private boolean isEdited(String file, long now) {
        Reading before = this.readings.get(file);
        return before != null && !this.due.isEdited(file) && this.watch.isOther(file, before.fileHash(), now);
    }

    private void lineUp(Collection<String> edited, long now) {
        List<String> unstored = new ArrayList<>();
        for (String file : edited) {
            if (this.readings.isRead(file) || this.due.contains(file)) {
                this.due.edited(file, this.watch.readyAt(file));
            } else {
                this.due.isNew(file, this.watch.readyAt(file));
                this.readings.expect(file, () -> this.watch.aliases(file));
                if (!this.shelf.pages().containsKey(file)) {
                    unstored.add(file);
                }
            }
        }
        this.missing.appeared(unstored, now);
    }

    /** A file counts as read only after its content has been published. If that fails, it stays due. */
    private void readSome(FolderWatch.Look look) {
        TurnReader.Turn turn =
                this.turns.read(this.due.ready(look.now()), look.listing(), this.state, this.fingerprints);
        List<Draft> admitted = this.readings.admit(turn.drafts(), turn.readings(), this.state.index());
        Map<String, KeptReading> kept = new HashMap<>(turn.kept());
        turn.drafts().stream().filter(draft -> !admitted.contains(draft)).forEach(draft -> kept.remove(draft.file()));
        this.shelf.publish(admitted, kept);
        this.brakes.obey(turn.readings().values());
        this.readings.addAll(turn.readings());
        this.due.done(turn.done());
        turn.waiting().forEach(this.due::edited);
        turn.changed().forEach(this.due::postpone);
    }

    /** Once every file was read, no more readings of an earlier run are needed. */
    private void forgetGone() {
        Set<String> gone = this.kept.clear();
        if (!gone.isEmpty()) {
            this.publications.forgetReadings(gone);
        }
    }

    private void findMissing(FolderWatch.Look look) {
        List<String> up = this.shelf.up();
        this.missing.note(up.stream().filter(look.listing()::misses).toList(), up.size(), look.now());
        this.missing.renamed(this.shelf.pages(), look.now()).forEach((file, name) -> {
            this.shelf.rename(file, name);
            this.missing.forget(name);
            this.missing.forget(file);
        });
        boolean mayBeRenamed = this.due.hasNew();
        if (!mayBeRenamed) {
            this.missing.deleted(look.now()).forEach(file -> {
                this.shelf.remove(file);
                this.missing.forget(file);
            });
        }
    }

    private void release(FolderWatch.Look look) {
        this.readings.released(this.state.index()).forEach(file -> this.due.unfinished(file, look.now()));
    }

    private Duration untilNext(Duration longest) {
        long now = this.nanoTime.getAsLong();
        LongStream moments = LongStream.concat(this.due.moments(), this.watch.nextReady(now).stream());
        Duration next = Duration.ofNanos(Math.max(0, moments.min().orElse(Long.MAX_VALUE) - now));
        if (this.watch.isComparing()) {
            return Duration.ZERO;
        }
        Duration most = this.turns.isBusy() || this.missing.isWaiting() ? SOON : longest;
        return next.compareTo(most) < 0 ? next : most;
    }
}
