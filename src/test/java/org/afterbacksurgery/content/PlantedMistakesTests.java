package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake that people, editors and sync programs make, in one folder with a thousand good pages. */
@Timeout(180)
class PlantedMistakesTests {
    private static final int TOPICS = 10;
    private static final int PAGES_OF_A_TOPIC = 100;
    private static final int LONGEST_PATH = 4095;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String PAGE = Folder.PAGE;

    @TempDir
    private Path temp;

    private final List<String> expected = new ArrayList<>();
    private Path root = Path.of("");
    private Folder folder = new Folder(this.root);

    @BeforeEach
    void writeGoodPages() throws IOException {
        this.root = Files.createDirectory(this.temp.resolve("content"));
        this.folder = Folder.small(this.root).write("es/index.md", with("translates: /"));
        for (int topic = 0; topic < TOPICS; topic++) {
            for (int page = 0; page < PAGES_OF_A_TOPIC; page++) {
                String name = page == 0 ? "index" : "page-" + page;
                this.folder.write("en/topic-%d/%s.md".formatted(topic, name), goodPage(topic, page));
            }
        }
        this.folder.write("en/planted/index.md", PAGE);
    }

    private static String goodPage(int topic, int page) {
        return PAGE.replace("title: Smoking", "title: Page %d of %d, smoking".formatted(page, topic))
                + """

                The “next” [page](page-%d.md) and its [part](index.md#what-to-do), 50\u00A0or so.

                ![The spine](/images/spine.svg)
                """.formatted(1 + page % (PAGES_OF_A_TOPIC - 1));
    }

    @Test
    void allAreReportedAtTheirPlacesAndNothingElseIs() throws Exception {
        plantEncodings();
        plantFences();
        plantFrontMatter();
        plantYaml();
        plantTexts();
        plantAddresses();
        plantNames();
        plantLeftovers();
        plantLinks();
        plantSharedFiles();
        Path deep = plantFolderThatIsTooDeep();

        String[] places = this.folder.places().split("\n");
        Files.move(deep, this.temp.resolve("deep"));

        assertThat(this.expected).hasSizeGreaterThan(150);
        assertThat(places).containsExactlyInAnyOrderElementsOf(this.expected);
    }

    private void plantEncodings() {
        plant("utf-16", PAGE.getBytes(StandardCharsets.UTF_16), "1:1: ERROR bad-utf8");
        plant("utf-16-without-mark", PAGE.getBytes(StandardCharsets.UTF_16LE), "1:1: ERROR bad-utf8");
        plant("utf-16-big-end-first", PAGE.getBytes(StandardCharsets.UTF_16BE), "1:1: ERROR bad-utf8");
        plant("utf-32", PAGE.getBytes(Charset.forName("UTF-32LE")), "1:1: ERROR bad-utf8");
        plant("windows-1252", (PAGE + "\nIt’s “done”.\n").getBytes(WINDOWS), "15:3: ERROR bad-utf8");
        plant("windows-1252-at-top", PAGE.replace("Smoking and", "Niños y").getBytes(WINDOWS), "2:10: ERROR bad-utf8");
        plant("mac-roman", (PAGE + "\nni\u0096o\n").getBytes(StandardCharsets.ISO_8859_1), "15:3: ERROR bad-utf8");
        plant("stray-byte", join((PAGE + "\nniño ").getBytes(StandardCharsets.UTF_8), 0x93), "15:6: ERROR bad-utf8");
        plant("cut-character", join((PAGE + "\nniño ").getBytes(StandardCharsets.UTF_8), 0xC3), "15:6: ERROR bad-utf8");
        plant("zero", PAGE + "\na\u0000", "15:2: ERROR bad-utf8");
        plant("only-zeros", "\u0000".repeat(4096), "1:1: ERROR bad-utf8");
        plant("line-of-word", PAGE + "\na\u000Bb\n", "15:2: ERROR bad-utf8");
        plant("word", "PK\u0003\u0004[Content_Types].xml\u0000word/", "1:1: ERROR not-a-page");
        plant("pdf", "%PDF-1.7\n", "1:1: ERROR not-a-page");
        plant("rich-text", "{\\rtf1\\ansi Hello}", "1:1: ERROR not-a-page");
        plant("web-page", "<!DOCTYPE html>\n<html><body><p>Hello</p><p>you</p>", "1:1: ERROR not-a-page");
        plant("empty", "", "1:1: ERROR empty-file");
        plant("blank", " \r\n\t\n", "1:1: ERROR empty-file");
        plant("big", PAGE + "x".repeat(256 * 1024), "1:1: ERROR file-too-big");
        plant("big-top", with("#" + "x".repeat(16 * 1024)), "1:1: ERROR file-too-big");
        plant("windows-line-ends", PAGE.replace("\n", "\r\n"));
        plant("old-mac-line-ends", PAGE.replace("\n", "\r"));
        plant("mixed-line-ends", PAGE.replaceFirst("\n", "\r\n").replaceFirst("\nstatus", "\rstatus"));
        plant("two-marks", "\uFEFF\uFEFF" + PAGE);
        plant("mark-in-text", PAGE + "\na\uFEFFb\u2028c\n");
    }

