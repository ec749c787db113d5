package org.afterbacksurgery.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The pages that the program makes in each language, beside those that staff write. */
public enum ProgramPage {
    A_TO_Z("a-z", Map.of()),
    GLOSSARY("glossary", Map.of("es", "glosario")),
    COMPARE("compare", Map.of("es", "comparar"));

    private final String name;
    private final Map<String, String> names;

    ProgramPage(String name, Map<String, String> names) {
        this.name = name;
        this.names = names;
    }

    /** Its address in a language, such as {@code /es/glosario}. */
    public String path(Site site, String language) {
        boolean first = language.equals(site.firstLanguage());
        return site.programPath(language, first ? this.name : this.names.getOrDefault(language, this.name));
    }

    /** The address that is meant where the English name stands in another language, such as {@code /es/glossary}. */
    public static Optional<String> meant(Site site, String path) {
        String language = site.languageOf(path);
        return Arrays.stream(values())
                .filter(page -> site.programPath(language, page.name).equals(path))
                .map(page -> page.path(site, language))
                .findFirst();
    }

    /** The one whose address this is, in any language of the site. */
    public static Optional<ProgramPage> at(Site site, String path) {
        return Arrays.stream(values())
                .filter(page -> site.languages().stream()
                        .anyMatch(language -> page.path(site, language).equals(path)))
                .findFirst();
    }
}
