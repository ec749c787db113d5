package org.afterbacksurgery.content;

import org.springframework.modulith.NamedInterface;

/** What sort of treatment it is; {@code group} in front matter. */
@NamedInterface("metadata")
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
