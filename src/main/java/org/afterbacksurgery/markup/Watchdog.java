package org.afterbacksurgery.markup;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one parse on its own thread with a deep stack, and gives up after a time. The parser reads the
 * text through {@link Text}, which stops an abandoned parse.
 */
final class Watchdog {
    /** Name of the parsing threads. */
    static final String THREAD = "markdown";

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long STACK_BYTES = 16 * 1024 * 1024;

    /** How long a parse may take to notice that it was abandoned. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private Watchdog() {}

    /**
     * @param file named when the parse cannot be stopped
     * @throws OutOfTimeException when patience ran out, or the caller was interrupted
     * @throws TooComplexException when stack or memory ran out, or the parser has a bug
     */
    static <T> T run(String file, Duration patience, Callable<T> parse) {
        FutureTask<T> task = new FutureTask<>(parse);
        Thread thread = new Thread(null, task, THREAD, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(thread, file);
            throw new OutOfTimeException(file);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new OutOfTimeException(file);
        } catch (ExecutionException e) {
            throw new TooComplexException(e.getCause());
        }
    }

    /** Java cannot end a thread that does not stop: it keeps its memory and some processor time. */
    private static void stop(Thread thread, String file) {
        thread.interrupt();
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
