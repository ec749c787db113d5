package org.afterbacksurgery.bench;

/** The text of one page file. */
public final class PageFile {
    static final String SUMMARY = "A page that was made to measure the program, with a summary that is long enough.";

    private PageFile() {}

    public static String of(String title, String body) {
        return of(title, "", body);
    }

    /** @param more further lines of front matter, each with its line end */
    static String of(String title, String more, String body) {
        return """
                ---
                title: "%s"
                summary: "%s"
                kind: guide
                status: published
                updated: 2026-11-20
                key-points: [ One thing to know., Another thing to know. ]
                %s---
                %s""".formatted(title, SUMMARY, more, body);
    }

    /** The address of a file, such as {@code en/causes/smoking.md}. */
    public static String address(String file) {
        String path = file.replaceFirst("^en/", "").replaceFirst("\\.md$", "").replaceFirst("(^|/)index$", "");
        return "/" + path;
    }
}
