package org.afterbacksurgery.content.authoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Person;
import org.afterbacksurgery.yaml.YamlEditor;
import org.jspecify.annotations.Nullable;

/** Who reviewed pages, when, and until when the review counts: all of {@code reviewed} except the text. */
record Signature(Person reviewer, String name, LocalDate on, LocalDate next) {
    /**
     * @param on null for today
     * @param next null for a year after the review
     */
    static Signature of(Shared shared, LocalDate today, String by, @Nullable LocalDate on, @Nullable LocalDate next)
            throws StampRefusedException {
        Person person = reviewer(shared, by);
        LocalDate day = on == null ? today : on;
        LocalDate until = next == null ? day.plusYears(1) : next;
        if (day.isAfter(today)) {
            throw StampRefusedException.of(
                    "The day of the review (%s) is in the future: today is %s. Give --on the day when the text was read."
                            .formatted(day, today));
        }
        if (!until.isAfter(day)) {
            throw StampRefusedException.of(
                    "The next review (%s) is not after this one (%s). Give --next the day when the page should be reviewed again."
                            .formatted(until, day));
        }
        return new Signature(person, name(person, shared.site().firstLanguage()), day, until);
    }

    private static Person reviewer(Shared shared, String by) throws StampRefusedException {
        Map<String, Person> people = shared.people().byKey();
        Person person = people.get(by);
        if (person == null) {
            throw StampRefusedException.of(
                    "Nobody in people.yml has the key '%s'. %sCorrect the key, or add the person to people.yml."
                            .formatted(by, Suggestion.didYouMean(by, reviewers(people))));
        }
        if (!person.reviewer()) {
            throw StampRefusedException.of(
                    "'%s' may not review pages: people.yml does not say 'reviewer: true' for this person. Name somebody who may."
                            .formatted(by));
        }
        return person;
    }

    private static List<String> reviewers(Map<String, Person> people) {
        return people.values().stream()
                .filter(Person::reviewer)
                .map(Person::key)
                .toList();
    }

    private static String name(Person person, String language) {
        String name = person.name().in(language);
        return person.credentials() == null ? name : name + ", " + person.credentials();
    }

    StampChange change(Draft draft) throws StampRefusedException {
        List<String> languages = this.reviewer.languages();
        if (!languages.isEmpty() && !languages.contains(draft.language())) {
            throw StampRefusedException.of(
                    "%s: '%s' may review pages in the language %s only. Name somebody who may review this one."
                            .formatted(draft.file(), this.reviewer.key(), String.join(" or ", languages)));
        }
        Review review = new Review(this.on, this.reviewer.key(), this.next, draft.textHash());
        return new StampChange(
                "reviewed",
                (yaml, lineEnd) -> YamlEditor.set(yaml, lineEnd, "reviewed", keys(review)),
                matter -> review.equals(matter.review()),
                "%s: reviewed by %s (%s) on %s, next review by %s, text %s."
                        .formatted(draft.file(), this.name, review.by(), review.on(), review.next(), review.text()));
    }

    private static Map<String, String> keys(Review review) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("on", review.on().toString());
        keys.put("by", review.by());
        keys.put("next", review.next().toString());
        keys.put("text", review.text());
        return keys;
    }
}
