package org.afterbacksurgery.catalogue;

import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.Folder;
import org.afterbacksurgery.content.FolderDrafts;

/** Drafts as the content room makes them from the text of a file. */
final class Drafts {
    /** Without the remarks, and only to the end of its first paragraph: a test appends what comes next. */
    private static final String SMOKING =
            Folder.PAGE.substring(0, Folder.PAGE.indexOf("\n## ")).replaceAll(" +# .*", "");

    private Drafts() {}

    static Draft smoking() {
        return smoking("", "");
    }

    /** @param keys more lines of front matter; a repeated key replaces its earlier line */
    static Draft smoking(String keys, String text) {
        return at("en/causes/smoking.md", keys, text);
    }

    private static Draft at(String name, String keys, String text) {
        String file = SMOKING;
        for (String line : keys.lines().toList()) {
            String key = line.substring(0, line.indexOf(':'));
            file = file.contains("\n" + key + ":")
                    ? file.replaceAll("\n" + key + ":[^\n]*", "\n" + line)
                    : file.replace("\n---\nBone", "\n" + line + "\n---\nBone");
        }
        return FolderDrafts.read(name, file + text);
    }

    /** The same page with the facts of a treatment. */
    static Draft treatment(String helps) {
        return smoking(
                "kind: treatment\ntreatment: { group: mind, helps: '%s', harms: It harms few., involves: A visit.,"
                                .formatted(helps)
                        + " certainty: very-low, regulation: not-applicable, not-known: [ Who gains., \"How, and when.\" ] }",
                "");
    }

    /** The same text in another file. */
    static Draft at(String file) {
        return at(file, "");
    }

    static Draft at(String file, String keys) {
        return at(file, keys, "");
    }
}
