package org.afterbacksurgery.bench.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterbacksurgery.bench.Options;
import org.afterbacksurgery.bench.Place;
import org.afterbacksurgery.bench.RunningJar;
import org.afterbacksurgery.bench.Say;
import org.afterbacksurgery.bench.Tree;
import org.afterbacksurgery.bench.Wait;

/** Every answer of a program with a content folder, each in its own file. */
final class Snapshot {
    /** Says what was asked, and on which day. */
    static final String ABOUT = "_about.txt";

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int LONGEST_NAME = 150;

    private Snapshot() {}

    static void take(Path out, Options options) throws Exception {
        requireNew(out);
        Path original = Path.of(options.text("content", "content"));
        try (Place place = new Place(options)) {
            Path content = place.file("content");
            Tree.copy(original, content);
            Addresses addresses = new Addresses();
            addresses.add(content);
            RunningJar site = place.start(content, "data");
            awaitReading(site);
            States states = new States(site, content);
            states.make();
            addresses.add(content);
            awaitSilence(site);
            Say.line("asking");
            Crawl crawl = new Crawl(site.port());
            crawl.follow(addresses.all());
            crawl.inOtherWays(states.addresses());
            write(out, crawl.answers());
            Files.writeString(
                    out.resolve(ABOUT), "%s%n%s%n%s%n".formatted(LocalDate.now(ZONE), options.jar(), original));
            Say.line("%d answers in %s", crawl.answers().size(), out);
        }
    }

    /** The day in New York on which it was taken. */
    static LocalDate day(Path snapshot) throws IOException {
        return LocalDate.parse(Files.readAllLines(snapshot.resolve(ABOUT)).get(0));
    }

    private static void requireNew(Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(out + " is not empty");
            }
        }
    }

    private static void awaitReading(RunningJar site) throws Exception {
        site.awaitAll(List.of("/"), RunningJar.SETUP);
        if (Wait.until(
                        System.nanoTime(),
                        RunningJar.SETUP,
                        100,
                        () -> site.log().contains("Read the content folder"))
                < 0) {
            throw new IOException("The folder was not read: " + site.log().tail());
        }
        Say.line("the folder is read, %s after the start", Say.seconds(site.age()));
    }

    /** Waits until the log is silent for longer than a reading takes: then every file is read and every change told. */
    private static void awaitSilence(RunningJar site) throws Exception {
        int before;
        do {
            before = site.log().size();
            Wait.millis(6000);
        } while (site.log().size() > before);
    }

    private static void write(Path out, Map<String, String> answers) throws IOException {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Files.writeString(out.resolve(fileName(answer.getKey())), answer.getValue());
        }
    }

    /** A file name such as {@code GET_causes~smoking.HASH.txt}. */
    private static String fileName(String request) {
        String plain = request.replaceFirst(" /", "_").replace('/', '~').replaceAll("[^A-Za-z0-9._~=&?{}()-]", "_");
        String hash = Canonical.sha256(request.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "." + hash + ".txt";
    }
}
