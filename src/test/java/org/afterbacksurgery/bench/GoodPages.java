package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Good pages like real ones: topics of 50 pages that link to each other. The same number gives the same pages. */
final class GoodPages {
    /** The length of an article when many are measured. */
    static final int EIGHT_KB = 8192;

    private static final int TOPIC = 50;
    private static final int SOURCES = 200;
    private static final int IMAGES = 12;
    private static final int FRONT_AND_OVERRUN = 600;
    private final Random random = new Random(20261122);
    private final Prose prose = Prose.of("en", this.random);
    private final int count;
    private final int bytes;
    private final List<GoodPage> pages = new ArrayList<>();

    /** Articles of 400 to 1,200 words. */
    GoodPages(int count) {
        this(count, 0);
    }

    /** @param bytes about how long the file of an article is; 0 for 400 to 1,200 words */
    GoodPages(int count, int bytes) {
        this.count = count;
        this.bytes = bytes;
        this.pages.add(index("en/index.md", "Home of the good pages"));
        for (int topic = 0; topic * TOPIC < count; topic++) {
            this.pages.add(index("en/%s/index.md".formatted(topicName(topic)), "Topic number " + topic));
        }
        for (int i = 0; i < count; i++) {
            this.pages.add(new Article(i).page());
        }
    }

    List<GoodPage> all() {
        return this.pages;
    }

    int count() {
        return this.count;
    }

    List<String> addresses() {
        return this.pages.stream().map(GoodPage::address).toList();
    }

    /** An article, counted from 0. */
    GoodPage article(int number) {
        return this.pages.get(this.pages.size() - this.count + number);
    }

    Path write(Path content) throws IOException {
        Files.createDirectories(content);
        Files.writeString(content.resolve("site.yml"), SITE);
        Files.writeString(content.resolve("people.yml"), PEOPLE);
        Files.writeString(content.resolve("references.bib"), references());
        writeImages(content.resolve("images"));
        for (GoodPage page : this.pages) {
            page.write(content);
        }
        return content;
    }

    static void writeImages(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < IMAGES; i++) {
            Files.writeString(folder.resolve("figure-%d.svg".formatted(i)), image(i));
        }
    }

    static final String SITE = """
            name: { en: Bench, es: Banco }
            base-url: http://localhost:8080
            languages: [ en, es ]
            time-zone: America/New_York
            authors: [ team ]
            index-unreviewed: true
            """;

    private static final String PEOPLE = """
            team: { type: organization, name: { en: The team, es: El equipo }, interests: { en: None., es: Ninguno. } }
            """;

    static String references() {
        return IntStream.range(0, SOURCES).mapToObj(GoodPages::reference).collect(Collectors.joining("\n"));
    }

    static String reference(int number) {
        return """
                @article{source%d,
                  author = {Writer, Anna and Author, Bert and Third, Carla},
                  title = {What study number %d found about pain after surgery of the lower back},
                  journal = {Journal of Measured Things},
                  year = {%d},
                  volume = {%d},
                  pages = {%d-%d},
                  doi = {10.1000/bench.%d}
                }
                """.formatted(number, number, 2000 + number % 26, number % 40 + 1, number + 1, number + 9, number);
    }

    private static String image(int number) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"200\" viewBox=\"0 0 %d 200\"><path d=\"M0 0h90v90z\"/></svg>"
                .formatted(300 + number, 300 + number);
    }

    private static String topicName(int topic) {
        return "topic-%02d".formatted(topic);
    }

    private static String file(int number) {
        return "en/%s/page-%05d.md".formatted(topicName(number / TOPIC), number);
    }

    private GoodPage index(String file, String title) {
        String sentence = this.prose.sentence();
        String text = PageFile.of(title, sentence + "\n");
        return new GoodPage(file, title, text, List.of(sentence), List.of(), 0);
    }

    /** Writes one article, and remembers what readers must find in it. */
    private final class Article {
        private final int number;
        private final StringBuilder body = new StringBuilder();
        private final List<String> sentences = new ArrayList<>();
        private final List<String> hrefs = new ArrayList<>();
        private int words;
        private int headings;

        Article(int number) {
            this.number = number;
        }

        GoodPage page() {
            String title = "Good page %05d about %s and %s"
                    .formatted(this.number, GoodPages.this.prose.word(), GoodPages.this.prose.word());
            say("The first words of good page %05d.".formatted(this.number));
            int length = 400 + GoodPages.this.random.nextInt(800);
            while (GoodPages.this.bytes > 0
                    ? this.body.length() < GoodPages.this.bytes - FRONT_AND_OVERRUN
                    : this.words < length) {
                section();
            }
            this.body.append("\n\n");
            say("The last words of good page %05d.".formatted(this.number));
            String text = PageFile.of(title, "order: %d\n".formatted(this.number), this.body + "\n");
            return new GoodPage(file(this.number), title, text, this.sentences, this.hrefs, this.headings);
        }

        private void section() {
            this.headings++;
            this.body.append("\n\n## Part %d: %s %s\n"
                    .formatted(this.headings, GoodPages.this.prose.word(), GoodPages.this.prose.word()));
            paragraph();
            switch (GoodPages.this.random.nextInt(5)) {
                case 0 -> list("- ");
                case 1 -> list("1. ");
                case 2 -> link();
                case 3 -> table();
                default -> extra();
            }
            paragraph();
        }

        private void paragraph() {
            this.body.append("\n");
            for (int i = 0; i < 3 + GoodPages.this.random.nextInt(3); i++) {
                say(GoodPages.this.prose.sentence());
                this.body
                        .append(GoodPages.this.random.nextInt(3) == 0 ? citation() : "")
                        .append(" ");
            }
            this.body.append("\n");
        }

        private String citation() {
            int source = GoodPages.this.random.nextInt(SOURCES - 1);
            return source % 4 == 0
                    ? "[@source%d; @source%d]".formatted(source, source + 1)
                    : "[@source%d]".formatted(source);
        }

        private void list(String mark) {
            this.body.append("\n");
            for (int i = 0; i < 4; i++) {
                this.body
                        .append(mark)
                        .append("**")
                        .append(GoodPages.this.prose.word())
                        .append("** ");
                say(GoodPages.this.prose.sentence());
                this.body.append("\n");
            }
        }

        private void link() {
            int target = GoodPages.this.random.nextInt(GoodPages.this.count);
            this.hrefs.add(PageFile.address(file(target)));
            this.body.append("\nRead [more on this](../%s), please. "
                    .formatted(file(target).substring(3)));
            say(GoodPages.this.prose.sentence());
            this.body.append("\n");
        }

        private void table() {
            this.body.append("\n| One | Two |\n|---|---|\n");
            for (int i = 0; i < 4; i++) {
                this.body.append("| ").append(GoodPages.this.prose.word()).append(" | ");
                say(GoodPages.this.prose.sentence());
                this.body.append(" |\n");
            }
        }

        private void extra() {
            if (this.headings % 2 == 0) {
                String image = "/images/figure-%d.svg".formatted(this.number % IMAGES);
                this.hrefs.add(image);
                this.body.append("\n![A drawing of a part](%s \"What it shows\")\n".formatted(image));
            } else {
                this.body.append("\n> [!NOTE]\n> ");
                say(GoodPages.this.prose.sentence());
                this.body.append("\n");
            }
        }

        private void say(String sentence) {
            this.sentences.add(sentence);
            this.words += sentence.split(" ").length;
            this.body.append(sentence);
        }
    }
}
