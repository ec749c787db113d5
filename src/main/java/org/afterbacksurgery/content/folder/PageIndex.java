package org.afterbacksurgery.content.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;

/** Which page has which address, judged only by the names of the files. */
public final class PageIndex {
    public static final PageIndex EMPTY = new PageIndex(Map.of(), List.of(), Set.of(), Site.DEFAULT);

    private static final int MAX_PATH = 300;
    private static final Set<String> SHARED =
            Set.of("site.yml", "people.yml", "references.bib", "glossary.yml", "numbers.yml", "README.md");

    /** First parts of addresses where the program answers with something other than a page. */
    private static final Set<String> RESERVED =
            Set.of("staff", "preview", "calendar", "images", "assets", "actuator", "error");

    /** Names of the program's own files: no page can have them, but an alias could. */
    private static final Set<String> RESERVED_FILES =
            Set.of("feed.xml", "sitemap.xml", "robots.txt", "favicon.ico", "favicon.svg");

    /** Endings that other editors use for Markdown or plain text. */
    private static final Pattern TEXT_ENDING =
            Pattern.compile("(\\.(md|markdown|mdown|mkd|mkdn|mdwn|mdx|txt|text))+[. ]*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOCUMENT_ENDING =
            Pattern.compile("(\\.md)?\\.(docx?|odt|rtf|pages|pdf|html?|gdoc)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORTCUT_ENDING =
            Pattern.compile("\\.(lnk|url|webloc|desktop)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEX = Pattern.compile("index\\.\\w+", Pattern.CASE_INSENSITIVE);

    private final Map<String, PageFile> pages;
    private final Map<String, List<String>> filesOf = new HashMap<>();
    private final Set<Address> addresses = new HashSet<>();
    private final List<Problem> problems;
    private final Set<String> foldersWithoutIndex;
    private final List<String> claimedTwice;
    private final Site site;

    private PageIndex(Map<String, PageFile> pages, List<Problem> problems, Set<String> misnamedIndexes, Site site) {
        this.pages = pages;
        this.problems = problems;
        this.foldersWithoutIndex = foldersWithoutIndex(pages.keySet(), misnamedIndexes);
        this.site = site;
        pages.values().forEach(page -> {
            this.addresses.add(page.address());
            this.filesOf
                    .computeIfAbsent(page.address().path(), a -> new ArrayList<>(1))
                    .add(page.file());
        });
        this.claimedTwice = this.filesOf.entrySet().stream()
                .filter(address -> address.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    public static PageIndex of(Collection<String> files, Site site) {
        return new Builder(Set.copyOf(files), site)
                .build(files.stream().sorted().toList());
    }

    public Map<String, PageFile> pages() {
        return this.pages;
    }

    public List<Problem> problems() {
        return this.problems;
    }

    /** The files that claim an address by name; more than one is a mistake. */
    public List<String> filesOf(Address address) {
        return filesOf(address.path());
    }

    /** The files that claim an address by name. None if the text is no address. */
    public List<String> filesOf(String address) {
        return this.filesOf.getOrDefault(address, List.of());
    }

    public Set<Address> addresses() {
        return this.addresses;
    }

    /** The addresses that more than one file claims by name. */
    public List<String> claimedTwice() {
        return this.claimedTwice;
    }

    /** The addresses of the pages in one language. */
    public Set<String> addressesIn(String language) {
        return this.pages.values().stream()
                .filter(page -> page.language().equals(language))
                .map(page -> page.address().path())
                .collect(Collectors.toSet());
    }

    /** Whether both hold the same pages. */
    public boolean sameAs(PageIndex other) {
        return this.pages.equals(other.pages);
    }

    /** Folders that hold pages but have no page of their own. */
    public Set<String> foldersWithoutIndex() {
        return this.foldersWithoutIndex;
    }

    private static Set<String> foldersWithoutIndex(Set<String> files, Set<String> misnamedIndexes) {
        Set<String> folders = new TreeSet<>();
        for (String file : files) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.add(file.substring(0, slash));
            }
        }
        folders.removeIf(folder -> files.contains(folder + "/index.md") || misnamedIndexes.contains(folder));
        return folders;
    }

    /** Whether the website itself answers at this address, so that no file can have it as an alias. */
    public boolean isReserved(String address) {
        if (address.equals("/")) {
            return false;
        }
        String language = this.site.languageOf(address);
        String home = this.site.home(language).path();
        String inside = address.substring(home.equals("/") ? 1 : Math.min(address.length(), home.length() + 1));
        return RESERVED_FILES.contains(inside)
                || !inside.isEmpty() && isReserved(inside, language, this.site)
                || isCopyOfPage(address);
    }

    /** {@code /causes/smoking.md} and {@code /causes/smoking/handout.pdf} belong to the page. */
    private boolean isCopyOfPage(String address) {
        String page = address.replaceFirst("(\\.md|/handout\\.pdf|/booklet\\.pdf)$", "");
        return !page.equals(address) && this.filesOf.containsKey(page);
    }

    private static boolean isReserved(String path, String language, Site site) {
        String first = path.split("/", 2)[0];
        return site.languages().contains(first)
                || ProgramPage.reserves(first, site, language)
                || language.equals(site.firstLanguage()) && RESERVED.contains(first);
    }

    private static final class Builder {
        private final Set<String> files;
        private final Site site;
        private final Map<String, PageFile> pages = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> misnamedIndexes = new TreeSet<>();

        /** Names that were already proposed, so that no two files are told to take the same name. */
        private final Set<String> proposed = new HashSet<>();

        Builder(Set<String> files, Site site) {
            this.files = files;
            this.site = site;
        }

        PageIndex build(Collection<String> inOrder) {
            inOrder.stream()
                    .filter(file -> !file.startsWith("images/") && !SHARED.contains(file))
                    .forEach(this::add);
            return new PageIndex(this.pages, this.problems, this.misnamedIndexes, this.site);
        }

        private void add(String file) {
            String language = file.substring(0, Math.max(0, file.indexOf('/')));
            if (!this.site.languages().contains(language)) {
                this.problems.add(outside(file, language));
                return;
            }
            Optional<PageFile> page = file.endsWith(".md") ? page(file, language) : Optional.empty();
            if (page.isPresent()) {
                this.pages.put(file, page.get());
                return;
            }
            int slash = file.lastIndexOf('/');
            if (INDEX.matcher(file.substring(slash + 1)).matches()) {
                this.misnamedIndexes.add(file.substring(0, slash));
            }
            this.problems.add(file.endsWith(".md") ? badName(file, language) : badEnding(file, language));
        }

        private Optional<PageFile> page(String file, String language) {
            String inside = file.substring(language.length() + 1, file.length() - ".md".length());
            boolean index = inside.equals("index") || inside.endsWith("/index");
            String path = index ? inside.substring(0, Math.max(0, inside.length() - "/index".length())) : inside;
            if (isReserved(path, language, this.site) || file.length() > MAX_PATH) {
                return Optional.empty();
            }
            String home = this.site.home(language).path();
            String address = path.isEmpty() ? home : (home.equals("/") ? "" : home) + "/" + path;
            return Address.parse(address).map(a -> new PageFile(file, language, a, index));
        }

        private Problem outside(String file, String folder) {
            Set<String> known = new TreeSet<>(folder.isEmpty() ? SHARED : this.site.languages());
            if (!folder.isEmpty()) {
                known.add("images");
            }
            String name = folder.isEmpty() ? TEXT_ENDING.matcher(file).replaceFirst("") : OddNames.plain(folder);
            Optional<String> meant =
                    known.contains(name) ? Optional.of(name) : nearest(folder.isEmpty() ? file : name, known);
            if (meant.isPresent() && !meant.get().equals(file)) {
                return notAPage(
                        file,
                        "The site does not read %s with this name.".formatted(folder.isEmpty() ? "a file" : "a folder"),
                        "Did you mean '%s'? Rename it, or delete it.".formatted(meant.get()));
            }
            return notAPage(
                    file,
                    "This file is outside the language folders (%s)."
                            .formatted(String.join(", ", this.site.languages())),
                    "Move it into one of them, or delete it.");
        }

        private static Optional<String> nearest(String typed, Set<String> known) {
            return typed.length() < 3
                    ? known.stream().filter(typed::equalsIgnoreCase).findFirst()
                    : Suggestion.nearest(typed, known);
        }

        private Problem badEnding(String file, String language) {
            if (TEXT_ENDING.matcher(file).find()) {
                return notAPage(
                        file,
                        "Only files whose names end in .md become pages.",
                        rename(TEXT_ENDING.matcher(file).replaceFirst(""), language));
            }
            if (DOCUMENT_ENDING.matcher(file).find()) {
                return notAPage(
                        file,
                        "This document belongs to another program, and only files whose names end in .md become pages.",
                        "Copy its words into a plain text file that ends in .md, and move this file elsewhere.");
            }
            return SHORTCUT_ENDING.matcher(file).find()
                    ? notAPage(
                            file,
                            "This is a shortcut to a file, not the file itself.",
                            "Put the file itself here, and delete the shortcut.")
                    : notAPage(
                            file,
                            "Only files whose names end in .md become pages.",
                            "Save the text as a Markdown file, or move an image into the folder 'images'.");
        }

        private static Problem notAPage(String file, String what, String remedy) {
            return Problem.warning(ProblemCode.NOT_A_PAGE, SourceLocation.startOf(file), what, remedy);
        }

        private Problem badName(String file, String language) {
            String inside = file.substring(language.length() + 1, file.length() - ".md".length());
            if (isReserved(inside, language, this.site)) {
                return Problem.error(
                        ProblemCode.ADDRESS_TAKEN,
                        SourceLocation.startOf(file),
                        "The address '%s' is used by the website itself."
                                .formatted(this.site.programPath(language, inside.split("/", 2)[0])),
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
                    rename(TEXT_ENDING.matcher(file).replaceFirst(""), language));
        }

        private String rename(String withoutEnding, String language) {
            String better = language + "/" + OddNames.asAddress(withoutEnding.substring(language.length() + 1)) + ".md";
            String rule = "only a to z, 0 to 9 and single hyphens, up to 80 letters.";
            return this.files.contains(better) || !this.proposed.add(better)
                    ? "The name '%s' belongs to another file: keep one of the two, or give this one another name: %s"
                            .formatted(better, rule)
                    : "Rename it to '%s': %s".formatted(better, rule);
        }
    }
}
