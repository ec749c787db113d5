package org.afterbacksurgery.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A temporary folder that is deleted at the end, with the processes that were started in it. */
public final class Place implements AutoCloseable {
    static final int NOBODY = 65534;

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Options options;
    private final Path root;
    private final List<RunningJar> sites = Collections.synchronizedList(new ArrayList<>());
    private final Thread hook = new Thread(this::clean);

    public Place(Options options) throws IOException {
        this.options = options;
        this.root = Files.createTempDirectory("bench-");
        Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(this.hook);
    }

    boolean isRoot() {
        return ROOT;
    }

    public Path file(String name) {
        return this.root.resolve(name);
    }

    public Path folder(String name) throws IOException {
        return Files.createDirectories(file(name));
    }

    /** A folder that the program may write to. */
    Path own(String name) throws IOException {
        Path folder = folder(name);
        if (ROOT) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
        return folder;
    }

    public RunningJar start(Path content, String data) throws IOException {
        return start(Program.of(this.options, "512m"), content, data);
    }

    RunningJar start(Program program, Path content, String data) throws IOException {
        RunningJar site = new RunningJar(program, this, content, own(data));
        this.sites.add(site);
        return site;
    }

    /** Runs a shell script of plain ASCII, whatever the names in it. */
    static void shell(Path folder, String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-e")
                .directory(folder.toFile())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.US_ASCII));
        }
        if (shell.waitFor() != 0) {
            throw new IOException("The shell could not prepare the files");
        }
    }

    @Override
    public void close() {
        clean();
        Runtime.getRuntime().removeShutdownHook(this.hook);
    }

    private void clean() {
        List.copyOf(this.sites).forEach(RunningJar::kill);
        if (this.options.has("keep")) {
            Say.line("kept: %s", this.root);
            return;
        }
        try {
            Tree.delete(this.root);
        } catch (IOException e) {
            Say.line("could not delete %s: %s", this.root, e);
        }
    }
}
