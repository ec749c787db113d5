package org.afterbacksurgery.content.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.content.folder.ImageFile;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that all pages share, in their last good form: a shared file that breaks or vanishes
 * leaves what it said before in force. For one thread.
 */
public final class SharedFiles {
    public static final int MAX_YAML = 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(SharedFiles.class);
    private static final int MAX_BIBLIOGRAPHY = 8 * 1024 * 1024;
    private static final int MOST_UNKNOWN = 200;
    static final int MAX_IMAGE = 8 * 1024 * 1024;

    private final ContentFolder folder;
    private final SharedFileStore store;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    /** Of which files a good version is in force; until there is one, the good parts of a bad one serve. */
    private final Set<String> inForce = new HashSet<>();

    /** In force: the last good one; with what a new one sells, too, while that one waits for a page. */
    private Site site = Site.DEFAULT;

    private Site goodSite = Site.DEFAULT;
    private Site writtenSite = Site.DEFAULT;
    private List<YamlValue.Text> writtenAuthors = List.of();
    private Set<String> names = Set.of();
    private People people = People.DEFAULT;
    private Bibliography bibliography = Bibliography.EMPTY;
    private Numbers numbers = Numbers.NONE;
    private Glossary glossary = Glossary.EMPTY;
    private Shared current = Shared.NOTHING;
    private List<YamlValue.Text> writtenSources = List.of();
    private @Nullable List<YamlValue.Text> sourcesChecked;
    private @Nullable Bibliography sourcesCheckedIn;
    private List<Problem> withoutSource = List.of();

    private record Known(ContentFolder.@Nullable Stamp stamp, String hash, List<Problem> problems) {
        boolean asksInVain() {
            return this.problems.stream()
                    .map(Problem::code)
                    .anyMatch(code -> code == ProblemCode.MISSING_PAGE || code == ProblemCode.UNKNOWN_PERSON);
        }
    }

    public SharedFiles(ContentFolder folder, SharedFileStore store) {
        this.folder = folder;
        this.store = store;
        restore("site.yml", source -> use(Site.parse(source, p -> {})));
        restore("people.yml", source -> this.people = People.parse(source, p -> {}));
        restore("references.bib", source -> this.bibliography = Bibliography.parse(source, p -> {}));
        restore("numbers.yml", source -> this.numbers = NumbersFile.parse(source, p -> {}));
        restore("glossary.yml", source -> this.glossary = GlossaryFile.parse(source, p -> {}));
    }

    /** What is in force after the last refresh; the same object while nothing changes. */
    public Shared current() {
        Shared next = new Shared(this.site, this.people, this.bibliography, this.numbers, this.glossary, this.pictures);
        if (!next.hasTextsOf(this.current) || !next.pictures().equals(this.current.pictures())) {
            this.current = next;
        }
        return this.current;
    }

