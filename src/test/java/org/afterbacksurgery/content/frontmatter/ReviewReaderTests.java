package org.afterbacksurgery.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.Yaml;
import org.junit.jupiter.api.Test;

class ReviewReaderTests {
    private static final String SIGNED = "reviewed: { on: 2026-11-01, by: lee, next: 2027-11-01, text: 67fc3e0d }";
    private static final People PEOPLE = People.parse(
            new SourceText("people.yml", "lee: { name: Lee, reviewer: true, languages: [ en ] }\nann: { name: Ann }\n"),
            problem -> {});

    private final List<Problem> problems = new ArrayList<>();
    private final NamedPeople people = new NamedPeople(PEOPLE, this.problems::add);

    @Test
    void aReviewIsReadWithThePlaceOfItsDay() {
        ReviewKeys keys = keys("en", SIGNED);

        assertThat(keys.review())
                .isEqualTo(new Review(LocalDate.of(2026, 11, 1), "lee", LocalDate.of(2027, 11, 1), "67fc3e0d"));
        assertThat(keys.on()).isEqualTo(new SourceLocation("a.md", 1, 17));
        assertThat(keys.unreadable()).isFalse();
        assertThat(this.problems).isEmpty();
    }

    @Test
    void aReviewThatCannotBeReadIsNotTakenForNone() {
        assertThat(keys("en", "title: A").unreadable()).isFalse();
        assertThat(keys("en", "reviewed: { on: 2026-11-01 }").unreadable()).isTrue();
        assertThat(this.problems).singleElement().matches(Problem::isError);
    }

    @Test
    void whoMayNotSignInTheLanguageIsOnlyDoubted() {
        assertThat(keys("es", SIGNED).review()).isNotNull();

        assertThat(this.problems).singleElement().matches(problem -> !problem.isError());
        assertThat(this.problems.get(0).what()).contains("in the language 'es'");
    }

    @Test
    void whomItAsksForIsRemembered() {
        keys("en", SIGNED.replace("lee", "nobody"));

        assertThat(this.people.named()).containsExactly("nobody");
        assertThat(this.problems).singleElement().matches(Problem::isError);
    }

    @Test
    void aTranslationNamesItsOriginal() {
        ReviewKeys keys = keys("es", "translates: /causes\nsource-text: 67fc3e0d");

        assertThat(keys.sourceText()).isEqualTo("67fc3e0d");
        assertThat(keys.translates()).isNotNull();
        assertThat(keys("es", "translates: causes.md").translates()).isNull();
    }

    private ReviewKeys keys(String language, String yaml) {
        Fields fields = Yaml.read(new SourceText("a.md", yaml), this.problems::add)
                .map(keys -> new Fields(keys, this.problems::add))
                .orElseThrow();
        return new ReviewReader(fields, SourceLocation.startOf("a.md"), language, this.people).keys();
    }
}
