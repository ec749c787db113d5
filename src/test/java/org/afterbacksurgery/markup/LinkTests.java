package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afterbacksurgery.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where links lead, and what never becomes a link. */
class LinkTests {
    private static final String ACTIVE =
            "script, style, iframe, object, embed, svg, math, form, input, button, base, link, meta, video, audio";

    @Test
    void linksLeadToPagesHeadingsAndTheOutside() {
        Rendered rendered = Rendered.of("""
                ## What to do

                [A page](smoking.md), [its heading](smoking.md#the-lungs), [one above](../emergency.md),
                [from the folder](/en/emergency.md), [by address](/emergency), [a list](/a-z),
                [this page](#what-to-do), [outside](https://example.org/a?b=c&d=e), [a call](tel:911),
                [a letter](mailto:team@example.org), <https://example.org>, <team@example.org>,
                [a picture](../images/spine.svg), [by name] and [by another][by name].

                [by name]: smoking.md
                """);

        assertThat(rendered.body()).isEqualToIgnoringNewLines("""
                <h2 id="what-to-do">What to do</h2>
                <p><a href="/causes/smoking">A page</a>, <a href="/causes/smoking#the-lungs">its heading</a>, \
                <a href="/emergency">one above</a>,
                <a href="/emergency">from the folder</a>, <a href="/emergency">by address</a>, <a href="/a-z">a list</a>,
                <a href="#what-to-do">this page</a>, <a href="https://example.org/a?b=c&amp;d=e">outside</a>, \
                <a href="tel:911">a call</a>,
                <a href="mailto:team@example.org">a letter</a>, <a href="https://example.org">https://example.org</a>, \
                <a href="mailto:team@example.org">team@example.org</a>,
                <a href="/images/spine.svg">a picture</a>, <a href="/causes/smoking">by name</a> \
                and <a href="/causes/smoking">by another</a>.</p>
                """);
        assertThat(rendered.reported()).isEmpty();
    }

