package org.afterbacksurgery.content.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when the system says that something in the folder changed, and tells where. If it does not
 * ring, nothing is lost: it only ends a wait sooner.
 */
public final class Doorbell implements AutoCloseable {
    /** One save often causes several events: waits this long to take them together. */
    private static final Duration QUIET = Duration.ofMillis(40);

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final Map<Path, WatchKey> watched = new HashMap<>();
    private final @Nullable WatchService service;

    public Doorbell() {
        this.service = open();
    }

    private static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("This system does not report changed files; the content folder is scanned instead");
            return null;
        }
    }

    /** Watches these folders and no others. */
    public void watch(Collection<Path> folders) {
        if (this.service == null) {
            return;
        }
        this.watched.entrySet().removeIf(folder -> {
            boolean gone = !folder.getValue().isValid() || !folders.contains(folder.getKey());
            if (gone) {
                folder.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : folders) {
            if (!this.watched.containsKey(folder)) {
                register(folder, this.service);
            }
        }
    }

    private void register(Path folder, WatchService watcher) {
        try {
            this.watched.put(
                    folder,
                    folder.register(
                            watcher,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException e) {
            LOG.debug("Cannot watch {}", folder, e);
        }
    }

    /**
     * What the system reported.
     *
     * @param arrived those of the touched files that appeared and were not written to since, as far as the
     *     system tells: they were renamed into place, or nothing has been written to them yet
     * @param everywhere whether the system lost events because there were too many
     */
    public record Ring(Set<Path> touched, Set<Path> arrived, boolean everywhere) {
        public static final Ring NONE = new Ring(Set.of(), Set.of(), false);

        public boolean isNone() {
            return this.touched.isEmpty() && !this.everywhere;
        }
    }

    /** Waits at most this long for a ring, then {@link #QUIET} more for the rest of a save. */
    public Ring await(Duration longest) throws InterruptedException {
        WatchService watcher = this.service;
        if (watcher == null) {
            Thread.sleep(longest.toMillis());
            return Ring.NONE;
        }
        try {
            WatchKey first = watcher.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (first == null) {
                return Ring.NONE;
            }
            Thread.sleep(QUIET.toMillis());
            return collect(first, watcher);
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException();
        }
    }

    private static Ring collect(WatchKey first, WatchService service) {
        Set<Path> touched = new HashSet<>();
        Set<Path> arrived = new HashSet<>();
        boolean everywhere = false;
        for (WatchKey key = first; key != null; key = service.poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                    Path file = folder.resolve(name);
                    touched.add(file);
                    arrived.remove(file);
                    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                        arrived.add(file);
                    }
                } else {
                    everywhere = true;
                }
            }
            key.reset();
        }
        return new Ring(touched, isPrompt(service) ? arrived : Set.of(), everywhere);
    }

    /** Some systems have no events; there Java lists the folder now and then, and cannot tell who still writes. */
    private static boolean isPrompt(WatchService service) {
        return !service.getClass().getSimpleName().startsWith("Polling");
    }

    @Override
    public void close() {
        try {
            if (this.service != null) {
                this.service.close();
            }
        } catch (IOException e) {
            LOG.debug("Cannot close the folder watcher", e);
        }
    }
}
