package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A content folder that staff edit at random: everything they do to files, by mistake or on purpose. */
final class StampedFolder {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> FOLDERS = List.of("en/causes/", "en/living/", "es/causas/");
    private static final List<String> FAULTS = List.of("empty", "half", "date", "nobody");
    private static final int IMAGES = 3;
    private static final List<String> LISTS = List.of(
            "/",
            "/es",
            "/causes",
            "/living",
            "/es/causas",
            "/a-z",
            "/es/a-z",
            "/feed.xml",
            "/es/feed.xml",
            "/sitemap.xml",
            "/robots.txt",
            "/glossary",
            "/es/glosario",
            "/images/drawing-0.svg",
            "/images/drawing-1.svg",
            "/images/drawing-2.svg");

    private final Path root;
    private final Random random;
    private final Prose prose;
    private final List<StampedPage> pages = new ArrayList<>();
    private final List<StampedPage> deleted = new ArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>(LISTS);
    private int created;
    private int shared;

    StampedFolder(Path root, int count, Random random) throws IOException {
        this.root = root;
        this.random = random;
        this.prose = Prose.of("en", random);
        for (String folder : List.of("en/", "es/", "en/causes/", "en/living/", "es/causas/")) {
            create(folder + "index.md");
        }
        for (int i = 0; i < count; i++) {
            create(newFile());
        }
        for (int i = 0; i < 5 + IMAGES; i++) {
            writeShared(i, false);
        }
    }

    /** Every address that was ever one; grows while others read it. */
    List<String> addresses() {
        return this.addresses;
    }

    /** Makes one random edit. */
    void edit() throws IOException {
        StampedPage page = this.pages.get(this.random.nextInt(this.pages.size()));
        switch (this.random.nextInt(20)) {
            case 0, 1, 2, 3 -> {
                page.fault = "";
                page.rewrite(this.random);
            }
            case 4 -> page.renameHeading(this.random);
            case 5 -> page.link(pick(this.pages).address(), this.random);
            case 6 -> page.fault = pick(FAULTS);
            case 7 -> page.fault = "";
            case 8, 9 -> page.keys = keys();
            case 10, 11 -> page.draft = !page.isIndex() && this.random.nextInt(3) == 0;
            case 12, 13 -> {
                if (!page.isIndex()) {
                    rename(page);
                    return;
                }
            }
            case 14 -> {
                if (!page.isIndex()) {
                    delete(page);
                    return;
                }
            }
            case 15 -> {
                addOrRestore();
                return;
            }
            default -> {
                writeShared(this.random.nextInt(5 + IMAGES), this.random.nextInt(4) == 0);
                return;
            }
        }
        write(page);
    }

    private <T> T pick(List<T> values) {
        return values.get(this.random.nextInt(values.size()));
    }

    private String keys() {
        LocalDateTime soon = LocalDateTime.now(ZONE).plusMinutes(1 + this.random.nextInt(3));
        LocalDateTime past = soon.minusDays(1);
        return switch (this.random.nextInt(10)) {
            case 0 -> "publish: %s\n".formatted(soon.format(MINUTE));
            case 1 -> "publish: %s\n".formatted(past.format(MINUTE));
            case 2 -> "expire: %s\n".formatted(soon.format(MINUTE));
            case 3 -> "expire: %s\n".formatted(past.format(MINUTE));
            case 4 -> "change-on: %s\n".formatted(soon.format(MINUTE));
            case 5 -> alias();
            case 6 -> "related: [ /, /causes ]\norder: %d\n".formatted(this.random.nextInt(9));
            case 7 -> "authors: [ ann ]\nchange: Something changed.\n";
            default -> "";
        };
    }

    private String alias() {
        String alias = "/old-" + this.random.nextInt(40);
        remember(alias);
        return "aliases: [ %s ]\n".formatted(alias);
    }

    private String newFile() {
        return pick(FOLDERS) + "page-%d.md".formatted(++this.created);
    }

    private void create(String file) throws IOException {
        StampedPage page = new StampedPage(++this.created, file, this.prose, this.random);
        this.pages.add(page);
        write(page);
    }

    private void rename(StampedPage page) throws IOException {
        Path old = this.root.resolve(page.file());
        page.rename(newFile());
        remember(page.address());
        Files.move(old, this.root.resolve(page.file()));
        if (this.random.nextInt(4) == 0) {
            page.rewrite(this.random);
            write(page);
        }
    }

    private void delete(StampedPage page) throws IOException {
        this.pages.remove(page);
        this.deleted.add(page);
        Files.delete(this.root.resolve(page.file()));
    }

    private void addOrRestore() throws IOException {
        if (this.deleted.isEmpty() || this.random.nextInt(4) == 0) {
            create(newFile());
        } else {
            StampedPage page = this.deleted.remove(this.random.nextInt(this.deleted.size()));
            this.pages.add(page);
            write(page);
        }
    }

    private void write(StampedPage page) throws IOException {
        remember(page.address());
        save(page.file(), page.next());
    }

    private void remember(String address) {
        if (!this.addresses.contains(address)) {
            this.addresses.add(address);
            this.addresses.add(address.equals("/") ? "/index.md" : address + ".md");
        }
    }

    private void writeShared(int which, boolean broken) throws IOException {
        int number = ++this.shared;
        String stamp = Stamps.of(which == 0 ? 'g' : 'l', "shared" + which, number);
        boolean even = number % 2 == 0;
        String text = switch (which) {
            case 0 ->
                GoodPages.SITE
                        .replace("Bench", stamp)
                        .replace("Banco", stamp)
                        .replace("unreviewed: true", "unreviewed: " + even);
            case 1 -> """
                    team: { type: organization, name: Team %1$s }
                    ann: { type: person, name: Ann %1$s }
                    """.formatted(stamp);
            case 2 ->
                GoodPages.reference(1).replace("What study", "What study %s and".formatted(stamp))
                        + GoodPages.reference(2);
            case 3 -> """
                    pain: { out-of: 100, count: %d, measured: x, source: source1, en: "{count} of {out-of} %s, {rest}.", es: "{count} de {out-of} %s, {rest}." }
                    """.formatted(number % 100, stamp, stamp);
            case 4 -> """
                    disc: { en: { term: disc, means: A cushion %s. }, es: { term: disc, means: Una almohadilla %s. } }
                    %s""".formatted(stamp, stamp, even ? "" : "pain: { en: { term: pain, means: What hurts. } }\n");
            default -> """
                    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="200"><title>%s</title><path d="M0 0h90v90z"/></svg>
                    """.formatted(300 + number % 9, stamp);
        };
        List<String> files = List.of("site.yml", "people.yml", "references.bib", "numbers.yml", "glossary.yml");
        String file = which < files.size() ? files.get(which) : "images/drawing-%d.svg".formatted(which - files.size());
        save(file, broken ? text.substring(0, text.length() / 2) + "\n}}{" : text);
    }

    /** In place or by rename. */
    private void save(String file, String text) throws IOException {
        Path path = this.root.resolve(file);
        Files.createDirectories(path.getParent());
        if (this.random.nextBoolean()) {
            Files.writeString(path, text);
        } else {
            Tree.swap(path, text);
        }
    }
}
