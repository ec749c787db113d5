package org.afterbacksurgery.site;

import java.util.Optional;

/**
 * The address of a page under the site's base address, such as {@code /causes/smoking} or
 * {@code /es/causas/tabaco}; {@code /} is the home page of the first language.
 *
 * @param path segments of a-z, 0-9 and single hyphens between them, up to 80 letters each
 */
public record Address(String path) implements Comparable<Address> {
    public static final Address HOME = new Address("/");

    private static final int MAX_SEGMENT = 80;
    private static final int MAX_LENGTH = 1000;

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
        return isSegment(text, 0, text.length());
    }

    private static boolean isAddress(String text) {
        if (text.equals("/")) {
            return true;
        }
        if (!text.startsWith("/") || text.length() > MAX_LENGTH) {
            return false;
        }
        int slash = 0;
        while (slash >= 0) {
            int next = text.indexOf('/', slash + 1);
            if (!isSegment(text, slash + 1, next < 0 ? text.length() : next)) {
                return false;
            }
            slash = next;
        }
        return true;
    }

    /** A scan by hand: a folder of 10,000 pages asks this some 100,000 times after each save. */
    private static boolean isSegment(String text, int start, int end) {
        boolean needsLetter = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || needsLetter)) {
                return false;
            }
            needsLetter = !letter;
        }
        return !needsLetter && end - start <= MAX_SEGMENT;
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
