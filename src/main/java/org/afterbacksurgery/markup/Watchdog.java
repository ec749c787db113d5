package org.afterbacksurgery.markup;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one parse on a thread of its own with a deep stack, and gives up after a time. The text
 * that is parsed is read through {@link Text}, which stops a parse that was given up.
 */
final class Watchdog {
    private static final long STACK_BYTES = 16 * 1024 * 1024;

    private Watchdog() {}

    /** @throws TooComplexException when time, stack or memory ran out */
    static <T> T run(Callable<T> parse, Duration limit) {
        FutureTask<T> task = new FutureTask<>(parse);
        Thread thread = new Thread(null, task, "markdown", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            task.cancel(true);
            throw new OutOfTimeException();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new TooComplexException();
        } catch (ExecutionException e) {
            throw new TooComplexException(e.getCause());
        }
    }

    /** Stops a parse that was given up: called in loops that do not read the text. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TooComplexException();
        }
    }

    /** Text that can no longer be read once its reader was interrupted. */
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
