package org.afterbacksurgery.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.afterbacksurgery.content.ContentReport;
import org.afterbacksurgery.content.FolderCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every file of the content folder and prints what should be fixed.",
            "Exits with 0 when there is no ERROR, 1 when there is one, 2 when it could not run."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The content folder; overrides --content.")
    @Nullable
    private Path folder;

    @Mixin
    private ContentArgument content = new ContentArgument();

    @Option(
            names = "--reviews",
            description =
                    "Instead of the text hashes, list every page by the state of its review, the most urgent first.")
    private boolean reviews;

    @Option(
            names = "--readability",
            description = {
                "Also list how hard each page and section is to read, with the longest sentences and the hardest words.",
                "English: Flesch-Kincaid grade; Spanish: INFLESZ. Headings and list items end a sentence;"
                        + " tables, citations and sources are left out. '!' marks what is harder than it should be."
            })
    private boolean readability;

    @Override
    public Integer call() {
        PrintWriter out = this.spec.commandLine().getOut();
        try {
            ReadabilityReport readabilityReport = new ReadabilityReport();
            ContentReport report = check(readabilityReport);
            print(report, readabilityReport, out);
            return report.errors() == 0 ? 0 : 1;
        } catch (IOException e) {
            this.spec
                    .commandLine()
                    .getErr()
                    .println("The folder '%s' cannot be read: it is not there, or this account may not open it."
                            .formatted(folder()));
            return 2;
        } finally {
            out.flush();
        }
    }

    private Path folder() {
        return this.folder == null ? this.content.folder() : this.folder;
    }

    private ContentReport check(ReadabilityReport readabilityReport) throws IOException {
        try (ProgressBar progress = ProgressBar.onTerminal("Checking")) {
            return FolderCheck.run(
                    folder(), Clock.systemUTC(), progress::at, this.readability ? readabilityReport::add : page -> {});
        }
    }

    private void print(ContentReport report, ReadabilityReport readabilityReport, PrintWriter out) {
        report.problems().forEach(out::println);
        if (!report.problems().isEmpty()) {
            out.println();
        }
        if (this.reviews) {
            ReviewReport.print(report.reviews(), out);
        } else {
            out.println("Text hashes:");
            report.textHashes().forEach((file, hash) -> out.println("  " + hash + "  " + file));
            out.println();
        }
        if (this.readability) {
            readabilityReport.print(out);
        }
        out.println("%s, %s, %s."
                .formatted(
                        count(report.pages(), "page"),
                        count(report.errors(), "error"),
                        count(report.warnings(), "warning")));
    }

    private static String count(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