    private void plantFences() {
        plant("none", "Just text.\n", "1:1: ERROR missing-key");
        plant("toml", "+++\ntitle = \"A\"\n+++\n", "1:1: ERROR unclosed-front-matter");
        plant("no-end", PAGE.replace("]\n---", "]"), "1:1: ERROR unclosed-front-matter");
        plant("no-start", PAGE.replaceFirst("---\n", ""), "1:1: ERROR unclosed-front-matter");
        plant("no-fences", PAGE.replace("---\n", ""), "1:1: ERROR unclosed-front-matter");
        plant("dash-at-start", PAGE.replaceFirst("---", "—"), "1:1: ERROR unclosed-front-matter");
        plant("dashes-at-start", PAGE.replaceFirst("---", "– – –"), "1:1: ERROR unclosed-front-matter");
        plant("dash-at-end", PAGE.replace("]\n---", "]\n—-"), "1:1: ERROR unclosed-front-matter");
        plant("dots-at-end", PAGE.replace("]\n---", "]\n…"), "1:1: ERROR unclosed-front-matter");
        plant("four-at-end", PAGE.replace("]\n---", "]\n----"), "1:1: ERROR unclosed-front-matter");
        plant("mark-before-end", PAGE.replace("]\n---", "]\n\uFEFF---"), "1:1: ERROR unclosed-front-matter");
        plant("space-before", " " + PAGE, "1:1: ERROR unclosed-front-matter");
        plant("lines-before", "\n\n" + PAGE, "1:1: ERROR unclosed-front-matter");
        plant("text-before", "By Kim\n" + PAGE, "1:1: ERROR unclosed-front-matter");
        plant(
                "dash-and-more",
                PAGE.replaceFirst("---", "—").replace("kind: cause", "kind: x"),
                "1:1: ERROR unclosed-front-matter",
                "4:7: ERROR bad-kind");
    }

