package org.afterbacksurgery.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.CatalogueView;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.web.GonePage;
import org.afterbacksurgery.web.Menu;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what stands at an address; a path is only ever looked up, never opened. */
@Component
class AddressBook {
    private final Catalogue catalogue;
    private final Clock clock;

    AddressBook(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What a path leads to: at most one of these is set, none when nothing is there.
     *
     * @param page to show
     * @param movedTo the one right address of the page
     * @param gone a page that patients could once read
     */
    record Found(
            @Nullable Article page,
            @Nullable String movedTo,
            @Nullable GonePage gone) {
        static final Found NOTHING = new Found(null, null, null);

        static Found moved(Address address) {
            return new Found(null, address.path(), null);
        }

        /** Whether a reader comes to a page. */
        boolean isLive() {
            return this.page != null || this.movedTo != null;
        }

        static Found gone(GonePage page) {
            return new Found(null, null, page);
        }
    }

    /**
     * A page that readers can see comes before one that is gone: whoever writes an alias for an address
     * whose page was deleted wants it to lead on.
     *
     * @param path decoded, as the browser asked for it
     */
    Found find(String path) {
        Optional<Found> exact = Address.parse(path).flatMap(this::at);
        Optional<Address> other = otherWriting(path);
        Optional<Found> alias = alias(path);
        return exact.filter(Found::isLive)
                .or(() -> other.filter(this::isLive).map(Found::moved))
                .or(() -> alias.filter(Found::isLive))
                .or(() -> exact)
                .or(() -> other.map(Found::moved))
                .or(() -> alias)
                .or(() -> file(path))
                .orElse(Found.NOTHING);
    }

    /** A file for programs, where only letter case or slashes at the end differ. */
    private Optional<Found> file(String path) {
        Site site = this.catalogue.site();
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        return site.fileAddresses()
                .filter(file -> file.equals(plain) && !file.equals(path))
                .map(file -> new Found(null, file, null))
                .findFirst();
    }

    /** The same, and where that has moved, what stands there now. */
    Found findMoved(String path) {
        Found found = find(path);
        return found.movedTo() == null ? found : find(found.movedTo());
    }

    /**
     * The address itself, when only letter case, slashes at the end, the first language's prefix or, of a
     * page that the program makes, the language of its name differ.
     */
    private Optional<Address> otherWriting(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        String address = unprefixed(plain);
        return Address.parse(ProgramPage.meant(this.catalogue.site(), address).orElse(address))
                .filter(found -> !found.path().equals(path))
                .filter(found -> isProgramPage(found) || at(found).isPresent());
    }

    /** Without the prefix of the first language. */
    private String unprefixed(String plain) {
        String first = "/" + this.catalogue.site().firstLanguage();
        String unprefixed =
                plain.equals(first) || plain.startsWith(first + "/") ? plain.substring(first.length()) : plain;
        return unprefixed.isEmpty() ? "/" : unprefixed;
    }

    private boolean isLive(Address address) {
        return isProgramPage(address) || at(address).filter(Found::isLive).isPresent();
    }

    private boolean isProgramPage(Address address) {
        return ProgramPage.at(this.catalogue.site(), address.path()).isPresent();
    }

    private Optional<Found> at(Address address) {
        Instant now = this.clock.instant();
        return view().published(now, zone(), address)
                .map(page -> new Found(page, null, null))
                .or(() -> view().gone(now, zone(), address).map(gone -> Found.gone(takenDown(gone, now))));
    }

    private Optional<Found> alias(String path) {
        Instant now = this.clock.instant();
        String normal = Alias.normal(path);
        return view().alias(now, zone(), normal)
                .or(() -> view().alias(now, zone(), unprefixed(normal)))
                .map(article -> article.isPublic(now, zone())
                        ? Found.moved(article.address())
                        : Found.gone(takenDown(article, now)));
    }

    private GonePage takenDown(Article article, Instant now) {
        Menu.Link topic = SiteMenu.topics(this.catalogue, now, article.language()).stream()
                .filter(index -> (article.topic() + "/").startsWith(index.topic() + "/")
                        && !index.file().equals(article.file()))
                .findFirst()
                .map(SiteMenu::link)
                .orElse(null);
        return new GonePage(article.goneSince(now, zone()), topic);
    }

    private CatalogueView view() {
        return this.catalogue.view();
    }

    private ZoneId zone() {
        return this.catalogue.site().timeZone();
    }
}
