package org.afterbacksurgery.markup;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's own parser of the text inside a paragraph, without two habits that take time quadratic in
 * the paragraph's length or worse: it asks each match for a {@code MatchResult}, for which Java before
 * 20 copies the whole paragraph; and it searches the whole paragraph for the end of a title or a comment.
 */
final class InlineReader extends CommonmarkInlineParser {
    /** The longest title of a link, in UTF-16 units. */
    private static final int MAX_TITLE = 1_000;

    /** The longest match of any pattern, in UTF-16 units. */
    private static final int MAX_MATCH = 5_000;

    /** With Flexmark's own patterns, each backslash doubles the time. */
    private static final Pattern LABEL = Pattern.compile("^\\[(?:[^\\\\\\[\\]]|\\\\[\\\\\\[\\]]?+){0,999}+]");

    private static final Pattern ADDRESS = Pattern.compile("^<(?:[^<> \\t\\n\\\\\\x00]|\\\\[<>\\\\]?+)*+>");

    InlineReader(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public @Nullable Matcher matcher(Pattern pattern) {
        int length = this.input.length();
        if (this.index >= length) {
            return null;
        }
        Matcher matcher = own(pattern).matcher(this.input).region(this.index, Math.min(length, this.index + MAX_MATCH));
        if (!matcher.find()) {
            return null;
        }
        this.index = matcher.end();
        return matcher;
    }

    private Pattern own(Pattern pattern) {
        if (pattern == this.myParsing.LINK_LABEL) {
            return LABEL;
        }
        return pattern == this.myParsing.LINK_DESTINATION_ANGLES ? ADDRESS : pattern;
    }

    /** Words in quotes or parentheses; Flexmark's pattern uses stack for each letter. */
    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        char open = peek();
        char close = open == '(' ? ')' : open;
        int last = "\"'(".indexOf(open) < 0 ? 0 : Math.min(this.input.length(), this.index + MAX_TITLE);
        for (int i = this.index + 1; i < last; i++) {
            char c = this.input.charAt(i);
            if (c == close) {
                BasedSequence title = this.input.subSequence(this.index, i + 1);
                this.index = i + 1;
                return title;
            }
            i += c == '\\' ? 1 : 0;
        }
        return null;
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher found = matcher(pattern);
        return found == null ? null : this.input.subSequence(found.start(), found.end());
    }

    @Override
    public @Nullable BasedSequence @Nullable [] matchWithGroups(Pattern pattern) {
        Matcher found = matcher(pattern);
        if (found == null) {
            return null;
        }
        BasedSequence[] groups = new BasedSequence[found.groupCount() + 1];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = found.start(i) < 0 ? null : this.input.subSequence(found.start(i), found.end(i));
        }
        return groups;
    }
}
