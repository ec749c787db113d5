package org.afterbacksurgery.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.content.PastSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each page said at any time: every published revision, kept. Each answer reads the database. */
@Service
@Transactional(readOnly = true)
public class History {
    private final Revisions revisions;
    private final Catalogue catalogue;

    History(Revisions revisions, Catalogue catalogue) {
        this.revisions = revisions;
        this.catalogue = catalogue;
    }

    /**
     * Newest first; those from before a rename are among them.
     *
     * @param file under its present name
     */
    public List<Revision> revisions(String file) {
        return this.revisions.ofFile(file);
    }

    /** The whole file of one revision, front matter included, as its author saved it. */
    public Optional<String> source(long revision) {
        return this.revisions.findById(revision).map(found -> found.source);
    }

    /** What changed from one revision to another, in words. Empty when one of them is not there. */
    public Optional<List<Difference>> difference(long before, long after) {
        return source(before).flatMap(old -> source(after).map(now -> Difference.between(old, now)));
    }

    /** The page as this revision says; its text is {@link Texts#of}. */
    public Optional<Article> article(long revision) {
        return this.revisions.findById(revision).flatMap(History::article);
    }

    /**
     * The page as readers last saw it on a day, in the clinic's time zone; empty when they could not
     * see it at any moment of that day.
     *
     * @param file under its present name
     */
    public Optional<Article> on(String file, LocalDate day) {
        ZoneId zone = this.catalogue.site().timeZone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return this.revisions.ofFile(file).stream()
                .filter(revision -> revision.published().isBefore(until)
                        && (revision.ended() == null || revision.ended().isAfter(from)))
                .filter(revision -> wasPublic(revision, from, until, zone))
                .findFirst()
                .flatMap(revision -> article(revision.id()));
    }

    private boolean wasPublic(Revision revision, Instant from, Instant until, ZoneId zone) {
        Availability availability =
                article(revision.id()).map(Article::availability).orElse(new Availability(true, null, null));
        Instant begin = latest(from, revision.published());
        Instant end = revision.ended() == null || until.isBefore(revision.ended()) ? until : revision.ended();
        return Stream.concat(Stream.of(begin), availability.nextChange(begin, zone).stream())
                .anyMatch(moment -> moment.isBefore(end) && availability.isPublic(moment, zone));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Optional<Article> article(RevisionEntity revision) {
        ArticleEntity page = revision.article;
        return PastSource.frontMatter(page.file, revision.source, page.topicIndex)
                .map(matter -> page.article(revision, matter));
    }
}
