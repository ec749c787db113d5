package org.afterbacksurgery.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.content.PageReview;
import org.jspecify.annotations.Nullable;

/** Prints the review state of every page. */
final class ReviewReport {
    private static final String NO_HASH = "--------";

    private final List<PageReview> reviews;
    private final PrintWriter out;

    private ReviewReport(List<PageReview> reviews, PrintWriter out) {
        this.reviews = reviews;
        this.out = out;
    }

    /** @param reviews the most urgent first */
    static void print(List<PageReview> reviews, PrintWriter out) {
        new ReviewReport(reviews, out).print();
    }

    private void print() {
        Arrays.stream(ReviewState.values()).forEach(state -> group(title(state), in(state), ReviewReport::remarks));
        group("Cannot be read", in(null), ReviewReport::remarks);
        group("Translation behind", behind(), page -> lag(Objects.requireNonNull(page.translation())));
        this.out.println();
    }

    private List<PageReview> in(@Nullable ReviewState state) {
        return this.reviews.stream().filter(page -> page.state() == state).toList();
    }

    private List<PageReview> behind() {
        return this.reviews.stream()
                .filter(page -> page.translation() != null && page.translation().isBehind())
                .toList();
    }

    private static String title(ReviewState state) {
        return switch (state) {
            case VOIDED -> "Text changed since the review";
            case OVERDUE -> "Overdue";
            case DUE -> "Due within %d days".formatted(ReviewState.SOON);
            case NEVER -> "Never reviewed";
            case VALID -> "Valid";
        };
    }

    private void group(String title, List<PageReview> pages, Function<PageReview, String> remarks) {
        this.out.println("%s: %d".formatted(title, pages.size()));
        pages.forEach(page -> this.out.println("  %s  %s%s  %s"
                .formatted(
                        page.textHash() == null ? NO_HASH : page.textHash(),
                        page.file(),
                        page.draft() ? " (draft)" : "",
                        remarks.apply(page))
                .stripTrailing()));
    }

    private static String remarks(PageReview page) {
        return Stream.of(signature(page), judgement(page))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String signature(PageReview page) {
        Review review = page.review();
        return review == null
                ? ""
                : "signed by %s on %s, due %s".formatted(page.reviewer(), review.on(), review.next());
    }

    private static String judgement(PageReview page) {
        ReviewState state = page.state();
        if (state == null) {
            return "fix its errors first";
        }
        return switch (state) {
            case VOIDED -> "the text has changed since";
            case NEVER -> page.review() == null ? "" : "this review does not count";
            case OVERDUE, DUE, VALID -> "";
        };
    }

    private static String lag(PageReview.Translation translation) {
        String now = translation.now() == null ? "" : ", which is now " + translation.now();
        return translation.from() == null
                ? "does not say in 'source-text' which text of %s it translates%s"
                        .formatted(translation.original(), now)
                : "made from the text %s of %s%s".formatted(translation.from(), translation.original(), now);
    }
}
