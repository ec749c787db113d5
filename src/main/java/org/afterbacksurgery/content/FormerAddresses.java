package org.afterbacksurgery.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.yaml.YamlValue;

/** Asks authors to write the old addresses of renamed pages into their files: otherwise only the database has them. */
final class FormerAddresses {
    private FormerAddresses() {}

    /** @param former by file, as the catalogue remembers them */
    static List<Problem> problems(Map<String, Set<String>> former, Map<String, Reading> readings, PageIndex index) {
        List<Problem> problems = new ArrayList<>();
        former.forEach((file, addresses) -> {
            Reading reading = readings.get(file);
            if (reading != null) {
                Set<String> unwritten = unwritten(addresses, reading, index);
                if (!unwritten.isEmpty()) {
                    problems.add(proposal(reading, unwritten));
                }
            }
        });
        return problems;
    }

    private static Set<String> unwritten(Set<String> addresses, Reading reading, PageIndex index) {
        Set<String> unwritten = new TreeSet<>(addresses);
        reading.aliases().forEach(alias -> unwritten.remove(Alias.normal(alias.text())));
        unwritten.removeIf(address -> Address.parse(address)
                .filter(parsed -> !index.filesOf(parsed).isEmpty())
                .isPresent());
        return unwritten;
    }

    private static Problem proposal(Reading reading, Set<String> unwritten) {
        String all = Stream.concat(reading.aliases().stream().map(YamlValue.Text::text), unwritten.stream())
                .collect(Collectors.joining(", "));
        return Problem.warning(
                ProblemCode.MISSING_ALIAS,
                SourceLocation.startOf(reading.page().file()),
                "The page was renamed; its old addresses lead to it, and only the database remembers that.",
                "%s 'aliases: [ %s ]', so that they last even if the database is lost."
                        .formatted(
                                reading.aliases().isEmpty() ? "Add the line" : "Replace its 'aliases' with the line",
                                all));
    }
}
