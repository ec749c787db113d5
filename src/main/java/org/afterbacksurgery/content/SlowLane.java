package org.afterbacksurgery.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages that take the parser a long time, one after another on a thread of its own, so that
 * no other page waits for them. If the parser could not cope with a text, it is not tried again until
 * the file changes. The methods are for one thread.
 */
final class SlowLane {
    private static final long IDLE_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(SlowLane.class);

    private final Work work;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SlowLane::daemon);
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Done> done = new HashMap<>();

    /** Reads a page with the longest time limit that there is. */
    @FunctionalInterface
    interface Work {
        PageReader.Result read(PageFile page, FileBytes bytes, PageIndex index, Shared shared);
    }

    private record Job(String hash, PageIndex index, Shared shared, Future<PageReader.Result> result) {}

    private record Done(String hash, PageIndex index, Shared shared, PageReader.Result result) {}

    SlowLane(Work work) {
        this.work = work;
        this.thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "content-slow");
        thread.setDaemon(true);
        return thread;
    }

    /** Puts a page in the queue. Cancels the reading of an earlier text of the same file. */
    void add(PageFile page, FileBytes bytes, PageIndex index, Shared shared) {
        Future<PageReader.Result> result = this.thread.submit(() -> this.work.read(page, bytes, index, shared));
        Job before = this.jobs.put(page.file(), new Job(bytes.hash(), index, shared, result));
        if (before != null) {
            before.result().cancel(true);
        }
    }

    boolean isBusy() {
        return !this.jobs.isEmpty();
    }

    /** Whether any text of this file is waiting, being read or was read. */
    boolean knows(String file) {
        return this.jobs.containsKey(file) || this.done.containsKey(file);
    }

    /** Whether this text is waiting or being read. */
    boolean isReading(String file, FileBytes bytes) {
        Job job = this.jobs.get(file);
        return job != null && job.hash().equals(bytes.hash());
    }

    /**
     * The result for this text, unless something that it depends on has changed since. Gives each result
     * only once, except that of a text that the parser could not cope with.
     */
    Optional<PageReader.Result> result(String file, FileBytes bytes, PageIndex index, Shared shared) {
        Done read = this.done.get(file);
        if (read == null || !read.hash().equals(bytes.hash())) {
            return Optional.empty();
        }
        if (!read.result().parsed()) {
            return Optional.of(read.result());
        }
        this.done.remove(file);
        boolean stands = read.shared() == shared && read.index().sameAs(index);
        return stands ? Optional.of(read.result()) : Optional.empty();
    }

    /**
     * The files that were read since this was last asked.
     *
     * @param files that are there; the others are forgotten
     */
    List<String> finished(Set<String> files) {
        this.done.keySet().retainAll(files);
        List<String> finished = new ArrayList<>();
        this.jobs.forEach((file, job) -> {
            if (!files.contains(file)) {
                job.result().cancel(true);
            }
            if (job.result().isDone()) {
                finished.add(file);
            }
        });
        finished.forEach(this::take);
        return finished;
    }

    private void take(String file) {
        Job job = this.jobs.remove(file);
        if (job == null) {
            return;
        }
        try {
            this.done.put(
                    file,
                    new Done(job.hash(), job.index(), job.shared(), job.result().get()));
        } catch (ExecutionException e) {
            LOG.error("{} could not be read", file, e.getCause());
        } catch (CancellationException e) {
            LOG.debug("{} is gone", file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
