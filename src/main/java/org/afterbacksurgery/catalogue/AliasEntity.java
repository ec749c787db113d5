package org.afterbacksurgery.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Another address of an article, in the form of {@link org.afterbacksurgery.site.Alias#normal}. */
@Entity
@Table(name = "alias")
class AliasEntity {
    @Id
    String address = "";

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "article_id")
    ArticleEntity article;

    /** Whether the page stood here once; such an alias stays although front matter does not name it. */
    boolean renamed;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AliasEntity() {}

    AliasEntity(String address, ArticleEntity article, boolean renamed) {
        this.address = address;
        this.article = article;
        this.renamed = renamed;
    }
}
