package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuePagesTests {
    private final DuePages due = new DuePages();

    @Test
    void editsComeFirstThenNewPagesThenThoseThatSomethingElseTouched() {
        this.due.affected("a", 0);
        this.due.isNew("b", 0);
        this.due.edited("c", 0);

        assertThat(this.due.ready(0)).containsExactly("c", "b", "a");
    }

    @Test
    void theLastSaveComesFirst() {
        this.due.edited("a", 1);
        this.due.edited("c", 2);
        this.due.edited("b", 2);

        assertThat(this.due.ready(2)).containsExactly("b", "c", "a");
    }

    @Test
    void aPageWaitsUntilItsMoment() {
        this.due.edited("a", 5);

        assertThat(this.due.ready(4)).isEmpty();
        assertThat(this.due.ready(5)).containsExactly("a");
        assertThat(this.due.moments().toArray()).containsExactly(5);
    }

    @Test
    void anotherSaveMovesTheMoment() {
        this.due.edited("a", 5);
        this.due.edited("a", 7);

        assertThat(this.due.ready(6)).isEmpty();
        assertThat(this.due.size()).isEqualTo(1);
    }

    @Test
    void aPageThatIsDueAlreadyIsNotMovedByWhatItShows() {
        this.due.edited("a", 5);
        this.due.affected("a", 0);
        this.due.unfinished("a", 0);

        assertThat(this.due.ready(4)).isEmpty();
        assertThat(this.due.isEdited("a")).isTrue();
    }

    @Test
    void aNewPageThatIsSavedAgainCountsAsEdited() {
        this.due.isNew("a", 0);
        assertThat(this.due.hasNew()).isTrue();

        this.due.edited("a", 0);

        assertThat(this.due.hasNew()).isFalse();
    }

    @Test
    void whatWasReadOrIsGoneIsNoLongerDue() {
        this.due.edited("a", 0);
        this.due.edited("b", 0);
        this.due.edited("c", 0);
        this.due.done(List.of("a"));
        this.due.retain(List.of("a", "b"));

        assertThat(this.due.ready(0)).containsExactly("b");
    }
}
