package org.afterbacksurgery.article;

/** How sure we can be of what a treatment does, in the GRADE levels; unknown when nobody can tell. */
public enum Certainty {
    UNKNOWN,
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH;

    /** The word that authors write. */
    public String word() {
        return Words.of(this);
    }
}
