package org.afterbacksurgery.article;

/**
 * Something that pages share and that can change on its own.
 *
 * @param key of its entry in its file; of a setting, its name in {@code site.yml}
 */
public record Dependency(Kind kind, String key) {
    /** In which file it stands. */
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
        SETTING
    }
}
