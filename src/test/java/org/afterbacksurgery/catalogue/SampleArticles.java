package org.afterbacksurgery.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Listing;
import org.afterbacksurgery.article.Original;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.Provenance;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;

/** Complete articles; a test changes only what it needs. */
public final class SampleArticles {
    private static final Availability ALWAYS = new Availability(false, null, null);

    private SampleArticles() {}

    public static Article smoking() {
        return at("/causes/smoking").build();
    }

    /** {@link #smoking()} with a review. */
    public static Article smoking(Review review) {
        return at("/causes/smoking").review(review).build();
    }

    /** A cause, in English unless the address begins with {@code /es}. */
    public static Builder at(String address) {
        return new Builder(address);
    }

    /** A treatment with its facts. */
    public static Builder treatment(String address, TreatmentGroup group) {
        return at(address)
                .kind(Kind.TREATMENT)
                .treatment(new Treatment(
                        group,
                        "It helps some.",
                        "It harms few.",
                        "A visit.",
                        Certainty.VERY_LOW,
                        null,
                        Regulation.NOT_APPLICABLE,
                        null,
                        null,
                        List.of("Who gains.")));
    }

    public static final class Builder {
        private final String address;
        private boolean topicIndex;
        private Kind kind = Kind.CAUSE;
        private String title = "Smoking and healing";
        private String summary = "Smoking makes it harder for the bones to join after a spinal fusion.";
        private LocalDate updated = LocalDate.of(2026, 11, 22);
        private Availability availability = ALWAYS;
        private Listing listing = Listing.PLAIN;
        private Original original = Original.NONE;
        private List<String> authors = List.of();
        private @Nullable String change = "A new trial.";
        private Map<String, List<String>> codes = Map.of();
        private @Nullable Review review;
        private @Nullable Treatment treatment;
        private boolean everPublic;
        private @Nullable LocalDate takenDown;
        private int words = 400;
        private Set<Dependency> uses = Set.of();
        private Map<String, String> movedHeadings = Map.of();
        private long revision = 1;

        private Builder(String address) {
            this.address = address;
        }

        /** The page of its folder. */
        public Builder index() {
            this.topicIndex = true;
            return this;
        }

        public Builder kind(Kind other) {
            this.kind = other;
            return this;
        }

        public Builder title(String other) {
            this.title = other;
            return this;
        }

        public Builder summary(String other) {
            this.summary = other;
            return this;
        }

        public Builder updated(LocalDate day) {
            this.updated = day;
            return this;
        }

        public Builder draft() {
            this.availability = this.availability.asDraft();
            return this;
        }

        public Builder from(LocalDateTime moment) {
            this.availability = new Availability(this.availability.draft(), moment, this.availability.until());
            return this;
        }

        public Builder until(@Nullable LocalDateTime moment) {
            this.availability = new Availability(this.availability.draft(), this.availability.from(), moment);
            return this;
        }

        public Builder order(double position) {
            this.listing = new Listing(BigDecimal.valueOf(position), this.listing.related(), List.of());
            return this;
        }

        public Builder related(String... addresses) {
            this.listing = new Listing(this.listing.order(), List.of(addresses), List.of());
            return this;
        }

        public Builder translates(String other) {
            this.original = new Original(other, null);
            return this;
        }

        public Builder authors(String... keys) {
            this.authors = List.of(keys);
            return this;
        }

        public Builder change(@Nullable String other) {
            this.change = other;
            return this;
        }

        public Builder codes(Map<String, List<String>> bySystem) {
            this.codes = bySystem;
            return this;
        }

        public Builder review(Review other) {
            this.review = other;
            return this;
        }

        public Builder treatment(Treatment other) {
            this.treatment = other;
            return this;
        }

        /** @param since the day it was taken down; null when only its dates say so */
        public Builder wasPublic(@Nullable LocalDate since) {
            this.everPublic = true;
            this.takenDown = since;
            return this;
        }

        public Builder words(int count) {
            this.words = count;
            return this;
        }

        public Builder movedHeading(String from, String to) {
            this.movedHeadings = Map.of(from, to);
            return this;
        }

        public Builder uses(Dependency... used) {
            this.uses = Set.of(used);
            return this;
        }

        public Builder revision(long id) {
            this.revision = id;
            return this;
        }

        public Article build() {
            boolean spanish = this.address.equals("/es") || this.address.startsWith("/es/");
            String path = spanish ? this.address : ("/en" + this.address).replaceFirst("/$", "");
            return new Article(
                    new PageFile(
                            path.substring(1) + (this.topicIndex ? "/index.md" : ".md"),
                            spanish ? "es" : "en",
                            new Address(this.address),
                            this.topicIndex),
                    new FrontMatter(
                            this.title,
                            this.summary,
                            this.kind,
                            this.updated,
                            this.availability,
                            new Provenance(this.authors, this.change, this.codes),
                            this.listing,
                            this.original,
                            this.review,
                            this.treatment),
                    this.everPublic,
                    this.takenDown,
                    "67fc3e0d",
                    this.words,
                    this.uses,
                    this.movedHeadings,
                    this.revision);
        }
    }
}
