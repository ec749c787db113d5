package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;

/**
 * Walks the parsed text once: finds every fault, decides where each link and image leads, and
 * numbers the citations. The renderer writes what it decides.
 */
final class Inspection {
    /** Reference links repeat their address at each use, so a small file could ask for gigabytes. */
    private static final int MAX_LINK_TEXT = 2_000_000;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9-]*+(?:\\s++[a-zA-Z-]++\\s*+=[^<>]*+)?+\\s*+/?>");

    /** Blanks, characters without width, and two more that are drawn as a blank. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}\\u2800\\u3164]*+");

    private final SourceText source;
    private final Parsed parsed;
    private final Surroundings surroundings;
    private final Citations citations;
    private final Percentages percentages;
    private final NumberBlocks numbers;
    private final StrayMarks strays;
    private final List<Problem> problems;
    private final Map<Node, String> targets = new HashMap<>();
    private final Map<Node, Picture> pictures = new HashMap<>();
    private final Map<Node, SafeHtml> cites = new HashMap<>();
    private final Map<Node, Callout> callouts = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final List<PageLink> links = new ArrayList<>();
    private final List<PageLink> ownFragments = new ArrayList<>();
    private final Map<String, SourceLocation> headings = new HashMap<>();
    private int headingLevel = 1;
    private int linkText;
    private int openHtml;

    Inspection(
            SourceText source,
            Parsed parsed,
            Surroundings surroundings,
            Citations citations,
            Percentages percentages,
            List<Problem> problems) {
        this.source = source;
        this.parsed = parsed;
        this.surroundings = surroundings;
        this.citations = citations;
        this.percentages = percentages;
        this.numbers = new NumberBlocks(source, parsed, surroundings, citations, problems);
        this.strays = new StrayMarks(this::at, problems);
        this.problems = problems;
    }

    void walk() {
        Document document = this.parsed.document();
        for (Node node : document.getDescendants()) {
            Watchdog.check();
            inspect(node, document);
            this.strays.read(node);
            this.percentages.read(node, this.parsed.place(node.getStartOffset()));
        }
        this.percentages.endBlock();
    }

    /** Where a link leads; empty when it is not allowed. */
    Optional<String> target(Node link) {
        return Optional.ofNullable(this.targets.get(link));
    }

    Optional<Picture> picture(Node image) {
        return Optional.ofNullable(this.pictures.get(image));
    }

    SafeHtml cite(Node mark) {
        return this.cites.getOrDefault(mark, SafeHtml.EMPTY);
    }

    Optional<Callout> callout(Node quote) {
        return Optional.ofNullable(this.callouts.get(quote));
    }

    NumberBlocks numbers() {
        return this.numbers;
    }

    /** Addresses of the images that the text shows or links to. */
    Set<String> shown() {
        return this.shown;
    }

    List<PageLink> links() {
        return this.links;
    }

    /** Links to headings of this page; their address is "". */
    List<PageLink> ownFragments() {
        return this.ownFragments;
    }

    /** Where the first heading with these words begins; the start of the text when there is none. */
    SourceLocation headingAt(String words) {
        return this.headings.getOrDefault(words, at(0));
    }

    private void inspect(Node node, Document document) {
        if (node instanceof CitationMark mark) {
            cite(mark, mark.sources());
        } else if (node instanceof LinkRef words && isBeforeCitation(words)) {
            cite(words, words.getReference());
        } else if (node instanceof LinkRef link && link.isDefined()) {
            Reference reference = link.getReferenceNode(document);
            link(node, reference == null ? BasedSequence.NULL : reference.getUrl());
        } else if (node instanceof Link link) {
            link(node, link.getUrl());
        } else if (node instanceof AutoLink link) {
            link(node, link.getText());
        } else if (node instanceof Image image) {
            image(node, image.getUrl(), image.getTitle());
        } else if (node instanceof ImageRef image && image.isDefined()) {
            Reference reference = image.getReferenceNode(document);
            if (reference != null) {
                image(node, reference.getUrl(), reference.getTitle());
            }
        } else if (node instanceof com.vladsch.flexmark.ast.BlockQuote) {
            Callout.of(node).ifPresent(callout -> callout(node, callout));
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading);
        } else if (node instanceof HtmlBlockBase || node instanceof HtmlInline) {
            html(node);
        } else if (node instanceof HtmlEntity
                && SourceText.notText(unescaped(node)).isPresent()) {
            error(
                    ProblemCode.BAD_UTF8,
                    node,
                    "'%s' is the code of a character that is not text.".formatted(node.getChars()),
                    "Delete it.");
        } else if (node instanceof FencedCodeBlock code && NumberBlocks.isOne(code)) {
            this.numbers.read(code);
        }
    }

    private static String unescaped(Node entity) {
        return Escaping.unescapeString(entity.getChars());
    }

    private void cite(Node node, BasedSequence sources) {
        int offset = sources.getStartOffset();
        String mark = sources.toString();
        if (mark.indexOf('<') >= 0) {
            mark = COMMENT.matcher(mark).replaceAll(comment -> " ".repeat(comment.end() - comment.start()));
            Matcher tag = TAG.matcher(mark);
            if (tag.find()) {
                rawHtml(offset + tag.start(), tag.group(), "Delete it: a citation is shown as it was typed.");
            }
        }
        this.cites.put(node, this.citations.cite(mark, this.parsed.place(offset)));
    }

    /** {@code [words][@key]}: CommonMark sees a link whose address is defined elsewhere. */
    static boolean isBeforeCitation(LinkRef link) {
        return !link.isDefined() && link.getReference().startsWith("@");
    }

    private void link(Node node, CharSequence typed) {
        this.linkText += typed.length();
        if (this.linkText > MAX_LINK_TEXT) {
            throw new TooComplexException();
        }
        LinkUrl url = LinkUrl.of(typed);
        if (!(node instanceof AutoLink) && isWordless(node)) {
            error(
                    ProblemCode.BAD_LINK,
                    node,
                    "This link has no words to click on.",
                    "Write the words between the square brackets.");
        }
        switch (url.form()) {
            case OUTSIDE -> this.targets.put(node, url.text());
            case FRAGMENT -> {
                this.ownFragments.add(new PageLink("", url.fragment(), typed.toString(), at(node)));
                this.targets.put(node, "#" + url.fragment());
            }
            case ABSOLUTE, RELATIVE -> inside(node, url);
            case REFUSED ->
                error(
                        ProblemCode.BAD_LINK,
                        node,
                        "The link '%s' is not allowed here.".formatted(shorten(typed)),
                        "Use a path to a Markdown file, or an address that begins with https://, mailto: or tel:.");
        }
    }

    private void inside(Node node, LinkUrl url) {
        String path = url.path();
        Optional<String> address = path.endsWith(".md")
                ? this.surroundings.pageOf(path)
                : Optional.of(path).filter(p -> url.form() == LinkUrl.Form.ABSOLUTE && this.surroundings.isAddress(p));
        if (address.isPresent()) {
            this.links.add(new PageLink(address.get(), url.fragment(), url.text(), at(node)));
            this.targets.put(node, address.get() + (url.fragment().isEmpty() ? "" : "#" + url.fragment()));
            return;
        }
        Optional<Picture> picture = this.surroundings.picture(path);
        if (picture.isPresent()) {
            this.shown.add(picture.get().address());
            this.targets.put(node, picture.get().address());
            return;
        }
        error(
                ProblemCode.MISSING_PAGE,
                node,
                "There is no page '%s'.".formatted(shorten(path)),
                path.startsWith("www.")
                        ? "Write https:// before it."
                        : this.surroundings.didYouMean(path)
                                + "Link to a Markdown file by its path from this file, such as ../causes/index.md.");
    }

    private void image(Node node, CharSequence typed, BasedSequence title) {
        this.strays.inCaption(title);
        LinkUrl url = LinkUrl.of(typed);
        if (isUnseen(words(node)) && !isDecorative(title)) {
            error(
                    ProblemCode.MISSING_ALT,
                    node,
                    "The image '%s' has no description for people who cannot see it.".formatted(shorten(typed)),
                    "Write what it shows between the square brackets: ![what it shows](file). If it only decorates, give it the caption \"decorative\".");
        }
        if (url.form() != LinkUrl.Form.RELATIVE && url.form() != LinkUrl.Form.ABSOLUTE) {
            error(
                    ProblemCode.BAD_LINK,
                    node,
                    "The image '%s' is not in our folder, and nothing is loaded from elsewhere."
                            .formatted(shorten(typed)),
                    "Save the image in the folder 'images' and write its path.");
            return;
        }
        Optional<Picture> picture = this.surroundings.picture(url.path());
        if (picture.isPresent()) {
            this.pictures.put(node, picture.get());
            this.shown.add(picture.get().address());
        } else {
            error(
                    ProblemCode.MISSING_IMAGE,
                    node,
                    "There is no image '%s' that we can show.".formatted(shorten(url.path())),
                    this.surroundings.didYouMean(url.path())
                            + "Put a PNG, JPEG, WebP or SVG file into the folder 'images' and write its path, such as ../images/spine.svg.");
        }
    }

    private void callout(Node quote, Callout callout) {
        if (callout.isKnown()) {
            this.callouts.put(quote, callout);
            return;
        }
        error(
                ProblemCode.UNKNOWN_CALLOUT,
                callout.mark(),
                "There is no box called '%s'.".formatted(callout.word().toUpperCase(java.util.Locale.ROOT)),
                Suggestion.nearest(callout.word(), Callout.WORDS)
                                .map(word -> "Did you mean [!%s]? ".formatted(word.toUpperCase(java.util.Locale.ROOT)))
                                .orElse("")
                        + "The boxes are EMERGENCY, URGENT, NON-URGENT, WARNING, NOTE, KEY and UNKNOWN.");
    }

    private void heading(com.vladsch.flexmark.ast.Heading heading) {
        int level = heading.getLevel();
        if (level == 1) {
            warn(heading, "This heading has one #, which is reserved for the page's title.", "Begin it with ##.");
        } else if (level > this.headingLevel + 1) {
            warn(
                    heading,
                    "This heading has %d #, but the one before it has fewer than %d.".formatted(level, level - 1),
                    "Begin it with %s.".formatted("#".repeat(Math.max(2, this.headingLevel + 1))));
        }
        this.headings.putIfAbsent(words(heading).strip(), at(heading));
        if (isUnseen(words(heading))) {
            warn(heading, "This heading has no words.", "Write the words after the # marks, or delete the line.");
        }
        this.headingLevel = Math.max(2, level);
    }

    private void html(Node node) {
        String html = COMMENT.matcher(node.getChars().toString()).replaceAll("").strip();
        if (html.isEmpty()) {
            return;
        }
        boolean closes = node instanceof HtmlInline && html.startsWith("</");
        boolean reported = closes && this.openHtml > 0;
        this.openHtml += closes ? -1 : node instanceof HtmlInline ? 1 : 0;
        if (!reported) {
            int lead = node.getChars().length() - node.getChars().trimStart().length();
            rawHtml(
                    node.getStartOffset() + lead,
                    html,
                    "Use a Markdown mark instead; to show the characters themselves, write them between `backticks`.");
        }
    }

    private void rawHtml(int offset, String html, String remedy) {
        this.problems.add(Problem.error(
                ProblemCode.RAW_HTML,
                at(offset),
                "HTML such as '%s' is not used in these files.".formatted(shorten(html)),
                remedy));
    }

    static boolean isDecorative(CharSequence title) {
        return title.toString().strip().equalsIgnoreCase("decorative");
    }

    private static boolean isWordless(Node link) {
        boolean hasImage = false;
        for (Node child : link.getDescendants()) {
            hasImage |= child instanceof Image || child instanceof ImageRef;
        }
        boolean bare = link instanceof LinkRef ref && ref.getText().isEmpty();
        return !hasImage && !bare && isUnseen(words(link));
    }

    private static boolean isUnseen(String text) {
        return UNSEEN.matcher(text).matches();
    }

    /** The text of a node, decoded. Flexmark itself would decode &#8211; to "[–]" here. */
    static String words(Node node) {
        return Escaping.unescapeString(new TextCollectingVisitor().collectAndGetText(node, TextContainer.F_NODE_TEXT));
    }

    static String shorten(CharSequence text) {
        return text.length() <= 60 ? text.toString() : text.subSequence(0, 57) + "…";
    }

    private SourceLocation at(Node node) {
        return at(node.getStartOffset());
    }

    private SourceLocation at(int offset) {
        return this.source.at(this.parsed.place(offset));
    }

    private void error(ProblemCode code, Node node, String what, String remedy) {
        this.problems.add(Problem.error(code, at(node), what, remedy));
    }

    private void warn(Block heading, String what, String remedy) {
        this.problems.add(Problem.warning(ProblemCode.HEADING_LEVEL, at(heading), what, remedy));
    }
}
