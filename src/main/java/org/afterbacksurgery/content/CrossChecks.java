package org.afterbacksurgery.content;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.frontmatter.ReviewKeys;
import org.afterbacksurgery.markup.Markdown;
import org.afterbacksurgery.markup.PageLink;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Checks that need more than one file: addresses taken twice, headings of other pages, pages that are not public. */
final class CrossChecks {
    private static final int MOST_SUGGESTIONS = 100;

    private final PageIndex index;
    private final Site site;
    private final ZonedDateTime now;
    private final Map<String, Reading> readings;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notPublic = new HashSet<>();
    private int suggestions;

    private CrossChecks(PageIndex index, Site site, Map<String, Reading> readings, Instant now) {
        this.index = index;
        this.site = site;
        this.now = now.atZone(site.timeZone());
        this.readings = readings;
    }

    /** @param readings by file, in the order of their files */
    static List<Problem> run(PageIndex index, Site site, Map<String, Reading> readings, Instant now) {
        CrossChecks checks = new CrossChecks(index, site, readings, now);
        checks.addresses();
        checks.topics();
        checks.translations();
        checks.readings.values().stream()
                .filter(reading -> !checks.isPublic(reading))
                .forEach(
                        reading -> checks.notPublic.add(reading.page().address().path()));
        for (Reading reading : checks.readings.values()) {
            reading.links().forEach(checks::link);
            reading.related().forEach(related -> checks.related(related, reading.page()));
            checks.review(reading.reviewKeys());
        }
        return checks.problems;
    }

    /**
     * The addresses that files claim, by name or by alias, but cannot have, each with its files: more than
     * one file claims the address, or the website itself answers there.
     *
     * @param unread the aliases of files that have not been read yet, by file
     */
    static Map<String, Set<String>> claims(
            PageIndex index, Collection<Reading> readings, Map<String, List<String>> unread) {
        Map<String, Set<String>> claims = new HashMap<>();
        Set<String> reserved = new HashSet<>();
        index.claimedTwice().forEach(address -> claims.put(address, new TreeSet<>()));
        unread.forEach((file, aliases) -> aliases.forEach(alias -> claim(claims, alias, file)));
        readings.forEach(reading -> reading.aliases().forEach(alias -> {
            String address = Alias.normal(alias.text());
            claim(claims, address, reading.page().file());
            if (index.isReserved(address)) {
                reserved.add(address);
            }
        }));
        claims.forEach((address, files) -> files.addAll(index.filesOf(address)));
        claims.entrySet().removeIf(claim -> claim.getValue().size() < 2 && !reserved.contains(claim.getKey()));
        return claims;
    }

    private static void claim(Map<String, Set<String>> claims, String address, String file) {
        claims.computeIfAbsent(address, a -> new TreeSet<>()).add(file);
    }

    private void addresses() {
        claims(this.index, this.readings.values(), Map.of())
                .forEach((address, files) -> files.forEach(file -> {
                    String what = files.size() == 1
                            ? "The alias '%s' is an address of the website itself.".formatted(address)
                            : "The address '%s' is claimed by %s.".formatted(address, String.join(" and ", files));
                    this.problems.add(Problem.error(
                            ProblemCode.ADDRESS_TAKEN,
                            SourceLocation.startOf(file),
                            what,
                            files.size() == 1
                                    ? "Take the address out of 'aliases'."
                                    : "Rename or delete one of them, or take the address out of 'aliases'."));
                }));
    }

    private void topics() {
        this.index
                .foldersWithoutIndex()
                .forEach(folder -> this.problems.add(Problem.warning(
                        ProblemCode.MISSING_INDEX,
                        SourceLocation.startOf(folder + "/index.md"),
                        "The topic '%s' has no page of its own.".formatted(folder),
                        "Write a file index.md in that folder, with a title and a summary.")));
    }

