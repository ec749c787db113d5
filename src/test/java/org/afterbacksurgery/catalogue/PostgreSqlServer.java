package org.afterbacksurgery.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server just for the tests: it runs the installed programs in a temporary folder on a free
 * port. It starts once, serves all tests and stops with the JVM. It does not touch a server that is
 * already running on the machine.
 */
final class PostgreSqlServer {
    static final String USER = "sa";

    /** Debian and Homebrew give each version a folder in one of these and put nothing on the path. */
    private static final List<Path> VERSIONS =
            List.of(Path.of("/usr/lib/postgresql"), Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"));

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgreSqlServer running;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgreSqlServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Does nothing when the server is already running. */
    static synchronized PostgreSqlServer start() {
        if (running == null) {
            try {
                running = startNew();
            } catch (IOException | IllegalStateException e) {
                throw new IllegalStateException(
                        "The tests need PostgreSQL and could not start it (" + e
                                + ").\nInstall it (Debian: apt-get install postgresql; macOS: brew install postgresql; elsewhere "
                                + "put the folder of initdb and pg_ctl on the PATH), then run the tests again.",
                        e);
            }
        }
        return running;
    }

    /** Makes a new database and returns its JDBC URL. */
    static String emptyDatabase() {
        PostgreSqlServer server = start();
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "No connection to PostgreSQL. The driver is on the class path only when Maven runs the tests;"
                            + " in an IDE, add it by hand.",
                    e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
    }

    private static PostgreSqlServer startNew() throws IOException {
        Path programs = programs();
        Path folder = Files.createTempDirectory("postgresql");
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        PostgreSqlServer server = new PostgreSqlServer(programs, folder, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.run("initdb", "--username=" + USER, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync");
        server.run(
                "pg_ctl",
                "start",
                "--wait",
                "--log=" + folder.resolve("server.log"),
                "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
                        .formatted(server.port));
        return server;
    }

    private void stop() {
        try {
            if (Files.exists(this.folder.resolve("data/postmaster.pid"))) {
                run("pg_ctl", "stop", "--mode=immediate");
            }
            FileSystemUtils.deleteRecursively(this.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; its packages create this user
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(this.programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        command.add("--pgdata=" + this.folder.resolve("data"));
        // to a file, since the server inherits the output and keeps it open: reading a pipe would never end
        File output = this.folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(this.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(output.toPath()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path programs() throws IOException {
        List<Path> folders = new ArrayList<>();
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .forEach(folders::add);
        for (Path versions : VERSIONS) {
            if (Files.isDirectory(versions)) {
                try (Stream<Path> each = Files.list(versions)) {
                    each.sorted(Comparator.reverseOrder())
                            .map(version -> version.resolve("bin"))
                            .forEach(folders::add);
                }
            }
        }
        return folders.stream()
                .filter(folder -> has(folder, "initdb") && has(folder, "pg_ctl"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Found no initdb and pg_ctl in any of " + folders));
    }

    private static boolean has(Path folder, String program) {
        return Stream.of(program, program + ".exe").map(folder::resolve).anyMatch(Files::isExecutable);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
