package org.afterbacksurgery.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.markup.Section;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;

/** Checks that the page of a treatment says about as much about its bad side as about its good side. */
final class BalanceCheck {
    private static final List<String> SIDES = List.of("section.helps", "section.harms");

    private BalanceCheck() {}

    /** Empty, too, when the page lacks one of the two sections. */
    static Optional<Problem> check(String language, List<Section> sections) {
        List<Section> sides = SIDES.stream()
                .map(Wording.in(language)::of)
                .flatMap(title -> sections.stream()
                        .filter(section ->
                                section.title().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .stream())
                .toList();
        return sides.size() < 2 ? Optional.empty() : weigh(sides.get(0), sides.get(1));
    }

    private static Optional<Problem> weigh(Section one, Section other) {
        Section shorter = one.words() <= other.words() ? one : other;
        Section longer = shorter == one ? other : one;
        return 3 * (longer.words() - shorter.words()) <= longer.words()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        ProblemCode.BAD_VALUE,
                        shorter.at(),
                        "'%s' and '%s' differ: %d against %d words."
                                .formatted(shorter.title(), longer.title(), shorter.words(), longer.words()),
                        "Give the good side and the bad side about the same number of words."));
    }
}
