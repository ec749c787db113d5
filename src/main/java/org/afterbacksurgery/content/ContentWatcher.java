package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Reads the content folder for as long as the program runs, on a thread of its own, and logs what
 * needs fixing. Relies on the folder itself, not on events: lists it every two seconds, and compares
 * the content of every file every thirty; the system's events only make that sooner.
 */
@Service
public class ContentWatcher implements SmartLifecycle {
    private static final Duration SCAN = Duration.ofSeconds(2);
    private static final Duration SCAN_BY_CONTENT = Duration.ofSeconds(30);

    /** The longest time that the first start waits for all pages before it serves without the rest. */
    private static final Duration FIRST_IMPORT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);

    private final ContentFolder folder;
    private final Publications publications;
    private final Clock clock;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile ContentReport report = ContentReport.EMPTY;
    private volatile @Nullable Thread thread;
    private Set<String> said = Set.of();
    private boolean first = true;
    private boolean away;

    ContentWatcher(SiteSettings settings, Publications publications, Clock clock) {
        this.folder = new ContentFolder(settings.content());
        this.publications = publications;
        this.clock = clock;
    }

    /** The state of the folder after the last reading of it. */
    public ContentReport report() {
        return this.report;
    }

    @Override
    public void start() {
        Thread watcher = new Thread(this::run, "content");
        watcher.setDaemon(true);
        this.thread = watcher;
        watcher.start();
        awaitReady();
    }

    /**
     * If pages are stored, they can be served as soon as the brakes have been obeyed; if none are, the first
     * import comes first.
     */
    private void awaitReady() {
        try {
            if (!this.ready.await(FIRST_IMPORT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("Serving the pages read so far; the rest will appear as they are read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread watcher = this.thread;
        this.thread = null;
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return this.thread != null;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private void run() {
        FolderReader reader = null;
        boolean stored = !this.publications.pages().isEmpty();
        long contentReadAt = System.nanoTime();
        long listedAt = System.nanoTime() - SCAN.toNanos();
        Doorbell.Ring ring = Doorbell.Ring.NONE;
        try (Doorbell doorbell = new Doorbell()) {
            while (isRunning()) {
                boolean byContent = ring.everywhere() || System.nanoTime() - contentReadAt > SCAN_BY_CONTENT.toNanos();
                Duration next = SCAN;
                try {
                    if (reader == null) {
                        reader = new FolderReader(this.folder, this.publications, this.clock, System::nanoTime);
                    }
                    long now = System.nanoTime();
                    Duration untilScan = SCAN.minusNanos(now - listedAt);
                    boolean look = byContent || !ring.isNone() || untilScan.isNegative() || untilScan.isZero();
                    FolderReader.Pass pass = look ? reader.pass(byContent, ring, SCAN) : reader.proceed(untilScan);
                    listedAt = look ? now : listedAt;
                    contentReadAt = byContent ? now : contentReadAt;
                    next = pass.next();
                    doorbell.watch(pass.folders());
                    say(pass);
                    ready(stored || pass.left() == 0);
                } catch (IOException e) {
                    sayAway();
                    ready(true);
                } catch (RuntimeException | StackOverflowError e) {
                    LOG.error("Could not publish what was read from the content folder; trying again", e);
                    ready(true);
                }
                ring = doorbell.await(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ready(boolean now) {
        if (now) {
            this.ready.countDown();
        }
    }

    private void say(FolderReader.Pass pass) {
        say(pass.report());
        this.away = false;
        if (this.first && pass.left() == 0) {
            this.first = false;
            LOG.info(
                    "Read the content folder {}: {} pages, {} errors, {} warnings",
                    this.folder.root(),
                    pass.report().pages(),
                    pass.report().errors(),
                    pass.report().warnings());
        }
    }

    /** Logs the problems that are new since the last report, and those that are fixed. */
    private void say(ContentReport next) {
        if (next == this.report) {
            return;
        }
        Set<String> now = new HashSet<>();
        for (Problem problem : next.problems()) {
            String line = problem.toString();
            now.add(line);
            if (!this.said.contains(line)) {
                if (problem.isError()) {
                    LOG.error("{}", line);
                } else {
                    LOG.warn("{}", line);
                }
            }
        }
        this.said.stream()
                .filter(line -> !now.contains(line))
                .sorted()
                .forEach(line -> LOG.info("No longer: {}", line));
        this.said = now;
        this.report = next;
    }

    private void sayAway() {
        if (!this.away) {
            say(this.report.with(List.of(Problem.error(
                    ProblemCode.MISSING_FOLDER,
                    SourceLocation.startOf("."),
                    "The content folder %s is missing, empty or closed to this account. Readers still see the last good pages."
                            .formatted(this.folder.root()),
                    "Put the folder back, or start with --site.content=FOLDER."))));
        }
        this.away = true;
    }
}