    @Test
    void knowsWhichPagesAndPicturesItLeadsTo() {
        Rendering page = Rendered.of("[a](smoking.md#lungs) [b](/emergency) [c](/images/spine.svg)")
                .page();

        assertThat(page.links())
                .extracting(PageLink::address, PageLink::fragment)
                .containsExactly(tuple("/causes/smoking", "lungs"), tuple("/emergency", ""));
        assertThat(page.pictures()).containsExactly("/images/spine.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // letter case
                "[a](javascript:alert(1))",
                "[a](JavaScript:alert(1))",
                "[a](JAVASCRIPT:alert(1))",
                // character references
                "[a](java&#115;cript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;avascript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](javascript&#58;alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](java&NewLine;script:alert(1))",
                "[a](java&#13;script:alert(1))",
                "[a](&#1;javascript:alert(1))",
                "[a](&#x20;javascript:alert(1))",
                "[a](&nbsp;javascript:alert(1))",
                // invisible characters
                "[a](java\u0000script:alert(1))",
                "[a](java\u200Bscript:alert(1))",
                "[a](java\u00ADscript:alert(1))",
                "[a](\u202Ejavascript:alert(1))",
                "[a](<java\u000Bscript:alert(1)>)",
                // backslashes
                "[a](\\javascript:alert(1))",
                "[a](java\\script:alert(1))",
                "[a](javascript\\:alert(1))",
                "[a](\\\\evil.example)",
                "[a](/\\evil.example)",
                "[a](/%5Cevil.example)",
                // percent signs
                "[a](javascript%3Aalert(1))",
                "[a](javascript%253Aalert(1))",
                "[a](javascript%25253Aalert(1))",
                "[a](%6Aavascript:alert(1))",
                "[a](java%0Ascript:alert(1))",
                "[a](java%09script:alert(1))",
                "[a](%00javascript:alert(1))",
                "[a](/%09/evil.example)",
                "[a](%2F%2Fevil.example)",
                // other schemes
                "[a](data:text/html,<script>alert(1)</script>)",
                "[a](DATA:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:msgbox(1))",
                "[a](blob:https://example.org/1)",
                "[a](file:///etc/passwd)",
                "[a](view-source:https://example.org)",
                "[a](feed:javascript:alert(1))",
                "[a](intent:#Intent;end)",
                "[a](ftp://example.org)",
                "[a](x:y)",
                // addresses that lead elsewhere than they seem to
                "[a](//evil.example/)",
                "[a](///evil.example/)",
                "[a](https:evil.example)",
                "[a](https:/evil.example)",
                "[a](https:\\\\evil.example)",
                "[a](https://bank.example@evil.example/)",
                "[a](https://exa%09mple.org)",
                "[a](http://javascript:alert(1))",
                "[a](\uFF4Aavascript:alert(1))",
                // other forms of links
                "[a]\n\n[a]: JAVASCRIPT:alert(1) \"title\"",
                "[b][a]\n\n[a]: <javascript:alert(1)>",
                "[a][]\n\n[a]: java&#115;cript:alert(1)",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![a](//evil.example/a.png)",
                "![a](https://evil.example/a.png)",
                "![a]\n\n[a]: data:text/html,x",
                "![b][a]\n\n[a]: vbscript:x",
                "<javascript:alert(1)>",
                "<JaVaScRiPt:alert(1)>",
                "<data:text/html,x>",
                "<vbscript:x>",
                "<file:///etc/passwd>",
                // inside other things
                "[![a](javascript:alert(1))](javascript:alert(2))",
                "[![Spine](../images/spine.svg)](javascript:alert(2))",
                "> [!NOTE] [a](javascript:alert(1))",
                "> [!EMERGENCY] [a](javascript:alert(1))\n> [b](data:x)",
                "## [a](javascript:alert(1))",
                "| [a](javascript:alert(1)) |\n|-|\n| [b](data:x) |",
                "A.[^1]\n\n[^1]: [a](javascript:alert(1))",
                "Term\n: [a](javascript:alert(1))",
                "- *[a](javascript:alert(1))*",
                "[a](javascript:alert(1) \"https://example.org\")",
                "[a](../../../../etc/passwd)",
                "[a](/../../etc/passwd)",
                "[a](file.md:javascript)"
            })
    void isNeverALinkAndIsRefused(String markdown) {
        Rendered rendered = Rendered.of(markdown);

        assertThat(active(rendered.page().body())).isEmpty();
        assertThat(Jsoup.parse(rendered.body()).select("a[href]").eachAttr("href"))
                .allMatch(href -> href.matches("#note(ref)?-a"));
        assertThat(rendered.reported()).isNotEmpty().allMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")",
                "![a](../images/spine.svg \"\\\" onload=alert(1) x=\\\"\")",
                "![a](../images/spine.svg '\"><script>alert(1)</script>')",
                "![\" onerror=\"alert(1)](../images/spine.svg)",
                "![&quot; onerror=&quot;alert(1)](../images/spine.svg)",
                "[a](https://example.org){onclick=alert(1)}",
                "[a](https://example.org/\"onmouseover=\"alert(1))",
                "[a](https://example.org/&quot;onmouseover=&quot;alert(1))",
                "[a](mailto:a@b.c?subject=x\"onclick=)",
                "[a](tel:javascript:1)",
                "[a](smoking.md#\"><script>alert(1)</script>)",
                "[a](#\"onclick=\"alert(1))",
                "[[javascript:alert(1)]]",
                "@[a](smoking.md)",
                "## a {onclick=alert(1)}",
                "```js\" onclick=\"alert(1)\nx\n```",
                "[^\" onclick=\"alert(1)]\n\n[^\" onclick=\"alert(1)]: z",
                "[a]: javascript:alert(1)",
                "[a](<java\tscript:alert(1)>)",
                "[a](\u0001javascript:alert(1))",
                "[a](java\nscript:alert(1))",
                "[a](java\tscript:alert(1))",
                "a &lt;script&gt;alert(1)&lt;/script&gt;",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "&#60;img src=x onerror=alert(1)&#62;",
                "javascript:alert(1)",
                "{{7*7}} ${7*7} <% 7 %> th:utext"
            })
    void holdsNothingActive(String markdown) {
        assertThat(active(Rendered.of(markdown).page().body())).isEmpty();
    }

    @Test
    void showsMarksInCodeAndCharacterReferencesAsText() {
        Rendered rendered = Rendered.of("`<b>&amp;</b>` &lt;b&gt; \\<b>");

        assertThat(rendered.body()).isEqualTo("<p><code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code> &lt;b&gt; &lt;b&gt;</p>\n");
        assertThat(rendered.reported()).isEmpty();
    }

    /** Anything that lets the HTML do more than show text, our own images and harmless links. */
    static List<String> active(SafeHtml html) {
        List<String> active = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html.toString(), "https://site.example/causes/a")
                .body()
                .getAllElements()) {
            if (element.is(ACTIVE)) {
                active.add(element.tagName());
            }
            element.attributes().asList().stream()
                    .filter(attribute -> isActive(element, attribute))
                    .forEach(attribute -> active.add(element.tagName() + " " + attribute));
        }
        return active;
    }

    private static boolean isActive(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.equals("href") || name.equals("src")) {
            return !element.absUrl(name).matches("(https?://(site\\.example|example\\.org)(/.*)?|mailto:.*|tel:.*)")
                    || name.equals("src") && !attribute.getValue().startsWith("/images/");
        }
        return name.startsWith("on") || name.equals("style") || name.startsWith("srcset") || name.equals("formaction");
    }
}
