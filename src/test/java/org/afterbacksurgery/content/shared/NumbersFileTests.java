package org.afterbacksurgery.content.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.content.Folder;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code numbers.yml} and {@code glossary.yml}. */
class NumbersFileTests {
    private static final String NUMBERS = """
            pain:
              out-of: 100
              count: [ 12, 18 ]
              measured: 14.97 % (12.38 to 17.76)
              source: smith2020
              en: "{count} out of {out-of} people still had pain. {rest} did not."
            """;

    @TempDir
    private Path root;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aNumberIsReadWhole() {
        assertThat(numbers(NUMBERS).find("pain"))
                .contains(new Numbers.Frequency(
                        "pain",
                        100,
                        12,
                        18,
                        "smith2020",
                        Map.of("en", "{count} out of {out-of} people still had pain. {rest} did not.")));
        assertThat(this.problems).isEmpty();
    }

    @Test
    void everyMistakeIsReportedAtItsPlace() {
        numbers("""
                empty: {}
                bad-size: { out-of: 50, count: 1, measured: x, source: s, en: "{count} of {out-of}, {rest}" }
                bad-count: { out-of: 100, count: 14.97, measured: x, source: s, en: "{count} of {out-of}, {rest}" }
                bad-range: { out-of: 100, count: [ 18, 12 ], measured: x, source: s, en: "{count} of {out-of}, {rest}" }
                too-many: { out-of: 100, count: 101, measured: x, source: s, en: "{count} of {out-of}, {rest}" }
                common: { out-of: 1000, count: 10, measured: x, source: s, en: "{count} of {out-of}, {rest}" }
                one-side: { out-of: 100, count: 1, measured: x, source: s, en: "{count} of {out-off}" }
                half: { out-of: 100, count: 1, source: s, es: "{count} de {out-of}", note: x }
                """);

        assertThat(this.problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        numbers.yml:1:8: ERROR missing-key: The number 'empty' has no 'count'. Add a line 'count: …'; the staff guide has an example.
                        numbers.yml:1:8: ERROR missing-key: The number 'empty' has no 'out-of'. Add a line 'out-of: …'; the staff guide has an example.
                        numbers.yml:1:8: ERROR missing-key: The number 'empty' has no 'source'. Add a line 'source: …'; the staff guide has an example.
                        numbers.yml:1:8: ERROR missing-key: The number 'empty' has no sentence. Add a line such as en: "{count} out of {out-of} people …. {rest} did not."
                        numbers.yml:1:8: WARNING missing-key: The number 'empty' has no 'measured'. Add the figure as the source prints it, so that others can check it.
                        numbers.yml:2:21: ERROR bad-value: '50' is not a number that we count people out of. Write 100; or, if the figure is below 1 in 100, write 1000, 10000 or 100000.
                        numbers.yml:3:34: ERROR bad-value: The count of 'bad-count' cannot be used. Write a whole number of people such as 15, or a range such as [ 12, 18 ].
                        numbers.yml:4:36: ERROR bad-value: The count of 'bad-range' cannot be used. Write a whole number of people such as 15, or a range such as [ 12, 18 ].
                        numbers.yml:5:33: ERROR bad-value: The count 101 is more than all 100 people. Correct 'count' or 'out-of'.
                        numbers.yml:6:32: ERROR bad-value: 10 out of 1,000 is 1 out of 100 or more. Count it out of 100: readers compare numbers more easily when the totals are the same.
                        numbers.yml:7:64: ERROR bad-value: Nothing is filled in for '{out-off}'. Did you mean '{out-of}'? Use {count}, {out-of} and {rest}.
                        numbers.yml:7:64: ERROR bad-value: The sentence has no {out-of}. Write it where the number belongs, so that sentence and picture always agree.
                        numbers.yml:7:64: WARNING bad-value: The sentence does not say what happened to the others. Add the other side, such as "{rest} did not."
                        numbers.yml:8:7: WARNING missing-key: The number 'half' has no 'measured'. Add the figure as the source prints it, so that others can check it.
                        numbers.yml:8:47: WARNING bad-value: The sentence does not say what happened to the others. Add the other side, such as "{rest} did not."
                        numbers.yml:8:70: WARNING unknown-key: There is no key 'note' here. Correct the name, or delete the line.""");
    }

    @Test
    void aWordIsReadInEachLanguage() {
        Glossary glossary = GlossaryFile.parse(new SourceText("glossary.yml", """
                        epidural-fibrosis:
                          en: { term: epidural fibrosis, means: Scar around the nerves., also: [ scar tissue ] }
                          es: { term: fibrosis epidural, means: Cicatriz. }
                        """), this.problems::add);

        assertThat(glossary.in("en"))
                .containsExactly(new Glossary.Term(
                        "epidural-fibrosis", "epidural fibrosis", "Scar around the nerves.", List.of("scar tissue")));
        assertThat(glossary.in("es"))
                .containsExactly(new Glossary.Term("epidural-fibrosis", "fibrosis epidural", "Cicatriz.", List.of()));
        assertThat(glossary.in("fr")).isEmpty();
        assertThat(this.problems).isEmpty();
    }

    @Test
    void everyMistakeOfTheGlossaryIsReportedAtItsPlace() {
        GlossaryFile.parse(new SourceText("glossary.yml", """
                        Disc: { en: { term: disc, means: A cushion. } }
                        one: { en: { term: disc, means: A cushion. }, english: { term: a, means: b } }
                        two: { en: { term: Disc, means: The same. } }
                        three: { en: { means: Nothing., sea: x } }
                        """), this.problems::add);

        assertThat(this.problems.stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        glossary.yml:1:1: ERROR bad-name: The key 'Disc' cannot be part of a web address. Use only a to z, 0 to 9 and single hyphens.
                        glossary.yml:2:47: WARNING unknown-key: There is no language 'english'. Write the code of the language, such as en or es.
                        glossary.yml:3:20: ERROR bad-value: The term 'Disc' is here already, under 'one'. Keep one of the two.
                        glossary.yml:4:33: WARNING unknown-key: There is no key 'sea' here. Correct the name, or delete the line.
                        glossary.yml:4:14: ERROR missing-key: The word 'three' has no 'term' here. Add 'term: …'.""");
    }

