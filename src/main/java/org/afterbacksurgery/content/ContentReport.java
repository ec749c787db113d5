package org.afterbacksurgery.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterbacksurgery.problem.Problem;
import org.springframework.modulith.NamedInterface;

/**
 * The state of the folder after one reading of it.
 *
 * @param problems of all files, sorted
 * @param textHashes of the pages that could be read, by file
 * @param reviews of all pages, the most urgent first
 * @param pages how many page files there are
 */
@NamedInterface("check")
public record ContentReport(
        List<Problem> problems, Map<String, String> textHashes, List<PageReview> reviews, int pages) {
    public static final ContentReport EMPTY = new ContentReport(List.of(), Map.of(), List.of(), 0);

    /** This report with more problems sorted in. */
    ContentReport with(Collection<Problem> more) {
        return more.isEmpty()
                ? this
                : new ContentReport(
                        Stream.concat(this.problems.stream(), more.stream())
                                .sorted()
                                .toList(),
                        this.textHashes,
                        this.reviews,
                        this.pages);
    }

    public long errors() {
        return this.problems.stream().filter(Problem::isError).count();
    }

    public long warnings() {
        return this.problems.size() - errors();
    }
}