    private void plantFrontMatter() {
        plant("no-title", PAGE.replaceFirst("title: [^\n]*\n", ""), "1:1: ERROR missing-key");
        plant("blank-title", PAGE.replaceFirst("title: [^\n]*\n", "title: \"\u00A0\"\n"), "1:1: ERROR missing-key");
        plant("no-points", PAGE.replaceFirst("key-points: [^\n]*\n", ""), "1:1: WARNING missing-key");
        plant("long-title", PAGE.replace("title: ", "title: " + "x".repeat(60)), "2:8: ERROR title-length");
        plant("short-summary", PAGE.replaceFirst("summary: [^\n]*", "summary: Short."), "3:10: ERROR summary-length");
        plant("citation", PAGE.replace("spinal fusion ", "fusion [@smith2020] "), "2:8: ERROR citation-in-text");
        plant("kind", PAGE.replace("kind: cause", "kind: causes"), "4:7: ERROR bad-kind");
        plant("status", PAGE.replace("published ", "live "), "5:9: ERROR bad-value");
        int n = 0;
        for (String date : List.of(
                "22.11.2026",
                "11/22/2026",
                "2026-2-3",
                "2026-02-30",
                "2026-11-22T08:00",
                "2026–11–22",
                "2026-11-\u200B22",
                "0026-11-22")) {
            plant("date-" + ++n, PAGE.replace("2026-11-22", date), "6:10: ERROR bad-date");
        }
        for (String time : List.of("2026-11-22 8:00", "2026-11-22 24:00", "2026-11-22 08:00 am", "tomorrow")) {
            plant("time-" + ++n, with("publish: " + time), "4:10: ERROR bad-date");
        }
        plant("gone-before-it-comes", with("publish: 2026-11-20\nexpire: 2026-11-10"), "5:9: ERROR bad-date");
        plant("author", with("authors: [ editorial-taem ]"), "4:12: ERROR unknown-person");
        plant("reviewed-half", with("reviewed: { on: 2026-11-20 }"), "1:1: ERROR missing-key");
        plant(
                "reviewed-by-nobody",
                with("reviewed: { on: 2026-11-20, by: x, next: 2027-11-20, text: 67fc3e0d }"),
                "4:33: ERROR unknown-person");
        plant(
                "next-before-on",
                with("reviewed: { on: 2026-11-20, by: editorial-team, next: 2026-11-20, text: 67fc3e0d }"),
                "4:33: WARNING unknown-person",
                "4:55: ERROR bad-date");
        plant(
                "reviewed-tomorrow",
                with("reviewed: { on: 2026-11-25, by: editorial-team, next: 2027-11-20, text: 67fc3e0d }"),
                "4:17: WARNING bad-date",
                "4:33: WARNING unknown-person");
        plant(
                "still-to-be-written",
                with("treatment: { group: mind, helps: \"TO DO: Say it.\" }").replace("kind: cause", "kind: treatment")
                        + "\nPOR HACER: Say it.\n",
                "1:1: ERROR missing-key",
                "4:34: ERROR bad-value",
                "16:1: ERROR bad-value");
        plant("no-hash", with("source-text: later"), "4:14: ERROR bad-value");
        plant("order", with("order: 1,5"), "4:8: ERROR bad-value");
        plant("long-alias", with("aliases: [ /" + "a".repeat(300) + " ]"), "4:12: ERROR bad-value");
        plant("alias-elsewhere", with("aliases: [ //example.org/a ]"), "4:12: ERROR bad-value");
        plant("related-to-itself", with("related: [ /planted/related-to-itself ]"), "4:12: WARNING bad-value");
        plant("related-to-none", with("related: [ /planted/nothing ]"), "4:12: WARNING missing-page");
        plant("related-to-many", with("related: [ /, /, /, /, /, / ]"), "4:27: WARNING bad-value");
        plant("translates-file", with("translates: en/index.md"), "4:13: ERROR bad-value");
        plant("treatment", with("treatment: { group: mind }"), "4:1: WARNING unknown-key");
        plant("one-point", PAGE.replace("Smoking slows bone healing., ", ""), "7:13: WARNING bad-value");
        plant("bullets", PAGE.replaceFirst("key-points: [^\n]*", "key-points:\n  • A\n  • B"), "8:3: ERROR bad-value");
        plant(
                "colon-in-point",
                PAGE.replaceFirst("key-points: [^\n]*", "key-points:\n  - A: b\n  - C\n  - D"),
                "8:5: ERROR bad-value");
        plant("form", with("codes: [ M96.1 ]"), "4:8: ERROR bad-value");
        plant("unseen", with("change: \"Bell \\x07\""), "4:9: ERROR bad-value");
    }

