package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.page.ProgramPageView.Asked;
import org.afterbacksurgery.web.PageHead;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class AToZTests {
    private static final Article HOME =
            SampleArticles.at("/").index().title("Start here").build();
    private static final Article TOPIC =
            SampleArticles.at("/causes").index().title("Causes").build();
    private static final Article SMOKING =
            SampleArticles.at("/causes/smoking").title("Smoking").build();
    private static final Article TABACO =
            SampleArticles.at("/es/causas/tabaco").title("Tabaco").build();

    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void listsEveryPageOfALanguageButHome() {
        show(SampleEdition.of(HOME, TOPIC, SMOKING, TABACO));

        assertThat(this.model.getAttribute("letters"))
                .isEqualTo(Map.of("C", List.of(Row.of(TOPIC)), "S", List.of(Row.of(SMOKING))));
        assertThat(head().canonical()).isEqualTo("http://localhost:8080/a-z");
        assertThat(head().noindex()).isFalse();
    }

    @Test
    void isPairedWithTheListsOfLanguagesThatHavePages() {
        show(SampleEdition.of(SMOKING, TABACO));

        assertThat(head().alternates())
                .extracting(PageHead.Alternate::language)
                .containsExactly("en", "es", "x-default");
    }

    @Test
    void searchEnginesLeaveAnEmptyListOut() {
        show(SampleEdition.of(HOME));

        assertThat(head().noindex()).isTrue();
        assertThat(head().alternates()).isEmpty();
    }

    private void show(Edition edition) {
        assertThat(new AToZ(SampleMessages.SITE).show(new Asked(edition, "en", null), this.model))
                .isEqualTo("a-z");
    }

    private PageHead head() {
        return Objects.requireNonNull((PageHead) this.model.get("head"));
    }
}
