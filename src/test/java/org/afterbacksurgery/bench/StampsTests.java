package org.afterbacksurgery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StampsTests {
    private final Stamps stamps = new Stamps();

    @Test
    void anAnswerThatIsOlderThanOneSeenBeforeTheQuestionIsFound() {
        see("/a", 'l', 2, this.stamps.least("/a"));

        assertThat(see("/a", 'l', 1, this.stamps.least("/a"))).contains("000001", "000002 was seen before");
        assertThat(see("/a", 'l', 2, this.stamps.least("/a"))).isEmpty();
        assertThat(see("/b", 'l', 1, this.stamps.least("/b"))).isEmpty();
    }

    @Test
    void anAnswerToAQuestionThatWasAskedBeforeMayBeOlder() {
        Map<String, Integer> before = this.stamps.least("/a");
        see("/a", 'l', 2, this.stamps.least("/a"));

        assertThat(see("/a", 'l', 1, before)).isEmpty();
    }

    @Test
    void aTitleIsNotOlderAtAnotherAddress() {
        see("/a", 'g', 2, this.stamps.least("/a"));

        assertThat(see("/b", 'g', 1, this.stamps.least("/b"))).contains("000002 was seen before");
    }

    @Test
    void theTextOfAPageThatWasSeenTakenDownDoesNotComeBack() {
        see("/a", 'o', 2, this.stamps.least("/a"));
        this.stamps.gone("/a", this.stamps.least("/a"));
        this.stamps.gone("/a", this.stamps.least("/a"));

        assertThat(see("/a", 'o', 2, this.stamps.least("/a"))).isNotEmpty();
        assertThat(see("/a", 'o', 3, this.stamps.least("/a"))).isEmpty();
    }

    private String see(String address, char scope, int number, Map<String, Integer> least) {
        return this.stamps.see(address, Stamps.in("<p>" + Stamps.of(scope, "name", number) + "</p>"), least);
    }
}
