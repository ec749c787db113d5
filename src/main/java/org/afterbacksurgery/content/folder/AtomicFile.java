package org.afterbacksurgery.content.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;

/** Replaces a file whole: whoever opens it finds the old bytes or the new ones, also after a power cut. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * A link stays a link: the file that it leads to is replaced.
     *
     * @return false, and nothing is changed, when the file does not hold the expected bytes
     * @throws IOException when it cannot be replaced, or would change hands; nothing is changed then
     */
    public static boolean replace(Path link, byte[] expected, byte[] bytes) throws IOException {
        Path file = link.toRealPath();
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path temporary = Files.createTempFile(file.getParent(), ".", ".version");
        try {
            write(temporary, bytes);
            copyRights(file, temporary);
            boolean same = Arrays.equals(Files.readAllBytes(file), expected);
            if (same) {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return same;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Elsewhere than on Unix a new file has the rights of its folder, like the others there. */
    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes present = view.readAttributes();
        if (!present.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        if (!present.owner().equals(wanted.owner())) {
            giveTo(wanted, view);
        }
        if (!view.readAttributes().permissions().equals(wanted.permissions())) {
            view.setPermissions(wanted.permissions());
        }
    }

    private static void giveTo(PosixFileAttributes wanted, PosixFileAttributeView view) {
        try {
            view.setOwner(wanted.owner());
        } catch (IOException e) {
            // only the administrator may give a file away; like a save in an editor, it stays with whoever wrote it
        }
    }
}
