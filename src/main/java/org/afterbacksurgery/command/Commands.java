package org.afterbacksurgery.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line. Exit status: 0, 1 (found something) or 2 (could not run). */
@Command(
        name = "after-back-surgery",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {CheckCommand.class, NewCommand.class, StampCommand.class},
        description = {
            "Serves the website, or runs one of the commands below and exits.",
            "Without a command it serves."
        })
public final class Commands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    /** Whether the arguments name a command or ask for help; otherwise they are settings for the server. */
    public static boolean names(String... args) {
        return args.length > 0
                && (!args[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(args[0]));
    }

    /** Runs the command and returns its exit status. */
    public static int run(String... args) {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return new CommandLine(new Commands())
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .execute(args);
    }

    /** A terminal gets its own encoding; a file or another program gets UTF-8, like all our files. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    @Override
    public void run() {
        throw new ParameterException(this.spec.commandLine(), "Name a command.");
    }

    /** From the manifest of the packaged program. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "development" : version};
        }
    }
}
