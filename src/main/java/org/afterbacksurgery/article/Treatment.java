package org.afterbacksurgery.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that let readers compare a treatment with others, as their author wrote them. The texts
 * may contain citations.
 *
 * @param involves days, visits, recovery
 * @param certaintySource key of the source that graded it; null when the grade is our own reading
 * @param regulationSource key of the source that says so; null only when there is nothing to say
 * @param regulationAsOf the day on which that was true; null when there is no source
 * @param notKnown what nobody knows yet; at least one
 */
public record Treatment(
        TreatmentGroup group,
        String helps,
        String harms,
        String involves,
        Certainty certainty,
        @Nullable String certaintySource,
        Regulation regulation,
        @Nullable String regulationSource,
        @Nullable LocalDate regulationAsOf,
        List<String> notKnown) {

    public Treatment {
        notKnown = List.copyOf(notKnown);
    }
}
