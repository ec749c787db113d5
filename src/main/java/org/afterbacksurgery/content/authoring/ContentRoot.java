package org.afterbacksurgery.content.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.afterbacksurgery.content.folder.Decoded;
import org.afterbacksurgery.content.shared.SharedFiles;
import org.afterbacksurgery.site.Site;
import org.springframework.modulith.NamedInterface;

/** Finds the content folder that a file is in. */
@NamedInterface("authoring")
public final class ContentRoot {
    private ContentRoot() {}

    /** The nearest folder above the file from which the path to the file begins with a language's folder. */
    public static Optional<Path> above(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && folder.getParent() != null) {
            Path root = folder.getParent();
            if (languages(root).contains(String.valueOf(folder.getFileName()))) {
                return Optional.of(root);
            }
            folder = root;
        }
        return Optional.empty();
    }

    private static List<String> languages(Path root) {
        try {
            byte[] bytes = new ContentFolder(root).read("site.yml", SharedFiles.MAX_YAML);
            return Site.parse(Decoded.of("site.yml", bytes).source(), problem -> {})
                    .languages();
        } catch (IOException e) {
            return Site.DEFAULT.languages();
        }
    }
}
