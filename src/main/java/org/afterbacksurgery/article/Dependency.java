package org.afterbacksurgery.article;

/**
 * Something outside a page's file that the page takes up or asks for, and that can change on its own.
 * If it was not there, the page depends on it all the same. What a page takes from shared files is
 * stored with the page; PAGE, IMAGE and NAMES are not.
 *
 * @param key of an entry, in its file; of a setting, its name in {@code site.yml}; the others below
 */
public record Dependency(Kind kind, String key) {
    /** The names of all pages and images, among which suggestions are looked for. */
    public static final Dependency FILE_NAMES = new Dependency(Kind.NAMES, "content");

    /** The keys of {@code people.yml}, among which suggestions are looked for. */
    public static final Dependency PEOPLE_KEYS = new Dependency(Kind.NAMES, "people.yml");

    /** What it is, or in which file it stands. */
    public enum Kind {
        /** An entry of {@code references.bib}. */
        SOURCE,
        /** An entry of {@code numbers.yml}. */
        NUMBER,
        /** A word of {@code glossary.yml}. */
        TERM,
        /** Somebody in {@code people.yml}. */
        PERSON,
        /** A key of {@code site.yml}. */
        SETTING,
        /**
         * Whether a page is there. The key is what the link names: a file, such as
         * {@code en/causes/smoking.md}, or an address, such as {@code /causes/smoking}.
         */
        PAGE,
        /** Whether an image is there, and its size. The key is its file, such as {@code images/spine.svg}. */
        IMAGE,
        /** All names of one sort, whichever they are. */
        NAMES
    }
}
