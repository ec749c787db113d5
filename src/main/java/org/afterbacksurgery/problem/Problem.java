package org.afterbacksurgery.problem;

import java.util.Comparator;

/**
 * Something an author can fix in a content file. A problem is a value, never an exception:
 * reading a folder gathers all of them and does not stop at the first.
 *
 * @param what what was found, quoting the author's own words
 * @param remedy what to do, as an instruction
 */
public record Problem(Severity severity, ProblemCode code, SourceLocation where, String what, String remedy)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::where)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what);

    public Problem {
        what = oneLine(what);
        remedy = oneLine(remedy);
    }

    public static Problem error(ProblemCode code, SourceLocation where, String what, String remedy) {
        return new Problem(Severity.ERROR, code, where, what, remedy);
    }

    public static Problem warning(ProblemCode code, SourceLocation where, String what, String remedy) {
        return new Problem(Severity.WARNING, code, where, what, remedy);
    }

    public boolean isError() {
        return this.severity == Severity.ERROR;
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One line in the form compilers use, such as {@code en/a.md:4:10: ERROR bad-date: WHAT REMEDY}. */
    @Override
    public String toString() {
        return oneLine(this.where.toString()) + ": " + this.severity + " " + this.code + ": " + this.what + " "
                + this.remedy;
    }

    /** Quoted text and file names may contain line ends, terminal escapes or invisible direction marks. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
        return line.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
