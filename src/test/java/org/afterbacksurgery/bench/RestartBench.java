package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Restarts with nothing changed, in turn: with many articles, and with few. */
final class RestartBench implements Bench.Measurement {
    private static final int FEW = 50;
    private static final double TIMES_AS_LONG = 1.5;

    private final Place place;
    private final Program program;
    private final int rounds;
    private final double limit;
    private final int many;

    RestartBench(Options options, Place place) throws IOException {
        this.place = place;
        this.program = Program.of(options, "256m");
        this.rounds = options.number("rounds", 5);
        this.limit = options.number("seconds", 900);
        this.many = options.number("pages", 10_000);
    }

    /** A site that has read its folder once, and what its restarts took. */
    private record Restarts(int pages, Path content, Figures first, Figures read, Figures processor) {
        Restarts(int pages, Path content) {
            this(pages, content, new Figures(), new Figures(), new Figures());
        }

        String data() {
            return "data-" + this.pages;
        }
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        Restarts few = imported(FEW);
        Restarts many = imported(this.many);
        for (int round = 1; round <= this.rounds; round++) {
            restart(few, round);
            restart(many, round);
        }
        bar("first page", few.first(), many.first(), verdict);
        bar("folder read through", few.read(), many.read(), verdict);
    }

    private Restarts imported(int pages) throws Exception {
        GoodPages good = new GoodPages(pages, GoodPages.EIGHT_KB);
        Restarts restarts = new Restarts(pages, good.write(this.place.folder("content-" + pages)));
        RunningJar site = this.place.start(this.program, restarts.content(), restarts.data());
        Arrival.await(site, good.addresses(), this.limit);
        site.awaitReading(this.limit);
        Say.line("%d articles imported in %s", pages, Say.seconds(site.age()));
        site.stop();
        return restarts;
    }

    private void restart(Restarts restarts, int round) throws Exception {
        RunningJar site = this.place.start(this.program, restarts.content(), restarts.data());
        site.awaitAll(List.of("/"), this.limit);
        double first = site.age();
        double read = site.awaitReading(this.limit);
        double processor = Processor.used(site.pid());
        site.stop();
        restarts.first().add(first);
        restarts.read().add(read);
        restarts.processor().add(processor);
        Say.line(
                "round %d, %d articles: first page %.2f s, folder read %.2f s, processor %.1f s",
                round, restarts.pages(), first, read, processor);
    }

    private static void bar(String what, Figures few, Figures many, Verdict verdict) {
        double ratio = many.at(0.5) / few.at(0.5);
        String seen =
                String.format(Locale.ROOT, "%.2f times as long (%.2f s, %.2f s)", ratio, many.at(0.5), few.at(0.5));
        verdict.bar(what, ratio <= TIMES_AS_LONG, seen);
    }
}
