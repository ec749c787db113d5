package org.afterbacksurgery.content;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Glossary;
import org.jspecify.annotations.Nullable;

/**
 * Tells from another run of the program whether a page would be read now as it was read then. What counts
 * is what {@link Changes} looks at within one run. Safe for use by several threads.
 */
final class Fingerprints {
    private final String program;
    private final PageIndex index;
    private final Shared shared;
    private final Map<String, String> bases = new ConcurrentHashMap<>();
    private final Map<String, Map<Dependency, String>> values = new ConcurrentHashMap<>();

    /** @param program tells this build of the program from all others */
    Fingerprints(String program, FolderState state) {
        this.program = program;
        this.index = state.index();
        this.shared = state.shared();
    }

    /** A hash of everything besides the page's file that its reading was made from. */
    String of(PageFile page, Collection<Dependency> uses) {
        Map<Dependency, String> known =
                this.values.computeIfAbsent(page.language(), language -> new ConcurrentHashMap<>());
        Stream<String> used = uses.stream()
                .map(use -> use.kind() + " " + use.key() + " "
                        + known.computeIfAbsent(use, key -> value(key, page.language())))
                .sorted();
        String base = this.bases.computeIfAbsent(page.language(), this::base);
        return hash(Stream.concat(Stream.of(page.toString(), base), used));
    }

    /** What every page of a language depends on. */
    private String base(String language) {
        Set<String> terms = new TreeSet<>();
        this.shared.glossary().in(language).forEach(term -> terms.add(term.id() + " " + term.term()));
        return String.join("\n", this.program, this.shared.site().languages().toString(), terms.toString());
    }

    private String value(Dependency use, String language) {
        String key = use.key();
        return switch (use.kind()) {
            case SOURCE -> Json.write(this.shared.bibliography().find(key).orElse(null));
            case NUMBER -> Json.write(this.shared.numbers().byId().get(key));
            case TERM -> Json.write(term(key, language));
            case PERSON -> Json.write(this.shared.people().byKey().get(key));
            case PAGE ->
                key.startsWith("/")
                        ? String.valueOf(this.index.filesOf(key).isEmpty())
                        : String.valueOf(this.index.pages().get(key));
            case IMAGE -> Json.write(this.shared.pictures().get(key));
            case NAMES -> hash(names(use));
            case SETTING -> this.program;
        };
    }

    private Glossary.@Nullable Term term(String id, String language) {
        return this.shared.glossary().in(language).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Stream<String> names(Dependency use) {
        return use.equals(Dependency.PEOPLE_KEYS)
                ? this.shared.people().byKey().keySet().stream().sorted()
                : Stream.concat(this.index.pages().keySet().stream(), this.shared.pictures().keySet().stream())
                        .sorted();
    }

    private static String hash(Stream<String> lines) {
        return TextHash.ofFile(lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
