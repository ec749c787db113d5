package org.afterbacksurgery.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages name each other as the same page in another language. */
class TranslationsTests {
    private static final String BASE = "http://localhost:8080";

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        SmallSite pages = SmallSite.in(folder.resolve("content"))
                .page("en/causes/smoking.md", "")
                .page("en/causes/later.md", "publish: 2099-01-01")
                .page("en/causes/alone.md", "")
                .page("es/index.md", "")
                .page("es/causas/tabaco.md", "translates: /causes/smoking\norder: 1")
                .page("es/causas/otro-tabaco.md", "translates: /causes/smoking\norder: 2")
                .page("es/causas/despues.md", "translates: /causes/later")
                .page("es/causas/del-espanol.md", "translates: /es/causas/tabaco")
                .page("es/causas/de-nada.md", "translates: /causes/nothing");
        site = RunningSite.start(pages.content(), folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aPairNamesItself() {
        Map<String, String> smoking = Map.of(
                "en", BASE + "/causes/smoking",
                "es", BASE + "/es/causas/tabaco",
                "x-default", BASE + "/causes/smoking");

        assertThat(alternates("/causes/smoking")).isEqualTo(smoking);
        assertThat(alternates("/es/causas/tabaco")).isEqualTo(smoking);
    }

    @Test
    void theHomePagesAreAPairWithoutSayingSo() {
        assertThat(alternates("/")).containsEntry("es", BASE + "/es").containsEntry("x-default", BASE + "/");
        assertThat(alternates("/es")).isEqualTo(alternates("/"));
    }

    @Test
    void theListsOfAllPagesAreAPair() {
        assertThat(alternates("/a-z")).containsEntry("es", BASE + "/es/a-z").containsEntry("x-default", BASE + "/a-z");
        assertThat(alternates("/es/a-z")).isEqualTo(alternates("/a-z"));
    }

    @Test
    void aPageThatNobodyNamesBackStandsAlone() {
        for (String path : new String[] {
            "/causes/alone",
            "/es/causas/otro-tabaco",
            "/es/causas/despues",
            "/es/causas/del-espanol",
            "/es/causas/de-nada"
        }) {
            assertThat(alternates(path)).as(path).isEmpty();
        }
    }

    /** What search engines demand of every set: each page of it names the same set, and itself. */
    @Test
    void everySetIsNamedByAllOfItsPages() {
        for (String path : site.listed()) {
            Map<String, String> set = alternates(path);
            if (!set.isEmpty()) {
                assertThat(set.values()).as(path).contains(BASE + path);
                set.values()
                        .forEach(url -> assertThat(alternates(url.substring(BASE.length())))
                                .as(url)
                                .isEqualTo(set));
            }
        }
    }

    private static Map<String, String> alternates(String path) {
        Document page = Jsoup.parse(site.get(path).body());
        Map<String, String> alternates = new TreeMap<>();
        page.select("link[rel=alternate][hreflang]")
                .forEach(link -> assertThat(alternates.put(link.attr("hreflang"), link.attr("href")))
                        .as(path)
                        .isNull());
        return alternates;
    }
}
