package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WatchdogTests {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aParseThatReadsItsTextIsStopped(CapturedOutput log) throws InterruptedException {
        AtomicReference<Thread> parse = new AtomicReference<>();
        Watchdog.Text text = new Watchdog.Text("a");

        assertThatExceptionOfType(OutOfTimeException.class)
                .isThrownBy(() -> Watchdog.run("en/a.md", SHORT, () -> {
                    parse.set(Thread.currentThread());
                    while (text.charAt(0) == 'a') {}
                    return "";
                }));

        thread(parse).join(LONG.toMillis());
        assertThat(thread(parse).isAlive()).isFalse();
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void aParseThatDoesNotStopIsNamedInTheLog(CapturedOutput log) {
        AtomicReference<Thread> parse = new AtomicReference<>();
        CountDownLatch end = new CountDownLatch(1);

        assertThatExceptionOfType(OutOfTimeException.class)
                .isThrownBy(() -> Watchdog.run("en/a.md", SHORT, () -> {
                    parse.set(Thread.currentThread());
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "";
                }));

        assertThat(log)
                .containsOnlyOnce("ERROR")
                .contains("en/a.md is still being parsed PT1S after the parse was abandoned, here:")
                .containsPattern("\tat .*WatchdogTests\\.lambda");
        assertThat(thread(parse).getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        assertThat(thread(parse).isDaemon()).isTrue();
        assertThat(Watchdog.run("en/b.md", LONG, () -> "b")).isEqualTo("b");
        end.countDown();
    }

    @Test
    void everyOtherFaultIsNoMatterOfTime() {
        assertThatExceptionOfType(TooComplexException.class)
                .isThrownBy(() -> Watchdog.run("en/a.md", LONG, () -> deeper(0)))
                .withCauseInstanceOf(StackOverflowError.class);
        assertThatExceptionOfType(TooComplexException.class)
                .isThrownBy(() -> Watchdog.run("en/a.md", LONG, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void renderingReportsNothingWhenTimeRunsOut() {
        SourceText source = new SourceText("en/a.md", "---\n---\n<b>Text</b>. [More](%s)".formatted(Rendered.ENDLESS));

        assertThatExceptionOfType(OutOfTimeException.class)
                .isThrownBy(() -> Rendered.patiently(source, SHORT))
                .withMessageContaining("en/a.md");
        assertThat(Markdown.tooComplex(source, 8))
                .hasToString("en/a.md:3:1: ERROR too-complex: The text has so many marks inside each other that it"
                        + " cannot be read. Look for long rows of brackets, stars, underscores or backticks, and"
                        + " remove them.");
    }

    private static Thread thread(AtomicReference<Thread> parse) {
        return Objects.requireNonNull(parse.get());
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }
}
