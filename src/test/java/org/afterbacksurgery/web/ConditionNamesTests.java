package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Glossary.Term;
import org.junit.jupiter.api.Test;

class ConditionNamesTests {
    private static final Edition EDITION = SampleEdition.with()
            .glossary(new Glossary(Map.of(
                    "en",
                    List.of(
                            new Term("disc", "disc", "A cushion.", List.of("disk")),
                            new Term(
                                    "failed-back-surgery-syndrome",
                                    "failed surgery pain",
                                    "Pain that stays.",
                                    List.of("FBSS", "PSPS"))),
                    "es",
                    List.of(new Term("disc", "disco", "Una almohadilla.", List.of())))))
            .build();

    @Test
    void theGlossaryNamesTheCondition() {
        assertThat(ConditionNames.in(EDITION, "en")).containsExactly("failed surgery pain", "FBSS", "PSPS");
    }

    @Test
    void aLanguageWithoutTheEntryHasTheNamesThatTheProgramKnows() {
        assertThat(ConditionNames.in(EDITION, "es"))
                .containsExactly(
                        "síndrome de cirugía fallida de espalda",
                        "FBSS",
                        "síndrome de dolor espinal persistente tipo 2");
        assertThat(ConditionNames.in(SampleEdition.of(), "en"))
                .containsExactly("failed back surgery syndrome", "FBSS", "persistent spinal pain syndrome type 2");
    }
}
