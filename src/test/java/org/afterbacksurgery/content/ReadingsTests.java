package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.Test;

class ReadingsTests {
    private static final String ALIAS = Folder.PAGE.replace("kind:", "aliases: [ /old ]\nkind:");

    private final PageIndex index = PageIndex.of(List.of("en/one.md", "en/two.md"), Site.DEFAULT);
    private final Readings readings = new Readings();

    @Test
    void aPageIsAdmittedWhoseAddressesNobodyElseClaims() {
        assertThat(admitted("en/one.md", ALIAS)).isTrue();
        assertThat(admitted("en/two.md", Folder.PAGE)).isTrue();
    }

    @Test
    void aPageIsHeldBackUntilTheOtherGivesTheAddressUp() {
        admitted("en/one.md", ALIAS);
        assertThat(admitted("en/two.md", ALIAS)).isFalse();
        assertThat(this.readings.released(this.index)).isEmpty();

        admitted("en/one.md", Folder.PAGE);

        assertThat(this.readings.released(this.index)).containsExactly("en/two.md");
    }

    @Test
    void theAliasOfAFileThatWasNotReadYetCounts() {
        this.readings.expect("en/two.md", () -> List.of("/old"));

        assertThat(admitted("en/one.md", ALIAS)).isFalse();
    }

    @Test
    void aDraftNeedsNoAddress() {
        admitted("en/one.md", ALIAS);

        assertThat(admitted("en/two.md", ALIAS.replace("published", "draft"))).isTrue();
    }

    @Test
    void aFileThatIsGoneClaimsNothing() {
        admitted("en/one.md", ALIAS);
        admitted("en/two.md", ALIAS);

        this.readings.retain(List.of("en/two.md"));

        assertThat(this.readings.released(this.index)).containsExactly("en/two.md");
    }

    private boolean admitted(String file, String text) {
        PageReader.Result result = PageReader.read(
                Objects.requireNonNull(this.index.pages().get(file)),
                new FileBytes(text.getBytes(StandardCharsets.UTF_8)),
                this.index,
                Shared.NOTHING);
        Map<String, Reading> read = Map.of(file, result.reading());
        List<Draft> drafts = List.of(result.draft().orElseThrow());
        boolean admitted = this.readings.admit(drafts, read, this.index).equals(drafts);
        this.readings.addAll(read);
        return admitted;
    }
}
