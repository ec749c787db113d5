package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the text of a page. The parser is known to be unsafe on hostile input, so a guard checks
 * the text first, the parse runs under a watchdog, and the result goes through the sanitizer.
 * Safe for use by several threads.
 */
public final class Markdown {
    static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(TablesExtension.create(), FootnoteExtension.create(), DefinitionExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(TablesExtension.CLASS_NAME, "")
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .toImmutable();
    static final Parser PARSER = parser().customInlineParserExtensionFactory(new CitationMark.Factory())
            .build();
    static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(new PageRenderer.Factory())
            .build();

    /** No real page makes longer HTML; each step after the parser holds it in memory again. */
    private static final int MAX_HTML = 4_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Markdown.class);

    private Markdown() {}

    /** Plain Markdown, without our own marks. */
    static Parser.Builder parser() {
        return Parser.builder(OPTIONS)
                .customInlineParserFactory(InlineReader::new)
                // reads definitions of links; Flexmark leaves it out when the inline parser is not its own
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }

    /**
     * A text of the front matter that may hold citations, and where its value begins.
     *
     * @param isKey whether the text is nothing but the key of a source
     */
    public record CitedText(String text, SourceLocation at, boolean isKey) {
        public CitedText(String text, SourceLocation at) {
            this(text, at, false);
        }

        public static CitedText ofKey(String key, SourceLocation at) {
            return new CitedText(key, at, true);
        }
    }

    /**
     * Renders one page. Empty when the text is too much for the parser; that is reported like every
     * other fault.
     *
     * @param from where the Markdown begins in the file, in UTF-16 units
     * @param keyPoints cited before the text, so their sources come first
     * @param facts cited after the key points and before the text
     * @param patience how long to wait for the parser; stopping it takes up to a second more
     * @throws OutOfTimeException when patience ran out; nothing is reported then, since the machine
     *     may just be busy. A caller that gives up reports {@link #tooComplex}
     */
    public static Optional<Rendering> render(
            SourceText source,
            int from,
            List<CitedText> keyPoints,
            List<CitedText> facts,
            Surroundings surroundings,
            Duration patience,
            Consumer<Problem> problems) {
        Optional<Problem> refused = MarkdownGuard.check(source, from);
        if (refused.isPresent()) {
            problems.accept(refused.get());
            return Optional.empty();
        }
        try {
            Result result = Watchdog.run(
                    source.file(), patience, () -> new Job(source, from, surroundings).render(keyPoints, facts));
            result.problems.forEach(problems);
            return Optional.of(result.rendering);
        } catch (TooComplexException e) {
            if (e.getCause() instanceof RuntimeException bug && !(bug instanceof TooComplexException)) {
                LOG.warn("The parser failed on {}", source.file(), bug);
            }
            problems.accept(tooComplex(source, from));
            return Optional.empty();
        }
    }

    /**
     * The problem of a text that the parser could not handle.
     *
     * @param from where the Markdown begins in the file, in UTF-16 units
     */
    public static Problem tooComplex(SourceText source, int from) {
        return Problem.error(
                ProblemCode.TOO_COMPLEX,
                source.at(from),
                "The text has so many marks inside each other that it cannot be read.",
                "Look for long rows of brackets, stars, underscores or backticks, and remove them.");
    }

    /** Text without its citation marks, for places that show none. */
    public static String withoutCitations(String text) {
        return Citations.without(text);
    }

    /** How many words a plain text has. Any white space ends the text, and only that of ASCII parts two words. */
    public static int words(String text) {
        int words = 0;
        boolean between = true;
        int end = text.stripTrailing().length();
        for (int i = end - text.strip().length(); i < end; i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c >= '\t' && c <= '\r';
            words += between && !blank ? 1 : 0;
            between = blank;
        }
        return words;
    }

    /** Whether the text contains a citation mark. */
    public static boolean hasCitation(String text) {
        return !Citations.without(text).equals(text);
    }

    private record Result(Rendering rendering, List<Problem> problems) {}

    private static final class Job {
        private final SourceText source;
        private final int from;
        private final Surroundings surroundings;
        private final Wording labels;
        private final List<Problem> problems = new ArrayList<>();
        private final Citations citations;
        private final Percentages percentages;
        private final Parsed parsed;
        private final Inspection inspection;

