package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <p>One <strong>two</strong> <em>three</em></p>    | One **two** *three*
            <h2 id="a">Title</h2><p>Text</p>                  | ## Title¶¶Text
            <p>A <a href="/causes">page</a></p>               | A [page](https://www.example.org/causes)
            <p>A <a href="https://fda.gov/a(b)">(x)</a></p>   | A [(x)](https://fda.gov/a%28b%29)
            <p>A <a href="#part">part</a></p>                 | A part
            <p>Said<sup class="cite"><a href="#s">1</a></sup></p> | Said[1]
            <p>x<sup class="cite"><a href="#s">1(p&lt;b&gt;*)</a></sup></p> | x[1(p\\<b\\>\\*)]
            <p><a href='https://x.org/"&gt;&lt;img src=x&gt;`\\'>a</a></p>  | [a](https://x.org/%22%3E%3Cimg%20src=x%3E%60%5C)
            <p><a href="https://x.org/?a&amp;lt;b&amp;c=é_*">a</a></p> | [a](https://x.org/?a\\&lt;b&c=é_*)
            <div class="care-card"><h2 class="care-card__title"><span class="care-card__level">Emergency</span> Call</h2></div> | > ## **Emergency:** Call
            <ul><li>One<ul><li>Two</li></ul></li></ul>        | - One¶¶  - Two
            <ol start="3"><li><p>A</p><p>B</p></li></ol>      | 3. A¶¶   B
            <blockquote><p>A</p><p>B</p></blockquote>         | > A¶>¶> B
            <p>2 * 3 &lt; [a] _b_ `c` \\ &amp;amp;</p>        | 2 \\* 3 \\< \\[a\\] \\_b\\_ \\`c\\` \\\\ \\&amp;
            <p>1. no list</p><p># no title</p><p>- no</p>     | \\1. no list¶¶\\# no title¶¶\\- no
            <p><code>a</code> <code>`a</code> <code>a```b</code></p> | `a` `` `a `` ```` a```b ````
            <pre><code>a¶```¶b</code></pre>                   | ````¶a¶```¶b¶````
            <pre><code>a  b</code></pre>                      | ```¶a  b¶```
            <figure><img src="/images/x.svg" alt="X"></figure>| ![X](https://www.example.org/images/x.svg)
            """)
    void writesWhatItShows(String html, String markdown) {
        assertThat(StoredHtml.of(SafeHtml.restored(html.replace('¶', '\n'))).markdown("https://www.example.org"))
                .isEqualTo(markdown.replace('¶', '\n'));
    }

    @Test
    void aPipeInACellStaysInItsCell() {
        assertThat(StoredHtml.of(
                                SafeHtml.restored(
                                        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b|c</td></tr></tbody></table>"))
                        .markdown(""))
                .isEqualTo("| A |\n| --- |\n| b\\|c |");
    }

    @Test
    void columnsKeepTheirSide() {
        assertThat(StoredHtml.of(Rendered.of("| A | B | C | D |\n|:--|:-:|--:|---|\n| a | b | c | d |")
                                .page()
                                .body())
                        .markdown(""))
                .isEqualTo("| A | B | C | D |\n| :--- | :---: | ---: | --- |\n| a | b | c | d |");
    }

    @Test
    void anAddressWithAPipeStaysInItsCell() {
        assertThat(StoredHtml.of(Rendered.of("| A |\n|---|\n| [b](https://x.org/a%7Cb) [c](https://x.org/a\\|b) |")
                                .page()
                                .body())
                        .markdown(""))
                .isEqualTo("| A |\n| --- |\n| [b](https://x.org/a%7Cb) [c](https://x.org/a%7Cb) |");
    }
}
