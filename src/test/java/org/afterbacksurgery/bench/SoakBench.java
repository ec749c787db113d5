package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A long time in little memory, with reads at a fixed rate and an edit every ten seconds. */
final class SoakBench implements Bench.Measurement {
    private static final double READS_PER_SECOND = 100;
    private static final double EDIT_SECONDS = 10;
    private static final double SAMPLE_SECONDS = 300;
    private static final double LEAST_SAMPLES = 6;
    private static final double GROWTH = 1.1;
    private static final double GROWTH_MEGABYTES = 5;
    private static final double PAUSE_MILLIS = 500;

    private final Place place;
    private final GoodPages good;
    private final Path content;
    private final double seconds;
    private final double between;
    private final GcLog log;
    private final Program program;
    private final List<Double> live = new ArrayList<>();

    SoakBench(Options options, Place place) throws IOException {
        this.place = place;
        this.good = new GoodPages(options.number("pages", 10_000), GoodPages.EIGHT_KB);
        this.content = this.good.write(place.folder("content"));
        this.seconds = options.number("minutes", 30) * 60.0;
        this.between = Math.min(SAMPLE_SECONDS, this.seconds / LEAST_SAMPLES);
        this.log = new GcLog(place.own("gc").resolve("gc.txt"), options.java());
        this.program = Program.of(options, "256m").with(this.log.option());
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        RunningJar site = this.place.start(this.program, this.content, "data");
        Arrival.await(site, this.good.addresses(), RunningJar.SETUP);
        site.awaitReading(RunningJar.SETUP);
        Say.line("%d articles are there after %s", this.good.count(), Say.seconds(site.age()));
        SteadyReaders readers = new SteadyReaders(site, this.good.all(), READS_PER_SECOND);
        Figures seen = edit(site);
        readers.stop();
        readers.judge(verdict);
        verdict.bar("edits seen by readers", seen.at(1) >= 0, seen.seconds());
        judgeMemory(verdict);
        Figures pauses = this.log.pauses();
        verdict.bar(
                "pauses",
                pauses.within(1, PAUSE_MILLIS),
                String.format(
                        Locale.ROOT, "p99 %.1f ms, most %.1f ms (%d)", pauses.at(0.99), pauses.at(1), pauses.size()));
    }

    private Figures edit(RunningJar site) throws Exception {
        Saves saves = new Saves(site, this.good, this.content, new Random(9));
        Figures seen = new Figures();
        long begin = System.nanoTime();
        for (int edit = 0; Wait.since(begin) < this.seconds; edit++) {
            if (Wait.since(begin) >= this.live.size() * this.between) {
                sample(site, Wait.since(begin));
            }
            seen.add(saves.save(edit % 2 == 0 ? Tree::swap : Files::writeString));
            Wait.millis((long) (((edit + 1) * EDIT_SECONDS - Wait.since(begin)) * 1000));
        }
        sample(site, Wait.since(begin));
        return seen;
    }

    private void sample(RunningJar site, double after) throws Exception {
        this.live.add(this.log.live(site.pid()));
        Say.line(
                "after %.0f s: live heap %.0f MB, resident %.0f MB (most %.0f MB), processor %.1f s",
                after,
                this.live.get(this.live.size() - 1),
                Memory.resident(site.pid()),
                Memory.most(site.pid()),
                Processor.used(site.pid()));
    }

    private void judgeMemory(Verdict verdict) {
        int third = Math.max(1, this.live.size() / 3);
        double first = mean(this.live.subList(0, third));
        double last = mean(this.live.subList(this.live.size() - third, this.live.size()));
        String seen = String.format(Locale.ROOT, "%.0f MB, at first %.0f MB", last, first);
        verdict.bar("live heap of the last third", last <= first * GROWTH + GROWTH_MEGABYTES, seen);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
