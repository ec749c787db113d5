package org.afterbacksurgery.web;

import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.markup.Glossary;

/**
 * What the condition is called that this site is about. Staff write its names in one place, the
 * glossary; where it has no such entry in a language, the program knows the most common ones.
 */
public final class ConditionNames {
    private static final String ENTRY = "failed-back-surgery-syndrome";

    private ConditionNames() {}

    /** Its name, then the others. */
    public static List<String> in(Edition edition, String language) {
        return edition.glossary().in(language).stream()
                .filter(term -> term.id().equals(ENTRY))
                .findFirst()
                .map(ConditionNames::names)
                .orElseGet(() -> common(Wording.in(language)));
    }

    private static List<String> names(Glossary.Term term) {
        return Stream.concat(Stream.of(term.term()), term.also().stream()).toList();
    }

    private static List<String> common(Wording words) {
        return Stream.of("condition.name", "condition.short", "condition.newer")
                .map(words::of)
                .toList();
    }
}
