package org.afterbacksurgery.content.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text file that all pages share. Its last good version stays in force while it is broken or gone; if
 * there has never been a good one, the good parts of a bad one are used. For one thread.
 *
 * @param <T> what the file says
 */
final class SharedFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(SharedFile.class);

    private final WatchedFile file;
    private final SharedFileStore store;
    private final BiFunction<SourceText, Consumer<Problem>, T> parser;
    private T inForce;
    private boolean good;
    private @Nullable T written;

    /** @param otherwise what is in force before there is any version */
    SharedFile(
            String path,
            int limit,
            SharedFileStore store,
            T otherwise,
            BiFunction<SourceText, Consumer<Problem>, T> parser) {
        this.file = new WatchedFile(path, limit);
        this.store = store;
        this.inForce = otherwise;
        this.parser = parser;
    }

    /** Puts the stored version in force. */
    void restore() {
        this.store
                .sharedFile(this.file.path())
                .map(bytes -> Decoded.of(this.file.path(), bytes).source())
                .ifPresent(source -> {
                    try {
                        this.inForce = this.parser.apply(source, problem -> {});
                        this.good = true;
                    } catch (RuntimeException | StackOverflowError e) {
                        LOG.error("The last good {} could not be read; this is a bug in the program", source.file(), e);
                    }
                });
    }

    T inForce() {
        return this.inForce;
    }

    /** Whether a good version is in force. */
    boolean isGood() {
        return this.good;
    }

    /** What the file says now, good or not. Empty when it is gone or cannot be parsed. */
    Optional<T> written() {
        return Optional.ofNullable(this.written);
    }

    List<Problem> problems() {
        return this.file.problems();
    }

    /** Makes the file count as changed. */
    void readAgain() {
        this.file.readAgain();
    }

    /**
     * Reads the file if it changed. A good version counts as read only after it has been stored: if that
     * fails, the next call reads the file again.
     */
    void refresh(Look look) {
        if (look.listing().misses(this.file.path())) {
            this.file.vanished();
            this.written = null;
            return;
        }
        byte[] bytes = this.file.changedBytes(look);
        if (bytes != null) {
            List<Problem> problems = new ArrayList<>();
            read(bytes, problems);
            this.file.read(look, bytes, problems);
        }
    }

    private void read(byte[] bytes, List<Problem> problems) {
        T value = parsed(bytes, problems);
        this.written = value;
        if (value == null) {
            return;
        }
        boolean noError = problems.stream().noneMatch(Problem::isError);
        if (noError) {
            this.store.keepSharedFile(this.file.path(), "text/plain", bytes);
        }
        if (noError || !this.good) {
            this.inForce = value;
            this.good = noError;
        }
    }

    private @Nullable T parsed(byte[] bytes, List<Problem> problems) {
        Decoded decoded = Decoded.of(this.file.path(), bytes);
        if (this.file.isTooBig(bytes)) {
            problems.add(this.file.tooBig());
        } else if (decoded.problem() != null) {
            problems.add(decoded.problem());
        } else if (decoded.source().text().isBlank()) {
            problems.add(Problem.error(
                    ProblemCode.EMPTY_FILE,
                    SourceLocation.startOf(this.file.path()),
                    "The file is empty.",
                    "Restore its text, or delete the file."));
        } else {
            return parsed(decoded.source(), problems);
        }
        return null;
    }

    /** If a parser fails on one file, the others must still be read. */
    private @Nullable T parsed(SourceText source, List<Problem> problems) {
        try {
            return this.parser.apply(source, problems::add);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} could not be read; this is a bug in the program", source.file(), e);
            problems.add(Problem.error(
                    ProblemCode.TOO_COMPLEX,
                    SourceLocation.startOf(source.file()),
                    "The file could not be read.",
                    "Undo its last change, and tell the person who looks after the site."));
            return null;
        }
    }
}
