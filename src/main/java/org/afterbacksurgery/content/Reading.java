package org.afterbacksurgery.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.frontmatter.ReviewKeys;
import org.afterbacksurgery.markup.PageLink;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.yaml.YamlValue;

/**
 * What one file said when it was last read: everything that the checks across files need, but not
 * its text.
 *
 * @param fileHash of its bytes
 * @param textHash empty when the front matter could not be read
 * @param brake whether it says {@code status: draft}
 * @param uses everything that it takes from other files or asks for, whether that exists or not
 * @param availability empty when the front matter could not be read
 */
public record Reading(
        PageFile page,
        String fileHash,
        Optional<String> textHash,
        boolean brake,
        Optional<Availability> availability,
        Set<String> headings,
        List<PageLink> links,
        List<YamlValue.Text> aliases,
        List<YamlValue.Text> related,
        Set<Dependency> uses,
        ReviewKeys reviewKeys,
        List<Problem> problems) {
    /** Held in memory for every page: as small as possible. */
    public Reading {
        headings = Set.copyOf(headings);
        links = List.copyOf(links);
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        uses = uses.stream().map(Dependency::shared).collect(Collectors.toUnmodifiableSet());
        problems = List.copyOf(problems);
    }
}
