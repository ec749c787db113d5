package org.afterbacksurgery.markup;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A quotation that begins with a mark such as {@code [!WARNING]}: a care card or a callout.
 *
 * @param word the mark's word in lower case, known or not
 * @param mark the node of the mark
 * @param title the rest of the mark's line
 * @param opening the rest of the first paragraph
 */
record Callout(String word, LinkRef mark, List<Node> title, List<Node> opening) {
    static final Set<String> CARE_LEVELS = Set.of("emergency", "urgent", "non-urgent");
    static final Set<String> WORDS = Set.of("emergency", "urgent", "non-urgent", "warning", "note", "key", "unknown");

    boolean isKnown() {
        return WORDS.contains(this.word);
    }

    boolean isCareCard() {
        return CARE_LEVELS.contains(this.word);
    }

    static Optional<Callout> of(Node quote) {
        if (quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof LinkRef mark
                && !mark.isDefined()
                && mark.getText().isEmpty()
                && mark.getReference().startsWith("!")) {
            return Optional.of(split(mark));
        }
        return Optional.empty();
    }

    private static Callout split(LinkRef mark) {
        List<Node> title = new ArrayList<>();
        Node node = mark.getNext();
        while (node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak)) {
            title.add(node);
            node = node.getNext();
        }
        List<Node> opening = new ArrayList<>();
        for (Node rest = node == null ? null : node.getNext(); rest != null; rest = rest.getNext()) {
            opening.add(rest);
        }
        String word = mark.getReference().subSequence(1).toString().strip().toLowerCase(Locale.ROOT);
        return new Callout(word, mark, title, opening);
    }
}
