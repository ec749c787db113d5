package org.afterbacksurgery.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/** Checks a whole folder once, without publishing anything. */
@NamedInterface("check")
public final class FolderCheck {
    private FolderCheck() {}

    /** @throws IOException when the folder is not there or cannot be read */
    public static ContentReport run(Path root, Clock clock, Progress progress) throws IOException {
        return run(root, clock, progress, draft -> {});
    }

    /**
     * @param pages gets each page without an error, in the order of the files
     * @throws IOException when the folder is not there or cannot be read
     */
    public static ContentReport run(Path root, Clock clock, Progress progress, Consumer<Draft> pages)
            throws IOException {
        return FolderScan.of(root, clock.instant(), progress, pages).report();
    }
}
