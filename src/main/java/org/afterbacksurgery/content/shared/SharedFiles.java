package org.afterbacksurgery.content.shared;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.site.People;

/**
 * The files that all pages share, in their last good versions: if a shared file breaks or vanishes, what
 * it said before stays in force. For one thread.
 */
public final class SharedFiles {
    public static final int MAX_YAML = 1024 * 1024;

    /** How many unknown keys of one kind are reported. */
    static final int MOST_UNKNOWN = 200;

    private static final int MAX_BIBLIOGRAPHY = 8 * 1024 * 1024;

    private final ContentFolder folder;
    private final SharedFile<People> people;
    private final SiteFile site;
    private final SharedFile<Bibliography> bibliography;
    private final SharedFile<NumbersFile.Read> numbers;
    private final SharedFile<Glossary> glossary;
    private final ImageFiles images;
    private final NumberSources numberSources = new NumberSources();
    private Shared current = Shared.NOTHING;

    public SharedFiles(ContentFolder folder, SharedFileStore store) {
        this.folder = folder;
        this.people = new SharedFile<>("people.yml", MAX_YAML, store, People.DEFAULT, People::parse);
        this.site = new SiteFile(store);
        this.bibliography =
                new SharedFile<>("references.bib", MAX_BIBLIOGRAPHY, store, Bibliography.EMPTY, Bibliography::parse);
        this.numbers = new SharedFile<>("numbers.yml", MAX_YAML, store, NumbersFile.Read.NOTHING, NumbersFile::parse);
        this.glossary = new SharedFile<>("glossary.yml", MAX_YAML, store, Glossary.EMPTY, GlossaryFile::parse);
        this.images = new ImageFiles(store);
        Stream.of(this.people, this.bibliography, this.numbers, this.glossary).forEach(SharedFile::restore);
    }

    /** What is in force after the last refresh; the same object as long as nothing changes. */
    public Shared current() {
        Shared next = new Shared(
                this.site.inForce(),
                this.people.inForce(),
                this.bibliography.inForce(),
                this.numbers.inForce().numbers(),
                this.glossary.inForce(),
                this.images.pictures());
        if (!next.hasTextsOf(this.current) || !next.pictures().equals(this.current.pictures())) {
            this.current = next;
        }
        return this.current;
    }

    /**
     * What is wrong with the shared files as they are now.
     *
     * @param index of all pages
     */
    public List<Problem> problems(PageIndex index) {
        return Stream.of(
                        this.site.problems(index).stream(),
                        Stream.of(this.people, this.bibliography, this.numbers, this.glossary)
                                .flatMap(file -> file.problems().stream()),
                        numbersWithoutSource().stream(),
                        this.images.problems())
                .flatMap(found -> found)
                .toList();
    }

    private List<Problem> numbersWithoutSource() {
        return this.numberSources.problems(
                this.numbers.written().map(NumbersFile.Read::sources).orElse(List.of()), this.bibliography.inForce());
    }

    /**
     * Reads the shared files that changed.
     *
     * @param due whether a file has been still for long enough to be read
     * @param byContent whether to look into a file that seems unchanged, too
     */
    public void refresh(ContentFolder.Listing listing, Predicate<String> due, Predicate<String> byContent) {
        Look look = new Look(this.folder, listing, due, byContent);
        this.people.refresh(look);
        this.site.refresh(look, this.people.inForce());
        this.bibliography.refresh(look);
        this.numbers.refresh(look);
        this.glossary.refresh(look);
        this.images.refresh(look);
    }
}
