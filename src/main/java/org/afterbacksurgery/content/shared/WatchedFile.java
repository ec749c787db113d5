package org.afterbacksurgery.content.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A file that is read when it changes, and the problems of its last reading. For one thread. */
final class WatchedFile {
    private final String path;
    private final int limit;
    private ContentFolder.@Nullable FileVersion version;
    private String hash = "";
    private List<Problem> problems = List.of();

    /** @param limit the most bytes that the file may have */
    WatchedFile(String path, int limit) {
        this.path = path;
        this.limit = limit;
    }

    String path() {
        return this.path;
    }

    List<Problem> problems() {
        return this.problems;
    }

    /**
     * The file's bytes, at most one more than the limit. Null unless they differ from the last reading, and
     * null when the file changed after it was listed.
     */
    byte @Nullable [] changedBytes(Look look) {
        ContentFolder.FileVersion listed = look.listing().files().get(this.path);
        boolean changed = !Objects.equals(this.version, listed);
        if (listed == null || !(changed ? look.due() : look.byContent()).test(this.path)) {
            return null;
        }
        try {
            byte[] bytes = look.folder().read(this.path, this.limit);
            if (!look.folder().version(this.path).equals(listed)) {
                return null;
            }
            if (!this.hash.equals(TextHash.ofFile(bytes))) {
                return bytes;
            }
            this.version = listed;
        } catch (IOException e) {
            List<Problem> unreadable = new ArrayList<>();
            ContentFolder.unreadable(unreadable::add, this.path);
            this.problems = unreadable;
            readAgain();
        }
        return null;
    }

    /** Tells that the bytes were read and, if they are good, stored. Until then, the file counts as changed. */
    void read(Look look, byte[] bytes, List<Problem> found) {
        this.version = look.listing().version(this.path);
        this.hash = TextHash.ofFile(bytes);
        this.problems = found;
    }

    /** Makes the file count as changed. */
    void readAgain() {
        this.version = null;
        this.hash = "";
    }

    /** Tells that the file is gone, so it has no problems. */
    void vanished() {
        this.problems = List.of();
        readAgain();
    }

    boolean isTooBig(byte[] bytes) {
        return bytes.length > this.limit;
    }

    Problem tooBig() {
        return Problem.error(
                ProblemCode.FILE_TOO_BIG,
                SourceLocation.startOf(this.path),
                "The file is larger than %,d KB.".formatted(this.limit / 1024),
                "Save a smaller version.");
    }
}
