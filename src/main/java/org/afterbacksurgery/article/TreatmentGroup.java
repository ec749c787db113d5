package org.afterbacksurgery.article;

/** The kind of treatment; {@code group} in front matter. */
public enum TreatmentGroup {
    MOVEMENT,
    MIND,
    MEDICINE,
    INJECTION,
    DEVICE,
    SURGERY,
    REGENERATIVE,
    WAITING;

    /** The word that authors write. */
    public String word() {
        return Words.of(this);
    }
}
