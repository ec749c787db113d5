package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.List;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.PageHead;

/**
 * The treatments of a language side by side, with everything that the template prints.
 *
 * @param address of the comparison of all treatments
 * @param groups the kinds of treatment that one can choose
 * @param treatments the single treatments that one can choose
 * @param rows the chosen ones, by name; all of them when nothing was chosen
 * @param total how many there are
 * @param isChosen whether a reader made a choice
 * @param isReviewed whether every page behind it has a review in force
 * @param updated when one of those pages last changed
 * @param clinic its name; empty when the site names none
 */
public record Comparison(
        PageHead head,
        String address,
        List<Choice> groups,
        List<Choice> treatments,
        List<Row> rows,
        int total,
        boolean isChosen,
        boolean isReviewed,
        LocalDate updated,
        String clinic) {

    public Comparison {
        groups = List.copyOf(groups);
        treatments = List.copyOf(treatments);
        rows = List.copyOf(rows);
    }

    /**
     * A checkbox.
     *
     * @param value what a reader asks for by checking it
     * @param name the word for a group, or the title of a treatment
     */
    public record Choice(String value, String name, boolean ticked) {}

    /** One treatment. */
    public record Row(
            String address,
            String title,
            SafeHtml involves,
            SafeHtml helps,
            SafeHtml harms,
            Facts.Sign certainty,
            Facts.Sign regulation,
            boolean sold) {}

    /** What a reader asked for: kinds of treatment and single treatments. */
    public record Selection(List<String> groups, List<String> addresses) {
        public Selection {
            groups = List.copyOf(groups);
            addresses = List.copyOf(addresses);
        }

        boolean isEmpty() {
            return this.groups.isEmpty() && this.addresses.isEmpty();
        }
    }
}
