package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles of hostile Markdown, one after the other, among pages that are read all the time. */
final class PathologicalBench implements Bench.Measurement {
    private static final double DECIDED = 30;
    private static final double P99_MILLIS = 500;
    private static final double SHOWN = 3;
    private static final double BUSY_CORES = 0.05;

    private final Options options;
    private final Place place;
    private final GoodPages good;
    private final Path content;
    private int saves;

    PathologicalBench(Options options, Place place) throws IOException {
        this.options = options;
        this.place = place;
        this.good = new GoodPages(options.number("pages", 100));
        this.content = this.good.write(place.folder("content"));
        Files.createDirectories(this.content.resolve("en/hostile"));
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        Map<String, String> inputs = Hostile.inputs(this.options.text("only", ""));
        Say.line("%d inputs", inputs.size());
        RunningJar site = this.place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), RunningJar.SETUP);
        plant(site, inputs, verdict);
        calm(site, "", verdict);
        site.kill();
        restart(this.place.start(this.content, "data"), inputs, verdict);
    }

    private Readers readers(RunningJar site) {
        return new Readers(site, this.good.addresses(), 2, 5, Readers::notThere);
    }

    private void plant(RunningJar site, Map<String, String> inputs, Verdict verdict) throws Exception {
        Figures decided = new Figures();
        Figures shown = new Figures();
        List<String> late = new ArrayList<>();
        Readers readers = readers(site);
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            Tree.swap(file(input.getKey()), PageFile.of("Hostile input", input.getValue() + "\n"));
            double seconds = awaitDecision(site, input.getKey(), DECIDED);
            double save = save(site);
            decided.add(seconds);
            shown.add(save);
            say(site, input, seconds, save);
            if (seconds < 0) {
                late.add(input.getKey());
            }
        }
        readers.stop();
        judge(readers, "beside hostile pages", verdict);
        verdict.none("inputs neither page nor problem in 30 s", late, inputs.size());
        verdict.bar("hostile page or problem", decided.within(1, DECIDED), decided.seconds());
        verdict.bar("good file saved after it", shown.within(1, SHOWN), shown.seconds());
    }

    private void say(RunningJar site, Map.Entry<String, String> input, double seconds, double save) {
        String what = site.log().names(name(input.getKey())) ? "problem" : seconds < 0 ? "nothing" : "page";
        Say.line(
                "%-45s %6d characters: %s after %s, good save after %s",
                input.getKey(), input.getValue().length(), what, Say.seconds(seconds), Say.seconds(save));
    }

    private Path file(String input) {
        return this.content.resolve("en/hostile").resolve(input + ".md");
    }

    private static String name(String input) {
        return "/" + input + ".md";
    }

    private double awaitDecision(RunningJar site, String input, double limit) throws Exception {
        Duration patience = Duration.ofSeconds(30);
        return Wait.until(
                System.nanoTime(),
                limit,
                50,
                () -> site.log().names(name(input))
                        || site.get("/hostile/" + input, patience).status() == 200);
    }

    /** @return seconds until a change to a good file shows */
    private double save(RunningJar site) throws Exception {
        this.saves++;
        GoodPage page = this.good.article(this.saves % 20);
        String mark = "Saved for the time number %06d.".formatted(this.saves);
        Tree.swap(this.content.resolve(page.file()), page.text() + "\n" + mark + "\n");
        return site.awaitText(page.address(), mark, 60);
    }

    private void judge(Readers readers, String when, Verdict verdict) {
        readers.judge(when, verdict);
        verdict.bar("p99 " + when, readers.p99() < P99_MILLIS, "%.1f ms".formatted(readers.p99()));
    }

    private void calm(RunningJar site, String when, Verdict verdict) throws Exception {
        Wait.millis(this.options.number("seconds", 60) * 1000L);
        Processor.Load load = Processor.over(site.pid(), 10);
        String seen = String.format(
                Locale.ROOT, "%.3f cores, busiest thread %.3f (%s)", load.cores(), load.busiest(), load.thread());
        verdict.bar("at rest a minute later" + when, load.cores() < BUSY_CORES, seen);
    }

    /** Starts again with all files in place: the program has forgotten what it knew about them. */
    private void restart(RunningJar site, Map<String, String> inputs, Verdict verdict) throws Exception {
        double home = site.await("/", 120);
        long there = System.nanoTime();
        Readers readers = readers(site);
        double save = save(site);
        verdict.bar("good file saved right after the restart", save >= 0 && save <= SHOWN, Say.seconds(save));
        double allowed = DECIDED * inputs.size();
        List<String> late = new ArrayList<>();
        for (String input : inputs.keySet()) {
            if (awaitDecision(site, input, Math.max(1, allowed - Wait.since(there))) < 0) {
                late.add(input);
            }
        }
        Say.line(
                "restart: home after %s, every input decided %s later",
                Say.seconds(home), Say.seconds(Wait.since(there)));
        verdict.none("inputs neither page nor problem after the restart", late, inputs.size());
        double later = save(site);
        verdict.bar("good file saved later after the restart", later >= 0 && later <= SHOWN, Say.seconds(later));
        readers.stop();
        judge(readers, "after the restart", verdict);
        calm(site, " after the restart", verdict);
    }
}
