package org.afterbacksurgery.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.TextHash;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.KeptReading;
import org.afterbacksurgery.content.Publications;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.MovedHeadings;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what the content room lets through, then shows it to readers. Only one thread calls it. A page
 * that was ever public keeps its row, its revisions and its address.
 */
@Service
class Publisher implements Publications {
    /** The most old fragments of one page; nobody renames more headings than this by hand. */
    private static final int MOST_FRAGMENTS = 500;

    private final Catalogue catalogue;
    private final Images images;
    private final Articles articles;
    private final Revisions revisions;
    private final Topics topics;
    private final Claims claims;
    private final SharedFilesStored files;
    private final ReadingsStored readings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The files that may have a stored reading: most of those that are read have none yet. */
    private final Set<String> read = new HashSet<>();

    /** The time zone in which pages come and go for readers; null until the settings are known. */
    private @Nullable ZoneId shownIn;

    Publisher(
            Catalogue catalogue,
            Images images,
            Articles articles,
            Revisions revisions,
            Topics topics,
            Claims claims,
            SharedFilesStored files,
            ReadingsStored readings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.images = images;
        this.articles = articles;
        this.revisions = revisions;
        this.topics = topics;
        this.claims = claims;
        this.files = files;
        this.readings = readings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.transaction.executeWithoutResult(status -> {
            catalogue.load();
            this.read.addAll(readings.files());
        });
    }

    @Override
    public Map<String, Stored> pages() {
        return this.catalogue.stored().all().stream()
                .collect(Collectors.toMap(
                        Article::file, page -> new Stored(page.words(), page.textHash(), page.availability())));
    }

    @Override
    public Map<String, Set<String>> formerAddresses() {
        return this.catalogue.stored().formerAddresses();
    }

    @Override
    public Optional<byte[]> sharedFile(String path) {
        return this.files.findById(path).map(file -> file.content);
    }

    @Override
    public void keepSharedFile(String path, String contentType, byte[] content) {
        Boolean changed = this.transaction.execute(status -> store(path, contentType, content));
        if (Boolean.TRUE.equals(changed)) {
            this.images.forget(path);
            this.catalogue.renew();
        }
    }

    private boolean store(String path, String contentType, byte[] content) {
        String hash = TextHash.ofFile(content);
        SharedFileEntity file = this.files.findById(path).orElseGet(() -> new SharedFileEntity(path));
        if (file.hash.equals(hash)) {
            return false;
        }
        file.contentType = contentType;
        file.content = content;
        file.hash = hash;
        file.saved = this.clock.instant();
        this.files.save(file);
        return true;
    }

    @Override
    public void use(Site site, People people, Glossary glossary) {
        Change change = new Change();
        if (this.shownIn != null) {
            keepShown(this.shownIn, site.timeZone(), change);
        }
        this.catalogue.use(site, people, glossary);
        this.shownIn = site.timeZone();
        show(change);
    }

    /** Records pages that readers already saw but that are still in the future in the new time zone. */
    private void keepShown(ZoneId before, ZoneId next, Change change) {
        Instant now = this.clock.instant();
        List<String> shown = this.catalogue.stored().all().stream()
                .filter(page -> page.availability().hasBeenPublic(now.atZone(before))
                        && !page.availability().hasBeenPublic(now.atZone(next)))
                .map(Article::file)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        this.transaction.executeWithoutResult(status -> this.articles
                .findByFileIn(shown)
                .forEach(entity -> {
                    entity.everPublic = true;
                    entity.takenDown = LocalDate.ofInstant(now, next);
                    change.changed.add(entity);
                }));
    }

    @Override
    public List<KeptReading> readings() {
        return this.readings.findAll().stream().map(ReadingEntity::reading).toList();
    }

    @Override
    public void forgetReadings(Collection<String> files) {
        this.transaction.executeWithoutResult(status -> forget(files));
    }

    private void forget(Collection<String> files) {
        List<String> known = files.stream().filter(this.read::contains).toList();
        if (!known.isEmpty()) {
            this.readings.deleteByFileIn(known);
        }
    }

