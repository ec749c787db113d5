package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Saves of every kind on one page under constant reading, then many pages at once. */
final class StormBench implements Bench.Measurement {
    private static final int READS = 10_000;
    private static final int LONG = 180;
    private static final double VISIBLE = 5;
    private static final double SETTLED = 10;
    private static final int SWAPPED = 50;

    private final Random random = new Random(11);
    private final Map<String, Saving> kinds = new LinkedHashMap<>();
    private final Map<String, Figures> visible = new TreeMap<>();
    private final Place place;
    private final int seconds;
    private final Path content;
    private int version = 1;
    private long savedAt;

    StormBench(Options options, Place place) throws IOException {
        this.place = place;
        this.seconds = options.number("seconds", LONG);
        this.content = new GoodPages(1).write(place.folder("content"));
        this.kinds.put("in pieces", Saving::inPieces);
        this.kinds.put("beside and renamed", Saving::beside);
        this.kinds.put("most at first, cut in a word", Saving::mostAtFirst);
        this.kinds.put("deleted and created", Saving::deleteAndCreate);
        this.kinds.put("renamed to ~", Saving::backup);
        this.kinds.put("same size and time", Saving::sameSizeAndTime);
        this.kinds.put("most at first, whole lines", Saving::mostAtFirstWholeLines);
        this.kinds.put("renamed to .bak", Saving::backupBak);
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        Files.createDirectories(this.content.resolve("en/swap"));
        Files.writeString(page(), Numbered.text(this.version));
        for (int i = 0; i < SWAPPED; i++) {
            Files.writeString(swapped(i), Numbered.text(900_000 + i));
        }
        RunningJar site = this.place.start(this.content, "data");
        site.awaitAll(List.of("/storm"), RunningJar.SETUP);
        site.awaitAll(addresses(), RunningJar.SETUP);
        storm(site, verdict);
        swap(site, verdict);
        replaceFolder(site, verdict);
    }

    private Path page() {
        return this.content.resolve("en/storm.md");
    }

    private Path swapped(int number) {
        return this.content.resolve("en/swap/page-%02d.md".formatted(number));
    }

    private static String address(int number) {
        return "/swap/page-%02d".formatted(number);
    }

    private static List<String> addresses() {
        return IntStream.range(0, SWAPPED).mapToObj(StormBench::address).toList();
    }

    private void storm(RunningJar site, Verdict verdict) throws Exception {
        int checks = this.seconds >= LONG ? 3 : this.seconds >= 30 ? 1 : 0;
        List<Map.Entry<String, Saving>> kinds = List.copyOf(this.kinds.entrySet());
        long begin = System.nanoTime();
        Readers readers = new Readers(site, List.of("/storm"), 4, 5, Numbered::wrong);
        for (int turn = 0; Wait.since(begin) < this.seconds || turn < checks * 2 * this.kinds.size(); turn++) {
            boolean quiet = turn / this.kinds.size() % 2 == 1;
            save(site, kinds.get(turn % this.kinds.size()), quiet);
        }
        write(site, Map.entry("in pieces", Saving::inPieces));
        double last = awaitVersion(site);
        readers.stop();
        int wanted = (int) (READS * Math.min(1, this.seconds / (double) LONG));
        Say.line("%d saves in %s", this.version - 1, Say.seconds(Wait.since(begin)));
        verdict.bar("reads during the storm", readers.reads() >= wanted, readers.reads() + "");
        readers.judge("or torn pages during the storm", verdict);
        verdict.bar("last save visible", last >= 0 && last <= VISIBLE, Say.seconds(last));
        this.visible.forEach(
                (kind, times) -> verdict.bar("visible when " + kind, times.within(1, VISIBLE), times.seconds()));
    }

    private void write(RunningJar site, Map.Entry<String, Saving> kind) throws Exception {
        this.version++;
        Say.line("      at %.2f s of the process: version %06d %s", site.age(), this.version, kind.getKey());
        kind.getValue().save(page(), Numbered.text(this.version), this.random);
        this.savedAt = System.nanoTime();
    }

    private void save(RunningJar site, Map.Entry<String, Saving> kind, boolean quiet) throws Exception {
        write(site, kind);
        if (!quiet) {
            Wait.millis(200 + this.random.nextInt(2801));
            return;
        }
        double seconds = awaitVersion(site);
        Wait.millis((long) (6000 - Wait.since(this.savedAt) * 1000));
        boolean stays = Numbered.shows(site.get("/storm"), this.version);
        this.visible.computeIfAbsent(kind.getKey(), k -> new Figures()).add(stays ? seconds : -1);
        Say.line("      visible after %s%s", Say.seconds(seconds), stays ? "" : ", and not at the end of the pause");
    }

    private double awaitVersion(RunningJar site) throws Exception {
        return Wait.until(this.savedAt, VISIBLE, 20, () -> Numbered.shows(site.get("/storm"), this.version));
    }

    /** 25 pairs of files exchange their contents through temporary names. */
    private void swap(RunningJar site, Verdict verdict) throws Exception {
        settle(
                site,
                "50 files swapped",
                number -> 900_000 + (number ^ 1),
                () -> {
                    for (int i = 0; i < SWAPPED; i += 2) {
                        Path beside = this.content.resolve("en/swap/page-%02d.md.tmp".formatted(i));
                        Files.move(swapped(i), beside);
                        Files.move(swapped(i + 1), swapped(i));
                        Files.move(beside, swapped(i + 1));
                    }
                },
                verdict);
    }

    /** A folder of 50 new versions takes the place of the old one. */
    private void replaceFolder(RunningJar site, Verdict verdict) throws Exception {
        Path next = this.place.folder("next");
        for (int i = 0; i < SWAPPED; i++) {
            Files.writeString(next.resolve(swapped(i).getFileName()), Numbered.text(910_000 + i));
        }
        settle(
                site,
                "folder of 50 replaced",
                number -> 910_000 + number,
                () -> {
                    Files.move(this.content.resolve("en/swap"), this.place.file("old"));
                    Files.move(next, this.content.resolve("en/swap"));
                },
                verdict);
    }

    private void settle(RunningJar site, String what, IntFunction<Integer> version, Wait.Step change, Verdict verdict)
            throws Exception {
        Readers readers = new Readers(site, addresses(), 4, 5, Numbered::wrong);
        Wait.millis(1000);
        change.run();
        double settled = Wait.until(
                System.nanoTime(),
                30,
                20,
                () -> IntStream.range(0, SWAPPED)
                        .allMatch(i -> Numbered.shows(site.get(address(i)), version.apply(i))));
        Wait.millis(12_000);
        readers.stop();
        verdict.bar(what + ", settled", settled >= 0 && settled <= SETTLED, Say.seconds(settled));
        readers.judge("while " + what, verdict);
    }
}
