package org.afterbacksurgery.markup;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification 0.31.2, read and written with our own options. Citations,
 * boxes and link checks are off: they depart from CommonMark on purpose.
 *
 * <p>We show HTML as text, so examples that contain HTML are compared with what the reference
 * implementation produces when it does the same.
 */
class CommonMarkTests {
    /** Why an example comes out differently. Tables, footnotes and definition lists cause none of the differences. */
    private static final Map<String, Set<Integer>> DEVIATIONS = Map.ofEntries(
            entry(
                    "An HTML comment that is shown as text gets no paragraph; on our pages comments are dropped.",
                    Set.of(177, 179, 183, 308, 309)),
            entry(
                    "A textarea is not recognized as HTML that may contain empty lines; HTML is an error on our pages.",
                    Set.of(171)),
            entry(
                    "A code span loses all spaces at its ends, not one at each end (a rule of 0.29).",
                    Set.of(138, 331, 332, 334, 336)),
            entry("A link's address in <> cannot contain spaces (a rule of 0.29).", Set.of(195, 489)),
            entry("A link's address may begin with < without ending with >, and \\> ends it.", Set.of(493, 494)),
            entry("A definition's title may follow its <address> without a space.", Set.of(201)),
            entry("A line of === below a definition makes a heading of both.", Set.of(215, 216)),
            entry("An item indented by four spaces still belongs to the list.", Set.of(312, 313)),
            entry(
                    "*** inside a word is text: the rule that lets two multiples of three pair up came with 0.29.",
                    Set.of(416, 417)),
            entry("Signs of currency are not punctuation (a rule of 0.31).", Set.of(354)),
            entry("A number with eight digits is read as a character code.", Set.of(28)),
            entry("The words after ~~~ cannot contain backticks (a rule of 0.29).", Set.of(146)),
            entry("Names of definitions are compared in lower case, where ẞ is not SS.", Set.of(540)));

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

    private static final Parser PARSER = Markdown.parser().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder(Markdown.OPTIONS).build();

    @Test
    void rendersTheExamplesOfTheSpecification() {
        Set<Integer> different = new TreeSet<>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            String markdown = withTabs(EXAMPLES.get(i).getSource());
            if (!normal(RENDERER.render(PARSER.parse(markdown))).equals(normal(expected(EXAMPLES.get(i))))) {
                different.add(i + 1);
            }
        }

        Set<Integer> known = new TreeSet<>();
        DEVIATIONS.values().forEach(known::addAll);
        assertThat(different).isEqualTo(known);
        assertThat(EXAMPLES).hasSize(652);
        assertThat(EXAMPLES.size() - different.size()).isGreaterThanOrEqualTo(620);
    }

    @Test
    void referenceRendersEveryExampleToTheLetter() {
        List<String> rendered = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Example example : EXAMPLES) {
            rendered.add(reference(example, false));
            expected.add(withTabs(example.getHtml()));
        }

        assertThat(rendered).isEqualTo(expected).hasSize(652);
    }

    private static String expected(Example example) {
        String escaped = reference(example, true);
        boolean holdsHtml = !escaped.equals(reference(example, false));
        return holdsHtml ? escaped : withTabs(example.getHtml());
    }

    private static String reference(Example example, boolean escapeHtml) {
        return org.commonmark.renderer.html.HtmlRenderer.builder()
                .percentEncodeUrls(true)
                .escapeHtml(escapeHtml)
                .build()
                .render(org.commonmark.parser.Parser.builder().build().parse(withTabs(example.getSource())));
    }

    /** The specification prints a tab as an arrow. */
    private static String withTabs(String text) {
        return text.replace('→', '\t');
    }

    /** Compares like the specification's own tests: outside pre, white space is one space, and none next to a block. */
    private static String normal(String html) {
        Document document = Jsoup.parse(html, org.jsoup.parser.Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        document.nodeStream(TextNode.class)
                .filter(text -> text.parent() == null || text.parent().closest("pre") == null)
                .forEach(text -> text.text(collapsed(text)));
        return document.html();
    }

    private static String collapsed(TextNode node) {
        String text = node.getWholeText().replaceAll("[ \\t\\n]+", " ");
        text = isBlock(node.previousSibling(), node) ? text.stripLeading() : text;
        return isBlock(node.nextSibling(), node) ? text.stripTrailing() : text;
    }

    private static boolean isBlock(@Nullable Node beside, Node text) {
        Node node = beside == null ? text.parent() : beside;
        return node instanceof Document || node != null && node.nodeName().matches("blockquote|h[1-6r]|li|ol|p|pre|ul");
    }
}
