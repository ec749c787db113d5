package org.afterbacksurgery.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;

/** Everybody in {@code people.yml}, by key. */
public record People(Map<String, Person> byKey) {
    /** Without a {@code people.yml}, only the editorial team, which {@code site.yml} names by default. */
    public static final People DEFAULT = new People(Map.of(
            "editorial-team",
            new Person("editorial-team", true, Translated.of("Editorial team"), null, null, false, List.of())));

    private static final Set<String> KEYS = Set.of("type", "name", "credentials", "interests", "reviewer", "languages");

    public People {
        byKey = Map.copyOf(byKey);
    }

    public Optional<Person> find(String key) {
        return Optional.ofNullable(this.byKey.get(key));
    }

    /** The problem to report for a key that nobody here has. */
    public Problem unknown(YamlValue.Text key) {
        return Problem.error(
                ProblemCode.UNKNOWN_PERSON,
                key.at(),
                "Nobody in people.yml has the key '%s'.".formatted(key.text()),
                Suggestion.didYouMean(key.text(), this.byKey.keySet())
                        + "Correct the key, or add the person to people.yml.");
    }

    public static People parse(SourceText source, Consumer<Problem> problems) {
        Map<String, Person> people = new LinkedHashMap<>();
        Yaml.read(source, problems)
                .map(keys -> new Fields(keys, problems))
                .ifPresent(all ->
                        all.names().forEach(key -> person(key, all).ifPresent(person -> people.put(key, person))));
        return people.isEmpty() ? DEFAULT : new People(people);
    }

    private static Optional<Person> person(String key, Fields all) {
        if (all.isMissing(key)) {
            noName(key, all, all.keyAt(key).orElse(all.at()));
            return Optional.empty();
        }
        return all.group(key).map(fields -> readPerson(key, fields));
    }

    private static void noName(String key, Fields fields, SourceLocation at) {
        fields.error(at, ProblemCode.MISSING_KEY, "'%s' has no name.".formatted(key), "Add 'name: …'.");
    }

    private static Person readPerson(String key, Fields fields) {
        fields.allowOnly(KEYS);
        if (fields.isMissing("name")) {
            noName(key, fields, fields.at());
        }
        return new Person(
                key,
                oneOf(fields, "type", List.of("person", "organization")).equals("organization"),
                Translated.read(fields, "name", Translated.of(key)),
                fields.stringOrNull("credentials"),
                fields.value("interests").isPresent() ? Translated.read(fields, "interests", Translated.of("")) : null,
                oneOf(fields, "reviewer", List.of("false", "true")).equals("true"),
                fields.strings("languages"));
    }

    /** The value of a key, which must be one of the words; the first word when the key is missing. */
    private static String oneOf(Fields fields, String key, List<String> words) {
        YamlValue.Text written = fields.text(key).orElse(null);
        if (written == null || words.contains(written.text())) {
            return written == null ? words.get(0) : written.text();
        }
        fields.error(
                key,
                ProblemCode.BAD_VALUE,
                "The value '%s' of '%s' cannot be used.".formatted(written.text(), key),
                "Write %s.".formatted(String.join(" or ", words)));
        return words.get(0);
    }
}