    /** Readers can be led only to one translation in each language, so an original may have only one. */
    private void translations() {
        Set<String> originals = this.index.addressesIn(this.site.firstLanguage());
        Map<List<String>, String> first = new HashMap<>();
        this.site.languages().stream()
                .skip(1)
                .forEach(language -> this.index
                        .filesOf(this.site.home(language))
                        .forEach(home -> first.put(List.of(language, Address.HOME.path()), home)));
        for (Reading reading : this.readings.values()) {
            YamlValue.Text original = reading.reviewKeys().translates();
            PageFile page = reading.page();
            if (original == null || reading.brake() || page.language().equals(this.site.firstLanguage())) {
                continue;
            }
            if (!originals.contains(original.text())) {
                this.problems.add(
                        Problem.warning(
                                ProblemCode.MISSING_PAGE,
                                original.at(),
                                "There is no page in the first language (%s) at the address '%s'."
                                        .formatted(this.site.firstLanguage(), original.text()),
                                suggestion(original.text(), originals)
                                        + "Write the address of the page that was translated, such as /causes/smoking; the home page is /."));
            }
            String other = first.putIfAbsent(List.of(page.language(), original.text()), page.file());
            if (other != null && !other.equals(page.file())) {
                this.problems.add(Problem.warning(
                        ProblemCode.BAD_VALUE,
                        original.at(),
                        "The page '%s' is translated by '%s', too.".formatted(original.text(), other),
                        "Keep one of the two translations, or take 'translates' out of this one."));
            }
        }
    }

    /** Most links lead to the top of a public page: they must cost next to nothing. */
    private void link(PageLink link) {
        if (link.fragment().isEmpty() && !this.notPublic.contains(link.address())) {
            return;
        }
        Reading target = target(link.address());
        if (target == null) {
            return;
        }
        if (!isPublic(target)) {
            this.problems.add(Problem.warning(
                    ProblemCode.LINK_NOT_PUBLIC,
                    link.at(),
                    "The page '%s' is not public now, so its link is shown as plain text.".formatted(link.address()),
                    "Publish that page, or take the link out."));
        } else if (!link.fragment().isEmpty() && !target.headings().contains(link.fragment())) {
            this.problems.add(Markdown.missingHeading(link, target.headings()));
        }
    }

    private void related(YamlValue.Text related, PageFile from) {
        Optional<Address> address = Address.parse(related.text());
        if (address.isEmpty() || this.index.filesOf(address.get()).isEmpty()) {
            this.problems.add(Problem.warning(
                    ProblemCode.MISSING_PAGE,
                    related.at(),
                    "There is no page at the address '%s'.".formatted(related.text()),
                    didYouMean(related.text(), from) + "Write an address such as /causes/smoking."));
        } else if (address.get().equals(from.address())) {
            this.problems.add(Problem.warning(
                    ProblemCode.BAD_VALUE,
                    related.at(),
                    "The page names itself as a related page.",
                    "Name another page, or take this one out of 'related'."));
        }
    }

    private void review(ReviewKeys keys) {
        Review review = keys.review();
        if (review != null && keys.on() != null && review.on().isAfter(this.now.toLocalDate())) {
            this.problems.add(Problem.warning(
                    ProblemCode.BAD_DATE,
                    keys.on(),
                    "The day of the review (%s) has not come yet, so the page counts as never reviewed."
                            .formatted(review.on()),
                    "Write the day on which the reviewer read the page."));
        }
    }

    /** Authors sometimes write the path of the file instead of the page's address. */
    private String didYouMean(String written, PageFile from) {
        String folder = from.file().substring(0, from.file().lastIndexOf('/') + 1);
        return Stream.of(written.replaceFirst("^/", ""), folder + written)
                .map(file -> this.index.pages().get(file))
                .filter(Objects::nonNull)
                .map(page -> "Did you mean '%s'? ".formatted(page.address()))
                .findFirst()
                .orElseGet(() -> suggestion(
                        written,
                        this.index.addresses().stream().map(Address::path).toList()));
    }

    /** Each suggestion looks through all addresses, so renaming a folder must not ask for thousands of them. */
    private String suggestion(String written, Collection<String> addresses) {
        this.suggestions++;
        return this.suggestions > MOST_SUGGESTIONS ? "" : Suggestion.didYouMean(written, addresses);
    }

    private @Nullable Reading target(String address) {
        List<String> files = this.index.filesOf(address);
        return files.isEmpty() ? null : this.readings.get(files.get(0));
    }

    private boolean isPublic(Reading target) {
        return target.availability()
                .map(availability -> availability.isPublic(this.now))
                .orElse(!target.brake());
    }
}
