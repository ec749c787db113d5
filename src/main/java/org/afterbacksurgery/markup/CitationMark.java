package org.afterbacksurgery.markup;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citation such as {@code [@key, p. 3; @other]}. It is read before any other bracket: CommonMark
 * would see references in {@code [@a][@b][@c]} and leave the first mark as plain text.
 */
final class CitationMark extends Node {
    private static final Pattern FORM = Pattern.compile("^\\[(@[^\\[\\]]+)]");

    private final BasedSequence sources;

    private CitationMark(BasedSequence whole, BasedSequence sources) {
        super(whole);
        this.sources = sources;
    }

    /** The text between the brackets; it begins with @. */
    BasedSequence sources() {
        return this.sources;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {this.sources};
    }

    /** Teaches the parser to read these marks. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "[";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Reader();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Reader implements InlineParserExtension {
        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence[] found = parser.matchWithGroups(FORM);
            if (found == null) {
                return false;
            }
            parser.flushTextNode();
            parser.getBlock().appendChild(new CitationMark(found[0], found[1]));
            return true;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}
    }
}
