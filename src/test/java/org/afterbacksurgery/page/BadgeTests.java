package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.afterbacksurgery.article.Regulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class BadgeTests {
    /** A badge without its drawing would fail the whole page. */
    @ParameterizedTest
    @EnumSource
    void everyStateOfApprovalHasADrawing(Regulation regulation) throws IOException {
        String sprite =
                new ClassPathResource("templates/fragments/sprite.html").getContentAsString(StandardCharsets.UTF_8);

        assertThat(sprite).contains("th:fragment=\"badge-" + regulation.word() + "\"");
    }
}
