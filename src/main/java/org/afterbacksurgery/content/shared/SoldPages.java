package org.afterbacksurgery.content.shared;

import java.util.List;
import java.util.Objects;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Site;

/** The pages about what the clinic sells. A slip in that list would make the site deny that the clinic sells it. */
record SoldPages(Site site, PageIndex index) {
    /** The addresses in {@code sells} that have no page. */
    List<String> missing() {
        Site.Clinic clinic = this.site.clinic();
        return clinic == null
                ? List.of()
                : clinic.sells().stream()
                        .filter(sold -> Address.parse(sold)
                                .filter(this.index.addresses()::contains)
                                .isEmpty())
                        .toList();
    }

    List<Problem> problems() {
        return missing().stream().map(this::problem).toList();
    }

    Problem problem(String sold) {
        return Problem.error(
                ProblemCode.MISSING_PAGE,
                Objects.requireNonNull(this.site.clinic()).sellsAt(),
                "There is no page at the address '%s', which 'sells' names.".formatted(sold),
                Suggestion.didYouMean(
                                sold,
                                this.index.addresses().stream()
                                        .map(Address::path)
                                        .toList())
                        + "Write the address of the page about what the clinic sells. Until then no page says that the clinic does not sell it.");
    }
}
