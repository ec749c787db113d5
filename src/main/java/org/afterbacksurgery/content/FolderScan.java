package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.problem.Problem;

/**
 * All files of a folder as they were at one moment.
 *
 * @param readings of the pages, by file
 */
public record FolderScan(
        ContentFolder folder, Shared shared, PageIndex index, Map<String, Reading> readings, ContentReport report) {
    public static FolderScan of(Path root, Instant now, Progress progress) throws IOException {
        return of(root, now, progress, draft -> {});
    }

    /** @param pages gets each page without an error */
    public static FolderScan of(Path root, Instant now, Progress progress, Consumer<Draft> pages) throws IOException {
        ContentFolder folder = new ContentFolder(root);
        ContentFolder.Listing listing = folder.list();
        SharedFiles files = new SharedFiles(folder, Publications.NONE);
        files.refresh(listing, path -> true, path -> false);
        Shared shared = files.current();
        PageIndex index = PageIndex.of(listing.files().keySet(), shared.site());
        Map<String, Reading> readings = new TreeMap<>();
        for (PageFile page : index.pages().values()) {
            progress.at(readings.size(), index.pages().size());
            PageReader.Result result = read(folder, page, index, shared);
            readings.put(page.file(), result.reading());
            result.draft().ifPresent(pages);
        }
        progress.at(readings.size(), index.pages().size());
        ContentReport report = report(listing, files, index, readings, now);
        return new FolderScan(folder, shared, index, readings, report);
    }

    private static PageReader.Result read(ContentFolder folder, PageFile page, PageIndex index, Shared shared) {
        try {
            FileBytes bytes = new FileBytes(folder.read(page.file(), PageReader.MAX_FILE));
            return PageReader.read(page, bytes, index, shared);
        } catch (IOException e) {
            return PageReader.unreadable(page);
        }
    }

    /** @param readings by file, in the order of their files */
    static ContentReport report(
            ContentFolder.Listing listing,
            SharedFiles shared,
            PageIndex index,
            Map<String, Reading> readings,
            Instant now) {
        List<Problem> problems = new ArrayList<>(listing.problems());
        problems.addAll(shared.problems(index));
        problems.addAll(index.problems());
        Map<String, String> hashes = new LinkedHashMap<>();
        readings.forEach((file, reading) -> {
            problems.addAll(reading.problems());
            reading.textHash()
                    .filter(hash -> reading.availability().isPresent())
                    .ifPresent(hash -> hashes.put(file, hash));
        });
        problems.addAll(CrossChecks.run(index, shared.current().site(), readings, now));
        return new ContentReport(
                problems.stream().sorted().distinct().toList(),
                hashes,
                PageReviews.of(index, shared.current(), readings.values(), now),
                index.pages().size());
    }

    public List<Problem> problemsOf(String file) {
        return this.report.problems().stream()
                .filter(problem -> problem.where().file().equals(file))
                .toList();
    }

    public List<Problem> errorsOf(String file) {
        return problemsOf(file).stream().filter(Problem::isError).toList();
    }
}
