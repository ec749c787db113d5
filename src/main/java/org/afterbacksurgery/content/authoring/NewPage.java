package org.afterbacksurgery.content.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.PageReader;
import org.afterbacksurgery.content.Publications;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.frontmatter.FrontMatterBlock;
import org.afterbacksurgery.content.frontmatter.FrontMatterReader;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Writes the first draft of a page, with everything that its kind needs, still to be filled in. */
@NamedInterface("authoring")
public final class NewPage {
    private final ContentFolder folder;
    private final Clock clock;
    private final ContentFolder.Listing listing;
    private final Shared shared;
    private final Site site;

    /** @throws IOException when the folder is not there or cannot be read */
    public NewPage(Path root, Clock clock) throws IOException {
        this.folder = new ContentFolder(root);
        this.clock = clock;
        this.listing = this.folder.list();
        SharedFiles files = new SharedFiles(this.folder, Publications.NONE);
        files.refresh(this.listing, path -> path.endsWith(".yml"), path -> false);
        this.shared = files.current();
        this.site = this.shared.site();
    }

    /**
     * The result.
     *
     * @param file that was written; null when the page was refused
     * @param remarks why it was refused and what to do; or what else the new page needs
     */
    public record Outcome(@Nullable Path file, List<String> remarks) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }

        private static Outcome refused(String... remarks) {
            return new Outcome(null, List.of(remarks));
        }
    }

    /**
     * @param kind as authors write it
     * @param path of the file, or the address of the page
     * @param title null to make one from the file's name
     * @throws IOException when the file cannot be written
     */
    public Outcome write(String kind, String path, @Nullable String title) throws IOException {
        Optional<Kind> known = Kind.parse(kind);
        if (known.isEmpty()) {
            return Outcome.refused("There is no kind '%s'. %sUse one of: %s."
                    .formatted(kind, Suggestion.didYouMean(kind, Kind.words()), String.join(", ", Kind.words())));
        }
        String file = new MeantFile(this.folder.root(), this.site).of(path).orElse(null);
        if (file == null) {
            return Outcome.refused("'%s' is not in the content folder %s. Write a path such as %s/causes/smoking.md."
                    .formatted(path, this.folder.root(), this.site.firstLanguage()));
        }
        if (!this.site.languages().contains(file.split("/", 2)[0])) {
            return Outcome.refused(noLanguage(file));
        }
        return write(known.get(), file, title);
    }

    private String noLanguage(String file) {
        return "'%s' does not begin with a language of site.yml (%s). Did you mean '%s/%s'? Write that, or add the language to site.yml."
                .formatted(file, String.join(", ", this.site.languages()), this.site.firstLanguage(), file);
    }

    private Outcome write(Kind kind, String file, @Nullable String title) throws IOException {
        Path path = this.folder.root().resolve(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return exists(file);
        }
        TreeSet<String> files = new TreeSet<>(this.listing.files().keySet());
        files.add(file);
        PageIndex index = PageIndex.of(files, this.site);
        PageFile page = index.pages().get(file);
        if (page == null) {
            return refused(index.problems().stream()
                    .filter(problem -> problem.where().file().equals(file))
                    .toList());
        }
        byte[] text = PageTemplate.fill(kind, page, title, today(), this.site).getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = new ArrayList<>(taken(page, index));
        problems.addAll(PageReader.read(page, new FileBytes(text), index, this.shared)
                .reading()
                .problems());
        return problems.stream().anyMatch(Problem::isError)
                ? refused(problems)
                : create(path, text, remarks(kind, page, index));
    }

    private static Outcome exists(String file) {
        return Outcome.refused(
                "The file '%s' already exists. Open that one, or give the new page another name.".formatted(file));
    }

    private static Outcome refused(List<Problem> problems) {
        return new Outcome(null, problems.stream().map(Problem::toString).toList());
    }

    private Outcome create(Path path, byte[] text, List<String> remarks) throws IOException {
        Path parent = Objects.requireNonNull(path.getParent());
        Path there = parent;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        if (!there.toRealPath().startsWith(this.listing.root())) {
            return Outcome.refused(
                    "The folder '%s' leads out of the content folder. Choose another one.".formatted(there));
        }
        Files.createDirectories(parent);
        try {
            Files.write(path, text, StandardOpenOption.CREATE_NEW);
            return new Outcome(path, remarks);
        } catch (FileAlreadyExistsException e) {
            return exists(path.toString());
        }
    }

    private List<Problem> taken(PageFile page, PageIndex index) {
        List<String> others = new ArrayList<>(index.filesOf(page.address()));
        others.remove(page.file());
        index.pages().values().stream()
                .filter(other -> !other.equals(page))
                .filter(other -> hasAlias(other, page.address().path()))
                .forEach(other -> others.add(other.file()));
        return others.stream()
                .map(other -> Problem.error(
                        ProblemCode.ADDRESS_TAKEN,
                        SourceLocation.startOf(page.file()),
                        "The address '%s' belongs to '%s'.".formatted(page.address(), other),
                        "Give the new page another name."))
                .toList();
    }

    private boolean hasAlias(PageFile page, String address) {
        try {
            byte[] bytes = this.folder.read(page.file(), PageReader.MAX_FILE);
            SourceText source = Decoded.of(page.file(), bytes).source();
            FrontMatterBlock block = FrontMatterBlock.of(source.text());
            return block.yamlEnd() - block.yamlStart() <= FrontMatterBlock.MAX_LENGTH
                    && FrontMatterReader.read(source, block, page, this.shared.people(), problem -> {})
                            .aliases()
                            .stream()
                            .anyMatch(alias -> Alias.normal(alias.text()).equals(address));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> remarks(Kind kind, PageFile page, PageIndex index) {
        return index.foldersWithoutIndex().stream()
                .filter(topic -> page.file().startsWith(topic + "/"))
                .map(topic -> "The topic '%s' has no page of its own yet. Write one with: new %s %s/index.md"
                        .formatted(topic, (topic.contains("/") ? kind : Kind.GUIDE).word(), topic))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(this.clock.instant(), this.site.timeZone());
    }
}
