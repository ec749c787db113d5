package org.afterbacksurgery.content;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.site.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Reads the content folder for as long as the program runs, on a thread of its own, and says in
 * the log what should be mended. The folder's real state counts: it is listed every two seconds
 * and every file's content compared every thirty; the system's events only make that sooner.
 */
@Service
public class ContentWatcher implements SmartLifecycle {
    private static final Duration SCAN = Duration.ofSeconds(2);
    private static final Duration SCAN_WHILE_WAITING = Duration.ofMillis(500);
    private static final Duration SCAN_BY_CONTENT = Duration.ofSeconds(30);

    /** How long the first start waits for its pages before it serves without some of them. */
    private static final Duration FIRST_PASS = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);

    private final ContentFolder folder;
    private final Publications publications;
    private final Clock clock;
    private final CountDownLatch firstPass = new CountDownLatch(1);
    private volatile ContentReport report = ContentReport.EMPTY;
    private volatile @Nullable Thread thread;
    private Set<String> said = Set.of();
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
        if (this.publications.pages().isEmpty()) {
            awaitFirstPass();
        }
    }

    private void awaitFirstPass() {
        try {
            if (!this.firstPass.await(FIRST_PASS.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("Serving the pages read so far; the rest appears as it is read");
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
        long contentReadAt = System.nanoTime();
        boolean waiting = false;
        try (Doorbell doorbell = new Doorbell()) {
            while (isRunning()) {
                boolean byContent = System.nanoTime() - contentReadAt > SCAN_BY_CONTENT.toNanos();
                try {
                    if (reader == null) {
                        reader = new FolderReader(this.folder, this.publications, this.clock, System::nanoTime);
                    }
                    FolderReader.Pass pass = reader.pass(byContent);
                    contentReadAt = byContent ? System.nanoTime() : contentReadAt;
                    waiting = pass.waiting();
                    doorbell.watch(pass.folders());
                    say(pass.report());
                } catch (IOException e) {
                    sayAway();
                } catch (RuntimeException e) {
                    LOG.error("What was read from the content folder could not be published; trying again", e);
                }
                this.firstPass.countDown();
                doorbell.await(waiting ? SCAN_WHILE_WAITING : SCAN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what is new since the reading before, and what was mended. */
    private void say(ContentReport next) {
        boolean first = this.firstPass.getCount() > 0;
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
        if (first || this.away) {
            LOG.info(
                    "Read the content folder {}: {} pages, {} errors, {} warnings",
                    this.folder.root(),
                    next.pages(),
                    next.errors(),
                    next.warnings());
        }
        this.said = now;
        this.away = false;
        this.report = next;
    }

    private void sayAway() {
        if (!this.away) {
            LOG.error(
                    "The content folder {} is away, empty or closed to this account. Readers still get the last good pages. "
                            + "Put the folder back, or start with --site.content=FOLDER.",
                    this.folder.root());
        }
        this.away = true;
    }
}
