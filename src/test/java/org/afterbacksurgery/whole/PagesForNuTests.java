package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Writes the HTML of every page under {@code target/nu}, where the build hands it to the Nu HTML checker (pom.xml). */
class PagesForNuTests {
    private static final Path FOLDER = Path.of("target/nu");
    private static final Path LAST = FOLDER.resolve("_written-by-PagesForNuTests");

    @Test
    void everyPageIsWrittenForTheChecker(@TempDir Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);

        List<String> listed;
        try (RunningSite site = EveryKind.start(folder)) {
            listed = site.listed();
            for (String path : EveryKind.pages(site).toList()) {
                write(path, site.get(path));
            }
            write("/not-allowed", site.send("POST", "/"));
        }

        assertThat(listed).contains("/", "/causes/why-pain-stays", "/es/marcas");
        for (String path : listed) {
            assertThat(Jsoup.parse(file(path)).select("link[rel=canonical]").attr("href"))
                    .endsWith(path);
        }
        Files.writeString(LAST, "# The checker starts only when this file is here.\n");
    }

    private static void write(String path, HttpResponse<String> answer) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), answer.body());
    }

    private static Path file(String path) {
        return FOLDER.resolve(path.equals("/") ? "index.html" : path.substring(1) + ".html");
    }
}
