package org.afterbacksurgery.content.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.FolderScan;
import org.afterbacksurgery.content.PageReader;
import org.afterbacksurgery.content.Progress;
import org.afterbacksurgery.content.Reading;
import org.afterbacksurgery.content.folder.AtomicFile;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Writes into pages who reviewed their text, or which text they translate. Stamps only a page without an
 * ERROR, and changes nothing but the stamp in its file. For one thread.
 */
@NamedInterface("authoring")
public final class Stamp {
    private final FolderScan scan;
    private final LocalDate today;

    private Stamp(FolderScan scan, Instant now) {
        this.scan = scan;
        this.today = LocalDate.ofInstant(now, scan.shared().site().timeZone());
    }

    @FunctionalInterface
    private interface Plan {
        StampChange change(Draft draft) throws StampRefusedException;
    }

    /**
     * Reads a whole folder, because one page can cause an ERROR in another.
     *
     * @throws IOException when the folder is not there or cannot be read
     */
    public static Stamp open(Path root, Clock clock, Progress progress) throws IOException {
        Instant now = clock.instant();
        return new Stamp(FolderScan.of(root, now, progress), now);
    }

    /**
     * Signs pages in the name of a reviewer. If the signature itself is refused, there is one result for all pages.
     *
     * @param names paths under the content folder, or addresses
     * @param by key of people.yml
     * @param on the day of the review; null for today
     * @param next the day when the next review is due; null for a year after this one
     */
    public List<StampResult> reviewed(List<String> names, String by, @Nullable LocalDate on, @Nullable LocalDate next) {
        try {
            requireNoErrors("site.yml", "people.yml");
            Signature signature = Signature.of(this.scan.shared(), this.today, by, on, next);
            return each(names, signature::change);
        } catch (StampRefusedException e) {
            return List.of(e.result());
        }
    }

    /**
     * Writes into translations which text they translate: the present text of the page in the first language.
     *
     * @param names paths under the content folder, or addresses
     */
    public List<StampResult> translated(List<String> names) {
        try {
            requireNoErrors("site.yml");
            return each(names, new TranslationStamp(this.scan)::change);
        } catch (StampRefusedException e) {
            return List.of(e.result());
        }
    }

    /** A broken shared file may say something else here than on the website, which uses its last good version. */
    private void requireNoErrors(String... files) throws StampRefusedException {
        List<Problem> errors = new ArrayList<>();
        for (String file : files) {
            errors.addAll(this.scan.errorsOf(file));
        }
        StampRefusedException.throwIfAny(errors);
    }

    private List<StampResult> each(List<String> names, Plan plan) {
        Set<String> files = new LinkedHashSet<>();
        names.forEach(name -> files.add(file(name)));
        return files.stream().map(file -> result(file, plan)).toList();
    }

    /** The page's file, or the name unchanged if there is no such page. */
    private String file(String name) {
        return Address.parse(name).stream()
                .flatMap(address -> this.scan.index().filesOf(address).stream())
                .findFirst()
                .orElse(name);
    }

    private StampResult result(String file, Plan plan) {
        try {
            return stamp(page(file), plan);
        } catch (StampRefusedException e) {
            return e.result();
        } catch (IOException e) {
            return StampResult.refused(
                    "%s: The file cannot be written. Close it in other programs, and make sure that your account may change it."
                            .formatted(file));
        }
    }

    private PageFile page(String file) throws StampRefusedException {
        PageFile page = this.scan.index().pages().get(file);
        StampRefusedException.throwIfAny(page == null ? this.scan.problemsOf(file) : this.scan.errorsOf(file));
        if (page == null) {
            throw StampRefusedException.of(
                    "There is no page '%s' in the folder '%s'. %sName a page by its file, such as en/causes/smoking.md, or by its address, such as /causes/smoking."
                            .formatted(file, this.scan.folder().root(), didYouMean(file)));
        }
        return page;
    }

    private String didYouMean(String name) {
        Set<String> files = this.scan.index().pages().keySet();
        String end = "/" + name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.md$", "") + ".md";
        return Suggestion.nearest(name, name.startsWith("/") ? addresses() : files)
                .or(() -> files.stream().filter(file -> file.endsWith(end)).findFirst())
                .map("Did you mean '%s'? "::formatted)
                .orElse("");
    }

    private List<String> addresses() {
        return this.scan.index().addresses().stream().map(Address::path).toList();
    }

    private StampResult stamp(PageFile page, Plan plan) throws StampRefusedException, IOException {
        byte[] before = this.scan.folder().read(page.file(), PageReader.MAX_FILE);
        Draft draft = unchanged(page, before);
        StampChange change = plan.change(draft);
        byte[] after = change.in(before);
        requireStamp(page, after, change, draft.textHash());
        if (Arrays.equals(before, after)) {
            return StampResult.stamped(change.line() + " The file already said so.");
        }
        Path file = this.scan.folder().root().toRealPath().resolve(page.file());
        if (!AtomicFile.replace(file, before, after)) {
            throw changedMeanwhile(page);
        }
        return StampResult.stamped(change.line());
    }

    private Draft unchanged(PageFile page, byte[] bytes) throws StampRefusedException {
        Reading known = this.scan.readings().get(page.file());
        FileBytes file = new FileBytes(bytes);
        if (known == null || !file.hash().equals(known.fileHash())) {
            throw changedMeanwhile(page);
        }
        return read(page, file).draft().orElseThrow(() -> changedMeanwhile(page));
    }

    private static StampRefusedException changedMeanwhile(PageFile page) {
        return StampRefusedException.of(
                "%s: The file has changed in the meantime. Read it, and run the command again.".formatted(page.file()));
    }

    private void requireStamp(PageFile page, byte[] after, StampChange change, String textHash)
            throws StampRefusedException {
        PageReader.Result result = read(page, new FileBytes(after));
        StampRefusedException.throwIfAny(result.reading().problems().stream()
                .filter(problem -> problem.code() == ProblemCode.FILE_TOO_BIG)
                .toList());
        boolean stamped = result.draft()
                .filter(draft -> change.isIn(draft.frontMatter()))
                .filter(draft -> draft.textHash().equals(textHash))
                .isPresent();
        if (!stamped) {
            throw StampRefusedException.of(
                    "%s: '%s' is in a form that this command cannot change. Delete it from the page, and run the command again."
                            .formatted(page.file(), change.key()));
        }
    }

    private PageReader.Result read(PageFile page, FileBytes bytes) {
        return PageReader.read(page, bytes, this.scan.index(), this.scan.shared());
    }
}
