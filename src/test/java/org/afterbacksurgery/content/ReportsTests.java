package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Doorbell;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a new report is made, and when it is not. */
class ReportsTests {
    private static final String SMOKING = "en/causes/smoking.md";
    private static final Duration STILL = Duration.ofSeconds(6);

    @TempDir
    private Path root;

    private final Publications publications = mock();
    private final Clock clock = mock();
    private Instant time = Folder.NOON.instant();
    private long now;
    private Folder folder = new Folder(Path.of(""));
    private FolderReader reader =
            new FolderReader(new ContentFolder(Path.of("")), Publications.NONE, Folder.NOON, () -> 0);

    @BeforeEach
    void readASmallFolder() throws IOException {
        given(this.clock.instant()).willAnswer(asked -> this.time);
        given(this.clock.millis()).willAnswer(asked -> this.time.toEpochMilli());
        this.folder = Folder.small(this.root);
        this.reader = new FolderReader(new ContentFolder(this.root), this.publications, this.clock, () -> this.now);
        look();
    }

    @Test
    void theReportIsTheSameWhileNothingChanges() throws IOException {
        ContentReport report = look();

        assertThat(look()).isSameAs(report);
        assertThat(this.reader
                        .pass(true, Doorbell.Ring.NONE, Duration.ofSeconds(2))
                        .report())
                .isSameAs(report);
    }

    @Test
    void aSaveMakesANewReport() throws IOException {
        ContentReport report = look();
        this.folder.page(Folder.PAGE.replace("blood", "rest"));

        assertThat(look()).isNotSameAs(report);
    }

    @Test
    void aPageThatAppearsInTimeIsNoLongerReported() throws IOException {
        this.folder.write("en/later.md", Folder.PAGE.replace("---\nBone", "publish: 2026-11-24 09:00\n---\nBone"));
        this.folder.page(Folder.PAGE + "\n[a](/later)\n");
        assertThat(codes()).containsExactly(ProblemCode.LINK_NOT_PUBLIC);

        this.time = Instant.parse("2026-11-24T13:59:59Z");
        ContentReport before = look();
        assertThat(codes()).containsExactly(ProblemCode.LINK_NOT_PUBLIC);
        assertThat(look()).isSameAs(before);
        this.time = Instant.parse("2026-11-24T14:00:00Z");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPageThatIsReadLaterAndGoesSoonerIsReportedInTime() throws IOException {
        this.folder.write("en/sooner.md", Folder.PAGE.replace("---\nBone", "expire: 2026-11-24 09:00\n---\nBone"));
        this.folder.page(Folder.PAGE + "\n[a](/sooner)\n");
        assertThat(codes()).isEmpty();

        this.time = Instant.parse("2026-11-24T14:00:00Z");
        assertThat(codes()).containsExactly(ProblemCode.LINK_NOT_PUBLIC);
    }

    @Test
    void theDayOfAReviewComesAtMidnightInTheClinic() throws IOException {
        this.folder
                .withPeople()
                .page(Folder.PAGE.replace(
                        "---\nBone",
                        "reviewed: { on: 2026-11-25, by: dr-lee, next: 2027-11-01, text: 67fc3e0d }\n---\nBone"));
        assertThat(codes()).containsExactly(ProblemCode.BAD_DATE);

        this.time = Instant.parse("2026-11-25T04:59:59Z");
        assertThat(codes()).containsExactly(ProblemCode.BAD_DATE);
        this.time = Instant.parse("2026-11-25T05:00:00Z");
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatTheFolderAloneShowsIsReported() throws IOException {
        this.folder.write("en/causes/smoking.md~", "");
        assertThat(codes()).containsExactly(ProblemCode.LEFTOVER_FILE);
        this.folder.delete("en/causes/smoking.md~").write("en/notes.txt", "");
        assertThat(codes()).containsExactly(ProblemCode.NOT_A_PAGE);
        this.folder.delete("en/notes.txt").write("site.yml", "nam: Us\n");
        assertThat(codes()).containsExactly(ProblemCode.UNKNOWN_KEY);
        this.folder.delete("site.yml").delete(SMOKING);
        assertThat(codes()).containsExactly(ProblemCode.MISSING_FILE);
    }

    @Test
    void whatTheCatalogueRemembersIsReported() throws IOException {
        look();
        given(this.publications.formerAddresses()).willReturn(Map.of(SMOKING, Set.of("/tobacco")));

        assertThat(codes()).containsExactly(ProblemCode.MISSING_ALIAS);
    }

    private List<ProblemCode> codes() throws IOException {
        return look().problems().stream().map(Problem::code).toList();
    }

    /** Looks, and looks again once what changed has been still for a while. */
    private ContentReport look() throws IOException {
        pass();
        this.now += STILL.toNanos();
        return pass();
    }

    private ContentReport pass() throws IOException {
        return this.reader
                .pass(false, Doorbell.Ring.NONE, Duration.ofSeconds(2))
                .report();
    }
}
