package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;

/**
 * All files of a folder as they were at one moment.
 *
 * @param readings of the pages, by file
 */
record FolderScan(
        ContentFolder folder, Shared shared, PageIndex index, Map<String, Reading> readings, ContentReport report) {
    static FolderScan of(Path root, Instant now, FolderCheck.Progress progress) throws IOException {
        return of(root, now, progress, draft -> {});
    }

    /** @param pages gets each page without an error */
    static FolderScan of(Path root, Instant now, FolderCheck.Progress progress, Consumer<Draft> pages)
            throws IOException {
        ContentFolder folder = new ContentFolder(root);
        ContentFolder.Listing listing = folder.list();
        SharedFiles files = new SharedFiles(folder, Publications.NONE);
        files.refresh(listing, path -> true, path -> false);
        Shared shared = files.current();
        PageIndex index = PageIndex.of(listing.files().keySet(), shared.site());
        Map<String, Reading> readings = new TreeMap<>();
        for (PageIndex.PageFile page : index.pages().values()) {
            progress.at(readings.size(), index.pages().size());
            PageReader.Result result = FolderCheck.read(folder, page, index, shared);
            readings.put(page.file(), result.reading());
            result.draft().ifPresent(pages);
        }
        progress.at(readings.size(), index.pages().size());
        ContentReport report = FolderCheck.report(listing, files, index, readings.values(), now);
        return new FolderScan(folder, shared, index, readings, report);
    }

    List<Problem> problemsOf(String file) {
        return this.report.problems().stream()
                .filter(problem -> problem.where().file().equals(file))
                .toList();
    }

    List<Problem> errorsOf(String file) {
        return problemsOf(file).stream().filter(Problem::isError).toList();
    }
}
