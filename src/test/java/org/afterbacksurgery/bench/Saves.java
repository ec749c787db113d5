package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Saves pages, one at a time, and measures how long it takes until readers see each. A save adds a sentence
 * and takes none away, and all other pages have their turn before the same is saved again: a file that loses
 * words, or changes again within three seconds, has to be still for longer.
 */
final class Saves {
    private static final double LIMIT = 60;

    private final RunningJar site;
    private final GoodPages good;
    private final Path content;
    private final Random random;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Integer> order;
    private int count;

    /** A way to write a file. */
    interface Writing {
        void write(Path file, String text) throws IOException;
    }

    Saves(RunningJar site, GoodPages good, Path content, Random random) {
        this.site = site;
        this.good = good;
        this.content = content;
        this.random = random;
        this.order = IntStream.range(0, good.count()).boxed().collect(Collectors.toList());
        Collections.shuffle(this.order, random);
    }

    /** @return seconds until the page of one save was seen, or -1 */
    double save(Writing writing) throws Exception {
        GoodPage page = this.good.article(this.order.get(this.count % this.order.size()));
        String mark = "Saved for the time number %06d.".formatted(++this.count);
        String text = this.texts.getOrDefault(page.file(), page.text()) + "\n" + mark + "\n";
        this.texts.put(page.file(), text);
        writing.write(this.content.resolve(page.file()), text);
        return this.site.awaitText(page.address(), mark, LIMIT);
    }

    /** Pauses after each save at random, so that the rhythm of the program's scans is not met. */
    Figures save(int times, Writing writing, int leastMillis, int mostMillis) throws Exception {
        Figures seen = new Figures();
        for (int i = 0; i < times; i++) {
            seen.add(save(writing));
            Wait.millis(leastMillis + this.random.nextInt(mostMillis - leastMillis));
        }
        return seen;
    }
}
