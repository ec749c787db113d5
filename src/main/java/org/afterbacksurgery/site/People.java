package org.afterbacksurgery.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;

/** Everybody in {@code people.yml}, by key. */
public record People(Map<String, Person> byKey) {
    /** Without a {@code people.yml} there is the editorial team, whom {@code site.yml} names by default. */
    public static final People DEFAULT = new People(Map.of(
            "editorial-team",
            new Person(
                    "editorial-team", true, Translated.of("Editorial team"), null, null, false, java.util.List.of())));

    private static final Set<String> KEYS = Set.of("type", "name", "credentials", "interests", "reviewer", "languages");

    public People {
        byKey = Map.copyOf(byKey);
    }

    public Optional<Person> find(String key) {
        return Optional.ofNullable(this.byKey.get(key));
    }

    public static People parse(SourceText source, Consumer<Problem> problems) {
        Map<String, Person> people = new LinkedHashMap<>();
        Yaml.read(source, problems)
                .map(keys -> new Fields(keys, problems))
                .ifPresent(all -> all.names()
                        .forEach(key ->
                                all.group(key).ifPresent(person -> people.put(key, person(key, person, problems)))));
        return people.isEmpty() ? DEFAULT : new People(people);
    }

    private static Person person(String key, Fields fields, Consumer<Problem> problems) {
        fields.allowOnly(KEYS);
        if (fields.value("name").isEmpty()) {
            problems.accept(Problem.error(
                    ProblemCode.MISSING_KEY, fields.at(), "'%s' has no name.".formatted(key), "Add 'name: …'."));
        }
        return new Person(
                key,
                fields.text("type")
                        .map(type -> type.text().equals("organization"))
                        .orElse(false),
                fields.translated("name", Translated.of(key)),
                fields.text("credentials").map(YamlValue.Text::text).orElse(null),
                fields.value("interests").isPresent() ? fields.translated("interests", Translated.of("")) : null,
                fields.text("reviewer")
                        .map(reviewer -> reviewer.text().equals("true"))
                        .orElse(false),
                fields.texts("languages").stream().map(YamlValue.Text::text).toList());
    }
}
