package org.afterbacksurgery.content.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceLocation;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;

/** The folder on disk: lists its files and opens them, but nothing outside the folder. */
public final class ContentFolder {
    /** Files and folders that operating systems keep among people's files. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "icon\r",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            "@eadir",
            "#recycle",
            "4913");

    /** What editors, browsers and sync programs add to the end of a name while they work, or leave behind. */
    private static final String UNFINISHED =
            ".*(~|\\.(tmp[^.]*|temp|bak|backup|old|orig|rej|save|sw[nop]|kate-swp|lock|lck|part|partial|filepart"
                    + "|crdownload|download|opdownload|!sync|bts|icloud|nosync|sb-[0-9a-f]{8}-.*|nfs[0-9a-f]+)"
                    + "|___jb_(tmp|old)___|@Syno[A-Za-z]+)";

    /** Lock files of word processors, and what Emacs and Syncthing put around a name. */
    private static final String LOCK = "~[$~].*|~.*\\.tmp|#.*#";

    private static final String CONFLICT =
            ".*(conflicted copy|sync-conflict|[ ._(\\[-]case conflict|[ ._(\\[]conflict(ed)?\\b|_conflict-|en conflicto"
                    + "|in konflikt stehende kopie|konfliktkopie|copie en conflit|copia in conflitto|pia em conflito"
                    + "|conflicterende kopie|\\(sfconflict |-(?-i:DESKTOP|LAPTOP)-[A-Z0-9]{4,}(-[0-9]+)?\\.).*";
    private static final String COPY =
            "(copy|copia|copie|kopie) (of|de|von) .*|.*[ _.(](- )?(copy|copia|copie|kopie)( ?\\(?[0-9]+\\)?)?\\)?\\.[a-z0-9]+"
                    + "|.* ?\\([0-9]+\\)(\\.[a-z0-9]+)?|.*[ _.](old|bak|backup)\\.[a-z0-9]+";

    private static final Pattern LEFTOVER = Pattern.compile(
            String.join("|", UNFINISHED, LOCK, CONFLICT, COPY), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The second of two files that a Mac or a phone saved under one name, or that OneDrive got from two computers. */
    private static final Pattern SECOND =
            Pattern.compile("(.+)(?: [0-9]{1,2}|-(?:MacBook(?:-Pro|-Air)?|iMac)(?:-[0-9]+)?)(\\.[a-z0-9]+)");

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return this.root;
    }

