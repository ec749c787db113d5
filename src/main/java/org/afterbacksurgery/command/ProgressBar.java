package org.afterbacksurgery.command;

import java.io.PrintStream;

/** A bar on the last line of a terminal, drawn only when there is much to do; elsewhere it draws nothing. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 40;
    private static final int WORTH_SHOWING = 50;

    private final String title;
    private final PrintStream terminal;
    private final boolean shown;
    private int drawn = -1;

    private ProgressBar(String title, PrintStream terminal, boolean shown) {
        this.title = title;
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Draws on standard error, so that standard output can go to a file. */
    static ProgressBar onTerminal(String title) {
        boolean terminal =
                System.console() != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
        return new ProgressBar(title, System.err, terminal);
    }

    static ProgressBar on(PrintStream terminal, String title) {
        return new ProgressBar(title, terminal, true);
    }

    void at(int done, int total) {
        int percent = total == 0 ? 100 : (int) (100L * done / total);
        if (this.shown && total >= WORTH_SHOWING && percent != this.drawn) {
            int full = WIDTH * percent / 100;
            this.terminal.print("\r%s [%s%s] %3d %% %d of %d"
                    .formatted(this.title, "#".repeat(full), " ".repeat(WIDTH - full), percent, done, total));
            this.terminal.flush();
            this.drawn = percent;
        }
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (this.drawn >= 0) {
            this.terminal.print("\r" + " ".repeat(this.title.length() + WIDTH + 40) + "\r");
            this.terminal.flush();
            this.drawn = -1;
        }
    }
}
