package org.afterbacksurgery.content.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;

/** Reads {@code glossary.yml}. */
final class GlossaryFile {
    private static final Set<String> KEYS = Set.of("term", "means", "also");

    private final Consumer<Problem> problems;
    private final Map<String, List<Glossary.Term>> byLanguage = new LinkedHashMap<>();

    /** By language and name: which entry has it. */
    private final Map<String, String> named = new HashMap<>();

    private GlossaryFile(Consumer<Problem> problems) {
        this.problems = problems;
    }

    static Glossary parse(SourceText source, Consumer<Problem> problems) {
        GlossaryFile file = new GlossaryFile(problems);
        Yaml.read(source, problems)
                .map(keys -> new Fields(keys, problems))
                .ifPresent(all ->
                        all.names().forEach(id -> all.group(id).ifPresent(entry -> file.entry(id, all, entry))));
        return new Glossary(file.byLanguage);
    }

    private void entry(String id, Fields all, Fields entry) {
        if (!Address.isSegment(id)) {
            all.keyAt(id)
                    .ifPresent(at -> this.problems.accept(Problem.error(
                            ProblemCode.BAD_NAME,
                            at,
                            "The key '%s' cannot be part of a web address.".formatted(id),
                            "Use only a to z, 0 to 9 and single hyphens.")));
            return;
        }
        entry.allowOnlyLanguages();
        entry.names().forEach(language -> entry.group(language).ifPresent(word -> word(id, language, word)));
    }

    private void word(String id, String language, Fields fields) {
        fields.allowOnly(KEYS);
        List<String> missing =
                List.of("term", "means").stream().filter(fields::isMissing).toList();
        missing.forEach(key -> this.problems.accept(Problem.error(
                ProblemCode.MISSING_KEY,
                fields.at(),
                "The word '%s' has no '%s' here.".formatted(id, key),
                key.equals("term") ? "Add 'term: …'." : "Add 'means: …', one plain sentence.")));
        if (!missing.isEmpty()) {
            return;
        }
        YamlValue.Text term = fields.text("term").orElse(null);
        String means = fields.text("means").map(YamlValue.Text::text).orElse("");
        if (term == null || means.isEmpty()) {
            return;
        }
        String other = this.named.putIfAbsent(language + " " + term.text().toLowerCase(Locale.ROOT), id);
        if (other != null) {
            this.problems.accept(Problem.error(
                    ProblemCode.BAD_VALUE,
                    term.at(),
                    "The term '%s' stands here already, under '%s'.".formatted(term.text(), other),
                    "Keep one of the two."));
            return;
        }
        this.byLanguage
                .computeIfAbsent(language, l -> new ArrayList<>())
                .add(new Glossary.Term(
                        id,
                        term.text(),
                        means,
                        fields.texts("also").stream().map(YamlValue.Text::text).toList()));
    }
}
