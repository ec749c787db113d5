package org.afterbacksurgery.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.Review;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.CurrentSite;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.site.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers for readers. Metadata stay in memory; texts and images are read once and kept while
 * they are asked for, so that what was read before is answered although the database is away.
 */
@Service
public class Catalogue implements CurrentSite {
    private static final long TEXT_CHARACTERS = 64L * 1024 * 1024;
    private static final long IMAGE_BYTES = 64L * 1024 * 1024;

    private final Articles articles;
    private final Claims claims;
    private final Revisions revisions;
    private final SharedFilesStored files;
    private final SiteSettings settings;
    private final Cache<Long, PageText> texts = Caffeine.newBuilder()
            .maximumWeight(TEXT_CHARACTERS)
            .weigher((Long id, PageText text) -> text.weight())
            .build();
    private final Cache<String, StoredImage> images = Caffeine.newBuilder()
            .maximumWeight(IMAGE_BYTES)
            .weigher((String path, StoredImage image) -> image.content().length)
            .build();
    private volatile CatalogueView view = CatalogueView.EMPTY;
    private volatile Site site;
    private volatile People people = People.DEFAULT;
    private volatile Glossary glossary = Glossary.EMPTY;

    Catalogue(Articles articles, Claims claims, Revisions revisions, SharedFilesStored files, SiteSettings settings) {
        this.articles = articles;
        this.claims = claims;
        this.revisions = revisions;
        this.files = files;
        this.settings = settings;
        this.site = published(Site.DEFAULT);
    }

    /** What is published now. */
    public CatalogueView view() {
        return this.view;
    }

    @Override
    public Site site() {
        return this.site;
    }

    @Override
    public People people() {
        return this.people;
    }

    public Glossary glossary() {
        return this.glossary;
    }

    /** The pages, public or to be, that show something of a shared file; those that a setting changes, for a setting. */
    public List<Article> showing(Dependency shared) {
        return this.view.all().stream()
                .filter(article -> !article.availability().draft() && shows(article, shared))
                .toList();
    }

    private boolean shows(Article article, Dependency shared) {
        boolean siteAuthors = article.authors().isEmpty();
        return switch (shared.kind()) {
            case PERSON ->
                article.uses().contains(shared)
                        || siteAuthors && this.site.authors().contains(shared.key());
            case SETTING -> !shared.key().equals("authors") || siteAuthors;
            default -> article.uses().contains(shared);
        };
    }

    /** The treatments of a language that patients may see and compare, in the order of their lists. */
    public List<Article> treatments(Instant at, String language) {
        return this.view.published(at, this.site.timeZone(), language).stream()
                .filter(article -> article.treatment() != null && !article.topicIndex())
                .toList();
    }

    /** The text of a page. Reads the database the first time. */
    public PageText text(Article article) {
        return this.texts.get(
                article.revision(),
                id -> this.revisions.findById(id).map(PageText::of).orElse(PageText.NONE));
    }

    /** An image by its path, such as {@code images/lower-spine.svg}. Reads the database the first time. */
    public Optional<StoredImage> image(String path) {
        StoredImage kept = this.images.getIfPresent(path);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<StoredImage> read = path.startsWith("images/")
                ? this.files.findById(path).map(file -> new StoredImage(file.contentType, file.content, file.hash))
                : Optional.empty();
        read.ifPresent(image -> this.images.put(path, image));
        return read;
    }

    /** Takes up what the database holds. Within a transaction. */
    void load() {
        Map<String, Article> byFile = new HashMap<>();
        this.articles.findAll().forEach(entity -> byFile.put(entity.file, article(entity)));
        this.view = new CatalogueView(
                byFile,
                this.claims.findAll().stream().map(ClaimEntity::claim).collect(Collectors.groupingBy(Claim::file)));
    }

    /** What was made from the view before may show the old settings, so there is a new one. */
    void use(Site newSite, People newPeople, Glossary newGlossary) {
        this.site = published(newSite);
        this.people = newPeople;
        this.glossary = newGlossary;
        this.view = this.view.with(List.of(), List.of(), Map.of());
    }

    void show(CatalogueView next) {
        this.view = next;
    }

    void forgetImage(String path) {
        this.images.invalidate(path);
    }

    /** The setting {@code site.base-url} wins over {@code site.yml}. */
    private Site published(Site written) {
        String baseUrl = this.settings.baseUrl();
        return baseUrl == null || baseUrl.isBlank() ? written : written.at(baseUrl);
    }

    static Article article(ArticleEntity entity) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        entity.codes.forEach(code ->
                codes.computeIfAbsent(code.system, system -> new ArrayList<>()).add(code.code));
        return new Article(
                entity.file,
                entity.language,
                new Address(entity.address),
                entity.topic == null ? entity.language : entity.topic.folder,
                entity.topicIndex,
                entity.kind,
                entity.title,
                entity.summary,
                entity.updated,
                entity.availability(),
                entity.everPublic,
                entity.takenDown,
                entity.order,
                entity.change,
                review(entity),
                entity.translates,
                entity.treatment == null ? null : entity.treatment.treatment(),
                entity.textHash,
                entity.words,
                entity.authors,
                entity.related,
                codes,
                entity.uses.stream().map(UseValue::dependency).collect(Collectors.toSet()),
                entity.fragments,
                Objects.requireNonNull(entity.revision));
    }

    private static @Nullable Review review(ArticleEntity entity) {
        return entity.reviewedOn == null
                        || entity.reviewedBy == null
                        || entity.reviewDue == null
                        || entity.reviewedText == null
                ? null
                : new Review(entity.reviewedOn, entity.reviewedBy, entity.reviewDue, entity.reviewedText);
    }
}
