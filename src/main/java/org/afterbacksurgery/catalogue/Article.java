package org.afterbacksurgery.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.CurrentSite;
import org.jspecify.annotations.Nullable;

/**
 * A page as lists need it: its metadata without the text.
 *
 * @param topic the folder it stands in, such as {@code en/causes}; the language alone for pages outside a topic
 * @param topicIndex whether it is the page of its folder
 * @param takenDown the day a draft or deleted page went; null otherwise
 * @param treatment the facts by which it is compared; null on other pages
 * @param words of its text
 * @param uses what it takes from shared files
 * @param fragments of earlier headings, with those of their sections now
 * @param revision names its text in the catalogue
 */
public record Article(
        String file,
        String language,
        Address address,
        String topic,
        boolean topicIndex,
        Kind kind,
        String title,
        String summary,
        LocalDate updated,
        Availability availability,
        boolean everPublic,
        @Nullable LocalDate takenDown,
        @Nullable BigDecimal order,
        @Nullable String change,
        @Nullable Review review,
        @Nullable String translates,
        @Nullable Treatment treatment,
        String textHash,
        int words,
        List<String> authors,
        List<String> related,
        Map<String, List<String>> codes,
        Set<Dependency> uses,
        Map<String, String> fragments,
        long revision) {

    private static final int WORDS_A_MINUTE = 180;

    public Article {
        authors = List.copyOf(authors);
        related = List.copyOf(related);
        codes = Map.copyOf(codes);
        uses = Set.copyOf(uses);
        fragments = Map.copyOf(fragments);
    }

    public boolean isPublic(Instant at, ZoneId zone) {
        return this.availability.isPublic(at, zone);
    }

    /** Whether patients could once read it, and cannot now. */
    public boolean isGone(Instant at, ZoneId zone) {
        return !isPublic(at, zone) && (this.everPublic || this.availability.hasBeenPublic(at, zone));
    }

    /** The day since which it is gone. A draft may have expired before somebody made it one, or since. */
    public LocalDate goneSince(Instant at, ZoneId zone) {
        LocalDateTime until = this.availability.isExpired(at, zone) ? this.availability.until() : null;
        LocalDate expired = until == null ? null : until.toLocalDate();
        LocalDate hidden = expired == null || this.availability.draft() ? this.takenDown : null;
        return Stream.of(Optional.ofNullable(expired), Optional.ofNullable(hidden))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(at, zone));
    }

    /** The day from which it was to be public; null when its author gave none. */
    public @Nullable LocalDate published() {
        LocalDateTime from = this.availability.from();
        return from == null ? null : from.toLocalDate();
    }

    /** When readers last saw it change: the start of the day of {@code updated}, or when it appeared, if that is later. */
    public Instant changed(ZoneId zone) {
        Instant start = this.updated.atStartOfDay(zone).toInstant();
        return this.availability.opens(zone).filter(start::isBefore).orElse(start);
    }

    /** Minutes to read it at a slow pace; at least one. */
    public int minutes() {
        return Math.max(1, Math.round((float) this.words / WORDS_A_MINUTE));
    }

    public ReviewState reviewState(CurrentSite current, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, current.site().timeZone());
        return ReviewState.of(this.review, this.textHash, this.language, current.people(), today);
    }

    /** Whether a reviewer has signed it, if only an earlier text, or long ago. */
    public boolean isReviewed(CurrentSite current, Instant at) {
        return reviewState(current, at) != ReviewState.NEVER;
    }

    /** Whether search engines may list it. */
    public boolean isIndexed(CurrentSite current, Instant at) {
        return current.site().indexUnreviewed() || isReviewed(current, at);
    }

    /** Whether it is the home page of its language. */
    public boolean isHome() {
        return this.topicIndex && this.topic.equals(this.language);
    }
}
