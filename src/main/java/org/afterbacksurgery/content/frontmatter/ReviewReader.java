package org.afterbacksurgery.content.frontmatter;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads and checks what the front matter says about the page's review, and about the text that it translates. */
final class ReviewReader {
    private static final String TEXT_HASH = "[0-9a-f]{8}";

    private final Fields fields;
    private final SourceLocation start;
    private final String language;
    private final NamedPeople people;
    private final Dates dates;

    /** @param start of the file: missing keys are reported there */
    ReviewReader(Fields fields, SourceLocation start, String language, NamedPeople people) {
        this.fields = fields;
        this.start = start;
        this.language = language;
        this.people = people;
        this.dates = new Dates(fields::report);
    }

    ReviewKeys keys() {
        Review review = review();
        SourceLocation on = review == null
                ? null
                : this.fields
                        .group("reviewed")
                        .flatMap(reviewed -> reviewed.value("on"))
                        .map(YamlValue::at)
                        .orElse(null);
        boolean unreadable = review == null && !this.fields.isMissing("reviewed");
        return new ReviewKeys(review, on, unreadable, translates(), textHash(this.fields, "source-text"));
    }

    private @Nullable Review review() {
        Fields reviewed = this.fields.group("reviewed").orElse(null);
        if (reviewed == null) {
            return null;
        }
        reviewed.allowOnly(Set.of("on", "by", "next", "text"));
        String missing = String.join(
                " and ",
                Stream.of("on", "by", "next", "text")
                        .filter(reviewed::isMissing)
                        .map("'%s'"::formatted)
                        .toList());
        if (!missing.isEmpty()) {
            this.fields.error(
                    this.start,
                    ProblemCode.MISSING_KEY,
                    "'reviewed' has no %s.".formatted(missing),
                    "Give all four: on, by, next and text; or delete 'reviewed'.");
        }
        LocalDate on = this.dates.date(reviewed, "on");
        LocalDate next = this.dates.date(reviewed, "next");
        YamlValue.Text by = reviewed.text("by").orElse(null);
        String text = textHash(reviewed, "text");
        if (on == null || next == null || by == null || text == null) {
            return null;
        }
        if (this.people.isKnown(by)) {
            doubtSignature(by);
        }
        if (!on.isBefore(next)) {
            this.fields.error(
                    reviewed.valueAt("next"),
                    ProblemCode.BAD_DATE,
                    "The next review (%s) is not after this one (%s).".formatted(next, on),
                    "Give 'next' the day when the page should be reviewed again.");
        }
        return new Review(on, by.text(), next, text);
    }

    private void doubtSignature(YamlValue.Text by) {
        this.people
                .find(by)
                .filter(person -> !person.maySign(this.language))
                .ifPresent(person -> this.fields.warn(
                        by.at(),
                        ProblemCode.UNKNOWN_PERSON,
                        "'%s' may not sign reviews%s, so the page counts as never reviewed."
                                .formatted(
                                        by.text(), person.reviewer() ? " in the language '" + this.language + "'" : ""),
                        person.reviewer()
                                ? "Name a reviewer of this language, or add it to that person's 'languages' in people.yml."
                                : "Name a reviewer, or give that person 'reviewer: true' in people.yml."));
    }

    private @Nullable String textHash(Fields fields, String key) {
        YamlValue.Text hash = fields.text(key).orElse(null);
        if (hash == null || hash.text().matches(TEXT_HASH)) {
            return hash == null ? null : hash.text();
        }
        this.fields.error(
                hash.at(),
                ProblemCode.BAD_VALUE,
                "'%s' is not the code of a text.".formatted(hash.text()),
                "Copy the code of 8 letters and digits that the check prints for the page, such as 67fc3e0d.");
        return null;
    }

    private YamlValue.@Nullable Text translates() {
        YamlValue.Text text = this.fields.text("translates").orElse(null);
        if (text == null || Address.parse(text.text()).isPresent()) {
            return text;
        }
        this.fields.error(
                text.at(),
                ProblemCode.BAD_VALUE,
                "'%s' is not the address of a page.".formatted(text.text()),
                "Write the address of the page that was translated, such as /causes/smoking; the home page is /.");
        return null;
    }
}
