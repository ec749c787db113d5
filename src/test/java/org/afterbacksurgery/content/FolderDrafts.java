package org.afterbacksurgery.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;

/** Lets tests of other rooms have drafts that were read from a real file. */
public final class FolderDrafts {
    private FolderDrafts() {}

    public static Draft read(String file, String text) {
        try {
            Path root = Files.createTempDirectory("drafts");
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            Collector collector = new Collector();
            new FolderReader(new ContentFolder(root), collector, java.time.Clock.systemUTC(), System::nanoTime)
                    .pass(false);
            return collector.drafts.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector implements Publications {
        private final List<Draft> drafts = new ArrayList<>();

        @Override
        public Map<String, Stored> pages() {
            return Map.of();
        }

        @Override
        public Optional<byte[]> sharedFile(String path) {
            return Optional.empty();
        }

        @Override
        public void keepSharedFile(String path, String contentType, byte[] content) {}

        @Override
        public void use(Site site, People people) {}

        @Override
        public void publish(List<Draft> published) {
            this.drafts.addAll(published);
        }

        @Override
        public void takeDown(String file) {}

        @Override
        public void remove(String file) {}

        @Override
        public void rename(String oldFile, String newFile) {}
    }
}
