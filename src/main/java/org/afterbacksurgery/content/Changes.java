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
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Person;

/**
 * What changed between two states of the folder, as far as it can change the texts of pages. For one
 * thread.
 */
final class Changes {
    private final PageIndex indexBefore;
    private final PageIndex indexAfter;
    private final Shared before;
    private final Shared after;
    private final Map<String, Set<Dependency>> byLanguage = new HashMap<>();

    Changes(FolderState before, FolderState after) {
        this.indexBefore = before.index();
        this.indexAfter = after.index();
        this.before = before.shared();
        this.after = after.shared();
    }

    /** Whether the page has to be read again: its text or its problems may be different now. */
    boolean touch(Reading reading) {
        if (this.indexAfter.sameAs(this.indexBefore) && this.after == this.before) {
            return false;
        }
        if (!this.after.site().languages().equals(this.before.site().languages())) {
            return true;
        }
        String language = reading.page().language();
        Set<Dependency> changed = this.byLanguage.computeIfAbsent(language, this::changed);
        return reading.uses().stream().anyMatch(changed::contains) || hasOtherTerms(language);
    }

    /** Whether the glossary's terms changed: any page of the language may hold one of them. */
    private boolean hasOtherTerms(String language) {
        return !names(this.before, language).equals(names(this.after, language));
    }

    /** What was added, changed or removed. */
    private Set<Dependency> changed(String language) {
        Set<Dependency> changed = new HashSet<>();
        add(changed, Dependency.Kind.SOURCE, sources(this.before), sources(this.after));
        add(changed, Dependency.Kind.NUMBER, numbers(this.before, language), numbers(this.after, language));
        add(changed, Dependency.Kind.TERM, terms(this.before, language), terms(this.after, language));
        people(changed);
        files(changed);
        return changed;
    }

    private void people(Set<Dependency> changed) {
        Map<String, Person> known = this.before.people().byKey();
        Map<String, Person> next = this.after.people().byKey();
        add(changed, Dependency.Kind.PERSON, known, next);
        if (!known.keySet().equals(next.keySet())) {
            changed.add(Dependency.PEOPLE_KEYS);
        }
    }

    private void files(Set<Dependency> changed) {
        Map<String, PageFile> pages = this.indexBefore.pages();
        Map<String, PageFile> nextPages = this.indexAfter.pages();
        Map<String, Picture> pictures = this.before.pictures();
        Map<String, Picture> nextPictures = this.after.pictures();
        add(changed, Dependency.Kind.PAGE, pages, nextPages);
        add(changed, Dependency.Kind.PAGE, addresses(this.indexBefore), addresses(this.indexAfter));
        add(changed, Dependency.Kind.IMAGE, pictures, nextPictures);
        if (!pages.keySet().equals(nextPages.keySet()) || !pictures.keySet().equals(nextPictures.keySet())) {
            changed.add(Dependency.FILE_NAMES);
        }
    }

    private static <T> void add(
            Set<Dependency> changed, Dependency.Kind kind, Map<String, T> before, Map<String, T> after) {
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> changed.add(new Dependency(kind, key)));
    }

    /** For an address, all that counts is whether it has a page. */
    private static Map<String, Boolean> addresses(PageIndex index) {
        return index.addresses().stream().collect(Collectors.toMap(Address::path, address -> true));
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
