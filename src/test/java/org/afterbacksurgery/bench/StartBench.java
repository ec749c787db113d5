package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Good pages alone, and among as many malformed files: how long a first start takes, and what it serves. */
final class StartBench implements Bench.Measurement {
    private static final double TIMES_AS_LONG = 2;

    /** How long the first and the last good page took, round by round. */
    private record Times(String what, Figures home, Figures last) {
        Times(String what) {
            this(what, new Figures(), new Figures());
        }
    }

    private final Place place;
    private final GoodPages good;
    private final Malformed bad;
    private final int rounds;
    private final double limit;
    private final Times alone = new Times("alone");
    private final Times among = new Times("among bad");
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> unlisted = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private final Set<String> late = new LinkedHashSet<>();

    StartBench(Options options, Place place) throws IOException {
        this.place = place;
        this.good = new GoodPages(options.number("pages", 1000));
        this.bad = new Malformed(this.good, place, options.number("bad", this.good.count()));
        this.rounds = options.number("rounds", 3);
        this.limit = options.number("seconds", 900);
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        Path alone = this.good.write(this.place.folder("alone"));
        Path among = this.good.write(this.place.folder("among"));
        this.bad.write(among);
        Say.line(
                "%d good pages, %d malformed files of %d kinds",
                this.good.all().size(), this.bad.all().size(), this.bad.kinds());
        for (int round = 1; round <= this.rounds; round++) {
            time(this.alone, alone, round, site -> {});
            time(this.among, among, round, this::checkBad);
        }
        judge(verdict);
    }

    /** What else to measure when all good pages are there. */
    private interface Look {
        void at(RunningJar site) throws Exception;
    }

    private void time(Times times, Path content, int round, Look look) throws Exception {
        RunningJar site = this.place.start(content, "data-" + round + "-" + content.getFileName());
        try {
            double first = site.await("/", this.limit);
            double all = awaitAll(site);
            times.home().add(first);
            times.last().add(all);
            Say.line("round %d, %s: home at %s, all at %s", round, times.what(), Say.seconds(first), Say.seconds(all));
            this.good.all().forEach(page -> check(page, site.get(page.address()), times.what()));
            look.at(site);
        } finally {
            site.kill();
        }
    }

    /** @return seconds from the start of the process until every good page has answered 200 */
    private double awaitAll(RunningJar site) throws Exception {
        double last = 0;
        for (String address : this.good.addresses()) {
            double there = site.await(address, this.limit);
            if (there < 0) {
                this.late.add(address);
                return -1;
            }
            last = there;
        }
        return last;
    }

    private void check(GoodPage page, Answer answer, String what) {
        String wrong = page.wrong(answer);
        if (!wrong.isEmpty()) {
            this.wrong.add("%s (%s): %s".formatted(page.address(), what, wrong));
        }
        leak(page.address(), answer);
    }

    private void checkBad(RunningJar site) throws Exception {
        long begin = System.nanoTime();
        Wait.until(
                begin,
                60,
                500,
                () -> this.bad.strict().allMatch(file -> site.log().names(file.key())));
        Say.line("      waited %s more for the log", Say.seconds(Wait.since(begin)));
        for (Malformed.Bad file : this.bad.all()) {
            checkBad(site, file);
        }
        for (String list : List.of("/sitemap.xml", "/feed.xml", "/a-z")) {
            Answer answer = site.get(list);
            leak(list, answer);
            this.bad
                    .strict()
                    .filter(file -> answer.body().contains(file.key()))
                    .forEach(file -> this.shown.add(file.kind() + ": " + file.key() + " stands in " + list));
        }
        if (site.log().contains(Malformed.SECRET)) {
            this.leaks.add("the log");
        }
    }

    private void checkBad(RunningJar site, Malformed.Bad file) {
        Answer answer = site.get(file.address());
        leak(file.address(), answer);
        leak(file.address() + ".md", site.get(file.address() + ".md"));
        boolean named = site.log().names(file.key());
        if (file.fate() == Malformed.Fate.PROBLEM && answer.status() == 200) {
            this.shown.add(file.kind() + ": " + file.address() + " is a page");
        }
        if (!named && (file.fate() == Malformed.Fate.PROBLEM || answer.status() != 200)) {
            this.unlisted.add(file.kind() + ": " + file.address() + " status " + answer.status());
        }
    }

    private void leak(String path, Answer answer) {
        if (answer.body().contains(Malformed.SECRET)) {
            this.leaks.add(path);
        }
    }

    private void judge(Verdict verdict) {
        ratio("first answer of home", Times::home, verdict);
        ratio("last good page", Times::last, verdict);
        verdict.none(
                "good pages that never came",
                List.copyOf(this.late),
                this.good.all().size());
        verdict.none(
                "good pages that were wrong",
                List.copyOf(this.wrong),
                this.good.all().size());
        verdict.none(
                "bad files not listed",
                List.copyOf(this.unlisted),
                this.bad.all().size());
        verdict.none("bad files shown", List.copyOf(this.shown), this.bad.all().size());
        verdict.none(
                "answers with text from outside",
                List.copyOf(this.leaks),
                this.rounds * 2 * this.good.all().size());
    }

    private void ratio(String what, Function<Times, Figures> times, Verdict verdict) {
        double alone = times.apply(this.alone).at(0.5);
        double among = times.apply(this.among).at(0.5);
        double ratio = alone < 0 || among < 0 ? Double.POSITIVE_INFINITY : among / alone;
        String seen = String.format(
                Locale.ROOT, "%.2f times as long (%s, %s)", ratio, Say.seconds(alone), Say.seconds(among));
        verdict.bar(what, ratio <= TIMES_AS_LONG, seen);
    }
}
