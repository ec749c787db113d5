package org.afterbacksurgery.content.frontmatter;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Person;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Looks up the people that a page names, and remembers whom it names. */
final class NamedPeople {
    private final @Nullable People people;
    private final Consumer<Problem> problems;
    private final Set<String> named = new TreeSet<>();

    /** @param people null if everybody counts as known */
    NamedPeople(@Nullable People people, Consumer<Problem> problems) {
        this.people = people;
        this.problems = problems;
    }

    /** Whether people.yml has the key; reports it if not. */
    boolean isKnown(YamlValue.Text key) {
        this.named.add(key.text());
        if (this.people == null || this.people.find(key.text()).isPresent()) {
            return true;
        }
        this.problems.accept(this.people.unknown(key));
        return false;
    }

    /** Empty if people.yml does not have the key, and always if everybody counts as known. */
    Optional<Person> find(YamlValue.Text key) {
        return Optional.ofNullable(this.people).flatMap(known -> known.find(key.text()));
    }

    /** The keys that the page names. */
    Set<String> named() {
        return this.named;
    }
}
