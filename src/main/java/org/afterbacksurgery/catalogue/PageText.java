package org.afterbacksurgery.catalogue;

import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.SafeHtml;

/**
 * The text of one revision, as readers see it.
 *
 * @param definitions of the glossary terms in it
 * @param facts of a treatment; empty on other pages
 */
public record PageText(
        SafeHtml body, SafeHtml keyPoints, SafeHtml references, SafeHtml definitions, TreatmentTexts facts) {
    static final PageText NONE =
            new PageText(SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, TreatmentTexts.NONE);

    static PageText of(RevisionEntity revision) {
        return new PageText(
                SafeHtml.restored(revision.body),
                SafeHtml.restored(revision.keyPoints),
                SafeHtml.restored(revision.references),
                SafeHtml.restored(revision.definitions),
                revision.facts.texts());
    }

    int weight() {
        return this.body.toString().length()
                + this.keyPoints.toString().length()
                + this.references.toString().length()
                + this.definitions.toString().length()
                + this.facts.all().mapToInt(text -> text.toString().length()).sum();
    }
}
