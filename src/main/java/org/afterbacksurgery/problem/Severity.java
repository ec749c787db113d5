package org.afterbacksurgery.problem;

/** What a problem does: an error holds back the new revision, a warning is only listed. */
public enum Severity {
    ERROR,
    WARNING
}
