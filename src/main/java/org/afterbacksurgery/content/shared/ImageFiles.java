package org.afterbacksurgery.content.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterbacksurgery.content.folder.ImageFile;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;

/**
 * The folder {@code images}. If an image breaks, its last good version stays in force; if it is deleted, it
 * does not. For one thread.
 */
final class ImageFiles {
    private static final int MAX_IMAGE = 8 * 1024 * 1024;

    private final SharedFileStore store;
    private final Map<String, WatchedFile> files = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    ImageFiles(SharedFileStore store) {
        this.store = store;
    }

    /** The pictures by path under the content folder. */
    Map<String, Picture> pictures() {
        return this.pictures;
    }

    Stream<Problem> problems() {
        return this.files.values().stream().flatMap(file -> file.problems().stream());
    }

    void refresh(Look look) {
        this.files.keySet().removeIf(look.listing()::misses);
        this.pictures.keySet().removeIf(look.listing()::misses);
        look.listing().files().keySet().stream()
                .filter(path -> path.startsWith("images/"))
                .map(path -> this.files.computeIfAbsent(path, p -> new WatchedFile(p, MAX_IMAGE)))
                .forEach(file -> refresh(file, look));
    }

    private void refresh(WatchedFile file, Look look) {
        byte[] bytes = file.changedBytes(look);
        if (bytes == null) {
            return;
        }
        String path = file.path();
        List<Problem> problems = new ArrayList<>();
        picture(file, bytes, problems).ifPresent(picture -> {
            this.store.keepSharedFile(path, ImageFile.contentType(path).orElse(""), bytes);
            this.pictures.put(path, picture);
        });
        file.read(look, bytes, problems);
    }

    private static Optional<Picture> picture(WatchedFile file, byte[] bytes, List<Problem> problems) {
        String path = file.path();
        if (file.isTooBig(bytes)) {
            problems.add(file.tooBig());
            return Optional.empty();
        }
        if (!path.matches("images(/[a-z0-9]+([-_.][a-z0-9]+)*)+")) {
            problems.add(Problem.error(
                    ProblemCode.BAD_NAME,
                    SourceLocation.startOf(path),
                    "The name of this image cannot be a web address.",
                    "Rename it: only a to z, 0 to 9, hyphens and the dot before its ending."));
            return Optional.empty();
        }
        Optional<Picture> picture = ImageFile.contentType(path).flatMap(type -> ImageFile.read(path, bytes));
        if (picture.isEmpty()) {
            problems.add(Problem.warning(
                    ProblemCode.NOT_A_PAGE,
                    SourceLocation.startOf(path),
                    "This is not an image that we can show.",
                    "Save it again as PNG, JPEG, WebP or SVG with a width and a height."));
        }
        return picture;
    }
}
