package org.afterbacksurgery.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content folder that a test fills with short pages. */
record SmallSite(Path content) {
    static SmallSite in(Path folder) throws IOException {
        SmallSite site = new SmallSite(Files.createDirectories(folder));
        Files.writeString(folder.resolve("site.yml"), "index-unreviewed: true\n");
        return site.page("en/index.md", "").page("en/causes/index.md", "");
    }

    /** A page that nothing is special about. */
    SmallSite page(String file, String keys) throws IOException {
        return page(file, keys, "A short text.");
    }

    /** @param keys lines of front matter; they may hold the status, which is published otherwise */
    SmallSite page(String file, String keys, String text) throws IOException {
        Path path = this.content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, """
                ---
                title: The page %s
                summary: A page for the tests of what is seen and what is not, long enough to be one.
                kind: living
                updated: 2026-11-20
                key-points: [ One thing., Another thing. ]
                %s
                ---
                %s
                """.formatted(
                file.replaceAll("[/.]", " "), keys.contains("status:") ? keys : keys + "\nstatus: published", text));
        return this;
    }
}
