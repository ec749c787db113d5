package org.afterbacksurgery.bench.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterbacksurgery.bench.PageFile;
import org.afterbacksurgery.bench.RunningJar;
import org.afterbacksurgery.bench.Say;
import org.afterbacksurgery.bench.Tree;

/**
 * Changes files while the program runs, so that there are pages in every state that an address can
 * answer for. Only the order of the files decides which ones change.
 */
final class States {
    /** How many pages are changed. */
    private static final int TURNS = 16;

    private static final double LIMIT = 40;
    private static final Pattern HEADING = Pattern.compile("^(##+ .*)$", Pattern.MULTILINE);

    private final RunningJar site;
    private final Path content;
    private final List<String> pages;
    private final Set<String> addresses = new TreeSet<>();
    private int turn;

    States(RunningJar site, Path content) throws IOException {
        this.site = site;
        this.content = content;
        this.pages = publicPages();
    }

    /** The addresses of the pages that were changed. */
    Set<String> addresses() {
        return this.addresses;
    }

    void make() throws Exception {
        rename(next());
        rename(next());
        takeDown("made a draft", next(), text -> key(text, "status: draft"));
        takeDown("a draft with an error", next(), text -> key(key(text, "status: draft"), "kind: nothing"));
        takeDown("expired", next(), text -> key(key(text, "publish: 2026-01-05"), "expire: 2026-02-01"));
        takeDown("to be published later", next(), text -> key(text, "publish: 2099-01-01"));
        heading(next());
        heading(next());
        broken(next(), text -> text + "\nA <b>broken</b> text.\n");
        broken(next(), text -> key(text, "kind: nothing"));
        words(next());
        words(reviewed());
        order(next());
        newPages(next());
        shared();
        delete(next());
        delete(next());
    }

    private List<String> publicPages() throws IOException {
        try (Stream<Path> files = Files.walk(this.content)) {
            return files.map(file -> this.content.relativize(file).toString())
                    .filter(name -> name.matches("[a-z]{2}/.*\\.md"))
                    .filter(name -> !name.matches(".*/(index|emergency|emergencia)\\.md"))
                    .filter(this::isPublic)
                    .sorted()
                    .toList();
        }
    }

    private boolean isPublic(String file) {
        return this.site.get(PageFile.address(file)).status() == 200;
    }

    /** The next page to change; they are spread over all pages. */
    private String next() {
        return this.pages.get(this.turn++ * this.pages.size() / TURNS);
    }

    /** The first page that somebody signed and that still has its name; if there is none, the next page. */
    private String reviewed() throws IOException {
        for (String page : this.pages) {
            if (Files.exists(file(page)) && Files.readString(file(page)).contains("\nreviewed:")) {
                return page;
            }
        }
        return next();
    }

    private Path file(String page) {
        return this.content.resolve(page);
    }

    /** Sets a line of the front matter. */
    private static String key(String text, String line) {
        Pattern there = Pattern.compile("^" + line.substring(0, line.indexOf(':') + 1) + ".*", Pattern.MULTILINE);
        return there.matcher(text).find()
                ? there.matcher(text).replaceFirst(line)
                : text.replaceFirst("---\n", "---\n" + line + "\n");
    }

    private void change(String page, UnaryOperator<String> edit) throws IOException {
        this.addresses.add(PageFile.address(page));
        Tree.swap(file(page), edit.apply(Files.readString(file(page))));
    }

    private void say(String what, String page, double seconds) {
        Say.line("%-24s %s after %s", what, page, Say.seconds(seconds));
    }

    private void rename(String page) throws Exception {
        String name = page.replace(".md", "-renamed.md");
        this.addresses.addAll(List.of(PageFile.address(page), PageFile.address(name)));
        Files.move(file(page), file(name));
        say("renamed", page, this.site.awaitStatus(PageFile.address(page), 301, LIMIT));
    }

    private void takeDown(String what, String page, UnaryOperator<String> edit) throws Exception {
        change(page, edit);
        say(what, page, this.site.awaitStatus(PageFile.address(page), 410, LIMIT));
    }

    private void delete(String page) throws Exception {
        this.addresses.add(PageFile.address(page));
        Files.delete(file(page));
        say("deleted", page, this.site.awaitStatus(PageFile.address(page), 410, LIMIT));
    }

    private void heading(String page) throws Exception {
        change(page, text -> HEADING.matcher(text).replaceAll("$1 today"));
        say("other headings", page, this.site.awaitText(PageFile.address(page), " today</h2>", LIMIT));
    }

    /** Cannot wait for the page to be read, because nothing shows it: readers keep the previous text. */
    private void broken(String page, UnaryOperator<String> edit) throws Exception {
        change(page, edit);
        Say.line("%-24s %s", "broken", page);
    }

    private void words(String page) throws Exception {
        change(page, text -> text + "\nThese words came later.\n");
        say("more words", page, this.site.awaitText(PageFile.address(page), "These words came later.", LIMIT));
    }

    private void order(String page) throws Exception {
        change(page, text -> key(key(text, "order: -7"), "change: It stands first in its topic now."));
        say("first of its topic", page, this.site.awaitText(PageFile.address(page), "It stands first", LIMIT));
    }

    /** Adds pages to the page's folder: one that is public, with aliases, and others that nobody may see yet. */
    private void newPages(String page) throws Exception {
        write(page, "zz-scheduled", "publish: 2099-01-01", "aliases: [ /old/scheduled ]");
        write(page, "zz-draft", "status: draft", "aliases: [ /old/draft ]");
        write(page, "zz-wrong", "kind: nothing");
        String last = write(page, "zz-new", "aliases: [ /old/p\u00e1gina uno.html, /Old/New.HTML, /old-new ]");
        say("new pages", page, this.site.awaitStatus(last, 200, LIMIT));
    }

    private String write(String beside, String name, String... keys) throws IOException {
        String text = PageFile.of("A page that came later, " + name, "Words of a page that came later.\n");
        for (String key : keys) {
            text = key(text, key);
        }
        String file = beside.replaceFirst("[^/]+\\.md$", name + ".md");
        this.addresses.add(PageFile.address(file));
        Files.writeString(file(file), text);
        return PageFile.address(file);
    }

    /** Changes a number, a definition and a picture, and breaks one file. */
    private void shared() throws Exception {
        edit("numbers.yml", "(?m)^  count: 1\\d$", "  count: 19");
        edit("glossary.yml", "means: \"?", "$0Now in other words: ");
        try (Stream<Path> images = Files.list(file("images"))) {
            String first = images.map(image -> image.getFileName().toString())
                    .filter(image -> image.endsWith(".svg"))
                    .min(String::compareTo)
                    .orElseThrow();
            edit("images/" + first, "</svg>", "<path d=\"M0 0h9v9z\"/></svg>");
        }
        Tree.swap(file("site.yml"), Files.readString(file("site.yml")) + "\nlanguages: [ en\n");
    }

    private void edit(String name, String pattern, String replacement) throws IOException {
        Tree.swap(file(name), Files.readString(file(name)).replaceFirst(pattern, replacement));
    }
}