    private void plantYaml() {
        plant("tab", PAGE.replace("kind: cause", "kind:\tcause"), "4:6: ERROR tab");
        plant("unknown-key", with("colour: x"), "4:1: WARNING unknown-key");
        plant("key-twice", with("kind: guide"), "5:1: ERROR duplicate-key");
        plant("curly", PAGE.replace("kind: cause", "kind: “cause”"), "4:7: ERROR curly-quote");
        plant("curly-colon", PAGE.replace("title: Smoking", "title: “Smoking: a”"), "2:8: ERROR curly-quote");
        plant("curly-single", PAGE.replace("title: Smoking", "title: ‘Smoking: a’"), "2:8: ERROR curly-quote");
        plant("curly-list", PAGE.replace("Stopping helps.", "“Stop. It helps.”"), "7:44: ERROR curly-quote");
        plant(
                "curly-point",
                PAGE.replaceFirst("key-points: [^\n]*", "key-points:\n  - “A: b”\n  - C\n  - D"),
                "8:5: ERROR curly-quote");
        plant("curly-key", PAGE.replace("kind: cause", "“kind”: cause"), "4:1: ERROR curly-quote");
        plant("curly-at-end", PAGE.replace("title: Smoking", "title: \"Smoking”"), "2:16: ERROR curly-quote");
        plant("odd-space-before-key", PAGE.replace("kind: cause", "\u00A0kind: cause"), "4:1: ERROR bad-yaml");
        plant("odd-space-after-colon", PAGE.replace("kind: cause", "kind:\u00A0cause"), "4:6: ERROR bad-yaml");
        plant("nothing-before-key", PAGE.replace("kind: cause", "\u200Bkind: cause"), "4:1: ERROR bad-yaml");
        plant("odd-space-after-value", PAGE.replace("kind: cause", "kind: \u00A0cause\u200B"));
        plant("line-separator", PAGE.replace("Smoking and", "Smoking\u2028and"), "2:15: ERROR bad-yaml");
        plant("second-colon", PAGE.replace("title: Smoking", "title: Smoking: a"), "2:15: ERROR bad-yaml");
        plant("wide-colon", PAGE.replace("kind: cause", "kind：cause"), "4:5: ERROR bad-yaml");
        plant("no-space", PAGE.replace("kind: cause", "kind:cause"), "4:6: ERROR bad-yaml");
        plant("equals", PAGE.replace("kind: cause", "kind = cause"), "4:6: ERROR bad-yaml");
        plant("indented", PAGE.replace("kind: cause", " kind: cause"), "4:2: ERROR bad-yaml");
        plant("open-quote", PAGE.replace("title: Smoking", "title: \"Smoking"), "2:8: ERROR bad-yaml");
        plant("open-bracket", PAGE.replace("helps. ]", "helps."), "7:13: ERROR bad-yaml");
        plant("bracket-value", PAGE.replace("title: Smoking", "title: [Draft] Smoking"), "2:8: ERROR bad-yaml");
        plant("star", PAGE.replace("title: Smoking", "title: *Smoking*"), "2:8: ERROR bad-yaml");
        plant("merge", PAGE.replace("kind: cause", "<<<<<<< mine\nkind: cause"), "4:1: ERROR bad-yaml");
        plant("deep", with("codes: [[[[[[[[[[[a]]]]]]]]]]]"), "4:17: ERROR bad-yaml");
    }

    private void plantTexts() {
        plant("draft", PAGE.replace("published ", "draft "));
        text("link-to-draft", "[a](draft.md)", "15:1: WARNING link-not-public");
        text("source", "A.[@nobody]", "15:4: ERROR unknown-citation");
        text("number", "```number\nnothing\n```", "16:1: ERROR unknown-number");
        text("box", "> [!OOPS]\n> a", "15:3: ERROR unknown-callout");
        text("page", "a [b](nowhere.md)", "15:3: ERROR missing-page");
        text("page-outside", "[b](../../../../etc/passwd.md)", "15:1: ERROR missing-page");
        text("heading", "[b](index.md#nothing)", "15:1: WARNING missing-heading");
        text("image", "![a](../../images/none.svg)", "15:1: ERROR missing-image");
        text("alt", "![](/images/spine.svg)", "15:1: ERROR missing-alt");
        text("link", "[a](java&#115;cript:b)", "15:1: ERROR bad-link");
        text("html", "a <b>c</b>", "15:3: ERROR raw-html");
        text("big-heading", "# A", "15:1: WARNING heading-level");
        text("stars", "a" + "*".repeat(101), "15:2: ERROR too-complex");
    }

