package org.afterbacksurgery.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.Listing;
import org.afterbacksurgery.article.Original;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.Provenance;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.site.Address;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A page's metadata as of its last good revision. */
@Entity
@Table(name = "article")
class ArticleEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String file = "";
    String language = "";
    String address = "";

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "topic_id")
    @Nullable
    TopicEntity topic;

    @Column(name = "topic_index")
    boolean topicIndex;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.GUIDE;

    @Column(columnDefinition = "text")
    String title = "";

    @Column(columnDefinition = "text")
    String summary = "";

    LocalDate updated = LocalDate.EPOCH;
    boolean draft;

    /** Stored as written: if bound as a timestamp, it would shift with the machine's time zone. */
    @Column(name = "visible_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Nullable
    LocalDateTime visibleFrom;

    @Column(name = "visible_until")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Nullable
    LocalDateTime visibleUntil;

    /** Whether patients ever saw the page before its present state. */
    @Column(name = "ever_public")
    boolean everPublic;

    /** The day a draft or deleted page was taken down, in the clinic's time zone. */
    @Column(name = "taken_down")
    @Nullable
    LocalDate takenDown;

    @Column(name = "sort_order")
    @Nullable
    BigDecimal order;

    @Column(name = "change_note", columnDefinition = "text")
    @Nullable
    String change;

    @Column(name = "reviewed_on")
    @Nullable
    LocalDate reviewedOn;

    @Column(name = "reviewed_by", columnDefinition = "text")
    @Nullable
    String reviewedBy;

    @Column(name = "review_due")
    @Nullable
    LocalDate reviewDue;

    @Column(name = "reviewed_text", columnDefinition = "text")
    @Nullable
    String reviewedText;

    @Column(columnDefinition = "text")
    @Nullable
    String translates;

    @Column(name = "source_text", columnDefinition = "text")
    @Nullable
    String sourceText;

    /** Null on pages without the facts of a treatment. */
    @Embedded
    @Nullable
    TreatmentValue treatment;

    @Column(name = "text_hash")
    String textHash = "";

    int words;

    /** The id of the last good revision; null only until it is stored. */
    @Column(name = "revision_id")
    @Nullable
    Long revision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "person", columnDefinition = "text")
    @Fetch(FetchMode.SUBSELECT)
    List<String> authors = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_related", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "address", columnDefinition = "text")
    @Fetch(FetchMode.SUBSELECT)
    List<String> related = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_search_word", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "word", columnDefinition = "text")
    @Fetch(FetchMode.SUBSELECT)
    List<String> searchWords = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_code", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CodeValue> codes = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_use", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<UseValue> uses = new ArrayList<>();

    /** From the fragments of reworded headings to the current fragments of their sections. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_fragment", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "fragment")
    @Column(name = "section")
    @Fetch(FetchMode.SUBSELECT)
    Map<String, String> fragments = new HashMap<>();

    protected ArticleEntity() {}

    ArticleEntity(String file) {
        this.file = file;
    }

    Availability availability() {
        return new Availability(this.draft, this.visibleFrom, this.visibleUntil);
    }

    /** Copies everything except the revision and when the page was public. */
    void describe(Draft draft, @Nullable TopicEntity topic) {
        this.language = draft.language();
        this.address = draft.address().path();
        this.topic = topic;
        this.topicIndex = draft.page().topicIndex();
        this.textHash = draft.textHash();
        this.words = draft.words();
        describe(draft.frontMatter());
        List<Dependency> before = this.uses.stream().map(UseValue::dependency).toList();
        if (!before.equals(List.copyOf(draft.uses()))) {
            this.uses.clear();
            draft.uses().forEach(use -> this.uses.add(new UseValue(use)));
        }
    }

    private void describe(FrontMatter matter) {
        Review review = matter.review();
        this.kind = matter.kind();
        this.title = matter.title();
        this.summary = matter.summary();
        this.updated = matter.updated();
        this.draft = matter.availability().draft();
        this.visibleFrom = matter.availability().from();
        this.visibleUntil = matter.availability().until();
        this.order = matter.listing().order();
        this.change = matter.provenance().change();
        this.reviewedOn = review == null ? null : review.on();
        this.reviewedBy = review == null ? null : review.by();
        this.reviewDue = review == null ? null : review.next();
        this.reviewedText = review == null ? null : review.text();
        this.translates = matter.original().address();
        this.sourceText = matter.original().text();
        this.treatment = matter.treatment() == null ? null : new TreatmentValue(matter.treatment());
        replace(this.authors, matter.provenance().authors());
        replace(this.related, matter.listing().related());
        replace(this.searchWords, matter.listing().searchWords());
        this.codes.clear();
        matter.provenance()
                .codes()
                .forEach((system, codes) -> codes.forEach(code -> this.codes.add(new CodeValue(system, code))));
    }

    /** The page with its last good revision. */
    Article article() {
        return new Article(
                page(),
                frontMatter(),
                this.everPublic,
                this.takenDown,
                this.textHash,
                this.words,
                this.uses.stream().map(UseValue::dependency).collect(Collectors.toSet()),
                this.fragments,
                Objects.requireNonNull(this.revision));
    }

    /** The page with the metadata and the text of one of its revisions. */
    Article article(RevisionEntity past, FrontMatter matter) {
        return new Article(
                page(),
                matter,
                this.everPublic,
                null,
                past.textHash,
                past.words,
                Set.of(),
                Map.of(),
                Objects.requireNonNull(past.id));
    }

    private PageFile page() {
        return new PageFile(this.file, this.language, new Address(this.address), this.topicIndex);
    }

    /** The inverse of {@link #describe(FrontMatter)}. */
    private FrontMatter frontMatter() {
        return new FrontMatter(
                this.title,
                this.summary,
                this.kind,
                this.updated,
                availability(),
                new Provenance(this.authors, this.change, codes()),
                new Listing(this.order, this.related, this.searchWords),
                new Original(this.translates, this.sourceText),
                review(),
                this.treatment == null ? null : this.treatment.treatment());
    }

    private Map<String, List<String>> codes() {
        return this.codes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.system, Collectors.mapping(code -> code.code, Collectors.toList())));
    }

    private @Nullable Review review() {
        return this.reviewedOn == null || this.reviewedBy == null || this.reviewDue == null || this.reviewedText == null
                ? null
                : new Review(this.reviewedOn, this.reviewedBy, this.reviewDue, this.reviewedText);
    }

    private static void replace(List<String> values, List<String> others) {
        if (!values.equals(others)) {
            values.clear();
            values.addAll(others);
        }
    }
}
