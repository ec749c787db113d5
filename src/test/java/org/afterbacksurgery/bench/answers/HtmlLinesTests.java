package org.afterbacksurgery.bench.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlLinesTests {
    @Test
    void orderOfAttributesAndSpaceBetweenBlocksDoNotCount() {
        assertThat(lines("<div class=\"a  b\" id=x>\n  <p>One</p>\n\n<p>Two </p></div>"))
                .isEqualTo(lines("<div id='x' class='a b'><p> One</p><p>Two</p></div>"));
    }

    @Test
    void spaceBetweenWordsCounts() {
        assertThat(lines("<p>One\n  <b>two</b></p>")).isEqualTo(lines("<p>One <b>two</b></p>"));
        assertThat(lines("<p>One<b>two</b></p>")).isNotEqualTo(lines("<p>One <b>two</b></p>"));
        assertThat(lines("<pre>one\n  two</pre>")).isNotEqualTo(lines("<pre>one\n two</pre>"));
    }

    @Test
    void everyElementAttributeAndTextCounts() {
        String page = "<p class=a>One <a href=/b>two</a></p>";

        assertThat(lines(page)).contains("<p class=\"a\">\nOne <a href=\"/b\">two</a>\n</p>\n");
        assertThat(lines(page)).isNotEqualTo(lines(page.replace("class=a", "class=c")));
        assertThat(lines(page)).isNotEqualTo(lines(page.replace("/b", "/c")));
        assertThat(lines(page)).isNotEqualTo(lines(page.replace("two", "three")));
        assertThat(lines(page)).isNotEqualTo(lines(page.replace("<p class=a>", "<div><p class=a>")));
    }

    @Test
    void orderCountsInStructuredDataExceptThatOfCodes() {
        assertThat(data("[1, 2]")).isNotEqualTo(data("[2, 1]"));
        assertThat(data("[{\"codeValue\": \"M96.1\"}, {\"codeValue\": \"MG30\"}]"))
                .isEqualTo(data("[{\"codeValue\": \"MG30\"},{\"codeValue\": \"M96.1\"}]"));
    }

    private static String data(String json) {
        return lines("<script type=\"application/ld+json\">{\"list\": " + json + "}</script>");
    }

    private static String lines(String html) {
        return new HtmlLines(html).text();
    }
}
