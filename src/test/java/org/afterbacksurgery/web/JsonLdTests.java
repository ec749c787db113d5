package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afterbacksurgery.web.JsonLd.Thing;
import org.junit.jupiter.api.Test;

class JsonLdTests {
    @Test
    void thingsReferToEachOtherInOneGraph() {
        Thing page = new Thing("WebPage").with("name", "Ünï").with("publisher", Thing.at("#us"));

        assertThat(JsonLd.graph(List.of(page, new Thing("Organization").with("@id", "#us"))))
                .hasToString("{\"@context\":\"https://schema.org\",\"@graph\":["
                        + "{\"@type\":\"WebPage\",\"name\":\"Ünï\",\"publisher\":{\"@id\":\"#us\"}},"
                        + "{\"@type\":\"Organization\",\"@id\":\"#us\"}]}");
    }

    @Test
    void nullAndTheEmptyListSayNothing() {
        assertThat(new Thing("Person").with("name", null).with("author", List.of()))
                .containsOnlyKeys("@type");
    }

    @Test
    void noTextEndsTheScriptInWhichItStands() {
        assertThat(JsonLd.graph(List.of(new Thing("Person").with("name", "</script><!-- & \"it\"")))
                        .toString())
                .contains("\"\\u003C/script\\u003E\\u003C!-- \\u0026 \\\"it\\\"\"");
    }
}
