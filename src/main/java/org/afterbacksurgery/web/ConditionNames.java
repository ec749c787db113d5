package org.afterbacksurgery.web;

import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.language.Wording;
import org.afterbacksurgery.markup.Glossary;

/**
 * The names of the condition that this site is about. Staff write them in one place, the glossary;
 * when the glossary has no such entry in a language, the program uses the most common names.
 */
public final class ConditionNames {
    private static final String ENTRY = "failed-back-surgery-syndrome";

    private ConditionNames() {}

    /** The main name first, then the others. */
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
