package org.afterbacksurgery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTests {
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final ProgressBar bar =
            ProgressBar.on(new PrintStream(this.drawn, true, StandardCharsets.UTF_8), "Checking");

    @Test
    void drawsItselfAgainInTheSameLine() {
        this.bar.at(0, 200);
        this.bar.at(1, 200);
        this.bar.at(100, 200);
        this.bar.at(200, 200);

        assertThat(drawn())
                .isEqualTo("\rChecking [" + " ".repeat(40) + "]   0 % 0 of 200"
                        + "\rChecking [" + "#".repeat(20) + " ".repeat(20) + "]  50 % 100 of 200"
                        + "\rChecking [" + "#".repeat(40) + "] 100 % 200 of 200");
    }

    @Test
    void wipesItselfOnce() {
        this.bar.at(200, 200);
        int length = drawn().length() - 1;
        this.bar.close();
        this.bar.close();

        String wiped = drawn().substring(length + 1);
        assertThat(wiped).matches("\r +\r");
        assertThat(wiped.length() - 2).isGreaterThanOrEqualTo(length);
    }

    @Test
    void isNotWorthDrawingForLittle() {
        this.bar.at(10, 49);
        this.bar.at(0, 0);
        this.bar.close();

        assertThat(drawn()).isEmpty();
    }

    private String drawn() {
        return this.drawn.toString(StandardCharsets.UTF_8);
    }
}
