package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** How long it takes from a save to its page, and from {@code status: draft} to a page that is gone. */
final class LiveBench implements Bench.Measurement {
    private static final double LIVE = 1;
    private static final double BRAKE = 1;
    private static final int LEAST_PAUSE = 300;
    private static final int MOST_PAUSE = 1_200;
    private static final int BRAKES = 20;
    private static final int BRAKES_WHILE_READING = 5;

    private final Random random = new Random(5);
    private final Place place;
    private final int count;
    private final GoodPages good;
    private final Path content;
    private int saves;

    LiveBench(Options options, Place place) throws IOException {
        this.place = place;
        this.count = options.number("saves", 50);
        this.good = new GoodPages(options.number("pages", 1000));
        this.content = this.good.write(place.folder("content"));
    }

    @Override
    public void run(Verdict verdict) throws Exception {
        RunningJar site = this.place.start(this.content, "data");
        site.awaitAll(this.good.addresses(), RunningJar.SETUP);
        Wait.millis(3000);
        Saves saves = new Saves(site, this.good, this.content, this.random);
        judge("save to page, written beside and renamed", saves, Tree::swap, verdict);
        judge("save to page, truncated and written", saves, Files::writeString, verdict);
        brakes(site, "at rest", Math.min(this.count, BRAKES), () -> {}, verdict);
        brakes(site, "while references.bib is read", BRAKES_WHILE_READING, this::saveReferences, verdict);
        brakes(site, "while site.yml is read", BRAKES_WHILE_READING, this::saveSite, verdict);
    }

    private void judge(String what, Saves saves, Saves.Writing writing, Verdict verdict) throws Exception {
        Figures seen = saves.save(this.count, writing, LEAST_PAUSE, MOST_PAUSE);
        verdict.bar(what, seen.within(0.95, LIVE), seen.seconds());
    }

    private void brakes(RunningJar site, String when, int count, Wait.Step before, Verdict verdict) throws Exception {
        Figures down = new Figures();
        Figures up = new Figures();
        for (int i = 0; i < count; i++) {
            GoodPage page = anyPage();
            before.run();
            Wait.millis(i % 5 * 200L);
            Files.writeString(file(page), page.text().replace("status: published", "status: draft"));
            down.add(site.awaitStatus(page.address(), 410, 120));
            Files.writeString(file(page), page.text());
            up.add(site.awaitStatus(page.address(), 200, 120));
            pause();
        }
        Say.line("      published again: %s", up.seconds());
        verdict.bar("brake " + when, down.within(1, BRAKE), down.seconds());
    }

    private void saveReferences() throws IOException {
        String more = GoodPages.reference(1000 + ++this.saves);
        Tree.swap(this.content.resolve("references.bib"), GoodPages.references() + "\n" + more);
    }

    private void saveSite() throws IOException {
        Tree.swap(this.content.resolve("site.yml"), GoodPages.SITE.replace("Bench", "Bench " + ++this.saves));
    }

    private GoodPage anyPage() {
        return this.good.article(this.random.nextInt(this.good.count()));
    }

    private Path file(GoodPage page) {
        return this.content.resolve(page.file());
    }

    private void pause() throws InterruptedException {
        Wait.millis(LEAST_PAUSE + this.random.nextInt(MOST_PAUSE - LEAST_PAUSE));
    }
}
