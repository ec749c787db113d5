package org.afterbacksurgery.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.Publications;
import org.afterbacksurgery.content.TextHash;
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
 * Writes what the content room lets through, and shows it to readers once it is stored. Called
 * by one thread. A page that was ever public keeps its row, its revisions and its address.
 */
@Service
class Publisher implements Publications {
    /** Old fragments of one page; nobody renames more headings than this by hand. */
    private static final int MOST_FRAGMENTS = 500;

    private final Catalogue catalogue;
    private final Articles articles;
    private final Revisions revisions;
    private final Topics topics;
    private final Aliases aliases;
    private final SharedFilesStored files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The aliases that no front matter has to name. */
    private final Set<String> formerAddresses = new HashSet<>();

    Publisher(
            Catalogue catalogue,
            Articles articles,
            Revisions revisions,
            Topics topics,
            Aliases aliases,
            SharedFilesStored files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.articles = articles;
        this.revisions = revisions;
        this.topics = topics;
        this.aliases = aliases;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.transaction.executeWithoutResult(status -> {
            catalogue.load();
            aliases.findByRenamedTrue().forEach(alias -> this.formerAddresses.add(alias.address));
        });
    }

    @Override
    public Map<String, Stored> pages() {
        return this.catalogue.view().all().stream()
                .collect(Collectors.toMap(
                        Article::file,
                        page -> new Stored(
                                page.words(),
                                page.textHash(),
                                page.availability().draft())));
    }

    @Override
    public Map<String, Set<String>> formerAddresses() {
        Map<String, Set<String>> byFile = new HashMap<>();
        this.catalogue.view().aliases().forEach((address, file) -> {
            if (this.formerAddresses.contains(address)) {
                byFile.computeIfAbsent(file, f -> new TreeSet<>()).add(address);
            }
        });
        return byFile;
    }

    @Override
    public Optional<byte[]> sharedFile(String path) {
        return this.files.findById(path).map(file -> file.content);
    }

    @Override
    public void keepSharedFile(String path, String contentType, byte[] content) {
        String hash = TextHash.ofFile(content);
        this.transaction.executeWithoutResult(status -> {
            SharedFileEntity file = this.files.findById(path).orElseGet(() -> new SharedFileEntity(path));
            if (!file.hash.equals(hash)) {
                file.contentType = contentType;
                file.content = content;
                file.hash = hash;
                file.saved = this.clock.instant();
                this.files.save(file);
            }
        });
        this.catalogue.forgetImage(path);
    }

    @Override
    public void use(Site site, People people, Glossary glossary) {
        this.catalogue.use(site, people, glossary);
        this.catalogue.show(this.catalogue
                .view()
                .with(List.of(), List.of(), this.catalogue.view().aliases()));
    }

