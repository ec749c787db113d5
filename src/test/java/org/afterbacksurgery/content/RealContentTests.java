package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder that the site is shipped with. */
class RealContentTests {
    private static final Path CONTENT = Path.of("content");

    @TestFactory
    Stream<DynamicTest> everyFileHasNothingToMend() throws IOException {
        List<Problem> problems = check().problems();
        return new ContentFolder(CONTENT)
                .list().files().keySet().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file,
                                () -> assertThat(problems)
                                        .filteredOn(problem ->
                                                problem.where().file().equals(file))
                                        .isEmpty()));
    }

    @Test
    void theFolderHasNothingToMend() throws IOException {
        ContentReport report = check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.pages()).isPositive();
    }

    private static ContentReport check() throws IOException {
        return FolderCheck.run(CONTENT, Clock.systemUTC(), (done, total) -> {});
    }
}
