package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files as people, word processors, sync programs and attackers leave them. Every file has its own key
 * in its name, so that the log and the lists can be searched for it.
 */
final class Malformed {
    static final String SECRET = "zanzibarsecret";

    /** Names have one character for each byte of UTF-8, so that they can be any bytes at all. */
    private static final String NFC = bytes("\u00e9");

    private static final String NFD = bytes("e\u0301");

    /** What must happen to a file. */
    enum Fate {
        PROBLEM,
        PAGE_OR_PROBLEM
    }

    /** @param path under the content folder, one character for each byte */
    record Bad(String kind, String path, String key, Fate fate) {
        String address() {
            String page = PageFile.address(this.path);
            return page.chars().mapToObj(Bad::encoded).collect(Collectors.joining());
        }

        private static String encoded(int b) {
            boolean plain = b < 128 && (Character.isLetterOrDigit(b) || "/-._~".indexOf(b) >= 0);
            return plain ? String.valueOf((char) b) : "%%%02X".formatted(b);
        }
    }

    private final GoodPages good;
    private final Random random = new Random(7);
    private final Path outside;
    private final List<Bad> files = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final StringBuilder script = new StringBuilder();
    private final Map<String, IntConsumer> makers = new LinkedHashMap<>();
    private final int count;
    private int number;
    private String kind = "";

