package org.afterbacksurgery.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;

/** Complete articles for tests of other rooms. */
public final class SampleArticles {
    private SampleArticles() {}

    public static Article smoking() {
        return article("/causes/smoking", "Smoking and healing", new Availability(false, null, null));
    }

    /** {@link #smoking()} with a review. */
    public static Article smoking(Review review) {
        return article("/causes/smoking", "Smoking and healing", new Availability(false, null, null), review);
    }

    public static Article article(String address, String title, Availability availability) {
        return article(address, title, availability, null);
    }

    private static Article article(String address, String title, Availability availability, @Nullable Review review) {
        return new Article(
                "en" + address + ".md",
                "en",
                new Address(address),
                "en/causes",
                false,
                Kind.CAUSE,
                title,
                "Smoking makes it harder for the bones to join after a spinal fusion.",
                LocalDate.of(2026, 11, 22),
                availability,
                false,
                null,
                null,
                "A new trial.",
                review,
                null,
                null,
                "67fc3e0d",
                400,
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                1);
    }

    public static CatalogueView view(Article... articles) {
        return CatalogueView.EMPTY.with(List.of(articles), List.of(), Map.of());
    }
}
