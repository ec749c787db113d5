package org.afterbacksurgery.content.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterbacksurgery.problem.Problem;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.yaml.Fields;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the dates in front matter. */
final class Dates {
    private static final int EARLIEST_YEAR = 1900;
    private static final String DATE_REMEDY = "Write it as year-month-day, for example 2026-11-22.";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final Consumer<Problem> problems;

    Dates(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The date of a key; null when the key is missing or does not hold a date, which is reported. */
    @Nullable
    LocalDate date(Fields fields, String key) {
        YamlValue.Text text = fields.text(key).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return day(text.text());
        } catch (DateTimeException e) {
            badDate(text, DATE_REMEDY);
            return null;
        }
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text, DATE);
        if (day.getYear() < EARLIEST_YEAR) {
            throw new DateTimeException("A slip of the finger");
        }
        return day;
    }

    /** A date, with or without a time; a date alone means the start of the day that comes that many days later. */
    @Nullable
    LocalDateTime moment(Fields fields, String key, int daysAfter) {
        YamlValue.Text text = fields.text(key).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.text().split("[ T]", 2);
            LocalDate date = day(parts[0]);
            return parts.length == 1
                    ? date.plusDays(daysAfter).atStartOfDay()
                    : date.atTime(LocalTime.parse(parts[1], TIME));
        } catch (DateTimeException e) {
            badDate(
                    text,
                    "Write it as year-month-day, with or without a time, for example 2026-12-01 or 2026-12-01 08:00.");
            return null;
        }
    }

    private void badDate(YamlValue.Text text, String remedy) {
        String written = text.text();
        String what = "'%s' is not a date we can read.";
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            what = "There is no such date as '%s'.";
        } else if (written.matches("\\d{4}-\\d{2}-\\d{2}[ T]+\\d{1,2}:\\d{2}.*")) {
            what = remedy.equals(DATE_REMEDY)
                    ? "'%s' has a time, but only a date belongs here."
                    : "'%s' is not a date and a time we can read.";
        }
        this.problems.accept(
                Problem.error(ProblemCode.BAD_DATE, text.at(), what.formatted(written), twoDigits(written) + remedy));
    }

    /** What to write for a date whose month or day has one digit. */
    private static String twoDigits(String written) {
        Matcher date = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})").matcher(written);
        if (!date.matches() || written.length() == 10) {
            return "";
        }
        return "Give month and day two digits each: %s-%02d-%02d. "
                .formatted(date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)));
    }
}
