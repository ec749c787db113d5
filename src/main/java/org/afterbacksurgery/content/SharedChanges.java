package org.afterbacksurgery.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;

/**
 * What became different between two states of the shared files, as far as the texts of pages show
 * it. For one thread.
 */
final class SharedChanges {
    private final Shared before;
    private final Shared after;
    private final Map<String, Set<Dependency>> byLanguage = new HashMap<>();

    SharedChanges(Shared before, Shared after) {
        this.before = before;
        this.after = after;
    }

    /** Whether a page may read differently now. */
    boolean touch(Reading reading) {
        String language = reading.page().language();
        Set<Dependency> changed = this.byLanguage.computeIfAbsent(language, this::changed);
        return reading.uses().stream().anyMatch(changed::contains)
                || reading.asksForUnknownPerson()
                        && changed.stream().anyMatch(entry -> entry.kind() == Dependency.Kind.PERSON)
                || hasOtherTerms(language);
    }

    /** Whether other words than before are terms of the glossary: any page of the language may hold one. */
    private boolean hasOtherTerms(String language) {
        return !names(this.before, language).equals(names(this.after, language));
    }

    /** The entries that were added, changed or taken away. */
    private Set<Dependency> changed(String language) {
        Set<Dependency> changed = new HashSet<>();
        add(changed, Dependency.Kind.SOURCE, sources(this.before), sources(this.after));
        add(changed, Dependency.Kind.NUMBER, numbers(this.before, language), numbers(this.after, language));
        add(changed, Dependency.Kind.TERM, terms(this.before, language), terms(this.after, language));
        add(
                changed,
                Dependency.Kind.PERSON,
                this.before.people().byKey(),
                this.after.people().byKey());
        return changed;
    }

    private static <T> void add(
            Set<Dependency> changed, Dependency.Kind kind, Map<String, T> before, Map<String, T> after) {
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> changed.add(new Dependency(kind, key)));
    }

    private static Map<String, Bibliography.Source> sources(Shared shared) {
        return shared.bibliography().keys().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> shared.bibliography().find(key).orElseThrow()));
    }

    /** A number as the pages of one language show it. */
    private record Shown(int outOf, int from, int to, String source, Optional<String> sentence) {
        static Shown of(Numbers.Frequency number, String language) {
            return new Shown(number.outOf(), number.from(), number.to(), number.source(), number.sentence(language));
        }
    }

    private static Map<String, Shown> numbers(Shared shared, String language) {
        return shared.numbers().byId().values().stream()
                .collect(Collectors.toMap(Numbers.Frequency::id, number -> Shown.of(number, language)));
    }

    private static Map<String, Glossary.Term> terms(Shared shared, String language) {
        return shared.glossary().in(language).stream()
                .collect(Collectors.toMap(Glossary.Term::id, Function.identity()));
    }

    private static Set<List<String>> names(Shared shared, String language) {
        return shared.glossary().in(language).stream()
                .map(term -> List.of(term.id(), term.term()))
                .collect(Collectors.toSet());
    }
}
