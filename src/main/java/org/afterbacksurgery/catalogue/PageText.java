package org.afterbacksurgery.catalogue;

import org.afterbacksurgery.markup.SafeHtml;

/** The text of one revision, as readers see it. */
public record PageText(SafeHtml body, SafeHtml keyPoints, SafeHtml references) {
    static PageText of(RevisionEntity revision) {
        return new PageText(
                SafeHtml.restored(revision.body),
                SafeHtml.restored(revision.keyPoints),
                SafeHtml.restored(revision.references));
    }

    int weight() {
        return this.body.toString().length()
                + this.keyPoints.toString().length()
                + this.references.toString().length();
    }
}
