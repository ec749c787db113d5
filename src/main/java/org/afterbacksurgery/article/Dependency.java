package org.afterbacksurgery.article;

import com.github.benmanes.caffeine.cache.Interner;

/**
 * Something outside a page's file that the page uses or looks for, and that can change on its own.
 * The page depends on it even if it is not there. What a page takes from shared files is stored with
 * the page; PAGE, IMAGE and NAMES are not.
 *
 * @param key the key of an entry in its file, or the name of a setting in {@code site.yml}; the others below
 */
public record Dependency(Kind kind, String key) {
    /** The names of all pages and images, from which suggestions are drawn. */
    public static final Dependency FILE_NAMES = new Dependency(Kind.NAMES, "content");

    /** The keys of {@code people.yml}, from which suggestions are drawn. */
    public static final Dependency PEOPLE_KEYS = new Dependency(Kind.NAMES, "people.yml");

    private static final Interner<Dependency> SHARED = Interner.newWeakInterner();

    /** The same object for equal dependencies: thousands of pages may hold one. Safe for use by several threads. */
    public Dependency shared() {
        return SHARED.intern(this);
    }

    /** What it is, or which file it is in. */
    public enum Kind {
        /** An entry of {@code references.bib}. */
        SOURCE,
        /** An entry of {@code numbers.yml}. */
        NUMBER,
        /** A term of {@code glossary.yml}. */
        TERM,
        /** Somebody in {@code people.yml}. */
        PERSON,
        /** A key of {@code site.yml}. */
        SETTING,
        /**
         * Whether a page exists. The key is what the link names: a file, such as
         * {@code en/causes/smoking.md}, or an address, such as {@code /causes/smoking}.
         */
        PAGE,
        /** Whether an image exists, and its size. The key is its file, such as {@code images/spine.svg}. */
        IMAGE,
        /** All names of one kind, whatever they are. */
        NAMES
    }
}
