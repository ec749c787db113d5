package org.afterbacksurgery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MovedHeadingsTests {
    private static final String PAGE = """
            Before any heading.

            ## What it is

            A wire beside the nerve sends small currents through it.

            ### Who gets one

            People with pain in a leg after an operation.

            ## What can go wrong

            The wire can move, or the wound can become infected.

            ## Costs

            Nobody can say what it costs you.
            """;

    @Test
    void aHeadingWithOtherWordsIsRecognisedByItsText() {
        assertThat(moved(PAGE.replace("## What can go wrong", "## Risks")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("what-can-go-wrong", "risks"));
    }

    @Test
    void allHeadingsMayChangeAtOnceAndMoveAbout() {
        assertThat(moved("""
                                ## The price

                                Nobody can say what it costs you.

                                ## Risks

                                The wire can move, or the wound can get infected.

                                ## A small device

                                A wire beside the nerve sends small currents through it.

                                ### Is it for me?

                                People with pain in a leg after an operation.
                                """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "what-it-is", "a-small-device",
                        "who-gets-one", "is-it-for-me",
                        "what-can-go-wrong", "risks",
                        "costs", "the-price"));
    }

    @Test
    void aHeadingOverSectionsIsRecognisedByThem() {
        String before = "## Tests\n\n### Scan\n\nA picture of the nerves.\n\n### Blood\n\nSigns of an infection.\n";

        assertThat(moved(before, before.replace("## Tests", "## How the cause is found")))
                .containsExactlyEntriesOf(Map.of("tests", "how-the-cause-is-found"));
    }

    @Test
    void aMendedHeadingIsRecognisedAlthoughItsTextIsNew() {
        assertThat(moved("## What can gone wrong\n\nOld words.", "## What can go wrong\n\nQuite another text."))
                .containsExactlyEntriesOf(Map.of("what-can-gone-wrong", "what-can-go-wrong"));
    }

    @Test
    void anotherSectionIsNotTheSame() {
        assertThat(moved(PAGE.replace("## Costs\n\nNobody can say what it costs you.", "## Sleep\n\nRest at night.")))
                .isEmpty();
        assertThat(moved(PAGE.replace("## Costs\n\nNobody can say what it costs you.", "")))
                .isEmpty();
        assertThat(moved(PAGE)).isEmpty();
    }

    @Test
    void theSecondOfTwoEqualHeadingsIsFoundWhenTheFirstGoes() {
        String first = "## Ask\n\nAsk your surgeon for the plan.\n";
        String second = "## Ask\n\nWhich medicine can stop, and when?\n";

        assertThat(moved(first + "\n" + second, second)).containsExactlyEntriesOf(Map.of("ask-2", "ask"));
    }

    @Test
    void theTitleOfACardIsAHeadingToo() {
        String before = "## Danger\n\nRead this.\n\n> [!EMERGENCY] Call 911\n> You cannot feel your legs.\n";

        assertThat(moved(before, before.replace("Call 911", "Get help now")))
                .containsExactlyEntriesOf(Map.of("emergency-call-911", "emergency-get-help-now"));
    }

    @Test
    void aReplacedBookIsNotCompared() {
        String many = "## %s%d\n\nThe same words here.\n\n";
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 201; i++) {
            before.append(many.formatted("a", i));
            after.append(many.formatted("b", i));
        }

        assertThat(moved(before.toString(), after.toString())).isEmpty();
    }

    private static Map<String, String> moved(String after) {
        return moved(PAGE, after);
    }

    private static Map<String, String> moved(String before, String after) {
        return MovedHeadings.between(
                Rendered.of(before).page().body(), Rendered.of(after).page().body());
    }
}
