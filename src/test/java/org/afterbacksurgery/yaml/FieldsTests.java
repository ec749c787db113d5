package org.afterbacksurgery.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;

class FieldsTests {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aTextThatIsMissingOrBlankIsEmptyOrNull() {
        Fields fields = fields("a: ' '\nb:  two   words");

        assertThat(fields.string("a")).isEmpty();
        assertThat(fields.stringOrNull("a")).isNull();
        assertThat(fields.string("none")).isEmpty();
        assertThat(fields.stringOrNull("none")).isNull();
        assertThat(fields.string("b")).isEqualTo("two words");
        assertThat(fields.strings("b")).containsExactly("two words");
    }

    @Test
    void aFaultIsReportedAtItsValueOrElseAtItsGroup() {
        Fields fields = fields("group:\n  a: b").group("group").orElseThrow();
        fields.error("a", ProblemCode.BAD_VALUE, "Bad.", "Mend it.");
        fields.warn("none", ProblemCode.BAD_VALUE, "Bad.", "Mend it.");

        assertThat(this.problems)
                .extracting(Problem::where)
                .containsExactly(new SourceLocation("a.yml", 2, 6), new SourceLocation("a.yml", 2, 3));
        assertThat(this.problems).extracting(Problem::isError).containsExactly(true, false);
    }

    @Test
    void onlyAnErrorOfACallerMakesThemFaulty() {
        Fields fields = fields("a: [ b ]\nc: { d: e }");
        fields.text("a");
        fields.warn("a", ProblemCode.BAD_VALUE, "Odd.", "Look at it.");
        fields.group("c").orElseThrow().error("d", ProblemCode.BAD_VALUE, "Bad.", "Mend it.");
        assertThat(this.problems).hasSize(3);
        assertThat(fields.isFaulty()).isFalse();

        fields.report(Problem.error(ProblemCode.BAD_VALUE, fields.at(), "Bad.", "Mend it."));

        assertThat(fields.isFaulty()).isTrue();
    }

    private Fields fields(String yaml) {
        return Yaml.read(new SourceText("a.yml", yaml), this.problems::add)
                .map(keys -> new Fields(keys, this.problems::add))
                .orElseThrow();
    }
}
