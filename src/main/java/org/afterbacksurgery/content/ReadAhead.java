package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.markup.OutOfTimeException;

/**
 * Reads pages on all cores, and ahead of their turn, so that the cores have work while what was read
 * before is being published. The methods are for one thread.
 */
final class ReadAhead {
    /** No more is started while this many bytes of files are being read or wait to be taken: all is in memory. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final long IDLE_SECONDS = 10;

    private final ContentFolder folder;
    private final KeptReadings kept;
    private final Duration quick;
    private final ThreadPoolExecutor threads;
    private final Map<String, Started> started = new HashMap<>();
    private long bytes;

    /** @param quick how long a page may take before it is given up as {@link TooSlow} */
    ReadAhead(ContentFolder folder, KeptReadings kept, Duration quick) {
        this.folder = folder;
        this.kept = kept;
        this.quick = quick;
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = new ThreadPoolExecutor(
                cores, cores, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReadAhead::daemon);
        this.threads.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "content-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** What came of reading one file. */
    sealed interface Outcome permits Read, Recalled, TooSlow, Changed {}

    /**
     * The page as it is now.
     *
     * @param kept for the next run of the program; empty when it would be of no use
     */
    record Read(PageReader.Result result, Optional<KeptReading> kept) implements Outcome {}

    /** What an earlier run of the program read. */
    record Recalled(Reading reading) implements Outcome {}

    /** Ordinary patience was not enough for this text. */
    record TooSlow(FileBytes bytes) implements Outcome {}

    /** The file changed after it was listed: the next listing will show that. */
    record Changed() implements Outcome {}

    private record Started(ContentFolder.FileVersion version, FolderState state, Future<Outcome> outcome) {
        boolean stands(ContentFolder.FileVersion listed, FolderState now) {
            return this.version.equals(listed)
                    && this.state.index() == now.index()
                    && this.state.shared() == now.shared();
        }
    }

    /** Forgets what was started for other files than these. */
    void retain(Set<String> files) {
        Set.copyOf(this.started.keySet()).stream()
                .filter(file -> !files.contains(file))
                .forEach(this::forget);
    }

    boolean hasRoom() {
        return this.bytes < MOST_BYTES;
    }

    /** Starts to read a file, unless it is being read as it is now. */
    void start(PageFile page, ContentFolder.FileVersion listed, FolderState state, Fingerprints fingerprints) {
        Started before = this.started.get(page.file());
        if (before != null && before.stands(listed, state)) {
            return;
        }
        forget(page.file());
        Future<Outcome> outcome = this.threads.submit(() -> read(page, listed, state, fingerprints));
        this.started.put(page.file(), new Started(listed, state, outcome));
        this.bytes += listed.size();
    }

    /**
     * Takes what came of a file that was started. Empty when the time was too short; the reading goes on.
     *
     * @throws InterruptedException when this thread was interrupted; the reading goes on
     */
    Optional<Outcome> take(String file, Duration longest) throws InterruptedException {
        Started reading = this.started.get(file);
        if (reading == null) {
            return Optional.empty();
        }
        try {
            Outcome outcome = reading.outcome().get(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
            forget(file);
            return Optional.of(isAsListed(file, reading.version()) ? outcome : new Changed());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (CancellationException | ExecutionException e) {
            forget(file);
            throw new IllegalStateException(file + " could not be read", e);
        }
    }

    private boolean isAsListed(String file, ContentFolder.FileVersion listed) {
        try {
            return this.folder.version(file).equals(listed);
        } catch (IOException e) {
            return false;
        }
    }

    private void forget(String file) {
        Started reading = this.started.remove(file);
        if (reading != null) {
            reading.outcome().cancel(false);
            this.bytes -= reading.version().size();
        }
    }

    private Outcome read(
            PageFile page, ContentFolder.FileVersion listed, FolderState state, Fingerprints fingerprints) {
        FileBytes bytes;
        try {
            bytes = new FileBytes(this.folder.read(page.file(), PageReader.MAX_FILE));
            if (!this.folder.version(page.file()).equals(listed)) {
                return new Changed();
            }
        } catch (IOException e) {
            return isAsListed(page.file(), listed)
                    ? new Read(PageReader.unreadable(page), Optional.empty())
                    : new Changed();
        }
        Optional<Reading> known = this.kept.recall(page, bytes, fingerprints);
        if (known.isPresent()) {
            return new Recalled(known.get());
        }
        try {
            PageReader.Result result = PageReader.read(page, bytes, state.index(), state.shared(), this.quick);
            return new Read(result, KeptReadings.keep(result, fingerprints));
        } catch (OutOfTimeException e) {
            return new TooSlow(bytes);
        }
    }
}
