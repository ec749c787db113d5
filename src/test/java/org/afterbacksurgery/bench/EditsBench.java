package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random edits of all kinds while people read. No answer is older than one that was seen before, and whenever
 * the site has become still, it answers as a process that starts with a copy of its files.
 */
final class EditsBench implements Bench.Measurement {
    private static final int READERS = 4;
    private static final int SLOWEST_EDITS = 250;

    /** A deleted file counts as such after ten seconds; each change of the folder is seen within two. */
    private static final long STILL_MILLIS = 15_000;

    private static final long SILENT_MILLIS = 3_000;

    private final Place place;
    private final Program program;
    private final int edits;
    private final int every;
    private final Random random;
    private final Path content;
    private final StampedFolder folder;
    private final List<String> different = new ArrayList<>();
    private int compared;
    private int checks;

    EditsBench(Options options, Place place) throws IOException {
        this.place = place;
        this.program = Program.of(options, "512m");
        this.edits = options.number("edits", 10_000);
        this.every = options.number("every", 100);
        this.random = new Random(options.number("seed", 1));
        this.content = place.folder("content");
        this.folder = new StampedFolder(this.content, options.number("pages", 200), this.random);
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        RunningJar site = this.place.start(this.program, this.content, "data");
        site.awaitReading(RunningJar.SETUP);
        StampReaders readers = new StampReaders(site, this.folder.addresses(), READERS);
        for (int edit = 1; edit <= this.edits; edit++) {
            this.folder.edit();
            Wait.millis(this.random.nextInt(SLOWEST_EDITS));
            if (edit % this.every == 0 || edit == this.edits) {
                compare(site, edit);
            }
        }
        readers.stop();
        readers.judge(verdict);
        verdict.none("answers that differ from those of a fresh start", this.different, this.compared);
    }

    /** The readers go on meanwhile. */
    private void compare(RunningJar site, int edit) throws Exception {
        Wait.millis(STILL_MILLIS);
        awaitSilence(site);
        String name = "-copy-" + ++this.checks;
        Path content = copy(this.content, "content" + name);
        Path data = copy(this.place.file("data"), "data" + name);
        RunningJar fresh = this.place.start(this.program, content, "data" + name);
        fresh.awaitReading(RunningJar.SETUP);
        awaitSilence(fresh);
        List<String> addresses = List.copyOf(this.folder.addresses());
        List<String> different = new SameAnswers(site, fresh).differences(addresses);
        fresh.stop();
        Tree.delete(content);
        Tree.delete(data);
        this.compared += addresses.size();
        different.forEach(line -> this.different.add("after %d edits: %s".formatted(edit, line)));
        Say.line("after %d edits: %d addresses, %d differ", edit, addresses.size(), different.size());
    }

    /** With the times of the files. The database is at rest, and lies there as if the process had been killed. */
    private Path copy(Path from, String name) throws IOException, InterruptedException {
        Path to = this.place.own(name);
        Files.delete(to);
        Place.shell(this.place.file(""), "cp -a '%s' '%s'".formatted(from, to));
        return to;
    }

    private static void awaitSilence(RunningJar site) throws InterruptedException {
        int before;
        do {
            before = site.log().size();
            Wait.millis(SILENT_MILLIS);
        } while (site.log().size() > before);
    }
}
