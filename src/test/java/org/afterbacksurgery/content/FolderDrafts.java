package org.afterbacksurgery.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.afterbacksurgery.site.Site;
import org.springframework.util.FileSystemUtils;

/** Lets tests of other rooms have drafts that were read from a real file. */
public final class FolderDrafts {
    private FolderDrafts() {}

    public static Draft read(String file, String text) {
        try {
            Path root = Files.createTempDirectory("drafts");
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            Draft draft = read(new ContentFolder(root), PageIndex.of(List.of(file), Site.DEFAULT));
            FileSystemUtils.deleteRecursively(root);
            return draft;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft read(ContentFolder folder, PageIndex index) {
        PageIndex.PageFile page = index.pages().values().iterator().next();
        return new PageReader(folder)
                .read(page, index, new SharedFiles(folder, Publications.NONE))
                .draft()
                .orElseThrow();
    }
}
