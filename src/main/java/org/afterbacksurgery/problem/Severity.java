package org.afterbacksurgery.problem;

/** What a problem does: an error holds the new revision back, a warning is only listed. */
public enum Severity {
    ERROR,
    WARNING
}
