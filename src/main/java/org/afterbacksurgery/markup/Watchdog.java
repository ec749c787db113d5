package org.afterbacksurgery.markup;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a parse on a thread with a deep stack, and gives up after a time. The parser reads the text through
 * {@link Text}, which stops an abandoned parse. A new thread costs a tenth of a millisecond, so one whose
 * parse came to its end takes the next; one that was abandoned never does.
 */
final class Watchdog {
    /** Name of the parsing threads. */
    static final String THREAD = "markdown";

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long STACK_BYTES = 16 * 1024 * 1024;

    /** How long a parse may take to notice that it was abandoned. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** How long a thread waits for another parse: many pages are read one after another. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private static final Deque<Worker> WAITING = new ConcurrentLinkedDeque<>();

    private Watchdog() {}

    /** One thread, which ends when it was abandoned or has waited for too long. */
    private static final class Worker implements Runnable {
        private final BlockingQueue<Runnable> next = new ArrayBlockingQueue<>(1);
        private final Thread thread = new Thread(null, this, THREAD, STACK_BYTES);
        private volatile boolean abandoned;

        static Worker waitingOrNew() {
            Worker waiting = WAITING.pollFirst();
            return waiting == null ? new Worker() : waiting;
        }

        void start(Runnable parse) {
            this.next.add(parse);
            if (this.thread.getState() == Thread.State.NEW) {
                this.thread.setDaemon(true);
                this.thread.start();
            }
        }

        @Override
        public void run() {
            try {
                Runnable parse = this.next.take();
                while (parse != null) {
                    parse.run();
                    parse = afterThis();
                }
            } catch (InterruptedException e) {
                LOG.debug("An abandoned parse has ended");
            }
        }

        /** Null when the thread should end. If it is no longer among those that wait, a parse is on its way. */
        private @Nullable Runnable afterThis() throws InterruptedException {
            Runnable parse = null;
            boolean waits = true;
            while (parse == null && waits && !this.abandoned) {
                parse = this.next.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                waits = parse != null || !WAITING.remove(this);
            }
            return parse;
        }

        void abandon() {
            this.abandoned = true;
            this.thread.interrupt();
        }
    }

    /**
     * @param file named when the parse cannot be stopped
     * @throws OutOfTimeException when patience ran out, or the caller was interrupted
     * @throws TooComplexException when stack or memory ran out, or the parser has a bug
     */
    static <T> T run(String file, Duration patience, Callable<T> parse) {
        FutureTask<T> task = new FutureTask<>(parse);
        Worker worker = Worker.waitingOrNew();
        worker.start(task);
        try {
            T result = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            WAITING.addFirst(worker);
            return result;
        } catch (TimeoutException e) {
            stop(worker, file);
            throw new OutOfTimeException(file);
        } catch (InterruptedException e) {
            worker.abandon();
            Thread.currentThread().interrupt();
            throw new OutOfTimeException(file);
        } catch (ExecutionException e) {
            WAITING.addFirst(worker);
            throw new TooComplexException(e.getCause());
        }
    }

    /** Java cannot end a thread that does not stop: it keeps its memory and some processor time. */
    private static void stop(Worker worker, String file) {
        Thread thread = worker.thread;
        worker.abandon();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.setPriority(Thread.MIN_PRIORITY);
            LOG.error("{} is still being parsed {} after the parse was abandoned, here:{}", file, GRACE, stack(thread));
        }
    }

    private static String stack(Thread thread) {
        StringBuilder stack = new StringBuilder();
        for (StackTraceElement frame : thread.getStackTrace()) {
            stack.append("\n\tat ").append(frame);
        }
        return stack.toString();
    }

    /** Stops an abandoned parse; for loops that do not read the text. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TooComplexException();
        }
    }

    /** Text that can no longer be read once the reading thread is interrupted. */
    static final class Text implements CharSequence {
        private final String text;

        Text(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            check();
            return this.text.charAt(index);
        }

        @Override
        public int length() {
            return this.text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(this.text.substring(start, end));
        }

        @Override
        public String toString() {
            return this.text;
        }
    }
}
