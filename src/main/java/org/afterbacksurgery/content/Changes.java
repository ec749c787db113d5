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
    private final Map<String, Changed> byLanguage = new HashMap<>();

    /** Whether any page may be touched at all. */
    private final boolean any;

    /** Whether the names of languages changed: then every page is touched. */
    private final boolean all;

    /**
     * What changed for the pages of one language.
     *
     * @param terms whether the glossary's terms changed: any page of the language may hold one of them
     */
    private record Changed(Set<Dependency> dependencies, boolean terms) {}

    Changes(FolderState before, FolderState after) {
        this.indexBefore = before.index();
        this.indexAfter = after.index();
        this.before = before.shared();
        this.after = after.shared();
        this.any = this.after != this.before || !this.indexAfter.sameAs(this.indexBefore);
        this.all = !this.after.site().languages().equals(this.before.site().languages());
    }

    /** Whether any page may have to be read again. */
    boolean any() {
        return this.any;
    }

    /** Whether the page has to be read again: its text or its problems may be different now. */
    boolean touch(Reading reading) {
        if (!this.any || this.all) {
            return this.all;
        }
        Changed changed = this.byLanguage.computeIfAbsent(reading.page().language(), this::changed);
        return changed.terms() || reading.uses().stream().anyMatch(changed.dependencies()::contains);
    }

    /** What was added, changed or removed. */
    private Changed changed(String language) {
        Set<Dependency> changed = new HashSet<>();
        if (this.after != this.before) {
            add(changed, Dependency.Kind.SOURCE, sources(this.before), sources(this.after));
            add(changed, Dependency.Kind.NUMBER, numbers(this.before, language), numbers(this.after, language));
            add(changed, Dependency.Kind.TERM, terms(this.before, language), terms(this.after, language));
            people(changed);
        }
        files(changed);
        return new Changed(changed, !names(this.before, language).equals(names(this.after, language)));
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
        if (pages != nextPages) {
            add(changed, Dependency.Kind.PAGE, pages, nextPages);
            addresses(changed, this.indexBefore, this.indexAfter);
            addresses(changed, this.indexAfter, this.indexBefore);
        }
        add(changed, Dependency.Kind.IMAGE, pictures, nextPictures);
        if (!pages.keySet().equals(nextPages.keySet()) || !pictures.keySet().equals(nextPictures.keySet())) {
            changed.add(Dependency.FILE_NAMES);
        }
    }

    /** For an address, all that counts is whether it has a page. */
    private static void addresses(Set<Dependency> changed, PageIndex some, PageIndex other) {
        some.addresses().stream()
                .filter(address -> !other.addresses().contains(address))
                .forEach(address -> changed.add(new Dependency(Dependency.Kind.PAGE, address.path())));
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