    public List<Problem> problems() {
        return Stream.of(
                        this.known.values().stream().flatMap(file -> file.problems().stream()),
                        unknownAuthors(),
                        numbersWithoutSource().stream())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Problem> unknownAuthors() {
        return this.writtenAuthors.stream()
                .filter(author -> this.people.find(author.text()).isEmpty())
                .limit(MOST_UNKNOWN)
                .map(this.people::unknown);
    }

    /** Looked for again only when one of the two files changed: each suggestion compares many keys. */
    private List<Problem> numbersWithoutSource() {
        if (this.sourcesChecked != this.writtenSources || this.sourcesCheckedIn != this.bibliography) {
            this.sourcesChecked = this.writtenSources;
            this.sourcesCheckedIn = this.bibliography;
            this.withoutSource = this.writtenSources.stream()
                    .filter(source -> this.bibliography.find(source.text()).isEmpty())
                    .limit(MOST_UNKNOWN)
                    .map(this::withoutSource)
                    .toList();
        }
        return this.withoutSource;
    }

    private Problem withoutSource(YamlValue.Text source) {
        return Problem.error(
                ProblemCode.UNKNOWN_CITATION,
                source.at(),
                "No source in references.bib has the key '%s'.".formatted(source.text()),
                Suggestion.didYouMean(source.text(), this.bibliography.keys())
                        + "Correct the key, or add the source to references.bib.");
    }

    /**
     * Reads the shared files that changed. A file counts as read only after it was kept: if that fails,
     * the next call reads it again.
     *
     * @param due whether a file is still enough to be read
     * @param byContent whether to look into a file that seems unchanged, too
     */
    public void refresh(ContentFolder.Listing listing, Predicate<String> due, Predicate<String> byContent) {
        forgetVanished(listing);
        Look look = new Look(listing, due, byContent);
        People peopleBefore = this.people;
        text("people.yml", MAX_YAML, look, People::parse, value -> this.people = value);
        lookAgainForSite(listing.files().keySet(), this.people != peopleBefore);
        text("site.yml", MAX_YAML, look, this::site, this::use);
        text("references.bib", MAX_BIBLIOGRAPHY, look, Bibliography::parse, value -> this.bibliography = value);
        text("numbers.yml", MAX_YAML, look, this::numbers, value -> this.numbers = value);
        text("glossary.yml", MAX_YAML, look, GlossaryFile::parse, value -> this.glossary = value);
        listing.files().keySet().stream()
                .filter(path -> path.startsWith("images/"))
                .forEach(path -> image(path, look));
    }

    /** Which files to look into. */
    private record Look(ContentFolder.Listing listing, Predicate<String> due, Predicate<String> byContent) {}

    /** A page or a person that site.yml named in vain may be there now. */
    private void lookAgainForSite(Set<String> listed, boolean otherPeople) {
        if (otherPeople || !listed.equals(this.names)) {
            this.names = listed;
            this.known.computeIfPresent(
                    "site.yml", (path, file) -> file.asksInVain() ? new Known(null, "", file.problems()) : file);
        }
    }

    /**
     * A slip in what the clinic sells holds the file back, so that no page loses its notice; an address
     * that is in force already is none: its page went later.
     */
    private Site site(SourceText source, Consumer<Problem> problems) {
        this.writtenSite = Site.parse(source, problems);
        this.writtenAuthors = Yaml.read(source, problem -> {})
                .map(keys -> new Fields(keys, problem -> {}).texts("authors"))
                .orElse(List.of());
        SoldPages sold = new SoldPages(this.writtenSite, PageIndex.of(this.names, this.writtenSite));
        List<String> slips = new ArrayList<>(sold.missing());
        Site.Clinic clinic = this.goodSite.clinic();
        if (clinic != null && this.inForce.contains("site.yml")) {
            slips.removeAll(clinic.sells());
        }
        slips.forEach(slip -> problems.accept(sold.problem(slip)));
        unknownAuthors().forEach(problems);
        this.site = this.goodSite.alsoSelling(slips);
        return this.writtenSite;
    }

    private Numbers numbers(SourceText source, Consumer<Problem> problems) {
        this.writtenSources = NumbersFile.sources(source);
        return NumbersFile.parse(source, problems);
    }

    private void use(Site good) {
        this.goodSite = good;
        this.site = good;
    }

    /** What site.yml says now, be it in force or not. */
    public Site writtenSite() {
        return this.writtenSite;
    }

    /** A file that is gone has no problems, and pages must not count on its image; what it said stays in force. */
    private void forgetVanished(ContentFolder.Listing listing) {
        this.known.keySet().stream().filter(listing::misses).forEach(this::forgetWritten);
        this.known.keySet().removeIf(listing::misses);
        this.pictures.keySet().removeIf(listing::misses);
    }

    /** What a file said besides what is in force. */
    private void forgetWritten(String path) {
        if (path.equals("site.yml")) {
            this.writtenSite = Site.DEFAULT;
            this.writtenAuthors = List.of();
            this.site = this.goodSite;
        } else if (path.equals("numbers.yml")) {
            this.writtenSources = List.of();
        }
    }

    private <T> void text(
            String path, int limit, Look look, BiFunction<SourceText, Consumer<Problem>, T> parse, Consumer<T> use) {
        byte[] bytes = changedBytes(path, limit, look);
        if (bytes == null) {
            return;
        }
        forgetWritten(path);
        List<Problem> problems = new ArrayList<>();
        Decoded decoded = Decoded.of(path, bytes);
        T value = null;
        if (bytes.length > limit) {
            problems.add(tooBig(path, limit));
        } else if (decoded.problem() != null) {
            problems.add(decoded.problem());
        } else if (decoded.source().text().isBlank()) {
            problems.add(Problem.error(
                    ProblemCode.EMPTY_FILE,
                    SourceLocation.startOf(path),
                    "The file is empty.",
                    "Restore its text, or delete the file."));
        } else {
            value = parsed(decoded.source(), parse, problems);
        }
        boolean good = problems.stream().noneMatch(Problem::isError);
        if (value != null && good) {
            this.store.keepSharedFile(path, "text/plain", bytes);
            this.inForce.add(path);
        }
        if (value != null && (good || !this.inForce.contains(path))) {
            use.accept(value);
        }
        this.known.put(path, new Known(look.listing().stamp(path), TextHash.ofFile(bytes), problems));
    }

    /** One file that a parser of ours cannot take must not stop the reading of all others. */
    private static <T> @Nullable T parsed(
            SourceText source, BiFunction<SourceText, Consumer<Problem>, T> parse, List<Problem> problems) {
        try {
            return parse.apply(source, problems::add);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} could not be read; this is a mistake of the program", source.file(), e);
            problems.add(Problem.error(
                    ProblemCode.TOO_COMPLEX,
                    SourceLocation.startOf(source.file()),
                    "The file could not be read.",
                    "Undo the last change of it, and tell whoever looks after this program."));
            return null;
        }
    }