    @Override
    public void publish(List<Draft> drafts, Collection<KeptReading> kept) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> {
            Map<String, ArticleEntity> stored =
                    this.articles.findByFileIn(drafts.stream().map(Draft::file).toList()).stream()
                            .collect(Collectors.toMap(entity -> entity.file, Function.identity()));
            drafts.forEach(draft -> publish(draft, stored.get(draft.file()), change));
            forget(kept.stream().map(KeptReading::file).toList());
            this.readings.saveAll(kept.stream().map(ReadingEntity::new).toList());
            kept.forEach(reading -> this.read.add(reading.file()));
        });
        show(change);
    }

    @Override
    public void takeDown(List<String> files) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> {
            forget(files);
            this.articles.findByFileIn(files).forEach(entity -> hide(entity, change));
        });
        show(change);
    }

    @Override
    public void remove(String file) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> {
            forget(List.of(file));
            this.articles.findByFile(file).ifPresent(entity -> {
                hide(entity, change);
                if (!entity.everPublic) {
                    forget(entity, change);
                }
            });
        });
        show(change);
    }

    @Override
    public void rename(String oldFile, String newFile) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> {
            forget(List.of(oldFile));
            this.articles
                    .findByFile(oldFile)
                    .ifPresent(
                            old -> this.articles.findByFile(newFile).ifPresent(renamed -> merge(old, renamed, change)));
        });
        show(change);
    }

    /** The new page takes over the old one's address, its former addresses and its history. */
    private void merge(ArticleEntity old, ArticleEntity renamed, Change change) {
        Instant now = this.clock.instant();
        this.revisions.findByArticle(old).forEach(revision -> revision.article = renamed);
        current(old).ifPresent(revision -> end(revision, now));
        old.fragments.forEach(renamed.fragments::putIfAbsent);
        remember(old, now);
        renamed.everPublic |= old.everPublic;
        List<ClaimEntity> claims = this.claims.findByArticle(old);
        claims.forEach(claim -> stood(renamed, claim.address, claim.stoodUntil));
        stood(renamed, Alias.normal(old.address), old.everPublic ? now : Claim.NEVER_SEEN);
        this.claims.deleteAll(claims);
        old.revision = null;
        this.articles.delete(old);
        change.removed.add(old.file);
        change.changed.add(renamed);
        change.claim(renamed, this.claims.findByArticle(renamed));
    }

    private void stood(ArticleEntity article, String address, @Nullable Instant until) {
        if (until == null) {
            return;
        }
        ClaimEntity claim = this.claims
                .findByArticleAndAddress(article, address)
                .orElseGet(() -> new ClaimEntity(address, article));
        if (claim.stoodUntil == null || claim.stoodUntil.isBefore(until)) {
            claim.stoodUntil = until;
            this.claims.save(claim);
        }
    }

    /** What changed, to show after it is stored. */
    private static final class Change {
        private final List<ArticleEntity> changed = new ArrayList<>();
        private final Set<String> removed = new HashSet<>();
        private final Map<String, List<Claim>> claims = new HashMap<>();

        /** The topics that the transaction has touched, by folder. */
        private final Map<String, TopicEntity> topics = new HashMap<>();

        void claim(ArticleEntity article, List<ClaimEntity> all) {
            this.claims.put(article.file, all.stream().map(ClaimEntity::claim).toList());
        }
    }

    private void publish(Draft draft, @Nullable ArticleEntity stored, Change change) {
        if (draft.frontMatter().availability().draft()) {
            if (stored != null) {
                hide(stored, change);
            }
            return;
        }
        Instant now = this.clock.instant();
        ArticleEntity entity = stored == null ? new ArticleEntity(draft.file()) : stored;
        boolean wasPublic = entity.revision != null && entity.availability().isPublic(now.atZone(zone()));
        remember(entity, now);
        entity.describe(draft, topic(draft, change));
        boolean isPublic = entity.availability().isPublic(now.atZone(zone()));
        entity.takenDown = isPublic ? null : wasPublic ? today(now) : entity.takenDown;
        this.articles.save(entity);
        keep(draft, entity, now);
        change.changed.add(entity);
        change.claim(entity, claims(draft, entity, stored == null));
    }

    /** Makes a new revision unless readers already see exactly this text. */
    private void keep(Draft draft, ArticleEntity entity, Instant now) {
        RevisionEntity before = current(entity).orElse(null);
        if (before != null && before.matches(draft)) {
            return;
        }
        if (before != null) {
            end(before, now);
            land(
                    entity,
                    MovedHeadings.between(
                            SafeHtml.restored(before.body), draft.rendering().body()));
        }
        entity.revision = this.revisions.save(new RevisionEntity(entity, draft, now)).id;
    }

    private Optional<RevisionEntity> current(ArticleEntity entity) {
        return Optional.ofNullable(entity.revision).flatMap(this.revisions::findById);
    }

    private static void end(RevisionEntity revision, Instant now) {
        revision.ended = revision.ended == null ? now : revision.ended;
    }

    /** Makes old fragments lead to their sections, however often the headings changed. */
    private static void land(ArticleEntity entity, Map<String, String> moved) {
        entity.fragments.replaceAll((fragment, section) -> moved.getOrDefault(section, section));
        moved.forEach((fragment, section) -> {
            if (entity.fragments.size() < MOST_FRAGMENTS) {
                entity.fragments.put(fragment, section);
            }
        });
        entity.fragments.entrySet().removeIf(fragment -> fragment.getKey().equals(fragment.getValue()));
    }

    /** The aliases in the front matter, and the addresses from earlier names of the file. */
    private List<ClaimEntity> claims(Draft draft, ArticleEntity entity, boolean isNew) {
        Set<String> named = draft.aliases().stream().map(Alias::normal).collect(Collectors.toSet());
        named.remove(entity.address);
        List<ClaimEntity> claims = new ArrayList<>();
        for (ClaimEntity claim : isNew ? List.<ClaimEntity>of() : this.claims.findByArticle(entity)) {
            claim.named = named.remove(claim.address);
            if (claim.named || claim.stoodUntil != null) {
                claims.add(claim);
            } else {
                this.claims.delete(claim);
            }
        }
        for (String address : named) {
            ClaimEntity claim = new ClaimEntity(address, entity);
            claim.named = true;
            claims.add(this.claims.save(claim));
        }
        return claims;
    }

    private @Nullable TopicEntity topic(Draft draft, Change change) {
        String folder = draft.page().topic();
        if (folder.equals(draft.language())) {
            return null;
        }
        String address = draft.page().topicIndex()
                ? draft.address().path()
                : draft.address().path().substring(0, draft.address().path().lastIndexOf('/'));
        return change.topics.computeIfAbsent(
                folder,
                f -> this.topics
                        .findByFolder(f)
                        .orElseGet(() -> this.topics.save(new TopicEntity(f, draft.language(), address))));
    }

    private void hide(ArticleEntity entity, Change change) {
        if (!entity.draft) {
            Instant now = this.clock.instant();
            remember(entity, now);
            entity.draft = true;
            entity.takenDown = today(now);
            current(entity).ifPresent(revision -> end(revision, now));
        }
        change.changed.add(entity);
    }

    /** Changes to dates or status must not erase the fact that readers could see the page until now. */
    private void remember(ArticleEntity entity, Instant now) {
        entity.everPublic |= entity.revision != null && entity.availability().hasBeenPublic(now.atZone(zone()));
    }

    private void forget(ArticleEntity entity, Change change) {
        this.claims.deleteAll(this.claims.findByArticle(entity));
        this.revisions.deleteByArticle(entity);
        this.articles.delete(entity);
        change.changed.remove(entity);
        change.removed.add(entity.file);
    }

    private void show(Change change) {
        this.catalogue.show(
                change.changed.stream().map(ArticleEntity::article).toList(), change.removed, change.claims);
    }

    private ZoneId zone() {
        return this.catalogue.site().timeZone();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }
}
