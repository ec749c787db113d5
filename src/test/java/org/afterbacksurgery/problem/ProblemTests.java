package org.afterbacksurgery.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTests {
    @Test
    void readsAsOneLine() {
        Problem problem = Problem.error(
                ProblemCode.BAD_DATE,
                new SourceLocation("en/a.md", 4, 10),
                "There is no such date as '2026-02-30'.",
                "Correct it.");

        assertThat(problem)
                .hasToString("en/a.md:4:10: ERROR bad-date: There is no such date as '2026-02-30'. Correct it.");
        assertThat(problem.isError()).isTrue();
        assertThat(Problem.warning(ProblemCode.UNKNOWN_KEY, problem.where(), "a", "b")
                        .isError())
                .isFalse();
    }

    @Test
    void quotedTextCannotBreakTheLineOrSteerATerminal() {
        String nasty = "a\nb\rc\u001B[31md\u202Ee\u0000f\u2028g\uFEFFh";

        assertThat(Problem.error(ProblemCode.TAB, SourceLocation.startOf("en/" + nasty), nasty, nasty)
                        .toString())
                .isEqualTo("en/X:1:1: ERROR tab: X X"
                        .replace("X", "a\uFFFDb\uFFFDc\uFFFD[31md\uFFFDe\uFFFDf\uFFFDg\uFFFDh"));
    }

    @Test
    void sortsByFileLineAndColumn() {
        assertThat(Stream.of("b.md:1:1", "a.md:10:1", "a.md:2:10", "a.md:2:9")
                        .map(ProblemTests::at)
                        .sorted())
                .extracting(problem -> problem.where().toString())
                .containsExactly("a.md:2:9", "a.md:2:10", "a.md:10:1", "b.md:1:1");
    }

    @Test
    void codesAreKebabCase() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::toString))
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(ProblemCode.BAD_UTF8).hasToString("bad-utf8");
    }

    private static Problem at(String place) {
        String[] parts = place.split(":");
        return Problem.error(
                ProblemCode.TAB,
                new SourceLocation(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
                "",
                "");
    }
}
