package org.afterbacksurgery.problem;

import java.util.Locale;

/** The name under which the staff guide explains a kind of problem; printed in kebab-case. */
public enum ProblemCode {
    // the file as a whole
    MISSING_KEY,
    UNCLOSED_FRONT_MATTER,
    EMPTY_FILE,
    FILE_TOO_BIG,
    ADDRESS_TAKEN,
    BAD_NAME,
    NOT_A_PAGE,
    LEFTOVER_FILE,
    UNREADABLE_FILE,
    MISSING_FILE,
    MISSING_FOLDER,
    MISSING_ALIAS,
    TOO_MANY,
    MISSING_INDEX,
    // front matter and the other YAML files
    TITLE_LENGTH,
    SUMMARY_LENGTH,
    BAD_KIND,
    BAD_DATE,
    BAD_VALUE,
    UNKNOWN_PERSON,
    CITATION_IN_TEXT,
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    BAD_YAML,
    CURLY_QUOTE,
    TAB,
    BAD_UTF8,
    // the text
    UNKNOWN_CITATION,
    UNKNOWN_NUMBER,
    UNKNOWN_CALLOUT,
    MISSING_PAGE,
    MISSING_IMAGE,
    MISSING_ALT,
    BAD_LINK,
    RAW_HTML,
    MISSING_HEADING,
    LINK_NOT_PUBLIC,
    BARE_PERCENT,
    HEADING_LEVEL,
    TOO_COMPLEX,
    UNSAFE_HTML,
    // references.bib
    BAD_BIBTEX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