    private void plantAddresses() {
        at("en/planted/page.md:1:1: ERROR address-taken", PAGE);
        at("en/planted/page/index.md:1:1: ERROR address-taken", PAGE);
        at("en/search.md:1:1: ERROR address-taken", PAGE);
        at("es/buscar.md:1:1: ERROR address-taken", PAGE);
        at("en/es/a.md:1:1: ERROR address-taken", PAGE);
        at("es/en/a.md:1:1: ERROR address-taken", PAGE);
        plant("alias-one", with("aliases: [ /old-page ]"), "1:1: ERROR address-taken");
        plant("alias-two", with("aliases: [ /Old-Page/ ]"), "1:1: ERROR address-taken");
        plant("alias-search", with("aliases: [ /search ]"), "1:1: ERROR address-taken");
        plant("alias-robots", with("aliases: [ /robots.txt ]"), "1:1: ERROR address-taken");
        this.folder.write("en/no-topic/a.md", PAGE);
        this.expected.add("en/no-topic/index.md:1:1: WARNING missing-index");
        at("fr/a.md:1:1: WARNING not-a-page", PAGE);
        at("en.md:1:1: WARNING not-a-page", PAGE);
        at("EN/a.md:1:1: WARNING not-a-page", PAGE);
    }

    private void plantNames() throws Exception {
        for (String name : List.of(
                "Smoking.md",
                "SMOKING.md",
                "ni\u00F1o.md",
                "nin\u0303o.md",
                "a\u001Bb.md",
                "a\u202Eb.md",
                "a\u200Bb.md",
                "---.md",
                "😀.md",
                "a--b.md",
                "a%20b.md",
                "a b.md",
                "a_b.md",
                " a.md",
                "a..md",
                "a.md.md",
                "a".repeat(240) + ".md")) {
            at("en/planted/" + name + ":1:1: ERROR bad-name", PAGE);
        }
        at("en/Planted/a.md:1:1: ERROR bad-name", PAGE);
        at("en/planted/x.md/a.md:1:1: ERROR bad-name", PAGE);
        at("en/" + "long-folder/".repeat(30) + "a.md:1:1: ERROR bad-name", PAGE);
        for (String name : List.of("a.MD", "a.markdown", "a.txt", "a.md.docx", "a.docx", "a.url", "a", "index.MD")) {
            at("en/planted/%s:1:1: WARNING not-a-page".formatted(name), PAGE);
        }
        this.folder
                .write("en/planted/...md", PAGE)
                .write("en/planted/_a.md", PAGE)
                .write("en/planted/Thumbs.db", PAGE);
        run("f=$(printf 'caf\\351.md'); echo x > \"en/planted/$f\"");
        this.expected.add("en/planted/caf\uFFFD.md:1:1: ERROR bad-name");
    }

    private void plantLeftovers() {
        for (String name : List.of(
                "a - Copy.md",
                "Copy of a.md",
                "a copy.md",
                "a (1).md",
                "~$a.md",
                "#a.md#",
                "a.md.sb-1a2b3c4d-Xy",
                "a.md~",
                "a.md.crdownload",
                "a (Kim's conflicted copy 2026-11-24).md",
                "a.sync-conflict-20261124-120000-ABC.md",
                "a_conflict-20261124-120000.md",
                "a-DESKTOP-AB12CD.md",
                "index 2.md",
                "a.md.tmp123")) {
            at("en/planted/%s:1:1: WARNING leftover-file".formatted(name), PAGE);
        }
    }

    private void plantLinks() throws Exception {
        Path secret = Files.writeString(this.temp.resolve("secret.md"), PAGE);
        for (String target :
                List.of(secret.toString(), "/etc/passwd", "/dev/zero", "../planted", "link-to-nothing", "self")) {
            String name = "link-" + target.replaceAll("[^a-z]+", "-") + ".md";
            Files.createSymbolicLink(this.root.resolve("en/planted/" + name), Path.of(target));
            this.expected.add("en/planted/" + name + ":1:1: ERROR not-a-page");
        }
        Files.createSymbolicLink(this.root.resolve("en/planted/itself.md"), Path.of("itself.md"));
        Files.createSymbolicLink(this.root.resolve("en/up"), Path.of(".."));
        Files.createSymbolicLink(this.root.resolve("images/out.svg"), secret);
        Files.createSymbolicLink(this.root.resolve("people.yml"), secret);
        Files.createSymbolicLink(this.root.resolve("en/planted/inside.md"), Path.of("index.md"));
        run("mkfifo en/planted/pipe.md");
        for (String file :
                List.of("en/planted/itself.md", "en/up", "images/out.svg", "people.yml", "en/planted/pipe.md")) {
            this.expected.add(file + ":1:1: ERROR not-a-page");
        }
    }