    /** What a listing tells about one file; if it changes, the file has changed. */
    public record FileVersion(long size, long modifiedNanos, String key) {
        static FileVersion of(BasicFileAttributes file) {
            return new FileVersion(
                    file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS), String.valueOf(file.fileKey()));
        }
    }

    /**
     * The files at one moment.
     *
     * @param root the folder itself, with links resolved
     * @param files by path under the folder, with forward slashes; in no order
     * @param folders to watch
     */
    public record Listing(
            Path root,
            Map<String, FileVersion> files,
            List<Path> folders,
            Set<String> unreadable,
            List<Problem> problems) {
        /** The version of a file that is in this listing. */
        public FileVersion version(String path) {
            return Objects.requireNonNull(this.files.get(path));
        }

        /** The paths of those files that are in this listing. */
        public Set<String> paths(Collection<Path> touched) {
            return touched.stream()
                    .filter(file -> file.startsWith(this.root))
                    .map(file -> ContentFolder.path(this.root, file))
                    .filter(this.files::containsKey)
                    .collect(Collectors.toSet());
        }

        /** Whether the file is gone, as far as this listing can tell. */
        public boolean misses(String path) {
            return !this.files.containsKey(path) && !isUnreadable(path);
        }

        /** Whether the file, or a folder above it, is there but cannot be opened. */
        public boolean isUnreadable(String path) {
            return this.unreadable.stream().anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"));
        }
    }

    /** @throws IOException when the folder itself is away or cannot be read */
    public Listing list() throws IOException {
        Lister lister = new Lister(this.root.toRealPath());
        if (!Files.isDirectory(lister.realRoot)) {
            throw new NotDirectoryException(this.root.toString());
        }
        Files.walkFileTree(lister.realRoot, lister);
        return new Listing(lister.realRoot, lister.files, lister.folders, lister.unreadable, lister.problems);
    }

    /**
     * Reads a file, but at most one byte more than the limit.
     *
     * @throws IOException when it is gone, is not a plain file in this folder, or cannot be read
     */
    public byte[] read(String path, int limit) throws IOException {
        Path realRoot = this.root.toRealPath();
        Path file = realRoot.resolve(path);
        if (!isInside(realRoot, file)) {
            throw new IOException("Not a plain file of the content folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        }
    }

    /** What a listing would tell about one file now. */
    public FileVersion version(String path) throws IOException {
        return FileVersion.of(Files.readAttributes(this.root.toRealPath().resolve(path), BasicFileAttributes.class));
    }

    private static boolean isInside(Path realRoot, Path file) throws IOException {
        return file.toRealPath().startsWith(realRoot)
                && Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
    }

    private static final class Lister extends SimpleFileVisitor<Path> {
        private final Path realRoot;
        private final Map<String, FileVersion> files = new HashMap<>();
        private final List<Path> folders = new ArrayList<>();
        private final Set<String> unreadable = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Lister(Path realRoot) {
            this.realRoot = realRoot;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(this.realRoot) && (isSkipped(folder) || isUnspeakable(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            this.folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (isSkipped(file) || isUnspeakable(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (isLeftover(file)) {
                this.problems.add(Problem.warning(
                        ProblemCode.LEFTOVER_FILE,
                        SourceLocation.startOf(path),
                        "This looks like a copy that a sync program or an editor left behind; it is not published.",
                        "Move what you need into the page itself, then delete this file."));
            } else if (attributes.isRegularFile()) {
                this.files.put(path, FileVersion.of(attributes));
            } else {
                link(file, path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(this.realRoot)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                this.unreadable.add(path(file));
                unreadable(this.problems::add, path(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null && folder.equals(this.realRoot)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(Path file, String path) {
            try {
                if (isInside(this.realRoot, file)) {
                    this.files.put(path, FileVersion.of(Files.readAttributes(file, BasicFileAttributes.class)));
                    return;
                }
            } catch (IOException e) {
                // a link to nothing is reported like a link to another place
            }
            this.problems.add(Problem.error(
                    ProblemCode.NOT_A_PAGE,
                    SourceLocation.startOf(path),
                    "This is not a file of this folder but a link to another place, a folder, or a device; it is not opened.",
                    "Put a copy of the file itself here."));
        }

        private static boolean isSkipped(Path file) {
            String name = name(file);
            return name.startsWith(".")
                    || name.startsWith("_")
                    || OF_THE_SYSTEM.contains(name.toLowerCase(Locale.ROOT));
        }

        /** A file name that is valid for a page does not count as a leftover just because of its words. */
        private static boolean isLeftover(Path file) {
            String name = name(file);
            if (Address.isSegment(name.endsWith(".md") ? name.substring(0, name.length() - 3) : name)) {
                return false;
            }
            Matcher second = SECOND.matcher(name);
            return LEFTOVER.matcher(name).matches()
                    || second.matches() && Files.exists(file.resolveSibling(second.group(1) + second.group(2)));
        }

        /** Whether the name has bytes that are not letters here; such a file cannot even be opened by name. */
        private boolean isUnspeakable(Path file) {
            boolean unspeakable = name(file).indexOf('\uFFFD') >= 0;
            if (unspeakable) {
                this.problems.add(Problem.error(
                        ProblemCode.BAD_NAME,
                        SourceLocation.startOf(path(file)),
                        "The name has a letter that this computer cannot read, perhaps because it was copied from an old computer.",
                        "Rename it: only a to z, 0 to 9 and single hyphens."));
            }
            return unspeakable;
        }

        private static String name(Path file) {
            return String.valueOf(file.getFileName());
        }

        private String path(Path file) {
            return ContentFolder.path(this.realRoot, file);
        }
    }

    /** The path of a file under the root: a matter of text, since each listing asks for every file. */
    private static String path(Path root, Path file) {
        String full = file.toString();
        String folder = root.toString();
        if (full.length() == folder.length()) {
            return "";
        }
        String separator = file.getFileSystem().getSeparator();
        String path = full.substring(folder.endsWith(separator) ? folder.length() : folder.length() + 1);
        return separator.equals("/") ? path : path.replace(separator, "/");
    }

    public static void unreadable(Consumer<Problem> problems, String path) {
        problems.accept(Problem.error(
                ProblemCode.UNREADABLE_FILE,
                SourceLocation.startOf(path),
                "This cannot be opened.",
                "Close it in other programs, and make sure that the website's account may read it."));
    }
}