        Job(SourceText source, int from, Surroundings surroundings) {
            this.source = source;
            this.from = from;
            this.surroundings = surroundings;
            this.labels = Wording.in(surroundings.language());
            this.citations = new Citations(source, surroundings.bibliography(), this.labels, this.problems);
            this.percentages = new Percentages(source, surroundings.language(), this.problems);
            this.parsed = new Parsed(source.text(), from, PARSER);
            this.inspection =
                    new Inspection(source, this.parsed, surroundings, this.citations, this.percentages, this.problems);
        }

        Result render(List<CitedText> keyPoints, List<CitedText> facts) {
            SafeHtml points = keyPoints(keyPoints);
            List<SafeHtml> factTexts = facts.stream().map(this::fact).toList();
            String html = html();
            org.jsoup.nodes.Document page = Sanitizer.parse(html);
            List<Heading> headings = PageStructure.apply(page, html, this.labels);
            checkOwnFragments(headings);
            List<Glossary.Term> terms = Terms.mark(page, this.surroundings.glossary(), this.surroundings.language());
            Sanitizer.Cleaned cleaned = Sanitizer.clean(page);
            if (cleaned.changed()) {
                this.problems.add(Problem.error(
                        ProblemCode.UNSAFE_HTML,
                        this.source.at(this.from),
                        "The text would make HTML that is not safe to show.",
                        "Take out the part you added last, and tell the person who looks after the site."));
            }
            Element words = page.body().clone();
            PageStructure.dropCitations(words);
            return new Result(
                    new Rendering(
                            cleaned.html(),
                            points,
                            factTexts,
                            this.citations.references(),
                            Terms.definitions(terms, this.labels),
                            headings,
                            sections(words),
                            words.text(),
                            this.inspection.links(),
                            this.inspection.shown(),
                            this.inspection.numbers().sentences(),
                            new Rendering.Uses(
                                    this.citations.asked(),
                                    this.inspection.numbers().asked(),
                                    terms.stream().map(Glossary.Term::id).collect(Collectors.toSet()))),
                    this.problems);
        }

        private SafeHtml keyPoints(List<CitedText> keyPoints) {
            return SafeHtml.items(keyPoints.stream().map(this::fact).toList());
        }

        private SafeHtml fact(CitedText fact) {
            int offset = this.source.offset(fact.at());
            if (fact.isKey()) {
                return this.citations.key(fact.text(), offset);
            }
            this.percentages.readText(fact.text(), offset);
            org.jsoup.nodes.Document text =
                    Sanitizer.parse(this.citations.text(fact.text(), offset).toString());
            PageStructure.joinCitations(text);
            return Sanitizer.clean(text).html();
        }

        /** @param text the blocks of the page, without citations */
        private List<Section> sections(Element text) {
            List<Section> sections = new ArrayList<>();
            for (Element element : text.children()) {
                if (element.nameIs("h2") && !element.hasClass("care-card__title")) {
                    String title = element.text();
                    sections.add(new Section(title, 0, this.inspection.headingAt(title)));
                } else if (!sections.isEmpty()) {
                    Section open = sections.remove(sections.size() - 1);
                    sections.add(new Section(open.title(), open.words() + words(element.text()), open.at()));
                }
            }
            return sections;
        }

        private String html() {
            Document document = this.parsed.document();
            this.inspection.walk();
            document.set(PageRenderer.INSPECTION, this.inspection);
            document.set(PageRenderer.LABELS, this.labels);
            String html = RENDERER.render(document);
            if (html.length() > MAX_HTML) {
                throw new TooComplexException();
            }
            return html;
        }

        private void checkOwnFragments(List<Heading> headings) {
            Set<String> ids = headings.stream().map(Heading::id).collect(Collectors.toSet());
            for (PageLink link : this.inspection.ownFragments()) {
                if (!ids.contains(link.fragment())) {
                    this.problems.add(missingHeading(link, ids));
                }
            }
        }
    }

    /** The warning about a link to a heading that its page does not have. */
    public static Problem missingHeading(PageLink link, Set<String> ids) {
        return Problem.warning(
                ProblemCode.MISSING_HEADING,
                link.at(),
                "The page has no heading '#%s'.".formatted(link.fragment()),
                Suggestion.didYouMean(link.fragment(), ids)
                        + "Use the heading's words in lower case, with hyphens between them.");
    }
}
