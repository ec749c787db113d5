package org.afterbacksurgery.whole;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The site with the content that ships and, beside it, a page of every other kind that it can answer with. */
final class EveryKind {
    /** One address of every kind. */
    static final List<String> ADDRESSES = List.of(
            "/",
            "/causes",
            "/causes/why-pain-stays",
            "/regenerative/what-it-is",
            "/emergency",
            "/about",
            "/a-z",
            "/glossary",
            "/marks",
            "/es/marcas",
            "/es/a-z",
            "/treatment-facts",
            "/compare",
            "/es/glosario",
            "/nothing-here",
            "/es/nada",
            "/causes/taken-down",
            "/broken");

    private EveryKind() {}

    static RunningSite start(Path folder) throws IOException {
        Path content = RunningSite.copyOf(Path.of("content"), folder.resolve("content"));
        Path spanish = Files.createDirectories(content.resolve("es"));
        Files.copy(Path.of("src/test/resources/marks.md"), content.resolve("en/marks.md"));
        Files.copy(Path.of("src/test/resources/treatment.md"), content.resolve("en/treatment-facts.md"));
        Files.copy(Path.of("src/test/resources/marcas.md"), spanish.resolve("marcas.md"));
        append("src/test/resources/marks-numbers.yml", content.resolve("numbers.yml"));
        append("src/test/resources/marks-glossary.yml", content.resolve("glossary.yml"));
        Path takenDown = content.resolve("en/causes/taken-down.md");
        String page = Files.readString(Path.of("src/test/resources/taken-down.md"));
        Files.writeString(takenDown, page);
        RunningSite site = RunningSite.start(content, folder.resolve("data"), AnswersTests.Broken.class);
        Files.writeString(takenDown, page.replace("status: published", "status: draft"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> site.get("/causes/taken-down").statusCode() == 410);
        return site;
    }

    private static void append(String lines, Path file) throws IOException {
        Files.writeString(file, Files.readString(Path.of(lines)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Every page that ships, and every kind. */
    static Stream<String> pages(RunningSite site) {
        return Stream.concat(site.listed().stream(), ADDRESSES.stream()).distinct();
    }
}
