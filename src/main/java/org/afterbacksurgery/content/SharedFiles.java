package org.afterbacksurgery.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * The files that all pages share, in their last good form: a shared file that breaks or vanishes
 * leaves what it said before in force. For one thread.
 */
final class SharedFiles {
    private static final int MAX_YAML = 256 * 1024;
    private static final int MAX_BIBLIOGRAPHY = 8 * 1024 * 1024;
    static final int MAX_IMAGE = 8 * 1024 * 1024;

    private final ContentFolder folder;
    private final Publications publications;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();
    private Site site = Site.DEFAULT;
    private People people = People.DEFAULT;
    private Bibliography bibliography = Bibliography.EMPTY;

    private record Known(ContentFolder.@Nullable Stamp stamp, String hash, List<Problem> problems) {}

    SharedFiles(ContentFolder folder, Publications publications) {
        this.folder = folder;
        this.publications = publications;
        restore("site.yml", source -> this.site = Site.parse(source, p -> {}));
        restore("people.yml", source -> this.people = People.parse(source, p -> {}));
        restore("references.bib", source -> this.bibliography = Bibliography.parse(source, p -> {}));
    }

    Site site() {
        return this.site;
    }

    People people() {
        return this.people;
    }

    Bibliography bibliography() {
        return this.bibliography;
    }

    /** By path under the folder, such as {@code images/spine.svg}. */
    Map<String, Picture> pictures() {
        return this.pictures;
    }

    List<Problem> problems() {
        return this.known.values().stream()
                .flatMap(file -> file.problems().stream())
                .toList();
    }

    /**
     * Reads the shared files that changed. A file counts as read only after it was kept: if that fails,
     * the next call reads it again.
     *
     * @param byContent whether to look into files that seem unchanged, too
     * @return the paths whose meaning changed
     */
    Set<String> refresh(ContentFolder.Listing listing, boolean byContent) {
        forgetVanished(listing);
        Set<String> changed = new HashSet<>();
        if (text("site.yml", MAX_YAML, listing, byContent, Site::parse, value -> this.site = value)) {
            changed.add("site.yml");
        }
        if (text("people.yml", MAX_YAML, listing, byContent, People::parse, value -> this.people = value)) {
            changed.add("people.yml");
        }
        if (text(
                "references.bib",
                MAX_BIBLIOGRAPHY,
                listing,
                byContent,
                Bibliography::parse,
                value -> this.bibliography = value)) {
            changed.add("references.bib");
        }
        for (Map.Entry<String, ContentFolder.Stamp> file : listing.files().entrySet()) {
            if (file.getKey().startsWith("images/") && image(file.getKey(), file.getValue(), byContent)) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }

    /** A file that is gone has no problems, and pages must not count on its image; what it said stays in force. */
    private void forgetVanished(ContentFolder.Listing listing) {
        Predicate<String> vanished = path -> !listing.files().containsKey(path) && !listing.isUnreadable(path);
        this.known.keySet().removeIf(vanished);
        this.pictures.keySet().removeIf(vanished);
    }

    private <T> boolean text(
            String path,
            int limit,
            ContentFolder.Listing listing,
            boolean byContent,
            BiFunction<SourceText, Consumer<Problem>, T> parse,
            Consumer<T> use) {
        ContentFolder.Stamp stamp = listing.files().get(path);
        byte[] bytes = stamp == null ? null : changedBytes(path, stamp, limit, byContent);
        if (bytes == null) {
            return false;
        }
        List<Problem> problems = new ArrayList<>();
        Decoded decoded = Decoded.of(path, bytes);
        T value = null;
        if (bytes.length > limit) {
            problems.add(tooBig(path, limit));
        } else if (decoded.problem() != null) {
            problems.add(decoded.problem());
        } else if (decoded.source().text().isBlank()) {
            problems.add(Problem.error(
                    ProblemCode.EMPTY_FILE,
                    SourceLocation.startOf(path),
                    "The file is empty.",
                    "Restore its text, or delete the file."));
        } else {
            value = parse.apply(decoded.source(), problems::add);
        }
        boolean good = problems.stream().noneMatch(Problem::isError);
        if (value != null && good) {
            this.publications.keepSharedFile(path, "text/plain", bytes);
            use.accept(value);
        }
        this.known.put(path, new Known(stamp, TextHash.ofFile(bytes), problems));
        return good;
    }

    private boolean image(String path, ContentFolder.Stamp stamp, boolean byContent) {
        byte[] bytes = changedBytes(path, stamp, MAX_IMAGE, byContent);
        if (bytes == null) {
            return false;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<String> type = ImageFile.contentType(path);
        Optional<Picture> picture =
                type.isPresent() && bytes.length <= MAX_IMAGE ? ImageFile.read(path, bytes) : Optional.empty();
        if (bytes.length > MAX_IMAGE) {
            problems.add(tooBig(path, MAX_IMAGE));
        } else if (!path.matches("images(/[a-z0-9]+([-_.][a-z0-9]+)*)+")) {
            picture = Optional.empty();
            problems.add(Problem.error(
                    ProblemCode.BAD_NAME,
                    SourceLocation.startOf(path),
                    "The name of this image cannot be a web address.",
                    "Rename it: only a to z, 0 to 9, hyphens and the dot before its ending."));
        } else if (picture.isEmpty()) {
            problems.add(Problem.warning(
                    ProblemCode.NOT_A_PAGE,
                    SourceLocation.startOf(path),
                    "This is no image that we can show.",
                    "Save it again as PNG, JPEG, WebP or SVG with a width and a height."));
        }
        picture.ifPresent(read -> {
            this.publications.keepSharedFile(path, type.orElse(""), bytes);
            this.pictures.put(path, read);
        });
        this.known.put(path, new Known(stamp, TextHash.ofFile(bytes), problems));
        return picture.isPresent();
    }

    private byte @Nullable [] changedBytes(String path, ContentFolder.Stamp stamp, int limit, boolean byContent) {
        Known before = this.known.get(path);
        if (before != null && stamp.equals(before.stamp()) && !byContent) {
            return null;
        }
        try {
            byte[] bytes = this.folder.read(path, limit);
            boolean same = before != null && before.hash().equals(TextHash.ofFile(bytes));
            if (before != null && same) {
                this.known.put(path, new Known(stamp, before.hash(), before.problems()));
            }
            return same ? null : bytes;
        } catch (IOException e) {
            List<Problem> problems = new ArrayList<>();
            ContentFolder.unreadable(problems::add, path);
            this.known.put(path, new Known(null, "", problems));
            return null;
        }
    }

    private static Problem tooBig(String path, int limit) {
        return Problem.error(
                ProblemCode.FILE_TOO_BIG,
                SourceLocation.startOf(path),
                "The file is larger than %,d KB.".formatted(limit / 1024),
                "Save a smaller version.");
    }

    private void restore(String path, Consumer<SourceText> use) {
        this.publications
                .sharedFile(path)
                .map(bytes -> Decoded.of(path, bytes).source())
                .ifPresent(use);
    }

    /** For a mistyped path: the image whose name is nearest. */
    Optional<String> nearestPicture(String path) {
        return Suggestion.nearest(path, this.pictures.keySet());
    }
}