    private void image(String path, Look look) {
        byte[] bytes = changedBytes(path, MAX_IMAGE, look);
        if (bytes == null) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<String> type = ImageFile.contentType(path);
        Optional<Picture> picture =
                type.isPresent() && bytes.length <= MAX_IMAGE ? ImageFile.read(path, bytes) : Optional.empty();
        if (bytes.length > MAX_IMAGE) {
            problems.add(tooBig(path, MAX_IMAGE));
        } else if (!path.matches("images(/[a-z0-9]+([-_.][a-z0-9]+)*)+")) {
            picture = Optional.empty();
            problems.add(Problem.error(
                    ProblemCode.BAD_NAME,
                    SourceLocation.startOf(path),
                    "The name of this image cannot be a web address.",
                    "Rename it: only a to z, 0 to 9, hyphens and the dot before its ending."));
        } else if (picture.isEmpty()) {
            problems.add(Problem.warning(
                    ProblemCode.NOT_A_PAGE,
                    SourceLocation.startOf(path),
                    "This is no image that we can show.",
                    "Save it again as PNG, JPEG, WebP or SVG with a width and a height."));
        }
        picture.ifPresent(read -> {
            this.store.keepSharedFile(path, type.orElse(""), bytes);
            this.pictures.put(path, read);
        });
        this.known.put(path, new Known(look.listing().stamp(path), TextHash.ofFile(bytes), problems));
    }

    private byte @Nullable [] changedBytes(String path, int limit, Look look) {
        ContentFolder.Stamp stamp = look.listing().files().get(path);
        Known before = this.known.get(path);
        boolean changed = before == null || !Objects.equals(before.stamp(), stamp);
        if (stamp == null || !(changed ? look.due() : look.byContent()).test(path)) {
            return null;
        }
        try {
            byte[] bytes = this.folder.read(path, limit);
            boolean same = before != null && before.hash().equals(TextHash.ofFile(bytes));
            if (before != null && same) {
                this.known.put(path, new Known(stamp, before.hash(), before.problems()));
            }
            return same ? null : bytes;
        } catch (IOException e) {
            List<Problem> problems = new ArrayList<>();
            ContentFolder.unreadable(problems::add, path);
            this.known.put(path, new Known(null, "", problems));
            return null;
        }
    }

    private static Problem tooBig(String path, int limit) {
        return Problem.error(
                ProblemCode.FILE_TOO_BIG,
                SourceLocation.startOf(path),
                "The file is larger than %,d KB.".formatted(limit / 1024),
                "Save a smaller version.");
    }

    private void restore(String path, Consumer<SourceText> use) {
        this.store
                .sharedFile(path)
                .map(bytes -> Decoded.of(path, bytes).source())
                .ifPresent(source -> {
                    try {
                        use.accept(source);
                        this.inForce.add(path);
                    } catch (RuntimeException | StackOverflowError e) {
                        LOG.error("The last good {} could not be read; this is a mistake of the program", path, e);
                    }
                });
    }
}
