package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A first import, and Hugo with the same texts, in turn. Counts from the start of the process until each
 * page has answered 200, less the start with the shipped content in the same round.
 */
final class ImportBench implements Bench.Measurement {
    private static final double TIMES_HUGO = 2;
    private static final double OF_ITS_MEMORY = 0.5;

    private final Place place;
    private final Program program;
    private final int rounds;
    private final double limit;
    private final GoodPages good;
    private final Path content;
    private final Path shipped;
    private final Hugo hugo;
    private final Figures published = new Figures();
    private final Figures answered = new Figures();
    private final Figures memory = new Figures();
    private final Figures processor = new Figures();

    ImportBench(Options options, Place place) throws IOException {
        Tool.require("hugo");
        this.place = place;
        this.program = Program.of(options, "256m");
        this.rounds = options.number("rounds", 5);
        this.limit = options.number("seconds", 900);
        this.good = new GoodPages(options.number("pages", 10_000), GoodPages.EIGHT_KB);
        this.content = this.good.write(place.folder("content"));
        this.shipped = place.file("shipped");
        Tree.copy(Path.of(options.text("content", "content")), this.shipped);
        this.hugo = new Hugo(place, this.good);
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        for (int round = 1; round <= this.rounds; round++) {
            round(round);
        }
        bar("all pages answered, of Hugo's time", this.answered, TIMES_HUGO, verdict);
        bar("most memory, of Hugo's", this.memory, OF_ITS_MEMORY, verdict);
        Say.line(
                "      last page published: %.2f of Hugo's time; processor: %.2f of Hugo's",
                this.published.at(0.5), this.processor.at(0.5));
    }

    private void round(int round) throws Exception {
        double start = start(round);
        RunningJar site = this.place.start(this.program, this.content, "data-" + round);
        Arrival arrival = Arrival.await(site, this.good.addresses(), this.limit);
        double used = Processor.used(site.pid());
        double most = Memory.most(site.pid());
        site.kill();
        Hugo.Build hugo = this.hugo.build();
        Say.line(
                "round %d: start %.2f s; ours published %.2f s, answered %.2f s, processor %.1f s, %.0f MB;"
                        + " Hugo %.2f s, processor %.1f s, %.0f MB",
                round,
                start,
                arrival.published(),
                arrival.answered(),
                used,
                most,
                hugo.seconds(),
                hugo.processor(),
                hugo.megabytes());
        this.published.add((arrival.published() - start) / hugo.seconds());
        this.answered.add((arrival.answered() - start) / hugo.seconds());
        this.memory.add(most / hugo.megabytes());
        this.processor.add(used / hugo.processor());
    }

    /** @return seconds until the home page of the shipped content */
    private double start(int round) throws Exception {
        RunningJar site = this.place.start(this.program, this.shipped, "shipped-data-" + round);
        site.awaitAll(List.of("/"), RunningJar.SETUP);
        double there = site.age();
        site.kill();
        return there;
    }

    private static void bar(String what, Figures ratios, double most, Verdict verdict) {
        verdict.bar(what, ratios.within(0.5, most), String.format(Locale.ROOT, "%.2f", ratios.at(0.5)));
    }
}
