package org.afterbacksurgery.article;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.markup.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a treatment's facts, ready to show, with the numbers of the page's sources.
 *
 * @param certaintySource who graded it, and when; or empty
 * @param regulationSource who said so, and when; or empty
 * @param notKnown items of a list
 */
public record TreatmentTexts(
        SafeHtml certaintySource,
        SafeHtml regulationSource,
        SafeHtml notKnown,
        SafeHtml helps,
        SafeHtml harms,
        SafeHtml involves) {
    public static final TreatmentTexts NONE = new TreatmentTexts(
            SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY);

    /** @param rendered one for each source and text of the treatment, in the order of this record */
    public static TreatmentTexts of(Treatment treatment, List<SafeHtml> rendered) {
        Iterator<SafeHtml> next = rendered.iterator();
        return new TreatmentTexts(
                ifAny(treatment.certaintySource(), next),
                ifAny(treatment.regulationSource(), next),
                SafeHtml.items(
                        treatment.notKnown().stream().map(text -> next.next()).toList()),
                next.next(),
                next.next(),
                next.next());
    }

    private static SafeHtml ifAny(@Nullable String key, Iterator<SafeHtml> next) {
        return key == null ? SafeHtml.EMPTY : next.next();
    }

    public Stream<SafeHtml> all() {
        return Stream.of(
                this.certaintySource, this.regulationSource, this.notKnown, this.helps, this.harms, this.involves);
    }
}
