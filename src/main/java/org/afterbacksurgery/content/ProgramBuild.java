package org.afterbacksurgery.content;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.afterbacksurgery.article.TextHash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.system.ApplicationHome;

/** Tells one build of the program from another: what one build made of a file, another may make differently. */
final class ProgramBuild {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramBuild.class);

    private ProgramBuild() {}

    /** A hash over the program and its libraries; a new one each time if they cannot be found. Takes some 10 ms. */
    static String hash() {
        try {
            File source = source();
            if (source != null) {
                List<String> parts = source.isDirectory() ? files(source.toPath()) : entries(source);
                return TextHash.ofFile(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.info("This build cannot be told from others, so its next start will parse every page again", e);
        }
        return UUID.randomUUID().toString();
    }

    /** The jar that was started, or else the folder of classes; null when there is neither. */
    private static @Nullable File source() {
        File jar = new ApplicationHome(ProgramBuild.class).getSource();
        CodeSource classes = ProgramBuild.class.getProtectionDomain().getCodeSource();
        return jar == null
                        && classes != null
                        && classes.getLocation().getProtocol().equals("file")
                ? new File(URI.create(classes.getLocation().toString()))
                : jar;
    }

    /** The directory of a jar holds a checksum of each entry, libraries included. */
    private static List<String> entries(File jar) throws IOException {
        List<String> parts = new ArrayList<>();
        try (JarFile file = new JarFile(jar)) {
            file.stream().forEach(entry -> parts.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc()));
        }
        return parts;
    }

    private static List<String> files(Path classes) throws IOException {
        List<String> parts = new ArrayList<>(List.of(System.getProperty("java.class.path", "")));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return parts;
    }
}
