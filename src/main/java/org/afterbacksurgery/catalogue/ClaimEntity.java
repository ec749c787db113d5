package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An article's claim to an address besides its own, in the form of {@link org.afterbacksurgery.site.Alias#normal}. */
@Entity
@Table(name = "claim")
class ClaimEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String address = "";

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "article_id")
    ArticleEntity article;

    /** Whether its front matter names the address. */
    boolean named;

    /** When the page left the address; null if it was never there. A claim with a moment stays forever. */
    @Column(name = "stood_until")
    @Nullable
    Instant stoodUntil;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ClaimEntity() {}

    ClaimEntity(String address, ArticleEntity article) {
        this.address = address;
        this.article = article;
    }

    Claim claim() {
        return new Claim(this.address, this.article.file, this.named, this.stoodUntil, Objects.requireNonNull(this.id));
    }
}
