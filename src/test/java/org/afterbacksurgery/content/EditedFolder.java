package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A content folder that staff edit at random: everything they do to files, by mistake or on purpose. */
final class EditedFolder {
    private static final List<String> WORDS = List.of(
            "pain",
            "disc",
            "bone",
            "a nerve",
            "scar tissue",
            "walking",
            "rest[@smith2020]",
            "sleep",
            "*slowly*",
            "care");
    private static final Pattern LINK = Pattern.compile("\\[more\\]\\((/[^)]*)\\)");
    private static final List<String> TITLES = List.of("What it is", "What helps", "What to ask", "Costs", "Rest");

    private final Path root;
    private final Random random;
    private final Map<String, Page> pages = new TreeMap<>();
    private final Map<String, Page> deleted = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final int[] versions = new int[5];
    private int number;

    /** Whether people.yml has the author bo, and whether there is a second image: some pages always ask for them. */
    private boolean hasBo;

    private boolean hasScan;

    EditedFolder(Path root, long seed) throws IOException {
        this.root = root;
        this.random = new Random(seed);
        for (String file : List.of(
                "en/index.md",
                "en/causes/index.md",
                "en/living/index.md",
                "es/index.md",
                "es/causas/index.md",
                "en/emergency.md")) {
            add(file);
        }
        for (int i = 0; i < 20; i++) {
            add(newName());
        }
        mend();
    }

    /** Every address that a page ever had. */
    Set<String> addresses() {
        return this.names;
    }

    private static final class Page {
        private final List<String> sections = new ArrayList<>();
        private String title = "";
        private String keys = "";
        private String alias = "";
        private boolean draft;
    }

    private void add(String file) {
        Page page = new Page();
        page.title = "Page " + this.number++;
        for (int i = 0; i < 3; i++) {
            page.sections.add(section());
        }
        this.pages.put(file, page);
        remember(file);
    }

    private void remember(String file) {
        this.names.add(address(file));
    }

    private static String address(String file) {
        String path = "/" + file.replaceFirst("^en/", "").replaceAll("(^|/)index\\.md$|\\.md$", "");
        return path.replace("//", "/");
    }

    private String newName() {
        String folder = pick(List.of("en/causes/", "en/living/", "en/", "es/causas/"));
        return folder + "page-" + this.number + "-" + this.random.nextInt(1000) + ".md";
    }

    private String section() {
        StringBuilder text = new StringBuilder("## " + pick(TITLES) + " " + this.random.nextInt(30) + "\n\n");
        for (int i = 0; i < 12; i++) {
            text.append(pick(WORDS))
                    .append(' ')
                    .append(this.random.nextInt(100))
                    .append(i % 4 == 3 ? ".\n" : " ");
        }
        if (this.random.nextInt(4) == 0) {
            text.append("\n```number\n").append(pick(List.of("pain", "rest"))).append("\n```\n");
        }
        if (this.random.nextInt(3) == 0) {
            String target = pick(List.copyOf(this.pages.keySet()), "en/index.md");
            text.append("\nRead [more](")
                    .append(this.random.nextBoolean() ? "/" + target : address(target))
                    .append(").\n");
        }
        if (this.random.nextInt(6) == 0) {
            text.append("\n![A spine](/images/")
                    .append(pick(List.of("spine", "scan")))
                    .append(".svg \"A spine\")\n");
        }
        return text.append('\n').toString();
    }

    private <T> T pick(List<T> values) {
        return values.get(this.random.nextInt(values.size()));
    }

    private String pick(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : pick(values);
    }

