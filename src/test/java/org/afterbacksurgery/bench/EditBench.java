package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** From a save to its page, with few and with many articles. */
final class EditBench implements Bench.Measurement {
    private static final double VISIBLE = 0.45;
    private static final int LEAST_PAUSE = 300;
    private static final int MOST_PAUSE = 2_500;

    private final Random random = new Random(7);
    private final Place place;
    private final Program program;
    private final List<Integer> sizes;
    private final int count;

    EditBench(Options options, Place place) throws IOException {
        this.place = place;
        this.program = Program.of(options, "256m");
        this.sizes = options.has("pages") ? List.of(options.number("pages", 0)) : List.of(50, 1_000, 10_000);
        this.count = options.number("saves", 50);
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        for (int size : this.sizes) {
            saves(size, verdict);
        }
    }

    private void saves(int size, Verdict verdict) throws Exception {
        GoodPages good = new GoodPages(size, GoodPages.EIGHT_KB);
        Path content = good.write(this.place.folder("content-" + size));
        RunningJar site = this.place.start(this.program, content, "data-" + size);
        Arrival.await(site, good.addresses(), RunningJar.SETUP);
        site.awaitReading(RunningJar.SETUP);
        Wait.millis(5_000);
        Saves saves = new Saves(site, good, content, this.random);
        saves.save(3, Tree::swap, LEAST_PAUSE, MOST_PAUSE);
        judge(size + " articles, renamed into place", saves, Tree::swap, verdict);
        judge(size + " articles, written in place", saves, Files::writeString, verdict);
        site.kill();
    }

    private void judge(String what, Saves saves, Saves.Writing writing, Verdict verdict) throws Exception {
        Figures seen = saves.save(this.count, writing, LEAST_PAUSE, MOST_PAUSE);
        verdict.bar(what, seen.within(0.95, VISIBLE), seen.seconds());
    }
}
