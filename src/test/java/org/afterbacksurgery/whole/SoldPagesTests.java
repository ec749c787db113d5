package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic must say of what it sells stays with the page, whatever becomes of its address. */
class SoldPagesTests {
    @Test
    void aRenamedPageStillSaysThatTheClinicSellsIt(@TempDir Path folder) throws IOException {
        SmallSite pages = SmallSite.in(folder.resolve("content"));
        Files.writeString(
                pages.content().resolve("site.yml"),
                "clinic: { name: Our Clinic, sells: [ /gel ], notice: Not approved by the FDA. }\n");
        pages.page("en/gel.md", "");
        try (RunningSite site = RunningSite.start(pages.content(), folder.resolve("data"))) {
            assertThat(sold(site, "/gel")).isEqualTo("Our Clinic sells this treatment. Not approved by the FDA.");

            Files.move(pages.content().resolve("en/gel.md"), pages.content().resolve("en/gel-shot.md"));
            await().atMost(Duration.ofSeconds(30)).until(() -> site.get("/gel").statusCode() == 301);

            assertThat(sold(site, "/gel-shot")).isEqualTo("Our Clinic sells this treatment. Not approved by the FDA.");
        }
    }

    private static String sold(RunningSite site, String path) {
        return Jsoup.parse(site.get(path).body()).select(".sold").text();
    }
}
