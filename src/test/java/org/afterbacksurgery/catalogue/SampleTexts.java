package org.afterbacksurgery.catalogue;

import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.SafeHtml;

/** Texts of pages as the database stores them. */
public final class SampleTexts {
    private SampleTexts() {}

    /** @param html as the markup room makes it */
    public static PageText body(String html) {
        return new PageText(
                SafeHtml.restored(html), SafeHtml.EMPTY, SafeHtml.EMPTY, SafeHtml.EMPTY, TreatmentTexts.NONE);
    }
}
