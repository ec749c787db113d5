package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.Stillness;
import org.afterbacksurgery.problem.Problem;

/**
 * Reads pages for a quarter of a second at a time, so that the folder can be looked at in between. A page
 * that takes too long for that moves to the slow lane. For one thread.
 */
final class TurnReader {
    /** How long the file must have been still after a save that removes over half of the page's words. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private static final Duration TURN = Duration.ofMillis(250);

    /** How often to ask whether a turn is over while a page is being read. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** When to try a file again that changed after it was listed, if no other listing comes first. */
    private static final Duration LATER = Duration.ofMillis(250);

    /** A turn ends once its drafts were made from so many characters, because it holds them in memory. */
    private static final int TURN_CHARACTERS = 1024 * 1024;

    private final ContentFolder folder;
    private final Stillness stillness;
    private final Shelf shelf;
    private final LongSupplier nanoTime;
    private final ReadAhead ahead;
    private final SlowLane slowLane = new SlowLane(PageReader::read);

    /** @param quick how long a page may take before it moves to the slow lane */
    TurnReader(
            ContentFolder folder,
            Stillness stillness,
            Shelf shelf,
            KeptReadings kept,
            LongSupplier nanoTime,
            Duration quick) {
        this.folder = folder;
        this.stillness = stillness;
        this.shelf = shelf;
        this.nanoTime = nanoTime;
        this.ahead = new ReadAhead(folder, kept, quick);
    }

    /** What was read in one turn. */
    static final class Turn {
        private final Map<String, Reading> readings = new TreeMap<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<String, KeptReading> kept = new HashMap<>();
        private final Set<String> done = new HashSet<>();
        private final Map<String, Long> waiting = new HashMap<>();
        private final Map<String, Long> changed = new HashMap<>();
        private long characters;

        Map<String, Reading> readings() {
            return this.readings;
        }

        /** The pages without an error whose files have been still for long enough. */
        List<Draft> drafts() {
            return this.drafts;
        }

        /** The readings in the form in which they are stored, by file; none of files that are in {@link #waiting}. */
        Map<String, KeptReading> kept() {
            return this.kept;
        }

        /** The files that were read, and those that moved to the slow lane. */
        Set<String> done() {
            return this.done;
        }

        /** The files that lost words and may not be complete yet, with the moment to read each again. */
        Map<String, Long> waiting() {
            return this.waiting;
        }

        /** The files that changed after they were listed, with the moment to try each again. */
        Map<String, Long> changed() {
            return this.changed;
        }
    }

    /** @param files in the order in which to read them */
    Turn read(List<String> files, ContentFolder.Listing listing, FolderState state, Fingerprints fingerprints) {
        Surroundings now = new Surroundings(listing, state, fingerprints);
        long start = this.nanoTime.getAsLong();
        Turn turn = new Turn();
        this.ahead.retain(new HashSet<>(files));
        Iterator<String> next = files.iterator();
        try {
            for (String file : files) {
                startSome(next, now);
                if (turn.characters > TURN_CHARACTERS || !read(file, now, start + TURN.toNanos(), turn)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        startSome(next, now);
        return turn;
    }

    private void startSome(Iterator<String> files, Surroundings now) {
        while (files.hasNext() && this.ahead.hasRoom()) {
            String file = files.next();
            if (!this.slowLane.knows(file)) {
                start(file, now);
            }
        }
    }

    private void start(String file, Surroundings now) {
        this.ahead.start(now.page(file), now.listing().version(file), now.state(), now.fingerprints());
    }

    /** What the files of one turn are read among. */
    private record Surroundings(ContentFolder.Listing listing, FolderState state, Fingerprints fingerprints) {
        PageFile page(String file) {
            return Objects.requireNonNull(this.state.index().pages().get(file));
        }
    }

    /** Whether the file could be read before the end of the turn. */
    private boolean read(String file, Surroundings now, long end, Turn turn) throws InterruptedException {
        if (this.slowLane.knows(file) && readSlowly(now.page(file), now, turn)) {
            return true;
        }
        while (this.nanoTime.getAsLong() <= end) {
            start(file, now);
            Optional<ReadAhead.Outcome> outcome = this.ahead.take(file, MOMENT);
            if (outcome.isPresent()) {
                take(now.page(file), outcome.get(), now.state(), turn);
                return true;
            }
        }
        return false;
    }

    private void take(PageFile page, ReadAhead.Outcome outcome, FolderState state, Turn turn) {
        if (outcome instanceof ReadAhead.Changed) {
            turn.changed.put(page.file(), this.nanoTime.getAsLong() + LATER.toNanos());
            return;
        }
        if (outcome instanceof ReadAhead.Recalled recalled && !isPublished(recalled.reading())) {
            return;
        }
        turn.done.add(page.file());
        if (outcome instanceof ReadAhead.Recalled recalled) {
            turn.readings.put(page.file(), recalled.reading());
        } else if (outcome instanceof ReadAhead.TooSlow slow) {
            this.slowLane.add(page, slow.bytes(), state.index(), state.shared());
        } else if (outcome instanceof ReadAhead.Read read) {
            take(read.result(), read.kept(), turn);
        }
    }

    /** Whether the page is as an earlier run left it; if not, the file is read. One that was refused has no page to be so. */
    private boolean isPublished(Reading reading) {
        boolean refused = reading.problems().stream().anyMatch(Problem::isError);
        return refused
                || reading.brake()
                || this.shelf
                        .upPage(reading.page().file())
                        .filter(page -> Optional.of(page.textHash()).equals(reading.textHash())
                                && Optional.of(page.availability()).equals(reading.availability()))
                        .isPresent();
    }

    /** Whether the slow lane reads this text, or has read it. */
    private boolean readSlowly(PageFile page, Surroundings now, Turn turn) {
        try {
            FileBytes bytes = new FileBytes(this.folder.read(page.file(), PageReader.MAX_FILE));
            Optional<PageReader.Result> before = this.slowLane.result(
                    page.file(), bytes, now.state().index(), now.state().shared());
            boolean known = before.isPresent() || this.slowLane.isReading(page.file(), bytes);
            if (known) {
                before.ifPresent(result -> take(result, KeptReadings.keep(result, now.fingerprints()), turn));
                turn.done.add(page.file());
            }
            return known;
        } catch (IOException e) {
            return false;
        }
    }

    private void take(PageReader.Result result, Optional<KeptReading> kept, Turn turn) {
        String file = result.reading().page().file();
        turn.readings.put(file, result.reading());
        kept.ifPresent(reading -> turn.kept.put(file, reading));
        result.draft().ifPresent(draft -> {
            turn.characters += draft.source().length();
            long from = this.stillness.stillFor(file, patience(draft));
            if (from > this.nanoTime.getAsLong()) {
                turn.waiting.put(file, from);
                turn.kept.remove(file);
            } else {
                turn.drafts.add(draft);
            }
        });
    }

    /** How long the file must have been still before this draft of it may be published. */
    private Duration patience(Draft draft) {
        int before =
                this.shelf.upPage(draft.file()).map(Publications.Stored::words).orElse(0);
        if (draft.frontMatter().availability().draft() || draft.words() >= before) {
            return Duration.ZERO;
        }
        return draft.words() * 2 < before ? SETTLE : Stillness.SUSPECT;
    }

    /**
     * The files that the slow lane has read since this was last asked.
     *
     * @param files that are there; the slow lane forgets the others
     */
    List<String> finished(Set<String> files) {
        return this.slowLane.finished(files);
    }

    /** Whether the slow lane has work. */
    boolean isBusy() {
        return this.slowLane.isBusy();
    }
}
