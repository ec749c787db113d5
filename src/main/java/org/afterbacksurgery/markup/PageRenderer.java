package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.language.Wording;
import org.jspecify.annotations.Nullable;

/** Writes what CommonMark has no HTML for, or what we do not trust it with: links, images, citations, boxes. */
final class PageRenderer implements NodeRenderer {
    /** What the walk over the same document decided. */
    static final NullableDataKey<Inspection> INSPECTION = new NullableDataKey<>("inspection");

    /** What Markdown decodes, and what HTML escapes. */
    private static final String SPECIAL = "\\&<>\"\r";

    static final NullableDataKey<Wording> LABELS = new NullableDataKey<>("labels");

    /** Delegates, so that undefined references keep the usual rendering. */
    static final class Factory implements DelegatingNodeRendererFactory {
        @Override
        public NodeRenderer apply(DataHolder options) {
            return new PageRenderer();
        }

        @Override
        public @Nullable Set<Class<?>> getDelegates() {
            return null;
        }
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Text.class, (node, context, html) -> text(node, html)),
                new NodeRenderingHandler<>(Link.class, (node, context, html) -> link(node, context, html)),
                new NodeRenderingHandler<>(CitationMark.class, PageRenderer::cite),
                new NodeRenderingHandler<>(LinkRef.class, PageRenderer::linkRef),
                new NodeRenderingHandler<>(AutoLink.class, PageRenderer::autoLink),
                new NodeRenderingHandler<>(
                        Image.class, (node, context, html) -> image(node, node.getTitle(), context, html)),
                new NodeRenderingHandler<>(ImageRef.class, PageRenderer::imageRef),
                new NodeRenderingHandler<>(BlockQuote.class, PageRenderer::quote),
                new NodeRenderingHandler<>(FencedCodeBlock.class, PageRenderer::code),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {}));
    }

    /** Most text has nothing to decode or to escape, and searching for it with patterns takes longer than writing it. */
    private static void text(Text node, HtmlWriter html) {
        String text = node.getChars().toString();
        if (isPlain(text)) {
            html.raw(text);
        } else {
            html.text(Escaping.normalizeEOL(Escaping.unescapeString(text)));
        }
    }

    private static boolean isPlain(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) > '\\' || SPECIAL.indexOf(text.charAt(i)) < 0)) {
            i++;
        }
        return i == text.length();
    }

    private static void link(Node node, NodeRendererContext context, HtmlWriter html) {
        Optional<String> target = inspection(context).target(node);
        target.ifPresent(url -> open(url, html));
        context.renderChildren(node);
        target.ifPresent(url -> html.tag("/a"));
    }

    private static void cite(CitationMark node, NodeRendererContext context, HtmlWriter html) {
        html.raw(inspection(context).cite(node).toString());
    }

    private static void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        if (Inspection.isBeforeCitation(node)) {
            html.text(node.getTextOpeningMarker());
            context.renderChildren(node);
            html.text(node.getTextClosingMarker());
            html.raw(inspection(context).cite(node).toString());
        } else if (node.isDefined()) {
            if (node.hasChildren()) {
                link(node, context, html);
            } else {
                inspection(context).target(node).ifPresent(url -> open(url, html));
                html.text(Escaping.unescapeString(node.getReference()));
                inspection(context).target(node).ifPresent(url -> html.tag("/a"));
            }
        } else {
            context.delegateRender();
        }
    }

    private static void autoLink(AutoLink node, NodeRendererContext context, HtmlWriter html) {
        Optional<String> target = inspection(context).target(node);
        target.ifPresent(url -> open(url, html));
        html.text(node.getText().toString());
        target.ifPresent(url -> html.tag("/a"));
    }

    private static void open(String url, HtmlWriter html) {
        html.attr("href", Escaping.percentEncodeUrl(url)).withAttr().tag("a");
    }

    private static void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        Reference reference = node.isDefined() ? node.getReferenceNode(context.getDocument()) : null;
        if (reference == null) {
            context.delegateRender();
        } else {
            image(node, reference.getTitle(), context, html);
        }
    }

    private static void image(Node node, CharSequence title, NodeRendererContext context, HtmlWriter html) {
        String alt = Inspection.words(node);
        Picture picture = inspection(context).picture(node).orElse(null);
        if (picture == null) {
            html.text(alt);
            return;
        }
        boolean decorative = Inspection.isDecorative(title);
        html.attr("src", Escaping.percentEncodeUrl(picture.address()))
                .attr("alt", decorative ? "" : alt)
                .attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()))
                .attr("loading", "lazy");
        if (!decorative && !title.toString().isBlank()) {
            html.attr(PageStructure.CAPTION, Escaping.unescapeString(title.toString()));
        }
        html.withAttr().tagVoid("img");
    }

    private static void code(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        if (!NumberBlocks.isOne(node)) {
            context.delegateRender();
            return;
        }
        List<NumberBlocks.Shown> numbers = inspection(context).numbers().in(node);
        if (numbers.size() > 1) {
            html.attr("class", "numbers").withAttr().tag("div");
        }
        numbers.forEach(number -> number(number, html));
        if (numbers.size() > 1) {
            html.tag("/div");
        }
    }

    private static void number(NumberBlocks.Shown number, HtmlWriter html) {
        Numbers.Frequency frequency = number.frequency();
        html.attr("class", "number")
                .attr("data-people", "%d-%d/%d".formatted(frequency.from(), frequency.to(), frequency.outOf()))
                .withAttr()
                .tag("div");
        html.tag("p");
        html.text(number.sentence());
        html.raw(number.cite().toString());
        html.tag("/p");
        html.tag("/div");
    }

    private static void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
        Callout callout = inspection(context).callout(node).orElse(null);
        if (callout == null) {
            html.tag("blockquote");
            context.renderChildren(node);
            html.tag("/blockquote");
        } else if (callout.isCareCard()) {
            careCard(node, callout, context, html);
        } else {
            callout(node, callout, context, html);
        }
    }

    private static void careCard(Node node, Callout callout, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "care-card care-card--" + callout.word()).withAttr().tag("div");
        html.attr("class", "care-card__title").withAttr().tag("p");
        html.attr("class", "care-card__level").withAttr().tag("span");
        html.text(label(callout, context));
        html.tag("/span");
        title(callout, context, html);
        html.tag("/p");
        html.attr("class", "care-card__body").withAttr().tag("div");
        body(node, callout, context, html);
        html.tag("/div");
        html.tag("/div");
    }

    private static void callout(Node node, Callout callout, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "callout callout--" + callout.word())
                .attr("role", "note")
                .withAttr()
                .tag("div");
        html.attr("class", "callout__title").withAttr().tag("p");
        boolean keepsLabel = callout.word().equals("warning") || callout.word().equals("unknown");
        if (callout.title().isEmpty() || keepsLabel) {
            html.text(label(callout, context));
            html.text(callout.title().isEmpty() ? "" : ":");
        }
        title(callout, context, html);
        html.tag("/p");
        body(node, callout, context, html);
        html.tag("/div");
    }

    private static void body(Node node, Callout callout, NodeRendererContext context, HtmlWriter html) {
        if (!callout.opening().isEmpty()) {
            html.tag("p");
            render(callout.opening(), context);
            html.tag("/p");
        }
        Node first = node.getFirstChild();
        for (Node block = first == null ? null : first.getNext(); block != null; block = block.getNext()) {
            context.render(block);
        }
    }

    /** The mark's level or label stands before it, whether or not a space was typed. */
    private static void title(Callout callout, NodeRendererContext context, HtmlWriter html) {
        List<Node> title = callout.title();
        html.text(title.isEmpty() || title.get(0).getChars().startsWith(" ") ? "" : " ");
        render(title, context);
    }

    private static void render(List<Node> nodes, NodeRendererContext context) {
        nodes.forEach(context::render);
    }

    private static String label(Callout callout, NodeRendererContext context) {
        Wording labels = LABELS.get(context.getDocument());
        return labels == null ? callout.word() : labels.of("label." + callout.word());
    }

    private static Inspection inspection(NodeRendererContext context) {
        Inspection inspection = INSPECTION.get(context.getDocument());
        if (inspection == null) {
            throw new IllegalStateException("The document was not inspected");
        }
        return inspection;
    }
}
