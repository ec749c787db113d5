package org.afterbacksurgery.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** The reviews of all pages as of one day. */
final class PageReviews {
    private final PageIndex index;
    private final Shared shared;
    private final LocalDate today;
    private final Map<String, String> hashes;

    private PageReviews(PageIndex index, Shared shared, Collection<Reading> readings, Instant now) {
        this.index = index;
        this.shared = shared;
        this.today = LocalDate.ofInstant(now, shared.site().timeZone());
        this.hashes = readings.stream()
                .filter(reading -> reading.textHash().isPresent())
                .collect(Collectors.toMap(
                        reading -> reading.page().file(),
                        reading -> reading.textHash().orElseThrow()));
    }

    static List<PageReview> of(PageIndex index, Shared shared, Collection<Reading> readings, Instant now) {
        PageReviews reviews = new PageReviews(index, shared, readings, now);
        return readings.stream().map(reviews::of).sorted().toList();
    }

    private PageReview of(Reading reading) {
        Review review = reading.reviewKeys().review();
        String language = reading.page().language();
        return new PageReview(
                reading.page().file(),
                this.hashes.get(reading.page().file()),
                reading.brake(),
                state(reading),
                review,
                review == null ? null : name(review.by(), language),
                translation(reading));
    }

    private @Nullable ReviewState state(Reading reading) {
        String hash = this.hashes.get(reading.page().file());
        return hash == null || reading.reviewKeys().unreadable()
                ? null
                : ReviewState.of(
                        reading.reviewKeys().review(),
                        hash,
                        reading.page().language(),
                        this.shared.people(),
                        this.today);
    }

    private String name(String key, String language) {
        return this.shared
                .people()
                .find(key)
                .map(person -> person.fullName(language))
                .orElse(key);
    }

    private PageReview.@Nullable Translation translation(Reading reading) {
        YamlValue.Text original = reading.reviewKeys().translates();
        boolean translated =
                !reading.page().language().equals(this.shared.site().firstLanguage());
        return original == null || !translated
                ? null
                : new PageReview.Translation(
                        original.text(), reading.reviewKeys().sourceText(), hashOf(original.text()));
    }

    private @Nullable String hashOf(String address) {
        return Address.parse(address)
                .flatMap(parsed -> this.index.filesOf(parsed).stream().findFirst())
                .map(this.hashes::get)
                .orElse(null);
    }
}