    @Override
    public void publish(List<Draft> drafts) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> {
            Map<String, ArticleEntity> stored =
                    this.articles.findByFileIn(drafts.stream().map(Draft::file).toList()).stream()
                            .collect(Collectors.toMap(entity -> entity.file, Function.identity()));
            drafts.forEach(draft -> publish(draft, stored.get(draft.file()), change));
        });
        show(change);
    }

    @Override
    public void takeDown(String file) {
        Change change = new Change();
        this.transaction.executeWithoutResult(
                status -> this.articles.findByFile(file).ifPresent(entity -> hide(entity, change)));
        show(change);
    }

    @Override
    public void remove(String file) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> this.articles
                .findByFile(file)
                .ifPresent(entity -> {
                    hide(entity, change);
                    if (!entity.everPublic) {
                        forget(entity, change);
                    }
                }));
        show(change);
    }

    @Override
    public void rename(String oldFile, String newFile) {
        Change change = new Change();
        this.transaction.executeWithoutResult(status -> this.articles
                .findByFile(oldFile)
                .ifPresent(old -> this.articles.findByFile(newFile).ifPresent(renamed -> merge(old, renamed, change))));
        show(change);
    }

    /** The new page takes over the old one's address, aliases and history. */
    private void merge(ArticleEntity old, ArticleEntity renamed, Change change) {
        this.revisions.findByArticle(old).forEach(revision -> revision.article = renamed);
        this.aliases.findByArticle(old).forEach(alias -> alias.article = renamed);
        String former = Alias.normal(old.address);
        this.aliases.save(new AliasEntity(former, renamed, true));
        change.formerAddresses.add(former);
        current(old).ifPresent(revision -> end(revision, this.clock.instant()));
        old.fragments.forEach(renamed.fragments::putIfAbsent);
        remember(old, this.clock.instant());
        renamed.everPublic |= old.everPublic;
        old.revision = null;
        this.articles.delete(old);
        change.removed.add(old.file);
        change.changed.add(renamed);
        change.aliases.put(
                renamed.file,
                this.aliases.findByArticle(renamed).stream()
                        .map(alias -> alias.address)
                        .filter(address -> !address.equals(renamed.address))
                        .collect(Collectors.toSet()));
    }

    /** What changed, to show after it is stored. */
    private static final class Change {
        private final List<ArticleEntity> changed = new ArrayList<>();
        private final Set<String> removed = new HashSet<>();
        private final Map<String, Set<String>> aliases = new HashMap<>();
        private final Set<String> formerAddresses = new HashSet<>();

        /** By folder: those that the transaction met. */
        private final Map<String, TopicEntity> topics = new HashMap<>();
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
        boolean wasPublic = entity.revision != null && entity.availability().isPublic(now, zone());
        remember(entity, now);
        entity.describe(draft, topic(draft, change));
        boolean isPublic = entity.availability().isPublic(now, zone());
        entity.takenDown = isPublic ? null : wasPublic ? today(now) : entity.takenDown;
        this.articles.save(entity);
        keep(draft, entity, now);
        change.changed.add(entity);
        change.aliases.put(entity.file, aliases(draft, entity, stored == null));
    }

    /** Makes a new revision, unless readers see this very text already. */
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

    /** Old fragments lead to where their sections are now, however often they moved. */
    private static void land(ArticleEntity entity, Map<String, String> moved) {
        entity.fragments.replaceAll((fragment, section) -> moved.getOrDefault(section, section));
        moved.forEach((fragment, section) -> {
            if (entity.fragments.size() < MOST_FRAGMENTS) {
                entity.fragments.put(fragment, section);
            }
        });
        entity.fragments.entrySet().removeIf(fragment -> fragment.getKey().equals(fragment.getValue()));
    }

    /** The aliases of front matter, and those of earlier names of the file. */
    private Set<String> aliases(Draft draft, ArticleEntity entity, boolean isNew) {
        Set<String> wanted =
                draft.frontMatter().aliases().stream().map(Alias::normal).collect(Collectors.toSet());
        List<AliasEntity> before = isNew ? List.of() : this.aliases.findByArticle(entity);
        before.forEach(alias -> {
            if (alias.renamed) {
                wanted.add(alias.address);
            } else if (!wanted.contains(alias.address)) {
                this.aliases.delete(alias);
            }
        });
        wanted.remove(entity.address);
        wanted.stream()
                .filter(address -> this.aliases
                        .findById(address)
                        .filter(alias -> alias.article == entity)
                        .isEmpty())
                .forEach(address -> this.aliases.save(new AliasEntity(address, entity, false)));
        return wanted;
    }

    private @Nullable TopicEntity topic(Draft draft, Change change) {
        int end = draft.file().lastIndexOf('/');
        String folder = draft.file().substring(0, end);
        if (folder.equals(draft.language())) {
            return null;
        }
        String address = draft.topicIndex()
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

    /** What readers could see up to now must not be forgotten when dates or status change. */
    private void remember(ArticleEntity entity, Instant now) {
        entity.everPublic |= entity.revision != null && entity.availability().hasBeenPublic(now, zone());
    }

    private void forget(ArticleEntity entity, Change change) {
        this.aliases.deleteAll(this.aliases.findByArticle(entity));
        this.revisions.deleteByArticle(entity);
        this.articles.delete(entity);
        change.changed.remove(entity);
        change.removed.add(entity.file);
    }

    private void show(Change change) {
        this.formerAddresses.addAll(change.formerAddresses);
        Map<String, String> fileOfAlias = new HashMap<>(this.catalogue.view().aliases());
        fileOfAlias.values().removeIf(file -> change.aliases.containsKey(file) || change.removed.contains(file));
        change.aliases.forEach((file, addresses) -> addresses.forEach(address -> fileOfAlias.put(address, file)));
        List<Article> articles = change.changed.stream().map(Catalogue::article).toList();
        this.catalogue.show(this.catalogue.view().with(articles, change.removed, fileOfAlias));
    }

    private ZoneId zone() {
        return this.catalogue.site().timeZone();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }
}
