package org.afterbacksurgery.page;

import java.time.LocalDate;
import org.afterbacksurgery.markup.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the panel of a treatment prints.
 *
 * @param certaintySource who graded it; empty when the grade is our own reading
 * @param regulationSource who said so; empty when nobody did
 * @param asOf the day on which that was true; null when there is no source
 * @param sold whether the clinic sells it; null when the site names no clinic
 * @param clinic its name; empty without one
 * @param notKnown items of a list
 */
public record Facts(
        Sign certainty,
        SafeHtml certaintySource,
        Sign regulation,
        SafeHtml regulationSource,
        @Nullable LocalDate asOf,
        @Nullable Boolean sold,
        String clinic,
        SafeHtml notKnown) {

    /**
     * A sign that is the same on every page.
     *
     * @param word its name, such as {@code very-low}
     * @param explained the address of its explanation; null when no public page explains it
     */
    public record Sign(String word, @Nullable String explained) {}

    /** About how many characters it takes in memory. */
    int weight() {
        return this.notKnown.toString().length()
                + this.certaintySource.toString().length()
                + this.regulationSource.toString().length();
    }
}
