package org.afterbacksurgery.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells staff what state the folder is in, and how far a long reading of it has come. For one thread. */
final class Reports {
    /** While this many pages are due, a report takes too long to make one after each turn. */
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
    private @Nullable Basis basis;
    private long reportedAt;
    private long saidAt;

    /** Everything that a report is made from. Its period changes only when a report would. */
    private record Basis(
            PageIndex index,
            Shared shared,
            int readings,
            List<Problem> listing,
            List<Problem> sharedFiles,
            List<Problem> missing,
            List<Problem> formerAddresses,
            Period period) {}

    /**
     * A time in which no day ends, and no page appears or expires.
     *
     * @param end the first moment after it
     */
    private record Period(Instant start, Instant end) {
        boolean holds(Instant moment) {
            return !moment.isBefore(this.start) && moment.isBefore(this.end);
        }
    }

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
     * The report after a pass; the same object as long as nothing changes.
     *
     * @param left how many pages are still due
     * @param now in nanoseconds
     */
    ContentReport report(ContentFolder.Listing listing, FolderState state, int left, long now) {
        sayProgress(state.index().pages().size(), left, now);
        if (left < MANY || now - this.reportedAt > BETWEEN.toNanos()) {
            this.reportedAt = now;
            Instant moment = this.clock.instant();
            Basis next = basis(listing, state, moment);
            if (!next.equals(this.basis)) {
                this.basis = next;
                this.report = report(listing, next, moment);
            }
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

    private Basis basis(ContentFolder.Listing listing, FolderState state, Instant moment) {
        Site site = state.shared().site();
        return new Basis(
                state.index(),
                state.shared(),
                this.readings.changes(),
                listing.problems(),
                this.sharedFiles.problems(state.index()),
                this.missing.problems(
                        file -> this.shelf.isPublic(file, moment.atZone(site.timeZone())), file -> address(file, site)),
                FormerAddresses.problems(this.publications.formerAddresses(), this.readings.byFile(), state.index()),
                period(state.shared(), moment));
    }

    private Period period(Shared shared, Instant moment) {
        if (this.basis != null
                && this.basis.shared() == shared
                && this.basis.readings() == this.readings.changes()
                && this.basis.period().holds(moment)) {
            return this.basis.period();
        }
        ZoneId zone = shared.site().timeZone();
        Instant midnight =
                LocalDate.ofInstant(moment, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = this.readings.byFile().values().stream()
                .flatMap(reading -> reading.availability().stream())
                .flatMap(availability -> availability.nextChange(moment.atZone(zone)).stream())
                .filter(midnight::isAfter)
                .min(Instant::compareTo)
                .orElse(midnight);
        return new Period(moment, end);
    }

    private ContentReport report(ContentFolder.Listing listing, Basis from, Instant moment) {
        return FolderScan.report(listing, this.sharedFiles, from.index(), this.readings.inOrder(), moment)
                .with(from.missing())
                .with(from.formerAddresses());
    }

    private static Optional<Address> address(String file, Site site) {
        return Optional.ofNullable(PageIndex.of(List.of(file), site).pages().get(file))
                .map(PageFile::address);
    }
}
