package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import java.util.List;
import java.util.Map;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.content.shared.Shared;
import org.junit.jupiter.api.Test;

class ShelfTests {
    private static final String SMOKING = "en/causes/smoking.md";
    private static final String HOME = "en/index.md";

    private final Publications publications = mock();

    @Test
    void settingsAreNotUsedTwice() {
        Shelf shelf = new Shelf(this.publications);
        shelf.use(Shared.NOTHING);
        shelf.use(Shared.NOTHING);

        then(this.publications).should(times(1)).use(any(), any(), any());
    }

    @Test
    void settingsThatWereRefusedAreTriedAgain() {
        Shelf shelf = new Shelf(this.publications);
        willThrow(IllegalStateException.class)
                .willDoNothing()
                .given(this.publications)
                .use(any(), any(), any());
        assertThatThrownBy(() -> shelf.use(Shared.NOTHING)).isInstanceOf(IllegalStateException.class);

        shelf.use(Shared.NOTHING);

        then(this.publications).should(times(2)).use(any(), any(), any());
    }

    @Test
    void aPageThatIsRefusedHoldsNoOtherBack() {
        Shelf shelf = new Shelf(this.publications);
        refuse(SMOKING);

        shelf.publish(List.of(draft(SMOKING), draft(HOME)), Map.of());

        assertThat(shelf.up()).containsExactly(HOME);
    }

    @Test
    void whenEveryPageIsRefusedTheDatabaseIsAway() {
        Shelf shelf = new Shelf(this.publications);
        willThrow(IllegalStateException.class).given(this.publications).publish(any(), any());
        List<Draft> drafts = List.of(draft(SMOKING), draft(HOME));

        assertThatThrownBy(() -> shelf.publish(drafts, Map.of())).isInstanceOf(IllegalStateException.class);
        assertThat(shelf.up()).isEmpty();
    }

    @Test
    void aPageThatWasTakenDownIsStoredButNotUp() {
        Availability always = new Availability(false, null, null);
        given(this.publications.pages()).willReturn(Map.of(HOME, new Publications.Stored(10, "67fc3e0d", always)));
        Shelf shelf = new Shelf(this.publications);
        assertThat(shelf.isUp(HOME)).isTrue();

        shelf.takeDown(List.of(HOME));

        assertThat(shelf.isUp(HOME)).isFalse();
        assertThat(shelf.pages()).containsKey(HOME);
    }

    private void refuse(String file) {
        willThrow(IllegalStateException.class)
                .given(this.publications)
                .publish(
                        argThat(drafts -> drafts != null
                                && drafts.stream()
                                        .anyMatch(draft -> draft.file().equals(file))),
                        any());
    }

    private static Draft draft(String file) {
        return FolderDrafts.read(file, Folder.PAGE);
    }
}
