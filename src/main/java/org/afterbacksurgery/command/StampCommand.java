package org.afterbacksurgery.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.afterbacksurgery.content.authoring.Stamp;
import org.afterbacksurgery.content.authoring.StampResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = {
            "after-back-surgery stamp PAGE... --reviewed-by=KEY",
            "       after-back-surgery stamp PAGE... --translated"
        },
        description = {
            "Writes into pages who reviewed their text and when, or which text they translate."
                    + " Nothing else in their files changes. A page with an ERROR is left unchanged.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  stamp en/causes/smoking.md --reviewed-by=jane",
            "  stamp /causes/smoking /causes/weight --reviewed-by=jane --on=2026-11-20",
            "  stamp es/causas/tabaco.md --translated",
            "",
            "Exits with 0 when every page has its stamp, 1 when a page has an ERROR, 2 when a stamp could not be"
                    + " written for another reason, such as an unknown page or reviewer."
        })
final class StampCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGE",
            description = "A file, such as en/causes/smoking.md, or an address, such as /causes/smoking.")
    private List<String> pages = new ArrayList<>();

    @Option(
            names = "--reviewed-by",
            paramLabel = "KEY",
            description = "Who read the text as it is now and signs it: a key of people.yml.")
    private @Nullable String reviewer;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day of the review, such as 2026-11-20 (default: today).")
    private @Nullable LocalDate on;

    @Option(
            names = "--next",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day when the text should be reviewed again (default: a year later).")
    private @Nullable LocalDate next;

    @Option(names = "--translated", description = "The pages are translations, and say what their originals say now.")
    private boolean translated;

    @Mixin
    private ContentArgument content = new ContentArgument();

    @Override
    public Integer call() {
        requireOneTask();
        Map<Path, List<String>> byFolder = this.pages.stream()
                .collect(Collectors.groupingBy(this.content::folderOf, LinkedHashMap::new, Collectors.toList()));
        int status = 0;
        for (Map.Entry<Path, List<String>> entry : byFolder.entrySet()) {
            status = Math.max(status, stamp(entry.getKey(), entry.getValue()));
        }
        return status;
    }

    private void requireOneTask() {
        if (this.reviewer != null == this.translated) {
            throw misuse(
                    "Say either who reviewed the text (--reviewed-by=KEY) or that it was translated (--translated).");
        }
        if (this.translated && (this.on != null || this.next != null)) {
            throw misuse("--on and --next belong to a review (--reviewed-by=KEY).");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(this.spec.commandLine(), message);
    }

    private int stamp(Path folder, List<String> named) {
        List<String> names =
                named.stream().map(page -> this.content.pageIn(folder, page)).toList();
        try {
            return print(stamp(open(folder), names));
        } catch (IOException e) {
            err().println("The folder '%s' cannot be read: it is not there, or this account may not open it."
                    .formatted(folder));
            return 2;
        }
    }

    private static Stamp open(Path folder) throws IOException {
        try (ProgressBar progress = ProgressBar.onTerminal("Reading")) {
            return Stamp.open(folder, Clock.systemUTC(), progress::at);
        }
    }

    private List<StampResult> stamp(Stamp stamp, List<String> names) {
        return this.reviewer == null
                ? stamp.translated(names)
                : stamp.reviewed(names, this.reviewer, this.on, this.next);
    }

    /** @return the exit status */
    private int print(List<StampResult> results) {
        int status = 0;
        for (StampResult result : results) {
            boolean refused = result.outcome() == StampResult.Outcome.REFUSED;
            PrintWriter writer = refused ? err() : this.spec.commandLine().getOut();
            result.lines().forEach(writer::println);
            writer.flush();
            status = Math.max(status, result.outcome().ordinal());
        }
        return status;
    }

    private PrintWriter err() {
        return this.spec.commandLine().getErr();
    }

    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String written) {
            try {
                return day(written);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'%s' is not a date. Write it as year-month-day, for example 2026-11-22.".formatted(written));
            }
        }

        private static LocalDate day(String written) {
            if (!written.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
                throw new DateTimeException("Not in the form year-month-day");
            }
            return LocalDate.parse(written);
        }
    }
}
