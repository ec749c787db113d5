package org.afterbacksurgery.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts by which a treatment can be compared with others, as their author wrote them: the
 * texts may hold citations.
 *
 * @param involves days, visits, recovery
 * @param certaintySource key of the source that graded it; null where the grade is our own reading
 * @param regulationSource key of the source that says so; null only where nothing is to be said
 * @param regulationAsOf the day on which that held; null like its source
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
