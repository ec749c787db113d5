package org.afterbacksurgery.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.site.Site;

/** Gives tests of other rooms drafts that were read from a real file. */
public final class FolderDrafts {
    private FolderDrafts() {}

    public static Draft read(String file, String text) {
        PageIndex index = PageIndex.of(List.of(file), Site.DEFAULT);
        return PageReader.read(
                        index.pages().values().iterator().next(),
                        new FileBytes(text.getBytes(StandardCharsets.UTF_8)),
                        index,
                        Shared.NOTHING)
                .draft()
                .orElseThrow();
    }
}
