package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.afterbacksurgery.content.Draft;
import org.jspecify.annotations.Nullable;

/** One published state of a page. Revisions are kept and never change. */
@Entity
@Table(name = "revision")
class RevisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    ArticleEntity article;

    Instant published;

    /** When another revision replaced it or the page was taken down; null while it is current. */
    @Nullable
    Instant ended;

    /** The whole file, front matter included. */
    @Column(columnDefinition = "text")
    String source;

    @Column(columnDefinition = "text")
    String body;

    @Column(name = "key_points", columnDefinition = "text")
    String keyPoints;

    @Column(name = "reference_list", columnDefinition = "text")
    String references;

    @Column(columnDefinition = "text")
    String definitions;

    @Embedded
    FactsValue facts;

    @Column(name = "plain_text", columnDefinition = "text")
    String plainText;

    @Column(name = "text_hash")
    String textHash;

    int words;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected RevisionEntity() {}

    RevisionEntity(ArticleEntity article, Draft draft, Instant published) {
        this.article = article;
        this.published = published;
        this.source = draft.source();
        this.body = draft.rendering().body().toString();
        this.keyPoints = draft.rendering().keyPoints().toString();
        this.references = draft.rendering().sources().toString();
        this.definitions = draft.rendering().definitions().toString();
        this.facts = new FactsValue(draft.facts());
        this.plainText = draft.rendering().plainText();
        this.textHash = draft.textHash();
        this.words = draft.words();
    }

    /** Whether readers already see the same page, made from the same source. */
    boolean matches(Draft draft) {
        return this.ended == null
                && this.source.equals(draft.source())
                && this.body.equals(draft.rendering().body().toString())
                && this.keyPoints.equals(draft.rendering().keyPoints().toString())
                && this.references.equals(draft.rendering().sources().toString())
                && this.definitions.equals(draft.rendering().definitions().toString())
                && this.facts.matches(draft.facts());
    }
}
