package org.afterbacksurgery.page;

import java.time.LocalDate;
import org.afterbacksurgery.markup.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the panel of a treatment prints.
 *
 * @param certaintySource who graded it; empty where the grade is our own reading
 * @param regulationSource who said so; empty where nothing was said
 * @param asOf the day on which that held; null like its source
 * @param sold whether the clinic sells it; null where the site names no clinic
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
     * @param word names it, such as {@code very-low}
     * @param explained where its meaning stands; null where no public page says it
     */
    public record Sign(String word, @Nullable String explained) {}

    /** About how many characters it keeps in memory. */
    int weight() {
        return this.notKnown.toString().length()
                + this.certaintySource.toString().length()
                + this.regulationSource.toString().length();
    }
}
