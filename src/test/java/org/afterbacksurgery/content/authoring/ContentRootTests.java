package org.afterbacksurgery.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.afterbacksurgery.content.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRootTests {
    @TempDir
    private Path root;

    @Test
    void aFolderWithoutASiteFileHasTheUsualLanguages() {
        assertThat(ContentRoot.above(this.root.resolve("es/causas/tabaco.md"))).contains(this.root);
        assertThat(ContentRoot.above(this.root.resolve("en/index.md"))).contains(this.root);
        assertThat(ContentRoot.above(this.root.resolve("fr/index.md"))).isEmpty();
        assertThat(ContentRoot.above(this.root.resolve("index.md"))).isEmpty();
        assertThat(ContentRoot.above(Path.of("/a.md"))).isEmpty();
    }

    @Test
    void theSiteFileOfTheFolderSaysWhichItsLanguagesAre() {
        new Folder(this.root).write("site.yml", "languages: [ fr ]\n");

        assertThat(ContentRoot.above(this.root.resolve("fr/a/../causes/tabac.md")))
                .contains(this.root);
        assertThat(ContentRoot.above(this.root.resolve("en/index.md"))).isEmpty();
    }

    @Test
    void theNearestFolderCounts() {
        assertThat(ContentRoot.above(this.root.resolve("en/site/es/index.md"))).contains(this.root.resolve("en/site"));
    }

    @Test
    void aBrokenSiteFileLeavesTheUsualLanguages() {
        new Folder(this.root).write("site.yml", "languages: [ fr\n");

        assertThat(ContentRoot.above(this.root.resolve("en/index.md"))).contains(this.root);
    }
}
