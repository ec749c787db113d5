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

    private final Map<String, List<Glossary.Term>> byLanguage = new LinkedHashMap<>();

    /** The entry that has a name, by language and name. */
    private final Map<String, String> named = new HashMap<>();

    static Glossary parse(SourceText source, Consumer<Problem> problems) {
        GlossaryFile file = new GlossaryFile();
        Yaml.read(source, problems)
                .map(keys -> new Fields(keys, problems))
                .ifPresent(all ->
                        all.names().forEach(id -> all.group(id).ifPresent(entry -> file.entry(id, all, entry))));
        return new Glossary(file.byLanguage);
    }

    private void entry(String id, Fields all, Fields entry) {
        if (!Address.isSegment(id)) {
            all.keyAt(id)
                    .ifPresent(at -> all.error(
                            at,
                            ProblemCode.BAD_NAME,
                            "The key '%s' cannot be part of a web address.".formatted(id),
                            "Use only a to z, 0 to 9 and single hyphens."));
            return;
        }
        entry.allowOnlyLanguages();
        entry.names().forEach(language -> entry.group(language).ifPresent(word -> word(id, language, word)));
    }

    private void word(String id, String language, Fields fields) {
        fields.allowOnly(KEYS);
        List<String> missing =
                List.of("term", "means").stream().filter(fields::isMissing).toList();
        missing.forEach(key -> fields.error(
                fields.at(),
                ProblemCode.MISSING_KEY,
                "The word '%s' has no '%s' here.".formatted(id, key),
                key.equals("term") ? "Add 'term: …'." : "Add 'means: …', one plain sentence."));
        if (!missing.isEmpty()) {
            return;
        }
        YamlValue.Text term = fields.text("term").orElse(null);
        String means = fields.string("means");
        if (term == null || means.isEmpty()) {
            return;
        }
        String other = this.named.putIfAbsent(language + " " + term.text().toLowerCase(Locale.ROOT), id);
        if (other != null) {
            fields.error(
                    term.at(),
                    ProblemCode.BAD_VALUE,
                    "The term '%s' is here already, under '%s'.".formatted(term.text(), other),
                    "Keep one of the two.");
            return;
        }
        this.byLanguage
                .computeIfAbsent(language, l -> new ArrayList<>())
                .add(new Glossary.Term(id, term.text(), means, fields.strings("also")));
    }
}
