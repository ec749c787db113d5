package org.afterbacksurgery.bench.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.bench.PageFile;

/** The addresses that the files of a content folder have, had or claim, and others that programs or people try. */
final class Addresses {
    private static final Pattern ALIASES =
            Pattern.compile("^aliases:\\s*(?:\\[(.*?)]|((?:\\n\\s+- .*)+))", Pattern.MULTILINE | Pattern.DOTALL);

    /** Pages and files that the program makes, under their right names and under wrong ones. */
    static final List<String> MADE = List.of(
            "/a-z /glossary /compare /es/a-z /es/glosario /es/comparar",
            "/es/glossary /es/compare /glosario /comparar /en/glossary /A-Z /glossary/ /en/a-z/ /ES/GLOSARIO /fr/a-z",
            "/a-z.md /glossary.md /compare.md /es/glosario.md",
            "/feed.xml /es/feed.xml /en/feed.xml /fr/feed.xml /FEED.xml /feed.xml/ /es/Feed.xml",
            "/sitemap.xml /sitemap-1.xml /Sitemap.XML /robots.txt /ROBOTS.txt /robots.txt/ /favicon.ico /Favicon.ico",
            "/actuator /actuator/health /actuator/env /error /index.html /index.md /.md /en /en/ /es /es/ /es.md /EN");

    static final List<String> COMPARISONS = List.of(
            "?group=device",
            "?group=device&group=mind",
            "?group=nothing",
            "?group=",
            "?show=/nothing",
            "?show=/treatment/page-02&show=/es/tratamiento/page-01",
            "?group=mind&show=%2Fregenerative%2Fpage-03",
            "?",
            "?group=%zz",
            "?group=movement&show=%",
            "?group=de%76ice",
            "?Group=device",
            "?page=2&utm_source=x",
            "?show=/treatment/movement&group=surgery",
            "?group=device&x=a|b",
            "?group=<b>",
            "?show=" + "a".repeat(2000));

    static final List<String> NOTHING = List.of(
            "/nothing-here",
            "/nothing-here.md",
            "/causes/nothing-here",
            "/causes/nothing-here.md",
            "/es/nada",
            "/es/nada.md",
            "/es/causas/nada",
            "/fr/nothing",
            "/zz",
            "/Nothing-Here/",
            "/nothing%20here",
            "/n%C3%A4chstes",
            "/images/none.svg",
            "/images",
            "/images/",
            "/images/../site.yml",
            "/site.yml",
            "/README.md",
            "/references.bib",
            "/assets/css/site.css",
            "/assets/none-" + "0".repeat(32) + ".css",
            "/assets",
            "/wp-login.php",
            "/" + "a".repeat(300),
            "/" + "a/".repeat(60),
            "/a?b=c|d",
            "/nothing.MD/",
            "/nothing-here?a=%zz",
            "/_notes",
            "/-",
            "/--",
            "/a--b",
            "/a_b");

    static final List<String> UNREADABLE = List.of(
            "/%",
            "/a%zz",
            "/%ff",
            "/es/%",
            "/%00",
            "/a%2",
            "/..",
            "/../site.yml",
            "/%2e%2e/site.yml",
            "/a%2fb",
            "/a%5cb",
            "//",
            "//a-z",
            "/a//b",
            "/./a-z",
            "/a;b=c",
            "/a-z;x=1",
            "/a\\b",
            "/a{b}",
            "/a^b",
            "/a<b>",
            "/a\u00e9b",
            "*",
            "http://localhost/a-z",
            "/a-z#part");

    private final Set<String> pages = new TreeSet<>();
    private final Set<String> images = new TreeSet<>();
    private final Set<String> aliases = new TreeSet<>();

    /** Adds the addresses of what is in a folder now. */
    void add(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(content.relativize(file).toString(), file);
            }
        }
    }

    private void add(String name, Path file) throws IOException {
        if (name.startsWith("images/")) {
            this.images.add("/" + name);
        } else if (name.endsWith(".md") && name.contains("/")) {
            this.pages.add(PageFile.address(name));
            this.aliases.addAll(aliases(Files.readString(file)));
        }
    }

    private static List<String> aliases(String text) {
        Matcher found = ALIASES.matcher(text);
        if (!found.find()) {
            return List.of();
        }
        String list = found.group(1) == null ? found.group(2).replaceAll("\\n\\s+- ", ",") : found.group(1);
        return Stream.of(list.split(","))
                .map(alias -> alias.strip().replaceAll("^\"|\"$", ""))
                .filter(alias -> alias.startsWith("/"))
                .toList();
    }

    Set<String> pages() {
        return this.pages;
    }

    /** Every address to ask for, whether something is there or not. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(this.images);
        this.pages.forEach(page -> all.addAll(List.of(page, page + ".md", page + ".MD", page + "/")));
        this.pages.forEach(page -> all.addAll(List.of(page.toUpperCase(Locale.ROOT), "/en" + page, page + ".md/")));
        this.aliases.forEach(alias -> all.addAll(writings(alias)));
        MADE.forEach(line -> all.addAll(List.of(line.split(" "))));
        COMPARISONS.forEach(choice -> all.addAll(List.of("/compare" + choice, "/es/comparar" + choice)));
        all.addAll(NOTHING);
        all.addAll(UNREADABLE);
        return all;
    }

    /** The ways in which browsers, old links and people write an alias. */
    private static List<String> writings(String alias) {
        String raw = alias.replace(" ", "%20");
        return List.of(
                raw,
                raw.toUpperCase(Locale.ROOT),
                raw + "/",
                "/en" + raw,
                raw + ".md",
                raw + "?a=b",
                escaped(alias, c -> c > 127 || c == ' '),
                escaped(alias, c -> c != '/'),
                escaped(alias.toUpperCase(Locale.ROOT), c -> c != '/'));
    }

    private static String escaped(String text, IntPredicate which) {
        return text.chars()
                .mapToObj(c -> which.test(c) ? percent(String.valueOf((char) c)) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String percent(String character) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02X".formatted(b));
        }
        return escaped.toString();
    }
}
