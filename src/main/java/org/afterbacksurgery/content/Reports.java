package org.afterbacksurgery.content;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells staff how the folder stands, and how far a long reading of it has come. For one thread. */
final class Reports {
    /** While this many pages are due, a new report takes too long to make one after each turn. */
    private static final int MANY = 50;

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PROGRESS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final Publications publications;
    private final Clock clock;
    private final SharedFiles sharedFiles;
    private final Readings readings;
    private final MissingFiles missing;
    private final Shelf shelf;
    private ContentReport report = ContentReport.EMPTY;
    private long reportedAt;
    private long saidAt;

    Reports(
            Publications publications,
            Clock clock,
            SharedFiles sharedFiles,
            Readings readings,
            MissingFiles missing,
            Shelf shelf) {
        this.publications = publications;
        this.clock = clock;
        this.sharedFiles = sharedFiles;
        this.readings = readings;
        this.missing = missing;
        this.shelf = shelf;
    }

    /**
     * The report after a pass.
     *
     * @param left how many pages are still due
     * @param now in nanoseconds
     */
    ContentReport report(ContentFolder.Listing listing, FolderState state, int left, long now) {
        sayProgress(state.index().pages().size(), left, now);
        if (left < MANY || now - this.reportedAt > BETWEEN.toNanos()) {
            this.reportedAt = now;
            this.report = report(listing, state);
        }
        return this.report;
    }

    private void sayProgress(int all, int left, long now) {
        if (left < MANY) {
            this.saidAt = now;
        } else if (now - this.saidAt > PROGRESS.toNanos()) {
            this.saidAt = now;
            int read = all - left;
            LOG.info("Reading the content folder: {} of {} pages ({} %)", read, all, 100L * read / all);
        }
    }

    private ContentReport report(ContentFolder.Listing listing, FolderState state) {
        PageIndex index = state.index();
        Site site = state.shared().site();
        return FolderScan.report(
                        listing, this.sharedFiles, index, this.readings.byFile().values(), this.clock.instant())
                .with(this.missing.problems(
                        file -> this.shelf.isPublic(file, this.clock.instant(), site.timeZone()),
                        file -> address(file, site)))
                .with(FormerAddresses.problems(this.publications.formerAddresses(), this.readings.byFile(), index));
    }

    private static Optional<Address> address(String file, Site site) {
        return Optional.ofNullable(PageIndex.of(List.of(file), site).pages().get(file))
                .map(PageFile::address);
    }
}
