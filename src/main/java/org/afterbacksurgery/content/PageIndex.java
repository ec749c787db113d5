package org.afterbacksurgery.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Site;

/** Which page stands at which address, by the names of the files alone. */
final class PageIndex {
    static final PageIndex EMPTY = new PageIndex(Map.of(), List.of());

    private static final int MAX_PATH = 300;
    private static final Set<String> SHARED =
            Set.of("site.yml", "people.yml", "references.bib", "glossary.yml", "numbers.yml", "README.md");
    private static final Set<String> RESERVED = Set.of(
            "a-z",
            "glossary",
            "search",
            "compare",
            "feedback",
            "staff",
            "preview",
            "calendar",
            "images",
            "assets",
            "actuator",
            "error");
    private static final Map<String, Set<String>> RESERVED_IN =
            Map.of("es", Set.of("a-z", "glosario", "buscar", "comparar", "opinion"));

    private final Map<String, PageFile> pages;
    private final Map<Address, List<String>> filesOf = new HashMap<>();
    private final List<Problem> problems;

    private PageIndex(Map<String, PageFile> pages, List<Problem> problems) {
        this.pages = pages;
        this.problems = problems;
        pages.values()
                .forEach(page -> this.filesOf
                        .computeIfAbsent(page.address(), a -> new ArrayList<>())
                        .add(page.file()));
    }

    /** @param topicIndex whether this is the page of its folder */
    record PageFile(String file, String language, Address address, boolean topicIndex) {}

    static PageIndex of(Collection<String> files, Site site) {
        Map<String, PageFile> pages = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            String language = file.substring(0, Math.max(0, file.indexOf('/')));
            if (file.startsWith("images/") || SHARED.contains(file)) {
                continue;
            }
            if (!site.languages().contains(language)) {
                problems.add(Problem.warning(
                        ProblemCode.NOT_A_PAGE,
                        SourceLocation.startOf(file),
                        "This file stands outside the folders of the languages (%s)."
                                .formatted(String.join(", ", site.languages())),
                        "Move it into one of them, or delete it."));
            } else if (!file.endsWith(".md")) {
                problems.add(Problem.warning(
                        ProblemCode.NOT_A_PAGE,
                        SourceLocation.startOf(file),
                        "Only files whose names end in .md become pages.",
                        "Save the text as a Markdown file, or move an image into the folder 'images'."));
            } else {
                page(file, language, site)
                        .ifPresentOrElse(
                                page -> pages.put(file, page), () -> problems.add(badName(file, language, site)));
            }
        }
        return new PageIndex(pages, problems);
    }

    Map<String, PageFile> pages() {
        return this.pages;
    }

    List<Problem> problems() {
        return this.problems;
    }

    /** The files that would stand at an address; more than one is a mistake. */
    List<String> filesOf(Address address) {
        return this.filesOf.getOrDefault(address, List.of());
    }

    Set<Address> addresses() {
        return this.filesOf.keySet();
    }

    /** Whether both hold the same pages. */
    boolean sameAs(PageIndex other) {
        return this.pages.equals(other.pages);
    }

    /** Folders that hold pages but no page of their own. */
    Set<String> foldersWithoutIndex() {
        Set<String> folders = new TreeSet<>();
        for (String file : this.pages.keySet()) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        folders.removeIf(folder -> this.pages.containsKey(folder + "/index.md"));
        return folders;
    }

    private static Optional<PageFile> page(String file, String language, Site site) {
        String inside = file.substring(language.length() + 1, file.length() - ".md".length());
        boolean index = inside.equals("index") || inside.endsWith("/index");
        String path = index ? inside.substring(0, Math.max(0, inside.length() - "/index".length())) : inside;
        if (isReserved(path, language, site) || file.length() > MAX_PATH) {
            return Optional.empty();
        }
        String home = site.home(language).path();
        String address = path.isEmpty() ? home : (home.equals("/") ? "" : home) + "/" + path;
        return Address.parse(address).map(a -> new PageFile(file, language, a, index));
    }

    private static boolean isReserved(String path, String language, Site site) {
        String first = path.split("/", 2)[0];
        boolean firstLanguage = language.equals(site.firstLanguage());
        return firstLanguage
                ? RESERVED.contains(first) || site.languages().contains(first)
                : RESERVED_IN.getOrDefault(language, Set.of("a-z")).contains(first);
    }

    private static Problem badName(String file, String language, Site site) {
        String inside = file.substring(language.length() + 1, file.length() - ".md".length());
        if (isReserved(inside, language, site)) {
            return Problem.error(
                    ProblemCode.ADDRESS_TAKEN,
                    SourceLocation.startOf(file),
                    "The address '/%s' is used by the website itself.".formatted(inside.split("/", 2)[0]),
                    "Rename the file or folder.");
        }
        if (file.length() > MAX_PATH) {
            return Problem.error(
                    ProblemCode.BAD_NAME,
                    SourceLocation.startOf(file),
                    "The path of this file has %d characters.".formatted(file.length()),
                    "Use fewer folders or shorter names, %d characters in all.".formatted(MAX_PATH));
        }
        return Problem.error(
                ProblemCode.BAD_NAME,
                SourceLocation.startOf(file),
                "The name cannot be a web address.",
                "Rename it to '%s.md': only a to z, 0 to 9 and single hyphens, up to 80 letters."
                        .formatted(language + "/" + asAddress(inside)));
    }

    private static String asAddress(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            String plain = Normalizer.normalize(segment, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT);
            String hyphened = plain.replaceAll("[^a-z0-9]+", "-");
            String short80 =
                    hyphened.substring(0, Math.min(80, hyphened.length())).replaceAll("^-+|-+$", "");
            segments.add(short80.isEmpty() ? "page" : short80);
        }
        return String.join("/", segments);
    }
}
