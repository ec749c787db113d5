package org.afterbacksurgery.problem;

import java.util.Comparator;

/**
 * A place in a content file, in the form that editors open: {@code en/causes/smoking.md:14:3}.
 *
 * @param file path under the content folder, always with forward slashes
 * @param line counted from 1, like the column
 * @param column in characters (Unicode code points); a tab counts as one, a byte order mark as none
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /** The place for a problem of the file as a whole. */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(file, 1, 1);
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return this.file + ":" + this.line + ":" + this.column;
    }
}
