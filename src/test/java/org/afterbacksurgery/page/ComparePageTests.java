package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.page.ProgramPageView.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class ComparePageTests {
    private static final Edition EDITION = SampleEdition.of();

    private final ComparisonAssembler assembler = mock();
    private final ComparePage page = new ComparePage(this.assembler);

    @Test
    void readsTheChoiceFromTheAddress() {
        show("group=device&show=%2Ftreatment%2Fcells&group=mind&show=/treatment/heat");

        verifyAsked(List.of("device", "mind"), List.of("/treatment/cells", "/treatment/heat"), true);
    }

    @Test
    void overlooksWhatItDoesNotKnowAndWhatIsEmptyOrBroken() {
        show("group=&groups=x&colour=red&group=%zz&show&group=device");

        verifyAsked(List.of("device"), List.of(), true);
    }

    @Test
    void withoutAQueryAllTreatmentsAreMeant() {
        show(null);

        verifyAsked(List.of(), List.of(), false);
    }

    private void show(@Nullable String query) {
        assertThat(this.page.show(new Asked(EDITION, "en", query), new ExtendedModelMap()))
                .isEqualTo("compare");
    }

    private void verifyAsked(List<String> groups, List<String> addresses, boolean asked) {
        verify(this.assembler).assemble(any(), eq("en"), eq(new Comparison.Selection(groups, addresses)), eq(asked));
    }
}
