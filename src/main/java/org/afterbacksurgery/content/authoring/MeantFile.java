package org.afterbacksurgery.content.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.site.Site;

/** Finds which file of the content folder somebody means by a path or by the address of a page. */
final class MeantFile {
    private static final String ENDING = ".md";

    private final Path root;
    private final Path realRoot;
    private final Site site;

    MeantFile(Path root, Site site) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.site = site;
    }

    /** The file's path under the folder, which may not begin with a language; empty when it is elsewhere. */
    Optional<String> of(String typed) {
        String text = typed.strip().replace('\\', '/');
        try {
            return inside(text)
                    .map(path -> path.normalize().toString().replace('\\', '/'))
                    .filter(path -> !path.equals("..") && !path.startsWith("../"))
                    .map(path -> withEnding(path, text.endsWith("/")));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> inside(String text) {
        String bare = text.replaceFirst("^(\\./)*/*", "");
        if (beginsWith(bare, this.site.languages())) {
            return Optional.of(Path.of(bare));
        }
        Path path = Path.of(text).toAbsolutePath().normalize();
        Optional<Path> found = Stream.of(this.root, this.realRoot)
                .filter(path::startsWith)
                .map(folder -> folder.relativize(path))
                .findFirst();
        if (found.isPresent()) {
            return found;
        }
        String name = String.valueOf(this.root.getFileName());
        if (!text.startsWith("/") && beginsWith(bare, List.of(name))) {
            return Optional.of(Path.of(bare.substring(name.length()).replaceFirst("^/+", "")));
        }
        return text.startsWith("/") ? address(bare, path) : Optional.of(Path.of(bare));
    }

    private static boolean beginsWith(String path, List<String> names) {
        return names.contains(path.split("/", 2)[0]);
    }

    /** An address in the first language, unless it is a path on this computer. */
    private Optional<Path> address(String bare, Path path) {
        boolean elsewhere =
                path.getNameCount() > 0 && Files.exists(path.getRoot().resolve(path.getName(0)));
        return elsewhere ? Optional.empty() : Optional.of(Path.of(this.site.firstLanguage(), bare));
    }

    private String withEnding(String path, boolean folder) {
        if (path.endsWith(ENDING) && !folder) {
            return path;
        }
        boolean home = path.isEmpty() || this.site.languages().contains(path);
        return folder || home || Files.isDirectory(this.root.resolve(path))
                ? (path.isEmpty() ? "" : path + "/") + "index" + ENDING
                : path + ENDING;
    }
}
