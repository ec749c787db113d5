package org.afterbacksurgery.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.site.SiteSettings;
import org.springframework.stereotype.Service;

/** Knows what is stored, all in memory except the texts, and what of it is public: the {@link Edition} in force. */
@Service
public class Catalogue {
    private final Articles articles;
    private final Claims claims;
    private final SiteSettings settings;
    private final Clock clock;
    private volatile Edition edition;
    private StoredPages stored = StoredPages.NONE;
    private Site site;
    private People people = People.DEFAULT;
    private Glossary glossary = Glossary.EMPTY;

    Catalogue(Articles articles, Claims claims, SiteSettings settings, Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
        this.site = published(Site.DEFAULT);
        this.edition = editionAt(clock.instant());
    }

    /** What is public now: the same object until something in it changes. Costs one reading of the clock. */
    public Edition edition() {
        Instant now = this.clock.instant();
        Edition current = this.edition;
        return current.holdsAt(now) ? current : next(now);
    }

    private synchronized Edition next(Instant now) {
        if (!this.edition.holdsAt(now)) {
            this.edition = editionAt(now);
        }
        return this.edition;
    }

    /** What is, was or will be public at a moment, according to what is stored now. */
    synchronized Edition editionAt(Instant moment) {
        return new Edition(this.stored, this.site, this.people, this.glossary, moment);
    }

    /** Every page that has a good revision, in whatever state. */
    synchronized StoredPages stored() {
        return this.stored;
    }

    synchronized Site site() {
        return this.site;
    }

    /** The pages that use an entry of a shared file or, for a setting, that the setting changes. Drafts are left out. */
    public List<Article> showing(Dependency shared) {
        Site current = site();
        return stored().all().stream()
                .filter(article -> !article.availability().draft() && shows(article, shared, current))
                .toList();
    }

    private static boolean shows(Article article, Dependency shared, Site site) {
        boolean siteAuthors = article.frontMatter().provenance().authors().isEmpty();
        return switch (shared.kind()) {
            case PERSON ->
                article.uses().contains(shared) || siteAuthors && site.authors().contains(shared.key());
            case SETTING -> !shared.key().equals("authors") || siteAuthors;
            default -> article.uses().contains(shared);
        };
    }

    /** Loads what the database contains. Must run in a transaction. */
    synchronized void load() {
        Map<String, Article> byFile = new HashMap<>();
        this.articles.findAll().forEach(entity -> byFile.put(entity.file, entity.article()));
        this.stored = new StoredPages(
                byFile,
                this.claims.findAll().stream().map(ClaimEntity::claim).collect(Collectors.groupingBy(Claim::file)));
        this.edition = editionAt(this.clock.instant());
    }

    /** Puts settings in force. */
    synchronized void use(Site newSite, People newPeople, Glossary newGlossary) {
        this.site = published(newSite);
        this.people = newPeople;
        this.glossary = newGlossary;
        this.edition = editionAt(this.clock.instant());
    }

    /**
     * Shows what was stored.
     *
     * @param claimed all claims of each page, by file
     */
    synchronized void show(Collection<Article> changed, Collection<String> removed, Map<String, List<Claim>> claimed) {
        this.stored = this.stored.with(changed, removed, claimed);
        this.edition = editionAt(this.clock.instant());
    }

    /** Ends the edition in force: something that is no page has changed. */
    synchronized void renew() {
        this.edition = editionAt(this.clock.instant());
    }

    /** The setting {@code site.base-url} overrides {@code site.yml}. */
    private Site published(Site written) {
        String baseUrl = this.settings.baseUrl();
        return baseUrl == null || baseUrl.isBlank() ? written : written.at(baseUrl);
    }
}
