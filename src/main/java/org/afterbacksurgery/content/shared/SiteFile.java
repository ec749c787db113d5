package org.afterbacksurgery.content.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.afterbacksurgery.yaml.YamlValue;

/**
 * {@code site.yml}. It names pages and people, and a wrong name holds the whole file back. For one
 * thread.
 */
final class SiteFile {
    private final SharedFile<Written> file;
    private Set<String> names = Set.of();
    private People people = People.DEFAULT;
    private Site site = Site.DEFAULT;

    /**
     * What the file says.
     *
     * @param authors as written, with their places
     * @param slips addresses in {@code sells} that had no page when the file was read
     * @param strangers the authors who were not in people.yml when the file was read
     */
    private record Written(
            Site site, List<YamlValue.Text> authors, List<String> slips, List<YamlValue.Text> strangers) {
        private static final Written DEFAULT = new Written(Site.DEFAULT, List.of(), List.of(), List.of());

        boolean hasSlips() {
            return !this.slips.isEmpty() || !this.strangers.isEmpty();
        }
    }

    SiteFile(SharedFileStore store) {
        this.file = new SharedFile<>("site.yml", SharedFiles.MAX_YAML, store, Written.DEFAULT, this::parse);
        this.file.restore();
        this.site = this.file.inForce().site();
    }

    /**
     * What is in force: the last good version. While a newer version waits for a page, its list of what the
     * clinic sells counts, too. The same object as long as nothing changes.
     */
    Site inForce() {
        return this.site;
    }

    /**
     * Reads the file if it changed, or if it named a page or person that may exist by now.
     *
     * @param known everybody in people.yml
     */
    void refresh(Look look, People known) {
        Set<String> listed = look.listing().files().keySet();
        boolean other = known != this.people || !listed.equals(this.names);
        this.people = known;
        this.names = listed;
        if (other && this.file.written().map(Written::hasSlips).orElse(false)) {
            this.file.readAgain();
        }
        this.file.refresh(look);
        Site next = site();
        if (!next.equals(this.site)) {
            this.site = next;
        }
    }

    private Site site() {
        Written good = this.file.inForce();
        List<String> slips = this.file
                .written()
                .filter(written -> written != good)
                .map(Written::slips)
                .orElse(List.of());
        return good.site().alsoSelling(slips);
    }

    private Written parse(SourceText source, Consumer<Problem> problems) {
        return Yaml.read(source, problems).map(keys -> written(keys, problems)).orElse(Written.DEFAULT);
    }

    private Written written(YamlValue.Keys keys, Consumer<Problem> problems) {
        Site read = Site.of(new Fields(keys, problems));
        SoldPages sold = new SoldPages(read, PageIndex.of(this.names, read));
        List<String> slips = slips(sold);
        List<YamlValue.Text> authors = new Fields(keys, problem -> {}).texts("authors");
        List<YamlValue.Text> strangers = strangers(authors);
        slips.forEach(slip -> problems.accept(sold.problem(slip)));
        strangers.forEach(author -> problems.accept(this.people.unknown(author)));
        return new Written(read, authors, slips, strangers);
    }

    private List<YamlValue.Text> strangers(List<YamlValue.Text> authors) {
        return authors.stream()
                .filter(author -> this.people.find(author.text()).isEmpty())
                .limit(SharedFiles.MOST_UNKNOWN)
                .toList();
    }

    /**
     * Addresses that have no page. Such a slip holds the file back, so that no page loses its notice. If an
     * address is in force already, it is not a slip: its page was removed later.
     */
    private List<String> slips(SoldPages sold) {
        List<String> slips = new ArrayList<>(sold.missing());
        Site.Clinic clinic = this.file.inForce().site().clinic();
        if (clinic != null && this.file.isGood()) {
            slips.removeAll(clinic.sells());
        }
        return slips;
    }

    /** @param index of all pages */
    List<Problem> problems(PageIndex index) {
        Written written = this.file.written().orElse(Written.DEFAULT);
        return Stream.of(
                        this.file.problems().stream(),
                        strangers(written.authors()).stream().map(this.people::unknown),
                        new SoldPages(written.site(), index).problems().stream())
                .flatMap(found -> found)
                .toList();
    }
}
