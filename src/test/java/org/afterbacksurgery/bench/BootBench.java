package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a start with the shipped content costs: time, and processor time of the whole process, until the home
 * page is there and until the folder was read. With nothing stored, and with what an earlier start stored.
 * Two ways to start can be compared in turn.
 */
final class BootBench implements Bench.Measurement {
    private final Place place;
    private final int rounds;
    private final double most;
    private final Path content;
    private final List<Boots> all = new ArrayList<>();

    BootBench(Options options, Place place) throws IOException {
        this.place = place;
        this.rounds = options.number("rounds", 5);
        this.most = Double.parseDouble(options.text("most", "0"));
        this.content = place.file("content");
        Tree.copy(Path.of(options.text("content", "content")), this.content);
        Program program = Program.of(options, "");
        this.all.add(new Boots("ours", program));
        if (options.has("against") || options.has("against-java") || options.has("against-options")) {
            Program against = Program.of(
                    options.text("against-java", program.java()),
                    options.text("heap", ""),
                    options.text("against-options", ""),
                    Path.of(options.text("against", program.jar().toString())).toAbsolutePath());
            this.all.add(new Boots("against", against));
        }
    }

    /** Seconds, and seconds of the processor. */
    private record Cost(Figures time, Figures processor) {
        Cost() {
            this(new Figures(), new Figures());
        }

        void add(RunningJar site) throws IOException {
            this.time.add(site.age());
            this.processor.add(Processor.used(site.pid()));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", this.time.at(0.5), this.processor.at(0.5));
        }
    }

    /** The starts of one kind. */
    private record Starts(Cost first, Cost read) {
        Starts() {
            this(new Cost(), new Cost());
        }
    }

    /** All starts of one program. */
    private record Boots(String name, Program program, Starts empty, Starts stored) {
        Boots(String name, Program program) {
            this(name, program, new Starts(), new Starts());
        }
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        for (Boots boots : this.all) {
            Say.line("%s: %s", boots.name(), String.join(" ", boots.program().command(List.of())));
        }
        for (int round = 1; round <= this.rounds; round++) {
            for (Boots boots : this.all) {
                String data = "data-%s-%d".formatted(boots.name(), round);
                start(boots, boots.empty(), data);
                start(boots, boots.stored(), data);
            }
        }
        for (Boots boots : this.all) {
            say(boots.name() + ", nothing stored", boots.empty());
            say(boots.name() + ", stored before", boots.stored());
        }
        if (this.all.size() > 1) {
            Boots ours = this.all.get(0);
            Boots against = this.all.get(1);
            judge("nothing stored", ours.empty().first(), against.empty().first(), verdict);
            judge("stored before", ours.stored().first(), against.stored().first(), verdict);
        }
    }

    private void start(Boots boots, Starts starts, String data) throws Exception {
        RunningJar site = this.place.start(boots.program(), this.content, data);
        site.awaitAll(List.of("/"), RunningJar.SETUP);
        starts.first().add(site);
        site.awaitReading(RunningJar.SETUP);
        starts.read().add(site);
        site.stop();
    }

    private static void say(String what, Starts starts) {
        Say.line("%s: home page %s, folder read %s", what, starts.first(), starts.read());
    }

    private void judge(String what, Cost ours, Cost against, Verdict verdict) {
        ratio(what + ", processor to the home page", ours.processor(), against.processor(), verdict);
        ratio(what + ", time to the home page", ours.time(), against.time(), verdict);
    }

    private void ratio(String what, Figures ours, Figures against, Verdict verdict) {
        double ratio = ours.at(0.5) / against.at(0.5);
        verdict.bar(what, this.most == 0 || ratio <= this.most, String.format(Locale.ROOT, "%.2f", ratio));
    }
}
