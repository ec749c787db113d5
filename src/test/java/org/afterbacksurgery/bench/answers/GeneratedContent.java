package org.afterbacksurgery.bench.answers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.afterbacksurgery.bench.Options;
import org.afterbacksurgery.bench.Say;

/**
 * A content folder of about 300 pages that together hold every feature: all kinds, marks, facts, dates
 * and states of review, in two languages. The same day gives the same folder. Three pages have errors on
 * purpose, in files whose names begin with {@code wrong}.
 */
final class GeneratedContent {
    private final Path folder;
    private final Options options;
    private final LocalDate day;
    private final List<GeneratedPage> pages = new ArrayList<>();

    GeneratedContent(Path folder, Options options) {
        this.folder = folder;
        this.options = options;
        this.day = LocalDate.parse(options.text("day", "2026-11-28"));
    }

    void write() throws IOException, InterruptedException {
        Files.createDirectories(this.folder.resolve("images"));
        for (GeneratedShared file : GeneratedShared.values()) {
            put(file.path(), file.text());
        }
        images();
        for (GeneratedTopic topic : GeneratedTopic.values()) {
            pages(topic, "en", topic.english(), topic.size());
            pages(topic, "es", topic.spanish(), topic.size() / 2);
        }
        for (GeneratedPage page : this.pages) {
            put(page.file(), page.text());
        }
        for (String language : List.of("en", "es")) {
            GeneratedFixed.pages(language).forEach((file, text) -> put(file, text));
        }
        sign();
        Say.line("%d pages in %s", this.pages.size(), this.folder);
    }

    private void pages(GeneratedTopic topic, String language, String path, int size) {
        put(language + "/" + path + "/index.md", GeneratedPage.index(topic, language, path));
        for (int number = 1; number <= size; number++) {
            this.pages.add(new GeneratedPage(topic, language, path, number, this.pages.size(), this.day));
        }
    }

    private void put(String file, String text) {
        try {
            Path path = this.folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void images() throws IOException {
        for (int i = 1; i <= 4; i++) {
            put("images/drawing-%d.svg".formatted(i), """
                    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="200" viewBox="0 0 %d 200">
                    <title>Drawing %d</title><path d="M0 0h90v90z"/><text x="9" y="20">Part %d</text></svg>
                    """.formatted(300 + 90 * i, 300 + 90 * i, i, i));
        }
        for (int i = 1; i <= 2; i++) {
            BufferedImage image = new BufferedImage(160 * i, 120, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(i == 1 ? Color.WHITE : Color.ORANGE);
            pen.fillRect(10, 10, 60, 60);
            pen.dispose();
            ImageIO.write(
                    image,
                    "png",
                    this.folder.resolve("images/photo-%d.png".formatted(i)).toFile());
        }
    }

    /** Signs texts and translations with the program's own command, and changes some of them afterwards. */
    private void sign() throws IOException, InterruptedException {
        stamp(page -> page.review() == GeneratedPage.Review.VALID, signedOn(30, 365));
        stamp(page -> page.review() == GeneratedPage.Review.DUE, signedOn(350, 370));
        stamp(page -> page.review() == GeneratedPage.Review.OVERDUE, signedOn(500, 365));
        stamp(page -> page.review() == GeneratedPage.Review.CHANGED, signedOn(60, 365));
        stamp(GeneratedPage::isStampedTranslation, List.of("--translated"));
        for (GeneratedPage page : this.pages) {
            Path file = this.folder.resolve(page.file());
            if (page.review() == GeneratedPage.Review.CHANGED) {
                Files.writeString(file, Files.readString(file) + "\nThis sentence came after the review.\n");
            }
        }
    }

    private List<String> signedOn(int daysAgo, int forDays) {
        LocalDate on = this.day.minusDays(daysAgo);
        return List.of("--reviewed-by=ana", "--on=" + on, "--next=" + on.plusDays(forDays));
    }

    private void stamp(Predicate<GeneratedPage> which, List<String> how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                this.options.java(), "-jar", this.options.jar().toString(), "stamp", "--content=" + this.folder));
        command.addAll(how);
        this.pages.stream().filter(which).map(GeneratedPage::file).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The program signed nothing:\n" + said);
        }
    }
}