    @Test
    void aWordInAnotherFormIsReportedAndTheOthersStay() {
        Glossary glossary = GlossaryFile.parse(new SourceText("glossary.yml", """
                        a: { en: { term: [ x, y ], means: One. } }
                        b: { en: { term: b, means: { z: y } } }
                        c: { en: { term: c, means: Three. } }
                        """), this.problems::add);

        assertThat(glossary.in("en")).extracting(Glossary.Term::id).containsExactly("c");
        assertThat(this.problems.stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        glossary.yml:1:18: ERROR bad-value: 'term' is a list, but should be a text. See the example for 'term' in the staff guide.
                        glossary.yml:2:28: ERROR bad-value: 'means' is a group of keys, but should be a text. See the example for 'means' in the staff guide.""");
    }

    @Test
    void aPageShowsANumberAndItsHashCoversTheFilledInSentence() {
        Folder folder =
                Folder.small(this.root).write("numbers.yml", NUMBERS).page(Folder.PAGE + "\n```number\npain\n```\n");
        String before = hash(folder);

        assertThat(folder.problems()).isEmpty();
        assertThat(before)
                .isEqualTo(TextHash.of(List.of(
                        "Smoking and healing after a spinal fusion",
                        "Smoking makes it harder for the bones to join after a spinal fusion.",
                        "Smoking slows bone healing.",
                        "Stopping helps.",
                        "Bone needs blood.\n\n## What to do\n\nAsk your team for help.\n\n```number\npain\n```\n",
                        "12 to 18 out of 100 people still had pain. 82 to 88 did not.")));
        folder.write("numbers.yml", NUMBERS.replace("18 ]", "19 ]"));
        assertThat(hash(folder)).isNotEqualTo(before);
        folder.write("numbers.yml", NUMBERS.replace("14.97", "15"));
        assertThat(hash(folder)).isEqualTo(before);
    }

    @Test
    void aSourceThatIsNotThereIsReportedWhereTheNumberNamesIt() {
        Folder folder = Folder.small(this.root).write("numbers.yml", NUMBERS.replace("smith2020", "smyth2020"));

        assertThat(folder.problems())
                .isEqualTo(
                        "numbers.yml:5:11: ERROR unknown-citation: No source in references.bib has the key 'smyth2020'."
                                + " Did you mean 'smith2020'? Correct the key, or add the source to references.bib.");
        folder.write("references.bib", Folder.SOURCES.replace("smith2020", "smyth2020"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void anotherMistakeOfANumberHidesNoMissingSource() {
        Folder folder = Folder.small(this.root)
                .write(
                        "numbers.yml",
                        NUMBERS.replace("smith2020", "smyth2020").replace("[ 12, 18 ]", "many")
                                + NUMBERS.replace("pain:", "rest:")
                                        .replace("smith2020", "nobody")
                                        .replace("{count}", "15"));

        assertThat(folder.places()).isEqualTo("""
                numbers.yml:3:10: ERROR bad-value
                numbers.yml:5:11: ERROR unknown-citation
                numbers.yml:11:11: ERROR unknown-citation
                numbers.yml:12:7: ERROR bad-value""");
    }

    private String hash(Folder folder) {
        return folder.check().textHashes().getOrDefault("en/causes/smoking.md", "none");
    }

    private Numbers numbers(String text) {
        return NumbersFile.parse(new SourceText("numbers.yml", text), this.problems::add)
                .numbers();
    }
}