    Malformed(GoodPages good, Place place, int count) throws IOException {
        this.good = good;
        this.count = count;
        this.outside = place.folder("outside");
        Files.writeString(this.outside.resolve("secret.md"), page("Outside " + SECRET, SECRET + " stands here."));
        Files.writeString(
                this.outside.resolve("secret.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>" + SECRET + "</title></svg>");
        frontMatter();
        bytes();
        text();
        sizes();
        names();
        places();
        make();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String page(String title, String body) {
        return PageFile.of(title, body + "\n");
    }

    int kinds() {
        return this.makers.size();
    }

    List<Bad> all() {
        return this.files;
    }

    Stream<Bad> strict() {
        return this.files.stream().filter(file -> file.fate() == Fate.PROBLEM);
    }

    private void make() {
        List<Map.Entry<String, IntConsumer>> kinds = List.copyOf(this.makers.entrySet());
        for (int turn = 0; this.files.size() < this.count; turn++) {
            Map.Entry<String, IntConsumer> kind = kinds.get(turn % kinds.size());
            this.kind = kind.getKey();
            kind.getValue().accept(turn / kinds.size());
        }
    }

    /** Writes the files with plain names; a script gives the others their names. */
    void write(Path content) throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : this.contents.entrySet()) {
            Path path = content.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Place.shell(content, this.script.toString());
    }

    private String nextKey() {
        return "bad-%05d".formatted(this.number++);
    }

    private String add(String path, Fate fate, byte[] content) {
        String key = nextKey();
        String full = path.replace("KEY", key);
        this.files.add(new Bad(this.kind, full, key, fate));
        if (full.chars().allMatch(c -> c < 127 && c > 31)) {
            this.contents.put(full, content);
        } else {
            this.contents.put("en/topic-00/_" + key, content);
            this.script.append("mv -- 'en/topic-00/_%s' \"$(printf '%s')\"\n".formatted(key, octal(full)));
        }
        return key;
    }

    private static String octal(String path) {
        return path.chars().mapToObj("\\%03o"::formatted).collect(Collectors.joining());
    }

    private void bad(String text) {
        add("en/topic-00/KEY.md", Fate.PROBLEM, text.getBytes(StandardCharsets.UTF_8));
    }

    private void either(String body) {
        add(
                "en/topic-00/KEY.md",
                Fate.PAGE_OR_PROBLEM,
                page("May be a page", body).getBytes(StandardCharsets.UTF_8));
    }

    private void named(String path) {
        add(path, Fate.PROBLEM, page("A page under an odd name", "Some words.").getBytes(StandardCharsets.UTF_8));
    }

    /** One of the values, in turn. */
    @SafeVarargs
    private static <T> T turn(int n, T... values) {
        return values[n % values.length];
    }

    private static String with(String from, String to) {
        return page("A page with a mistake", "Some words.").replace(from, to);
    }

    private void frontMatter() {
        String good = page("A page with a mistake", "Some words.");
        this.makers.put(
                "bad YAML",
                n -> bad(with(
                        "kind: guide", turn(n, "kind: [ guide", "kind: \"guide", "kind: {a: [}", "kind : : x: y"))));
        this.makers.put(
                "missing keys",
                n -> bad(good.replaceFirst(turn(n, "title", "summary", "kind", "status", "updated") + ": .*\n", "")));
        this.makers.put(
                "unclosed front matter",
                n -> bad(turn(n, with("]\n---\n", "]\n"), "---\n", "---\ntitle: x\n\n## Words\n\nText.\n")));
        this.makers.put("no front matter", n -> bad(turn(n, "# Words\n\nText.\n", "\n\n" + good, "Text only")));
        this.makers.put("empty", n -> bad(turn(n, "", " ", "\n\n\n", "\t\n", "\ufeff")));
        this.makers.put(
                "curly quotes",
                n -> bad(turn(
                        n,
                        with("\"A page with a mistake\"", "\u201cA page\u201d"),
                        with("kind: guide", "kind: \u2018guide\u2019"))));
        this.makers.put(
                "tabs",
                n -> bad(turn(
                        n,
                        with("kind: guide", "\tkind: guide"),
                        with("key-points:", "authors:\n\t- team\nkey-points:"))));
        this.makers.put(
                "wrong dates",
                n -> bad(with(
                        "2026-11-20",
                        turn(n, "2026-02-30", "2026-13-01", "soon", "20.11.2026", "2026-11-20T25:00", "0000-00-00"))));
        this.makers.put(
                "unknown kinds",
                n -> bad(with("kind: guide", "kind: " + turn(n, "giude", "", "[ a, b ]", "{ a: b }", "null"))));
        this.makers.put(
                "unknown status", n -> bad(with("status: published", "status: " + turn(n, "publish", "yes", "live"))));
        this.makers.put("keys twice", n -> bad(with("kind: guide", "kind: guide\nkind: cause")));
        this.makers.put(
                "wrong lengths",
                n -> bad(turn(
                        n,
                        with(PageFile.SUMMARY, "Short."),
                        page("x".repeat(71), "Words."),
                        with(PageFile.SUMMARY, "x ".repeat(90)))));
        this.makers.put("citation in the title", n -> bad(page("Title [@source1]", "Words.")));
        this.makers.put(
                "unknown people", n -> bad(with("key-points:", "authors: [ nobody-%d ]\nkey-points:".formatted(n))));
        this.makers.put(
                "YAML bombs",
                n -> bad(with(
                        "key-points:",
                        turn(n, "order: " + "[".repeat(3000), "a: &a [x]\nb: [*a, *a]", "a: " + "{a: ".repeat(500))
                                + "\nkey-points:")));
    }

    private void bytes() {
        byte[] good = page("A page with a caf\u00e9", "Words of a caf\u00e9.").getBytes(StandardCharsets.UTF_8);
        String text = new String(good, StandardCharsets.UTF_8);
        this.makers.put("Windows-1252", n -> raw(text.getBytes(StandardCharsets.ISO_8859_1)));
        this.makers.put(
                "UTF-16",
                n -> raw(text.getBytes(
                        turn(n, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))));
        this.makers.put(
                "NULs",
                n -> raw(turn(
                        n,
                        new byte[4096],
                        (text + "\0\0\0").getBytes(StandardCharsets.UTF_8),
                        text.replace("Words", "Wo\0rds").getBytes(StandardCharsets.UTF_8))));
        this.makers.put("random bytes", n -> raw(randomBytes(turn(n, 10, 1000, 100_000))));
        this.makers.put("random bytes in the text", n -> raw(joined(good, randomBytes(2000))));
    }

    private void raw(byte[] content) {
        add("en/topic-00/KEY.md", Fate.PROBLEM, content);
    }

    private byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        this.random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private void text() {
        this.makers.put(
                "raw HTML",
                n -> body(turn(
                        n,
                        "<script>alert(1)</script>",
                        "A <b onclick=x>word</b>.",
                        "<div\nstyle=x>",
                        "<!DOCTYPE html>",
                        "<img src=x onerror=y>")));
        this.makers.put(
                "bad links",
                n -> body("See [this](%s)."
                        .formatted(turn(
                                n,
                                "JavaScript:alert(1)",
                                "java&#115;cript:x",
                                "data:text/html,x",
                                "file:///etc/passwd",
                                "../topic-00/no-such-page.md",
                                "vbscript&colon;x"))));
        this.makers.put("links without words", n -> body("See [](https://example.org/) and []()."));
        this.makers.put("unknown citations", n -> body("Words.[@nobody%d]".formatted(n)));
        this.makers.put(
                "missing images",
                n -> body(turn(
                                n,
                                "![Words](/images/none-%d.svg)",
                                "![Words](../../../outside/secret.svg \"%d\")",
                                "![](/images/figure-1.svg \"Caption %d\")")
                        .formatted(n)));
        this.makers.put("unknown callouts", n -> body("> [!DANGER]\n> Words."));
    }

    private void body(String body) {
        bad(page("A page with a mistake", body));
    }

    private void sizes() {
        this.makers.put("too big", n -> bad(page("Too big", "Many words. ".repeat(25_600 + n))));
        this.makers.put("nested quotes", n -> body("> ".repeat(turn(n, 1000, 5000, 50_000)) + "x"));
        this.makers.put("rows of marks", n -> either(row(n)));
        this.makers.put(
                "marks line by line",
                n -> either((turn(n, "[", "*", "_", "`", "![", "**a", "[a](") + "a ")
                        .repeat(60)
                        .concat("\n")
                        .repeat(turn(n, 10, 200, 900))));
        this.makers.put(
                "link references",
                n -> either(IntStream.range(0, 11_000)
                        .mapToObj("[r%d]: /x\n"::formatted)
                        .collect(Collectors.joining())));
        this.makers.put("huge tables", n -> either(turn(n, table(400, 60), table(4, 9000), table(60, 1))));
        this.makers.put("good pages cut in the head", n -> bad(cut(n, 0.9)));
        this.makers.put(
                "good pages cut in the text",
                n -> add(
                        "en/topic-00/KEY.md",
                        Fate.PAGE_OR_PROBLEM,
                        cut(n, 1 + 4 * this.random.nextDouble()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(int n) {
        int size = turn(n / 4, 99, 101, 1000, 5000, 19_990, 20_010);
        return switch (n % 4) {
            case 0 -> "[".repeat(size / 2) + "a" + "]".repeat(size / 2);
            case 1 -> "*a ".repeat(size / 6) + "*".repeat(size / 2);
            case 2 -> "`a``".repeat(size / 4);
            default -> "_".repeat(size / 2) + "a" + "_".repeat(size / 2);
        };
    }

    private static String table(int columns, int rows) {
        return "| x ".repeat(columns) + "|\n" + "|---".repeat(columns) + "|\n"
                + ("| y ".repeat(columns) + "|\n").repeat(rows);
    }

    /** @param share of the front matter */
    private String cut(int n, double share) {
        String text = this.good.article(n % Math.min(20, this.good.count())).text();
        int head = text.indexOf("\n---\n") + 5;
        return text.substring(0, Math.min(text.length(), (int) (head * share)));
    }

    private void names() {
        this.makers.put(
                "conflict copies",
                n -> named("en/topic-00/"
                        + turn(
                                n,
                                "KEY (Anna's conflicted copy 2026-11-20).md",
                                "KEY.sync-conflict-20261120-101112-ABCDEFG.md",
                                "KEY (1).md",
                                "KEY.md~",
                                "KEY.md.bak",
                                "KEY - Copy.md")));
        this.makers.put("accents in names", n -> named("en/topic-00/KEY-" + turn(n, NFC, NFD) + ".md"));
        this.makers.put(
                "NFC and NFD twins",
                n -> Stream.of(NFC, NFD)
                        .forEach(accent -> named("en/topic-00/KEY-twin-%d-%s.md".formatted(n, accent))));
        this.makers.put(
                "bidi and control characters in names",
                n -> named("en/topic-00/KEY-"
                        + turn(n, bytes("\u202e"), "\u0001", "\n x", bytes("\u2066"), "\u007f", "\r") + "dm.md"));
        this.makers.put("names that are not UTF-8", n -> named("en/topic-00/KEY-\u00ff\u00fe.md"));
        this.makers.put("names of 240 letters", n -> named("en/topic-00/KEY-" + "x".repeat(228) + ".md"));
        this.makers.put(
                "names that are no address",
                n -> named("en/topic-00/"
                        + turn(
                                n,
                                "KEY page.md",
                                "KEY_page.md",
                                "KEY--page.md",
                                "KEY-.md",
                                bytes("KEY-\ud83d\ude00.md"),
                                "KEY-%2e%2e.md",
                                "KEY<b>.md")));
        this.makers.put("letter-case twins", this::caseTwin);
        this.makers.put(
                "other endings",
                n -> named(turn(
                        n,
                        "en/topic-00/KEY.txt",
                        "en/topic-00/KEY.html",
                        "en/topic-00/KEY.docx",
                        "en/topic-00/KEY.MD")));
        this.makers.put("other languages", n -> named("fr/KEY.md"));
    }

    /** A name that differs from a good page's only in letter case; it must not affect the good page. */
    private void caseTwin(int n) {
        String path = this.good.article(n % this.good.count()).file().replace("page-", "Page-");
        String key = path.substring(path.lastIndexOf('/') + 1);
        this.files.add(new Bad(this.kind, path, key, Fate.PROBLEM));
        this.contents.put(path, page("A twin", "Words.").getBytes(StandardCharsets.UTF_8));
    }

    private void places() {
        this.makers.put("links out of the folder", this::linkOut);
        this.makers.put("pipes", n -> unusual("mkfifo"));
        this.makers.put(
                "closed files",
                n -> this.script.append("chmod 000 'en/topic-00/%s.md'\n"
                        .formatted(add(
                                "en/topic-00/KEY.md",
                                Fate.PROBLEM,
                                page("Closed", "Words.").getBytes(StandardCharsets.UTF_8)))));
        this.makers.put("one address twice", this::addressTwice);
        this.makers.put(
                "images that are none",
                n -> add("images/KEY." + turn(n, "png", "svg", "jpg", "webp"), Fate.PROBLEM, randomBytes(500)));
    }

    private void linkOut(int n) {
        String target = turn(
                n,
                this.outside + "/secret.md",
                "../../../outside/secret.md",
                "/etc/passwd",
                "/dev/zero",
                this.outside.toString(),
                "/nowhere",
                "/proc/self/environ");
        unusual("ln -s '%s'".formatted(target));
        String key = nextKey();
        this.files.add(new Bad(this.kind, "images/" + key + ".svg", key, Fate.PROBLEM));
        this.script.append("ln -s '%s/secret.svg' 'images/%s.svg'\n".formatted(this.outside, key));
    }

    /** Something that is not a plain file, made by a system command. */
    private void unusual(String command) {
        String key = nextKey();
        this.files.add(new Bad(this.kind, "en/topic-00/" + key + ".md", key, Fate.PROBLEM));
        this.script.append("mkdir -p en/topic-00; %s 'en/topic-00/%s.md'\n".formatted(command, key));
    }

    private void addressTwice(int n) {
        String first = with("kind: guide", "kind: guide\naliases: [ /old/address-%d ]".formatted(n));
        if (n % 2 == 0) {
            bad(first);
            bad(first.replace("a mistake", "the same alias"));
        } else {
            String key = add(
                    "en/topic-00/KEY.md", Fate.PROBLEM, page("Twice", "Words.").getBytes(StandardCharsets.UTF_8));
            String folder = "en/topic-00/" + key + "/index.md";
            this.files.add(new Bad(this.kind, "en/topic-00/" + key + ".md", key + ".md", Fate.PROBLEM));
            this.files.add(new Bad(this.kind, folder, key + "/index.md", Fate.PROBLEM));
            this.contents.put(folder, page("Twice", "Words.").getBytes(StandardCharsets.UTF_8));
        }
    }
}
