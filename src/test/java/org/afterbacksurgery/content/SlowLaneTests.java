package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.Test;

class SlowLaneTests {
    private static final String FILE = "en/a.md";
    private static final FileBytes GOOD = bytes(Folder.PAGE);
    private static final FileBytes HOSTILE = bytes(Folder.PAGE + ">".repeat(1_000));

    private final PageIndex index = PageIndex.of(List.of(FILE), Site.DEFAULT);
    private final SlowLane lane = new SlowLane(PageReader::read);

    @Test
    void aPageIsReadAndItsResultGivenOnce() {
        read(this.lane, GOOD);

        assertThat(this.lane.isBusy()).isFalse();
        assertThat(this.lane.result(FILE, GOOD, this.index, Shared.NOTHING))
                .hasValueSatisfying(result -> assertThat(result.draft()).isPresent());
        assertThat(this.lane.result(FILE, GOOD, this.index, Shared.NOTHING)).isEmpty();
    }

    @Test
    void aTextThatTheParserCannotTakeStaysRefusedWhateverChangesAroundIt() {
        read(this.lane, HOSTILE);
        PageIndex other = PageIndex.of(List.of(FILE, "en/b.md"), Site.DEFAULT);

        for (int i = 0; i < 3; i++) {
            assertThat(this.lane.result(FILE, HOSTILE, other, Shared.NOTHING)).hasValueSatisfying(result -> {
                assertThat(result.parsed()).isFalse();
                assertThat(result.reading().problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.TOO_COMPLEX);
            });
        }
        assertThat(this.lane.result(FILE, GOOD, other, Shared.NOTHING)).isEmpty();
    }

    @Test
    void aResultDoesNotStandWhenTheFolderAroundItChanged() {
        read(this.lane, GOOD);
        PageIndex other = PageIndex.of(List.of(FILE, "en/b.md"), Site.DEFAULT);

        assertThat(this.lane.result(FILE, GOOD, other, Shared.NOTHING)).isEmpty();
    }

    @Test
    void aNewTextOfTheSameFileTakesItsPlace() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        SlowLane stuck = new SlowLane((page, bytes, index, shared) -> {
            if (bytes == HOSTILE) {
                started.countDown();
                waitForInterrupt(interrupted);
            }
            return PageReader.read(page, bytes, index, shared);
        });
        stuck.add(page(), HOSTILE, this.index, Shared.NOTHING);
        started.await();
        assertThat(stuck.isReading(FILE, HOSTILE)).isTrue();

        read(stuck, GOOD);

        interrupted.await();
        assertThat(stuck.result(FILE, GOOD, this.index, Shared.NOTHING)).isPresent();
    }

    @Test
    void aFileThatIsGoneIsForgotten() {
        this.lane.add(page(), GOOD, this.index, Shared.NOTHING);

        await().until(() -> this.lane.finished(Set.of()).isEmpty() && !this.lane.isBusy());
    }

    private void read(SlowLane lane, FileBytes bytes) {
        lane.add(page(), bytes, this.index, Shared.NOTHING);
        await().until(() -> lane.finished(Set.of(FILE)).equals(List.of(FILE)));
    }

    private static void waitForInterrupt(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    private PageFile page() {
        return this.index.pages().values().iterator().next();
    }

    private static FileBytes bytes(String text) {
        return new FileBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
