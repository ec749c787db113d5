package org.afterbacksurgery.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.afterbacksurgery.content.authoring.NewPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the draft of a new page, with everything that its kind needs still to be filled in.",
            "Exits with 0 when it was written, 2 when not. It never overwrites a file."
        })
final class NewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "condition, cause, test, treatment, living, guide or about.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description = "The file, such as en/causes/smoking.md, or the address, such as /causes/smoking.")
    private String path = "";

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The heading of the page (default: made from the file's name).")
    @Nullable
    private String title;

    @Mixin
    private ContentArgument content = new ContentArgument();

    @Override
    public Integer call() {
        Path folder = this.content.folder();
        NewPage pages;
        try {
            pages = new NewPage(folder, Clock.systemUTC());
        } catch (IOException e) {
            return refuse("The folder '%s' cannot be read: it is not there, or this account may not open it."
                    .formatted(folder));
        }
        try {
            return say(pages.write(this.kind, this.path, this.title));
        } catch (IOException e) {
            return refuse(
                    "The page cannot be written: check whether this account may write in '%s', and whether the disk is full."
                            .formatted(folder));
        }
    }

    private int say(NewPage.Outcome outcome) {
        if (outcome.file() == null) {
            return refuse(String.join(System.lineSeparator(), outcome.remarks()));
        }
        PrintWriter out = this.spec.commandLine().getOut();
        out.println("Wrote " + outcome.file());
        outcome.remarks().forEach(out::println);
        out.println();
        out.println("1. Write what each TO DO asks for, and delete what does not fit (in Spanish: POR HACER).");
        out.println("2. Run the command check, and fix what it lists.");
        out.println("3. Set 'status: published' and save.");
        out.flush();
        return 0;
    }

    private int refuse(String why) {
        PrintWriter err = this.spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return 2;
    }
}
