package org.afterbacksurgery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A page that staff edit at random; each version of its file carries the next number. */
final class StampedPage {
    private static final List<String> HEADINGS = List.of("What it is", "What helps", "What to ask");

    private final String name;
    private final Prose prose;
    private final List<String> headings = new ArrayList<>(HEADINGS);
    private final List<String> sections = new ArrayList<>();

    /** Keys of front matter that are there on some days, each with its line end. */
    String keys = "";

    boolean draft;

    /** How the file is broken; empty when it is not. */
    String fault = "";

    private String file;
    private char scope = 'g';
    private int number;

    StampedPage(int page, String file, Prose prose, Random random) {
        this.name = "p" + page;
        this.file = file;
        this.prose = prose;
        HEADINGS.forEach(heading -> this.sections.add(section(random)));
    }

    String file() {
        return this.file;
    }

    String address() {
        return PageFile.address(this.file);
    }

    boolean isIndex() {
        return this.file.endsWith("index.md");
    }

    /**
     * Until the program knows that the file was renamed, the page may be seen in two states at once: its
     * numbers grow only at each address.
     */
    void rename(String file) {
        this.file = file;
        this.scope = 'l';
    }

    void rewrite(Random random) {
        this.sections.set(random.nextInt(this.sections.size()), section(random));
    }

    void renameHeading(Random random) {
        int which = random.nextInt(this.headings.size());
        this.headings.set(which, HEADINGS.get(which) + " " + this.prose.word());
    }

    void link(String address, Random random) {
        int which = random.nextInt(this.sections.size());
        this.sections.set(which, section(random) + "Read [more](%s).\n".formatted(address));
    }

    /** As many words in every version, so that none looks like half a save. */
    private String section(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(this.prose.sentence()).append(random.nextInt(3) == 0 ? "[@source1] " : " ");
        }
        text.append("A disc is a disc.\n");
        if (random.nextInt(4) == 0) {
            text.append("\n```number\npain\n```\n");
        }
        if (random.nextInt(4) == 0) {
            text.append("\n![A drawing](/images/drawing-%d.svg \"A drawing\")\n".formatted(random.nextInt(3)));
        }
        return text.toString();
    }

    /** The next version of the file. */
    String next() {
        this.number++;
        StringBuilder body = new StringBuilder("The text is %s.\n".formatted(Stamps.of('o', this.name, this.number)));
        for (int i = 0; i < this.sections.size(); i++) {
            body.append("\n## %s\n\n%s".formatted(this.headings.get(i), this.sections.get(i)));
        }
        String title = "Page " + Stamps.of(this.scope, this.name, this.number);
        String text = PageFile.of(title, this.keys, body.toString());
        return broken(this.draft ? text.replace("status: published", "status: draft") : text);
    }

    private String broken(String text) {
        return switch (this.fault) {
            case "" -> text;
            case "empty" -> "";
            case "half" -> text.substring(0, text.length() / 3);
            case "date" -> text.replace("updated: 2026-11-20", "updated: 2026-02-30");
            default -> text + "\nIt hurts.[@nobody]\n";
        };
    }
}
