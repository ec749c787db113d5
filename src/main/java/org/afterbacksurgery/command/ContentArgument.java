package org.afterbacksurgery.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.content.authoring.ContentRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which content folder a command works on, and which of its pages. */
final class ContentArgument {
    private static final String DEFAULT = "./content";

    private final Path here;
    private final Map<String, String> environment;

    @Option(
            names = {"--content", "--site.content"},
            paramLabel = "FOLDER",
            description = "The content folder (default: the one in the environment variable SITE_CONTENT,"
                    + " else the one that contains a named page, else ./content).")
    private @Nullable String folder;

    ContentArgument() {
        this(Path.of(""), System.getenv());
    }

    /** @param here the current directory */
    ContentArgument(Path here, Map<String, String> environment) {
        this.here = here;
        this.environment = environment;
    }

    /** The folder that was named, else {@code ./content}. */
    Path folder() {
        return this.here.resolve(named().orElse(DEFAULT));
    }

    /** The folder that was named, else the one that contains the page's file, else {@code ./content}. */
    Path folderOf(String page) {
        Path file = file(this.here, page).orElse(null);
        if (named().isPresent() || file == null || isInside(folder(), file)) {
            return folder();
        }
        return ContentRoot.above(file).orElseGet(this::folder);
    }

    private Optional<String> named() {
        return Stream.of(Optional.ofNullable(this.folder), Optional.ofNullable(this.environment.get("SITE_CONTENT")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /**
     * The path, from the folder, of a page's file. The name may be relative to that folder or to the current
     * directory, or absolute; any other name stays as it is.
     */
    String pageIn(Path folder, String page) {
        return Stream.of(folder, this.here)
                .flatMap(start -> file(start, page).stream())
                .filter(file -> isInside(folder, file))
                .map(file -> pathUnder(folder, file))
                .findFirst()
                .orElse(page);
    }

    private static Optional<Path> file(Path start, String name) {
        try {
            return Optional.of(start.resolve(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isInside(Path folder, Path file) {
        try {
            return real(file).startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String pathUnder(Path folder, Path file) {
        try {
            return folder.toRealPath().relativize(real(file)).toString().replace(File.separatorChar, '/');
        } catch (IOException e) {
            return file.toString();
        }
    }

    /** A page may be a link to another file; the place of the link counts. */
    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    }
}
