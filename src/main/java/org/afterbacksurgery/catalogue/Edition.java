package org.afterbacksurgery.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.afterbacksurgery.article.ReviewState;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;

/**
 * Everything that is public at one moment, as one value: pages, settings, people and glossary. It is
 * valid from {@link #at} to just before {@link #until}, when a page comes or goes by its dates or a day
 * ends in the clinic's time zone, since reviews fall due by the day. A request takes one edition and
 * makes its whole response from it. Each edition is a new object, so what was made from one edition can
 * be told from what was made from the next. Immutable; the texts of pages are in {@link Texts}.
 */
public final class Edition {
    private final StoredPages stored;
    private final Site site;
    private final People people;
    private final Glossary glossary;

    /** In the clinic's time zone. */
    private final ZonedDateTime at;

    private final Instant until;
    private final Set<String> publicFiles = new HashSet<>();
    private final Map<Address, Article> byAddress = new HashMap<>();
    private final Map<String, List<Article>> byLanguage = new HashMap<>();
    private final Map<String, List<Article>> topics = new HashMap<>();
    private final Map<String, List<Article>> treatments = new HashMap<>();

    Edition(StoredPages stored, Site site, People people, Glossary glossary, Instant at) {
        this.stored = stored;
        this.site = site;
        this.people = people;
        this.glossary = glossary;
        this.at = at.atZone(site.timeZone());
        Instant end = today().plusDays(1).atStartOfDay(zone()).toInstant();
        for (Article article : stored.all()) {
            Instant change = article.availability().nextChange(this.at).orElse(end);
            end = change.isBefore(end) ? change : end;
            if (article.availability().isPublic(this.at)) {
                add(article);
            }
        }
        this.until = end;
        Stream.of(this.byLanguage, this.topics, this.treatments)
                .forEach(lists -> lists.replaceAll((language, articles) -> List.copyOf(articles)));
    }

    private void add(Article article) {
        this.publicFiles.add(article.file());
        this.byAddress.putIfAbsent(article.address(), article);
        add(this.byLanguage, article);
        if (article.topicIndex() && article.topic().split("/").length == 2) {
            add(this.topics, article);
        }
        if (article.isTreatment()) {
            add(this.treatments, article);
        }
    }

    private static void add(Map<String, List<Article>> byLanguage, Article article) {
        byLanguage
                .computeIfAbsent(article.language(), language -> new ArrayList<>())
                .add(article);
    }

    public Site site() {
        return this.site;
    }

    public People people() {
        return this.people;
    }

    public Glossary glossary() {
        return this.glossary;
    }

    /** The moment from which it is valid. */
    public Instant at() {
        return this.at.toInstant();
    }

    /** The first moment at which it may no longer be valid. */
    public Instant until() {
        return this.until;
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(at()) && moment.isBefore(this.until);
    }

    /** The page at this address. */
    public Optional<Article> page(Address address) {
        return Optional.ofNullable(this.byAddress.get(address));
    }

    /** The pages of a language, in the order of their lists. */
    public List<Article> pages(String language) {
        return in(this.byLanguage, language);
    }

    /** The pages of all languages of the site. */
    public Stream<Article> pages() {
        return this.site.languages().stream().flatMap(language -> pages(language).stream());
    }

    private static List<Article> in(Map<String, List<Article>> byLanguage, String language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /** The page that was at this address and that patients can no longer read. */
    public Optional<Article> gone(Address address) {
        return this.stored.at(address).stream().filter(this::isGone).findFirst();
    }

    /**
     * The page that an alias leads to: a public page before one that is gone, and never one that was never public.
     *
     * @param address as {@link Alias#normal} writes it
     */
    public Optional<Article> alias(String address) {
        List<Article> claiming = this.stored.claiming(address);
        return first(claiming, this::isPublic).or(() -> first(claiming, this::isGone));
    }

    private static Optional<Article> first(Collection<Article> articles, Predicate<Article> wanted) {
        return articles.stream().filter(wanted).findFirst();
    }

    /** The public page that an address in a shared file names; the address may be a former one. */
    public Optional<Article> named(String address) {
        return Address.parse(address)
                .flatMap(this::page)
                .or(() -> alias(Alias.normal(address)).filter(this::isPublic));
    }

    public boolean isPublic(Article article) {
        return this.publicFiles.contains(article.file());
    }

    /** Whether patients could once read it, and cannot now. */
    private boolean isGone(Article article) {
        return !isPublic(article)
                && (article.everPublic() || article.availability().hasBeenPublic(this.at));
    }

    /** The day since which a page is gone. A draft may have expired before or after it became a draft. */
    public LocalDate goneSince(Article article) {
        Optional<LocalDate> expired = Optional.of(article.availability())
                .filter(availability -> availability.isExpired(this.at))
                .flatMap(availability -> Optional.ofNullable(availability.until()))
                .map(moment -> moment.toLocalDate());
        Optional<LocalDate> hidden = Optional.ofNullable(article.takenDown())
                .filter(day -> expired.isEmpty() || article.availability().draft());
        return Stream.of(expired, hidden)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseGet(this::today);
    }

    /** The home page of a language, or of the first language when that language has none. */
    public Address home(String language) {
        return page(this.site.home(language)).map(Article::address).orElse(Address.HOME);
    }

    /** The page on when to get help. */
    public Optional<Article> emergency(String language) {
        return page(this.site.emergency(language));
    }

    /** The pages of the top-level folders, in their order. */
    public List<Article> topics(String language) {
        return in(this.topics, language);
    }

    /** The treatments that patients may compare, in the order of their lists. */
    public List<Article> treatments(String language) {
        return in(this.treatments, language);
    }

    public ReviewState reviewState(Article article) {
        return ReviewState.of(
                article.frontMatter().review(), article.textHash(), article.language(), this.people, today());
    }

    /** Whether a reviewer has ever signed it, even if only an earlier text or long ago. */
    public boolean isReviewed(Article article) {
        return reviewState(article) != ReviewState.NEVER;
    }

    /** Whether search engines may list it. */
    public boolean isIndexed(Article article) {
        return this.site.indexUnreviewed() || isReviewed(article);
    }

    /** When readers last saw it change: the start of the {@code updated} day, or when it appeared, if later. */
    public Instant changed(Article article) {
        Instant start = article.updated().atStartOfDay(zone()).toInstant();
        return article.availability().opens(zone()).filter(start::isBefore).orElse(start);
    }

    /** The day of {@link #changed} in the clinic's time zone. */
    public LocalDate dayChanged(Article article) {
        return LocalDate.ofInstant(changed(article), zone());
    }

    private LocalDate today() {
        return this.at.toLocalDate();
    }

    private ZoneId zone() {
        return this.site.timeZone();
    }
}
