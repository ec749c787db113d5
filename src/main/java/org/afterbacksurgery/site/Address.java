package org.afterbacksurgery.site;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a page under the site's base address, such as {@code /causes/smoking} or
 * {@code /es/causas/tabaco}; {@code /} is the home page of the first language.
 *
 * @param path segments of a-z, 0-9 and single hyphens between them, up to 80 letters each
 */
public record Address(String path) implements Comparable<Address> {
    public static final Address HOME = new Address("/");

    private static final int MAX_SEGMENT = 80;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    public Address {
        if (!isAddress(path)) {
            throw new IllegalArgumentException("'%s' is not an address".formatted(path));
        }
    }

    /** For text from outside. Empty when it cannot be a page's address. */
    public static Optional<Address> parse(String text) {
        return isAddress(text) ? Optional.of(new Address(text)) : Optional.empty();
    }

    /** Whether this can be one part of an address. */
    public static boolean isSegment(String text) {
        return text.length() <= MAX_SEGMENT && SEGMENT.matcher(text).matches();
    }

    private static boolean isAddress(String text) {
        if (text.equals("/")) {
            return true;
        }
        if (!text.startsWith("/") || text.length() > 1000) {
            return false;
        }
        for (String segment : text.substring(1).split("/", -1)) {
            if (!isSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Address other) {
        return this.path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return this.path;
    }
}
