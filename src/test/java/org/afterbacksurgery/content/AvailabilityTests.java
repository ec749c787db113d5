package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.afterbacksurgery.article.Availability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a machine whose own zone is far from the clinic's. */
class AvailabilityTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TimeZone machine = TimeZone.getDefault();

    @TempDir
    private Path root;

    @BeforeEach
    void putTheMachineElsewhere() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void putTheMachineBack() {
        TimeZone.setDefault(this.machine);
    }

    @ParameterizedTest
    @CsvSource({
        // ordinary days
        "America/New_York, 2026-12-01T00:00, 2026-12-01T05:00:00Z",
        "America/New_York, 2026-07-01T08:00, 2026-07-01T12:00:00Z",
        "Europe/Berlin, 2026-12-01T00:00, 2026-11-30T23:00:00Z",
        // an hour that the clock skips: the first instant after it
        "America/New_York, 2026-03-08T02:00, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08T02:30, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08T03:00, 2026-03-08T07:00:00Z",
        "Europe/Berlin, 2026-03-29T02:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-29T02:59, 2026-03-29T01:00:00Z",
        // an hour that comes twice: the first of the two
        "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T00:00, 2026-11-01T04:00:00Z",
        "America/New_York, 2026-11-02T00:00, 2026-11-02T05:00:00Z",
        "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        // a day that begins at one o'clock, because the clock skips midnight
        "America/Havana, 2026-03-08T00:00, 2026-03-08T05:00:00Z"
    })
    void aPageAppearsAndGoesAtTheClinicsTime(ZoneId zone, LocalDateTime moment, Instant instant) {
        Availability appears = new Availability(false, moment, null);
        Availability goes = new Availability(false, null, moment);

        assertThat(appears.isPublic(instant.minusNanos(1).atZone(zone))).isFalse();
        assertThat(appears.isPublic(instant.atZone(zone))).isTrue();
        assertThat(goes.isPublic(instant.minusNanos(1).atZone(zone))).isTrue();
        assertThat(goes.isPublic(instant.atZone(zone))).isFalse();
        assertThat(appears.nextChange(instant.minusNanos(1).atZone(zone))).contains(instant);
        assertThat(appears.nextChange(instant.atZone(zone))).isEmpty();
        assertThat(goes.nextChange(instant.minusSeconds(9).atZone(zone))).contains(instant);
    }

    @Test
    void aDraftIsNeverPublic() {
        Availability draft = new Availability(true, null, null);

        assertThat(draft.isPublic(Instant.EPOCH.atZone(NEW_YORK))).isFalse();
        assertThat(draft.hasBeenPublic(Instant.parse("9999-12-31T00:00:00Z").atZone(NEW_YORK)))
                .isFalse();
        assertThat(draft.nextChange(Instant.EPOCH.atZone(NEW_YORK))).isEmpty();
    }

    @Test
    void aPageWithoutDatesIsAlwaysPublic() {
        Availability always = new Availability(false, null, null);

        assertThat(always.isPublic(Instant.EPOCH.atZone(NEW_YORK))).isTrue();
        assertThat(always.isExpired(Instant.parse("9999-12-31T00:00:00Z").atZone(NEW_YORK)))
                .isFalse();
        assertThat(always.nextChange(Instant.EPOCH.atZone(NEW_YORK))).isEmpty();
    }

    @Test
    void anExpiredPageWasPublicBefore() {
        Availability march = new Availability(
                false, LocalDateTime.parse("2026-03-01T00:00"), LocalDateTime.parse("2026-04-01T00:00"));
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        Instant january = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(march.isExpired(may.atZone(NEW_YORK))).isTrue();
        assertThat(march.hasBeenPublic(may.atZone(NEW_YORK))).isTrue();
        assertThat(march.hasBeenPublic(january.atZone(NEW_YORK))).isFalse();
        assertThat(march.nextChange(january.atZone(NEW_YORK))).contains(Instant.parse("2026-03-01T05:00:00Z"));
    }

    @Test
    void aPageThatExpiresBeforeItAppearsWasNeverPublic() {
        Availability never = new Availability(
                false, LocalDateTime.parse("2026-04-01T00:00"), LocalDateTime.parse("2026-03-01T00:00"));
        Instant may = Instant.parse("2026-05-01T00:00:00Z");

        assertThat(never.isPublic(may.atZone(NEW_YORK))).isFalse();
        assertThat(never.hasBeenPublic(may.atZone(NEW_YORK))).isFalse();

        Availability inTheSkippedHour =
                new Availability(false, LocalDateTime.of(2026, 3, 8, 2, 10), LocalDateTime.of(2026, 3, 8, 2, 50));
        assertThat(inTheSkippedHour.hasBeenPublic(may.atZone(NEW_YORK))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, , 2026-12-01T05:00:00Z",
        "2026-12-01 08:00, , 2026-12-01T13:00:00Z",
        "2026-12-01T08:00, , 2026-12-01T13:00:00Z",
        ", 2026-12-01, 2026-12-02T05:00:00Z",
        ", 2026-12-01 08:00, 2026-12-01T13:00:00Z",
        ", 2026-10-31, 2026-11-01T04:00:00Z",
        ", 2026-11-01, 2026-11-02T05:00:00Z"
    })
    void aDateCountsFromItsStartAndToItsEnd(String publish, String expire, Instant change) throws Exception {
        String dates = (publish == null ? "" : "publish: " + publish + "\n")
                + (expire == null ? "" : "expire: " + expire + "\n");
        Folder folder = new Folder(this.root)
                .write("en/causes/index.md", Folder.PAGE.replace("Bone", "[Bone](smoking.md)"))
                .write("en/index.md", Folder.PAGE)
                .page(Folder.PAGE.replace("kind:", dates + "kind:"));
        boolean appears = publish != null;

        assertThat(linkIsPublic(folder, change.minusNanos(1))).isEqualTo(!appears);
        assertThat(linkIsPublic(folder, change)).isEqualTo(appears);
    }

    private static boolean linkIsPublic(Folder folder, Instant at) throws Exception {
        Clock clock = Clock.fixed(at, ZoneId.of("Asia/Tokyo"));
        return FolderCheck.run(folder.root(), clock, (done, total) -> {})
                .problems()
                .isEmpty();
    }
}
