package org.afterbacksurgery.article;

/** What the regulator says about a treatment for this use. */
public enum Regulation {
    APPROVED,
    CLEARED,
    OFF_LABEL,
    TRIAL_ONLY,
    NOT_APPROVED,
    NOT_APPLICABLE,
    MIXED,
    UNKNOWN;

    /** The word that authors write. */
    public String word() {
        return Words.of(this);
    }

    /** Whether the page must name the source that says so. */
    public boolean needsSource() {
        return this != UNKNOWN && this != NOT_APPLICABLE;
    }
}