    /** Makes one random edit. */
    void edit() throws IOException {
        String file = pick(List.copyOf(this.pages.keySet()));
        boolean index = file.endsWith("index.md") || file.endsWith("emergency.md");
        switch (this.random.nextInt(18)) {
            case 0, 1, 2 -> page(file).sections.set(this.random.nextInt(3), section());
            case 3 -> {
                Page page = page(file);
                int i = this.random.nextInt(3);
                page.sections.set(
                        i,
                        page.sections
                                .get(i)
                                .replaceFirst("## .*", "## " + pick(TITLES) + " anew " + this.random.nextInt(9)));
            }
            case 4 -> page(file).title = "Title " + this.random.nextInt(1000);
            case 5, 6 -> breakIt(file);
            case 7, 8 -> {
                this.broken.remove(file);
                this.broken.removeIf(shared -> !shared.startsWith("e"));
            }
            case 9, 10 -> {
                if (!index) {
                    String name = this.random.nextInt(4) == 0
                            ? pick(List.copyOf(this.names)).substring(1)
                            : "";
                    move(
                            file,
                            name.matches("(causes|living)/page-[0-9-]+")
                                            && !this.pages.containsKey("en/" + name + ".md")
                                    ? "en/" + name + ".md"
                                    : newName());
                    return;
                }
            }
            case 11 -> {
                if (!index && this.pages.size() > 15) {
                    this.deleted.put(file, page(file));
                    this.pages.remove(file);
                    this.broken.remove(file);
                    Files.deleteIfExists(this.root.resolve(file));
                    return;
                }
            }
            case 12 -> {
                for (String old : List.copyOf(this.deleted.keySet())) {
                    if (!this.pages.containsKey(old)) {
                        this.pages.put(old, page(this.deleted, old));
                        this.deleted.remove(old);
                        write(old);
                        return;
                    }
                }
                add(newName());
            }
            case 13 ->
                page(file).keys = pick(List.of(
                        "",
                        "publish: 2026-11-10 08:00",
                        "publish: 2026-11-26 08:00",
                        "publish: 2027-02-01",
                        "expire: 2026-11-20",
                        "expire: 2026-11-25 23:00",
                        "publish: 2026-11-01\nexpire: 2026-12-24",
                        "order: 3",
                        "related: [ /, /causes ]",
                        "change: Something.\nauthors: [ ann ]",
                        "authors: [ bo ]",
                        "reviewed: { on: 2026-11-01, by: ann, next: 2027-11-01, text: 67fc3e0d }"));
            case 14 -> page(file).draft = !page(file).draft && !index;
            case 15 ->
                page(file).alias =
                        this.random.nextInt(3) == 0 ? pick(List.copyOf(this.names)) : "/old-" + this.random.nextInt(40);
            default -> {
                shared(this.random.nextInt(5));
                return;
            }
        }
        write(file);
        for (String other : this.pages.keySet()) {
            if (!Files.exists(this.root.resolve(other))) {
                write(other);
            }
        }
    }

    private Page page(String file) {
        return page(this.pages, file);
    }

    private static Page page(Map<String, Page> pages, String file) {
        return java.util.Objects.requireNonNull(pages.get(file));
    }

    private void breakIt(String file) {
        this.broken.add(file);
    }

    private void move(String file, String name) throws IOException {
        Page page = page(file);
        this.pages.remove(file);
        this.pages.put(name, page);
        remember(name);
        if (this.broken.remove(file)) {
            this.broken.add(name);
        }
        Files.move(this.root.resolve(file), this.root.resolve(name));
        if (this.random.nextInt(4) == 0) {
            page.sections.set(0, section());
            write(name);
        }
    }

    private void shared(int which) throws IOException {
        this.versions[which]++;
        if (this.random.nextInt(4) == 0) {
            this.broken.add("shared " + which);
        } else {
            this.broken.remove("shared " + which);
        }
        this.hasBo = this.random.nextBoolean();
        this.hasScan = this.random.nextBoolean();
        writeShared(which);
    }

