package org.afterbacksurgery.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.markup.Glossary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the condition is called that this site is about. Staff write its names in one place, the
 * glossary; where it has no such entry in a language, the program knows the most common ones.
 */
@Component
class ConditionNames {
    private static final String ENTRY = "failed-back-surgery-syndrome";

    private final Catalogue catalogue;
    private final MessageSource messages;

    ConditionNames(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** Its name, then the others. */
    List<String> in(String language) {
        return this.catalogue.glossary().in(language).stream()
                .filter(term -> term.id().equals(ENTRY))
                .findFirst()
                .map(ConditionNames::names)
                .orElseGet(() -> common(Locale.forLanguageTag(language)));
    }

    private static List<String> names(Glossary.Term term) {
        return Stream.concat(Stream.of(term.term()), term.also().stream()).toList();
    }

    private List<String> common(Locale locale) {
        return Stream.of("condition.name", "condition.short", "condition.newer")
                .map(key -> this.messages.getMessage(key, null, locale))
                .toList();
    }
}
