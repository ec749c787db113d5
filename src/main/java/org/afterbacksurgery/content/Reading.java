package org.afterbacksurgery.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.frontmatter.ReviewKeys;
import org.afterbacksurgery.markup.PageLink;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.yaml.YamlValue;

/**
 * What one file said when it was last read: everything that the checks across files need, and
 * not its text.
 *
 * @param fileHash of its bytes
 * @param textHash empty when the front matter could not be read
 * @param brake whether it says {@code status: draft}
 * @param uses what it takes from shared files, or asks of them in vain
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
        Set<String> pictures,
        List<YamlValue.Text> aliases,
        List<YamlValue.Text> related,
        Set<Dependency> uses,
        ReviewKeys reviewKeys,
        List<Problem> problems) {

    /** Whether the parser ran out of time or stack. */
    boolean isTooComplex() {
        return this.problems.stream().anyMatch(problem -> problem.code() == ProblemCode.TOO_COMPLEX);
    }

    /** Whether somebody who comes, goes or may sign now could change what this file says. */
    boolean asksForUnknownPerson() {
        return has(ProblemCode.UNKNOWN_PERSON);
    }

    /** Whether a page or image that comes or goes could change what this file says. */
    boolean dependsOnMissing() {
        return has(ProblemCode.MISSING_PAGE, ProblemCode.MISSING_IMAGE);
    }

    /** Of a list that was cut nobody knows what stood in the rest. */
    private boolean has(ProblemCode... codes) {
        return this.problems.stream()
                .map(Problem::code)
                .anyMatch(code -> code == ProblemCode.TOO_MANY || List.of(codes).contains(code));
    }
}
