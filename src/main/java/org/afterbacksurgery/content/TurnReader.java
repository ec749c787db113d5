package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.afterbacksurgery.markup.OutOfTimeException;

/**
 * Reads pages for a quarter of a second at a time, so that the folder can be listed in between. A page
 * that takes too long for that moves to the slow lane. For one thread.
 */
final class TurnReader {
    /** How long the file must have been still after a save that removes over half of the page's words. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private static final Duration TURN = Duration.ofMillis(250);

    /** A turn ends once it has read this many bytes, because it holds them in memory. */
    private static final int TURN_BYTES = 1024 * 1024;

    private final ContentFolder folder;
    private final Stillness stillness;
    private final Shelf shelf;
    private final LongSupplier nanoTime;
    private final Duration quick;
    private final SlowLane slowLane = new SlowLane(PageReader::read);

    /** @param quick how long a page may take before it moves to the slow lane */
    TurnReader(ContentFolder folder, Stillness stillness, Shelf shelf, LongSupplier nanoTime, Duration quick) {
        this.folder = folder;
        this.stillness = stillness;
        this.shelf = shelf;
        this.nanoTime = nanoTime;
        this.quick = quick;
    }

    /** What was read in one turn. */
    static final class Turn {
        private final Map<String, Reading> readings = new TreeMap<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<String> done = new HashSet<>();
        private final Map<String, Long> waiting = new HashMap<>();
        private int bytes;

        Map<String, Reading> readings() {
            return this.readings;
        }

        /** The pages without an error whose files have been still for long enough. */
        List<Draft> drafts() {
            return this.drafts;
        }

        /** The files that were read, and those that moved to the slow lane. */
        Set<String> done() {
            return this.done;
        }

        /** The files that lost words and may not be complete yet, with the moment to read each again. */
        Map<String, Long> waiting() {
            return this.waiting;
        }
    }

    /** @param files in the order in which to read them */
    Turn read(List<String> files, ContentFolder.Listing listing, FolderState state) {
        long start = this.nanoTime.getAsLong();
        Turn turn = new Turn();
        for (String file : files) {
            if (turn.bytes > TURN_BYTES || this.nanoTime.getAsLong() - start > TURN.toNanos()) {
                break;
            }
            PageFile page = Objects.requireNonNull(state.index().pages().get(file));
            read(page, listing.version(file), state, turn);
        }
        return turn;
    }

    /** Skips a file that changed after it was listed: the next listing will show that. */
    private void read(PageFile page, ContentFolder.FileVersion listed, FolderState state, Turn turn) {
        String file = page.file();
        try {
            FileBytes bytes = new FileBytes(this.folder.read(file, PageReader.MAX_FILE));
            turn.bytes += bytes.bytes().length;
            if (this.folder.version(file).equals(listed)) {
                result(page, bytes, state).ifPresent(result -> take(result, turn));
                turn.done.add(file);
            }
        } catch (IOException e) {
            take(PageReader.unreadable(page), turn);
            turn.done.add(file);
        }
    }

    /** Empty when the page is in the slow lane. */
    private Optional<PageReader.Result> result(PageFile page, FileBytes bytes, FolderState state) {
        if (this.slowLane.isReading(page.file(), bytes)) {
            return Optional.empty();
        }
        Optional<PageReader.Result> before = this.slowLane.result(page.file(), bytes, state.index(), state.shared());
        if (before.isPresent()) {
            return before;
        }
        try {
            return Optional.of(PageReader.read(page, bytes, state.index(), state.shared(), this.quick));
        } catch (OutOfTimeException e) {
            this.slowLane.add(page, bytes, state.index(), state.shared());
            return Optional.empty();
        }
    }

    private void take(PageReader.Result result, Turn turn) {
        String file = result.reading().page().file();
        turn.readings.put(file, result.reading());
        result.draft().ifPresent(draft -> {
            long from = this.stillness.stillFor(file, patience(draft));
            if (from > this.nanoTime.getAsLong()) {
                turn.waiting.put(file, from);
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
