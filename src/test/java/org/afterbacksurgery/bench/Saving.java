package org.afterbacksurgery.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** One way in which editors and sync programs save a file. */
interface Saving {
    void save(Path file, String text, Random random) throws Exception;

    /** Truncates, and writes 5 to 20 pieces with pauses; the cuts may be anywhere. */
    static void inPieces(Path file, String text, Random random) throws Exception {
        int pieces = 5 + random.nextInt(16);
        TreeSet<Integer> cuts = new TreeSet<>();
        while (cuts.size() < pieces - 1) {
            cuts.add(1 + random.nextInt(text.length() - 1));
        }
        write(file, text, List.copyOf(cuts), random);
    }

    /** The first piece holds 60 to 95 of 100 characters, and ends in a word. */
    static void mostAtFirst(Path file, String text, Random random) throws Exception {
        mostAtFirst(file, text, text.indexOf("words that fill", share(text, random)) + 3, random);
    }

    /** The first piece ends at the end of a paragraph, as if that were all. */
    static void mostAtFirstWholeLines(Path file, String text, Random random) throws Exception {
        mostAtFirst(file, text, text.indexOf("\n\n", share(text, random)) + 1, random);
    }

    private static int share(String text, Random random) {
        return (int) (text.length() * (0.6 + 0.3 * random.nextDouble()));
    }

    private static void mostAtFirst(Path file, String text, int first, Random random) throws Exception {
        List<Integer> cuts = new ArrayList<>(List.of(first));
        for (int i = 1; i < 5 + random.nextInt(16); i++) {
            cuts.add(first + (text.length() - first) * i / 21);
        }
        write(file, text, cuts, random);
    }

    private static void write(Path file, String text, List<Integer> cuts, Random random) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            int from = 0;
            for (int cut : cuts) {
                out.write(text.substring(from, cut).getBytes(StandardCharsets.UTF_8));
                from = cut;
                Wait.millis(random.nextInt(151));
            }
            out.write(text.substring(from).getBytes(StandardCharsets.UTF_8));
        }
    }

    static void beside(Path file, String text, Random random) throws Exception {
        Tree.swap(file, text);
    }

    static void deleteAndCreate(Path file, String text, Random random) throws Exception {
        Files.delete(file);
        Wait.millis(50 + random.nextInt(951));
        Files.writeString(file, text);
    }

    static void backup(Path file, String text, Random random) throws Exception {
        backup(file, text, "~");
    }

    static void backupBak(Path file, String text, Random random) throws Exception {
        backup(file, text, ".bak");
    }

    private static void backup(Path file, String text, String ending) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + ending), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, text);
    }

    /** In place, with the same size, and with the old time restored. */
    static void sameSizeAndTime(Path file, String text, Random random) throws Exception {
        FileTime old = Files.getLastModifiedTime(file);
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, old);
    }
}