    private void writeShared(int which) throws IOException {
        int v = this.versions[which];
        String text = switch (which) {
            case 0 ->
                "name: Site %d\nindex-unreviewed: %s\nemergency-number: \"91%d\"\n".formatted(v, v % 2 == 0, v % 10);
            case 1 ->
                "editorial-team: { type: organization, name: Team %d }\nann: { type: person, name: Ann %d, reviewer: %s }\n"
                                .formatted(v / 2, v, v % 3 > 0)
                        + (this.hasBo ? "bo: { type: person, name: Bo }\n" : "");
            case 2 -> Folder.SOURCES.replace("Pain", "Pain " + v);
            case 3 -> """
                    pain: { out-of: 100, count: %d, measured: x, source: smith2020, en: "{count} of {out-of}, {rest}.", es: "{count} de {out-of}, {rest}." }
                    rest: { out-of: 100, count: [ 2, %d ], measured: x, source: smith2020, en: "{count} of {out-of}, {rest}.", es: "{count} de {out-of}, {rest}." }
                    """.formatted(v % 100, 3 + v % 90);
            default -> """
                    disc: { en: { term: disc, means: A cushion %d., also: [ disk ] }, es: { term: disc, means: Una almohadilla. } }
                    scar: { en: { term: %s, means: What heals. } }
                    """.formatted(v, v % 3 == 0 ? "scar tissue" : "scar");
        };
        String file = List.of("site.yml", "people.yml", "references.bib", "numbers.yml", "glossary.yml")
                .get(which);
        save(
                this.root.resolve(file),
                this.broken.contains("shared " + which) ? text.substring(0, text.length() / 2) + "\n}}{" : text);
        if (which == 4) {
            Files.createDirectories(this.root.resolve("images"));
            save(this.root.resolve("images/spine.svg"), Folder.SVG.replace("640", String.valueOf(600 + v % 5)));
            if (this.hasScan) {
                save(this.root.resolve("images/scan.svg"), Folder.SVG);
            } else {
                Files.deleteIfExists(this.root.resolve("images/scan.svg"));
            }
        }
    }

    private void write(String file) throws IOException {
        Path path = this.root.resolve(file);
        Files.createDirectories(path.getParent());
        String text = text(file, page(file));
        save(path, this.broken.contains(file) ? broken(text) : text);
    }

    /** Does not save a text that is there already: that could hide that a page was not read again when it had to be. */
    private static void save(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private String broken(String text) {
        return switch (this.random.nextInt(6)) {
            case 0 -> "";
            case 1 -> text.substring(0, this.random.nextInt(text.length()));
            case 2 -> text.replace("updated: 2026-11-22", "updated: 2026-02-30");
            case 3 -> text + "\nIt hurts.[@nobody]\n";
            case 4 -> text.replaceFirst("kind: \\w+", "kind: nonsense");
            default -> text + "\n<b>Bold</b>\n";
        };
    }

    private static String text(String file, Page page) {
        return """
                ---
                title: %s
                summary: A page for the tests of what is seen and what is not, long enough to be one.
                kind: %s
                status: %s
                updated: 2026-11-22
                key-points: [ One thing., Another thing. ]
                %s
                ---
                %s""".formatted(
                        page.title,
                        file.contains("caus") ? "cause" : "living",
                        page.draft ? "draft" : "published",
                        String.join("\n", page.keys, page.alias.isEmpty() ? "" : "aliases: [ " + page.alias + " ]")
                                .strip(),
                        String.join("", page.sections));
    }

    /**
     * Makes every file good again, lets no two pages claim one address, and gives each page what it asks for:
     * brings back what it can, and only then changes the pages that ask for the rest.
     */
    void mend() throws IOException {
        this.broken.clear();
        this.hasBo = true;
        this.hasScan = true;
        for (int i = 0; i < 5; i++) {
            writeShared(i);
        }
        restoreLinkedPages();
        Set<String> claimed = new HashSet<>();
        Set<String> live = new HashSet<>();
        for (String file : this.pages.keySet()) {
            remember(file);
            live.add("/" + file);
            live.add(address(file));
        }
        for (Map.Entry<String, Page> entry : this.pages.entrySet()) {
            Page page = entry.getValue();
            page.sections.replaceAll(section ->
                    LINK.matcher(section).replaceAll(link -> live.contains(link.group(1)) ? link.group() : "more"));
            if (live.contains(page.alias) || !claimed.add(page.alias)) {
                page.alias = "";
            }
            write(entry.getKey());
        }
    }

    private void restoreLinkedPages() {
        Set<String> linked = new HashSet<>();
        for (Page page : List.copyOf(this.pages.values())) {
            LINK.matcher(String.join("", page.sections)).results().forEach(link -> linked.add(link.group(1)));
        }
        for (String old : List.copyOf(this.deleted.keySet())) {
            if (!this.pages.containsKey(old) && (linked.contains("/" + old) || linked.contains(address(old)))) {
                this.pages.put(old, page(this.deleted, old));
                this.deleted.remove(old);
            }
        }
    }
}
