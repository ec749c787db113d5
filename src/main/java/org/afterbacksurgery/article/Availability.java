package org.afterbacksurgery.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When patients may see a page. The state is computed for the moment given, so nothing has to run for
 * a page to appear or to go. A time that the clock skips means the first instant after the gap; a time
 * that comes twice means the first. Callers give the moment in the clinic's time zone.
 *
 * @param draft hidden, whatever the dates say
 * @param from first moment in the clinic's time zone; null means always
 * @param until first moment at which it is gone again; null means never
 */
public record Availability(
        boolean draft,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until) {
    public Availability asDraft() {
        return new Availability(true, this.from, this.until);
    }

    public boolean isPublic(ZonedDateTime at) {
        return !this.draft && !isBefore(at, this.from) && (this.until == null || isBefore(at, this.until));
    }

    /** Whether it was public at any moment up to this one. */
    public boolean hasBeenPublic(ZonedDateTime at) {
        boolean opened = !this.draft && !isBefore(at, this.from);
        return opened
                && (this.from == null
                        || isPublic(instant(this.from, at.getZone()).atZone(at.getZone())));
    }

    public boolean isExpired(ZonedDateTime at) {
        return this.until != null && !isBefore(at, this.until);
    }

    /** The first moment at which it may be public; empty when it always was. */
    public Optional<Instant> opens(ZoneId zone) {
        return Optional.ofNullable(this.from).map(moment -> instant(moment, zone));
    }

    /** The next moment after this one at which the page appears or goes. */
    public Optional<Instant> nextChange(ZonedDateTime at) {
        return this.draft || this.from == null && this.until == null
                ? Optional.empty()
                : Stream.of(Optional.ofNullable(this.from), Optional.ofNullable(this.until))
                        .flatMap(Optional::stream)
                        .map(moment -> instant(moment, at.getZone()))
                        .filter(at.toInstant()::isBefore)
                        .min(Instant::compareTo);
    }

    private static boolean isBefore(ZonedDateTime at, @Nullable LocalDateTime moment) {
        return moment != null && at.toInstant().isBefore(instant(moment, at.getZone()));
    }

    private static Instant instant(LocalDateTime moment, ZoneId zone) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(moment);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : moment.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
