package org.afterbacksurgery.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.content.PastSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each page said at any time: every published revision is kept. Each call reads the database. */
@Service
@Transactional(readOnly = true)
public class History {
    /** Newest first, without their texts. Not a query of {@link Revisions}: those are parsed at each start, for a second. */
    private static final String OF_FILE = """
            select new org.afterbacksurgery.catalogue.Revision(r.id, r.published, r.ended)
            from RevisionEntity r where r.article.file = :file order by r.published desc, r.id desc""";

    private final Revisions revisions;
    private final EntityManager entities;
    private final Catalogue catalogue;

    History(Revisions revisions, EntityManager entities, Catalogue catalogue) {
        this.revisions = revisions;
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /**
     * Newest first, including revisions from before a rename.
     *
     * @param file its current name
     */
    public List<Revision> revisions(String file) {
        return this.entities
                .createQuery(OF_FILE, Revision.class)
                .setParameter("file", file)
                .getResultList();
    }

    /** The whole file of one revision, front matter included, as its author saved it. */
    public Optional<String> source(long revision) {
        return this.revisions.findById(revision).map(found -> found.source);
    }

    /** What changed from one revision to another, word by word. Empty when one of them does not exist. */
    public Optional<List<Difference>> difference(long before, long after) {
        return source(before).flatMap(old -> source(after).map(now -> Difference.between(old, now)));
    }

    /** The page as this revision describes it; its text is in {@link Texts#of}. */
    public Optional<Article> article(long revision) {
        return this.revisions.findById(revision).flatMap(History::article);
    }

    /**
     * The page as readers last saw it on a day, in the clinic's time zone; empty when they could not
     * see it at any moment of that day.
     *
     * @param file its current name
     */
    public Optional<Article> on(String file, LocalDate day) {
        ZoneId zone = this.catalogue.site().timeZone();
        ZonedDateTime from = day.atStartOfDay(zone);
        ZonedDateTime until = day.plusDays(1).atStartOfDay(zone);
        return revisions(file).stream()
                .filter(revision -> revision.published().isBefore(until.toInstant())
                        && (revision.ended() == null || revision.ended().isAfter(from.toInstant())))
                .filter(revision -> wasPublic(revision, from, until))
                .findFirst()
                .flatMap(revision -> article(revision.id()));
    }

    private boolean wasPublic(Revision revision, ZonedDateTime from, ZonedDateTime until) {
        Availability availability =
                article(revision.id()).map(Article::availability).orElse(new Availability(true, null, null));
        ZonedDateTime published = revision.published().atZone(from.getZone());
        ZonedDateTime begin = from.isAfter(published) ? from : published;
        Instant last = until.toInstant();
        Instant end = revision.ended() == null || last.isBefore(revision.ended()) ? last : revision.ended();
        return Stream.concat(
                        Stream.of(begin),
                        availability.nextChange(begin).map(moment -> moment.atZone(from.getZone())).stream())
                .anyMatch(moment -> moment.toInstant().isBefore(end) && availability.isPublic(moment));
    }

    private static Optional<Article> article(RevisionEntity revision) {
        ArticleEntity page = revision.article;
        return PastSource.frontMatter(page.file, revision.source, page.topicIndex)
                .map(matter -> page.article(revision, matter));
    }
}