    private void plantSharedFiles() {
        this.folder.write("site.yml", """
                name: { english: After }
                base-url: example.org
                languages: { en: yes }
                time-zone: EST5
                emergency-number: nine
                crisis-line: "988"
                crisis-line: "989"
                colour: blue
                owner: us
                clinic: { phone: “1” }
                """);
        this.expected.addAll(List.of(
                "site.yml:1:9: WARNING unknown-key",
                "site.yml:2:11: ERROR bad-value",
                "site.yml:3:12: ERROR bad-value",
                "site.yml:4:12: ERROR bad-value",
                "site.yml:5:19: ERROR bad-value",
                "site.yml:7:1: ERROR duplicate-key",
                "site.yml:8:1: WARNING unknown-key",
                "site.yml:9:8: ERROR bad-value",
                "site.yml:10:9: ERROR missing-key",
                "site.yml:10:9: ERROR missing-key",
                "site.yml:10:18: ERROR curly-quote"));
        this.folder.write(
                "references.bib", Folder.SOURCES + Folder.SOURCES + "@article{a, title = {A} year = {2020}}\n");
        this.expected.addAll(
                List.of("references.bib:2:10: ERROR duplicate-key", "references.bib:3:25: ERROR bad-bibtex"));
        at("site.yaml:1:1: WARNING not-a-page", "languages: [ en ]");
        at("images/My Photo.svg:1:1: ERROR bad-name", Folder.SVG);
        at("images/broken.png:1:1: WARNING not-a-page", "x");
        at("images/drawing.png:1:1: WARNING not-a-page", Folder.SVG);
    }

    /** Makes a file whose path is longer than the system allows; returns the folder to move out again. */
    private Path plantFolderThatIsTooDeep() throws IOException {
        String half = ("d".repeat(99) + "/").repeat(22);
        Path top = Files.createDirectories(this.root.resolve("en/planted/" + half));
        Files.createDirectories(this.temp.resolve("deep/" + half));
        Path moved = Files.move(this.temp.resolve("deep"), top.resolve("deep"));
        StringBuilder path = new StringBuilder(this.root.toRealPath() + "/en/planted/" + half + "deep");
        while (path.length() <= LONGEST_PATH) {
            path.append("/").append("d".repeat(99));
        }
        this.expected.add(
                path.substring(this.root.toRealPath().toString().length() + 1) + ":1:1: ERROR unreadable-file");
        return moved;
    }

    private void plant(String name, String text, String... places) {
        plant(name, text.getBytes(StandardCharsets.UTF_8), places);
    }

    private void plant(String name, byte[] text, String... places) {
        String file = "en/planted/" + name + ".md";
        assertThat(this.root.resolve(file)).doesNotExist();
        this.folder.write(file, text);
        List.of(places).forEach(place -> this.expected.add(file + ":" + place));
    }

    /** Plants a mistake in line 15. */
    private void text(String name, String text, String place) {
        plant("text-" + name, PAGE + "\n" + text + "\n", place);
    }

    /** Plants a mistake in the file as a whole. */
    private void at(String place, String text) {
        this.folder.write(place.substring(0, place.indexOf(":1:1: ")), text);
        this.expected.add(place);
    }

    /** The good page with these lines added above its kind. */
    private static String with(String lines) {
        return PAGE.replace("kind: cause", lines + "\nkind: cause");
    }

    private static byte[] join(byte[] start, int last) {
        byte[] joined = java.util.Arrays.copyOf(start, start.length + 1);
        joined[start.length] = (byte) last;
        return joined;
    }

    private void run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(this.root.toFile())
                .start();
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
    }
}
