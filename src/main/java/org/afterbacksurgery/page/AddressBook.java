package org.afterbacksurgery.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Alias;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.GonePage;
import org.afterbacksurgery.web.Menu;

/** Finds what is at an address in one edition; a path is only looked up, never opened. */
record AddressBook(Edition edition) {
    /**
     * A page that readers can see comes before one that is gone: an author who writes an alias for the
     * address of a deleted page wants readers to get there.
     *
     * @param path decoded, as the browser sent it
     */
    Found find(String path) {
        Optional<Found> exact = Address.parse(path).flatMap(this::at);
        return exact.filter(Found::isLive).orElseGet(() -> findElsewhere(path, exact));
    }

    private Found findElsewhere(String path, Optional<Found> exact) {
        Optional<Address> other = otherSpelling(path);
        Optional<Found> alias = alias(path);
        return Stream.<Supplier<Optional<Found>>>of(
                        () -> other.filter(this::isLive).map(Found.Moved::new),
                        () -> alias.filter(Found::isLive),
                        () -> exact,
                        () -> other.map(Found.Moved::new),
                        () -> alias,
                        () -> file(path))
                .flatMap(place -> place.get().stream())
                .findFirst()
                .orElseGet(Found.Nothing::new);
    }

    /** A file for programs when only letter case or trailing slashes differ. */
    private Optional<Found> file(String path) {
        String plain = plain(path);
        return this.edition
                .site()
                .fileAddresses()
                .filter(file -> file.equals(plain) && !file.equals(path))
                .<Found>map(Found.Moved::new)
                .findFirst();
    }

    /** Like {@link #find}, but follows an address that has moved. */
    Found findMoved(String path) {
        Found found = find(path);
        return found instanceof Found.Moved moved ? find(moved.address()) : found;
    }

    /**
     * The address itself when only letter case, trailing slashes or the first language's prefix differ
     * or, for a page that the program makes, the language of its name.
     */
    private Optional<Address> otherSpelling(String path) {
        String address = unprefixed(plain(path));
        return Address.parse(ProgramPage.meant(this.edition.site(), address).orElse(address))
                .filter(found -> !found.path().equals(path))
                .filter(found -> at(found).isPresent());
    }

    private static String plain(String path) {
        return path.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    }

    /** Without the prefix of the first language. */
    private String unprefixed(String plain) {
        String first = "/" + this.edition.site().firstLanguage();
        String unprefixed =
                plain.equals(first) || plain.startsWith(first + "/") ? plain.substring(first.length()) : plain;
        return unprefixed.isEmpty() ? "/" : unprefixed;
    }

    private boolean isLive(Address address) {
        return at(address).filter(Found::isLive).isPresent();
    }

    private Optional<Found> at(Address address) {
        return program(address)
                .or(() -> this.edition.page(address).map(Found.Page::new))
                .or(() -> this.edition.gone(address).map(this::gone));
    }

    private Optional<Found> program(Address address) {
        return ProgramPage.at(this.edition.site(), address.path())
                .map(page -> new Found.Program(page, this.edition.site().languageOf(address.path())));
    }

    private Optional<Found> alias(String path) {
        String normal = Alias.normal(path);
        return this.edition
                .alias(normal)
                .or(() -> this.edition.alias(unprefixed(normal)))
                .map(article -> this.edition.isPublic(article) ? new Found.Moved(article.address()) : gone(article));
    }

    private Found gone(Article article) {
        Menu.Link topic = this.edition.topics(article.language()).stream()
                .filter(index -> (article.topic() + "/").startsWith(index.topic() + "/")
                        && !index.file().equals(article.file()))
                .findFirst()
                .map(Menu.Link::to)
                .orElse(null);
        return new Found.Gone(new GonePage(this.edition.goneSince(article), topic));
    }
}
