package org.afterbacksurgery.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.language.Wording;

/**
 * The pages that the program makes in each language, besides those that staff write. In the first
 * language each has its English name; in other languages, the name from their messages.
 */
public enum ProgramPage {
    A_TO_Z("a-z"),
    GLOSSARY("glossary"),
    COMPARE("compare");

    /** Names that are reserved for future pages. */
    private static final List<String> TO_COME = List.of("search", "feedback");

    private final String name;

    ProgramPage(String name) {
        this.name = name;
    }

    /** The page's address in a language, such as {@code /es/glosario}. */
    public String path(Site site, String language) {
        return site.programPath(language, name(this.name, site, language));
    }

    private static String name(String name, Site site, String language) {
        return language.equals(site.firstLanguage())
                ? name
                : Wording.in(language).of("address." + name);
    }

    /** Whether the first part of an address in a language belongs to one of these pages, so staff cannot use it. */
    public static boolean reserves(String segment, Site site, String language) {
        return Stream.concat(Arrays.stream(values()).map(page -> page.name), TO_COME.stream())
                .anyMatch(name -> name(name, site, language).equals(segment));
    }

    /** The right address for one with the English name in another language, such as {@code /es/glossary}. */
    public static Optional<String> meant(Site site, String path) {
        String language = site.languageOf(path);
        return Arrays.stream(values())
                .filter(page -> site.programPath(language, page.name).equals(path))
                .map(page -> page.path(site, language))
                .findFirst();
    }

    /** The page that has this address, in any language of the site. */
    public static Optional<ProgramPage> at(Site site, String path) {
        String language = site.languageOf(path);
        return Arrays.stream(values())
                .filter(page -> page.path(site, language).equals(path))
                .findFirst();
    }
}
