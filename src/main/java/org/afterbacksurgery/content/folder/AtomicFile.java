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

/** Replaces a file in one step: it always holds the old bytes or the new ones, even after a power cut. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Replaces the file's bytes. A link stays a link: the file that it points to is replaced.
     *
     * @return false when the file does not hold the expected bytes; then nothing is changed
     * @throws IOException when it cannot be replaced, or would get another owner; then nothing is changed
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

    /** Does nothing unless on Unix: elsewhere, a new file gets the rights of its folder, like the other files there. */
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
            // only the administrator may give a file to another owner; as after a save in an editor, its writer keeps
            // it
        }
    }
}
