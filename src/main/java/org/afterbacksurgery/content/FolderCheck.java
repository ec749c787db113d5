package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;

/** Checks a whole folder once, without publishing anything. */
public final class FolderCheck {
    private FolderCheck() {}

    /** Hears how far the check has come. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /** @throws IOException when the folder is not there or cannot be read */
    public static ContentReport run(Path root, Clock clock, Progress progress) throws IOException {
        return run(root, clock, progress, draft -> {});
    }

    /**
     * @param pages gets each page without an error, in the order of the files
     * @throws IOException when the folder is not there or cannot be read
     */
    public static ContentReport run(Path root, Clock clock, Progress progress, Consumer<Draft> pages)
            throws IOException {
        return FolderScan.of(root, clock.instant(), progress, pages).report();
    }

    static PageReader.Result read(ContentFolder folder, PageIndex.PageFile page, PageIndex index, Shared shared) {
        try {
            FileBytes bytes = new FileBytes(folder.read(page.file(), PageReader.MAX_FILE));
            return PageReader.read(page, bytes, index, shared);
        } catch (IOException e) {
            return PageReader.unreadable(page);
        }
    }

    static ContentReport report(
            ContentFolder.Listing listing,
            SharedFiles shared,
            PageIndex index,
            Collection<Reading> readings,
            Instant now) {
        List<Problem> problems = new ArrayList<>(listing.problems());
        problems.addAll(shared.problems());
        problems.addAll(index.problems());
        problems.addAll(new SoldPages(shared.writtenSite(), index).problems());
        Map<String, String> hashes = new TreeMap<>();
        for (Reading reading : readings) {
            problems.addAll(reading.problems());
            reading.textHash()
                    .filter(hash -> reading.availability().isPresent())
                    .ifPresent(hash -> hashes.put(reading.page().file(), hash));
        }
        problems.addAll(CrossChecks.run(index, shared.current().site(), readings, now));
        return new ContentReport(
                problems.stream().sorted().distinct().toList(),
                hashes,
                PageReviews.of(index, shared.current(), readings, now),
                index.pages().size());
    }
}
