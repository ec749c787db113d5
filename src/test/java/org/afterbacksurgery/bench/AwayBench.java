package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole folder is away for a while, in each way that this can happen. */
final class AwayBench implements Bench.Measurement {
    private static final double SAID = 5;
    private static final double BACK = 10;

    private final Place place;
    private final double share;
    private final GoodPages good;
    private final Path content;
    private final Path elsewhere;
    private int saves;

    AwayBench(Options options, Place place) throws IOException {
        this.place = place;
        this.share = options.number("seconds", 60) / 60.0;
        this.good = new GoodPages(options.number("pages", 200));
        this.content = this.good.write(place.folder("content"));
        this.elsewhere = place.file("elsewhere");
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        Tree.copy(this.content, this.place.file("copy"));
        RunningJar site = this.place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), RunningJar.SETUP);
        Wait.millis(3000);
        absences(site, this.place.file("copy"), verdict);
    }

    private void absences(RunningJar site, Path copy, Verdict verdict) throws Exception {
        Readers readers = new Readers(site, this.good.addresses(), 2, 5, Readers::notThere);
        away(site, "renamed away", 60, this::renameAway, this::renameBack, verdict);
        away(site, "emptied", 20, this::empty, this::fill, verdict);
        away(site, "unreadable", 20, () -> mode("---------"), () -> mode("rwxr-xr-x"), verdict);
        away(site, "deleted", 15, this::delete, () -> recreate(copy), verdict);
        Wait.millis(15_000);
        readers.stop();
        readers.judge("in all absences", verdict);
        List<String> lost = this.good.addresses().stream()
                .map(address -> address + " " + site.get(address).status())
                .filter(line -> !line.endsWith(" 200"))
                .toList();
        verdict.none("pages gone afterwards", lost, this.good.all().size());
    }

    private void away(RunningJar site, String what, int seconds, Wait.Step go, Wait.Step comeBack, Verdict verdict)
            throws Exception {
        int said = site.log().size();
        Say.line("%s for %.0f s", what, seconds * this.share);
        long begin = System.nanoTime();
        go.run();
        double problem =
                Wait.until(begin, SAID, 50, () -> site.log().warning(said).isPresent());
        verdict.bar("problem said when " + what, problem >= 0, Say.seconds(problem));
        Say.line("      %s", site.log().warning(said).orElse("nothing in the log"));
        Wait.millis((long) (seconds * this.share * 1000 - Wait.since(begin) * 1000));
        comeBack.run();
        double shown = save(site);
        verdict.bar("new save after " + what, shown >= 0 && shown <= BACK, Say.seconds(shown));
        Wait.millis(12_000);
    }

    private double save(RunningJar site) throws Exception {
        this.saves++;
        GoodPage page = this.good.article(this.saves);
        String mark = "Saved after absence number %06d.".formatted(this.saves);
        Tree.swap(this.content.resolve(page.file()), page.text() + "\n" + mark + "\n");
        return site.awaitText(page.address(), mark, 60);
    }

    private void renameAway() throws IOException {
        Files.move(this.content, this.elsewhere);
    }

    private void renameBack() throws IOException {
        Files.move(this.elsewhere, this.content);
    }

    private void empty() throws IOException {
        Files.createDirectory(this.elsewhere);
        Tree.moveChildren(this.content, this.elsewhere);
    }

    private void fill() throws IOException {
        Tree.moveChildren(this.elsewhere, this.content);
        Files.delete(this.elsewhere);
    }

    private void mode(String permissions) throws IOException {
        Tree.mode(this.content, permissions);
    }

    private void delete() throws IOException {
        Tree.delete(this.content);
    }

    private void recreate(Path copy) throws IOException {
        Tree.copy(copy, this.content);
    }
}
