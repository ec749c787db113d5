package org.afterbacksurgery.content.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in one of the shapes that authors, editors and systems give it.
 *
 * @param template front matter with an {@code @} in the place of an older stamp and a {@code §} where a new one goes
 */
record StampShape(String template, Form form, String lineEnd, String mark) {
    private static final String REVIEW = "{ on: %s, by: jane, next: %s, text: %s }";

    /** What the page says and what it should say, with places for on, next and text. */
    private record Form(String before, String after, String added) {
        static Form changed(String form) {
            return new Form(form.formatted("2020-01-02", "2021-01-02", "00000000"), form, "");
        }

        static Form filled(String start, String nothing, String end) {
            return new Form(start + nothing + end, start + " " + REVIEW + end, "");
        }

        static Form missing(String start, String end) {
            return new Form("", "", start + "reviewed: " + REVIEW + end);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.missing("", "\n"),
            Form.changed("reviewed: " + REVIEW + "\n"),
            Form.changed("\"reviewed\" :  {text: %3$s,by: \"jane\" ,on:   '%1$s', next: %2$s,} # done\n"),
            Form.changed("reviewed: { # 😀\n  on: %s, # on: x\n\n  by: 'jane',\n  next: !!str %s\n  ,text: \"%s\" }\n"),
            Form.changed("reviewed: # by: x\n  # text: x\n  next: %2$s   # later\n\n  text: '%3$s'\n  by: jane\n"
                    + "  on: &day %1$s\n"),
            Form.changed("reviewed:\n    on: >- # c\n        %s\n    by: |\n     jane\n\n    next: \"%s\"\n"
                    + "    text: |+\n      %s\n\n"),
            Form.filled("reviewed:", "", "\n"),
            Form.filled("reviewed:", "", "   # not yet\n"),
            Form.filled("'reviewed':", " ''", "  # not yet\n"));

    private static final List<String> BLOCKS = List.of("""
            title: Healing 😀 e\u0301 after a spinal fusion  # é
            summary: Smoking makes it harder for the bones to join after a spinal fusion.
            @kind: cause
            status: published
            updated: 2026-11-22
            key-points:
            - Smoking slows bone healing.
            - Stopping helps.
            change: |
              We wrote 😀

              # more

            §""", """
            @# title: x
            title: "Healing \uD835\uDD38 after a spinal fusion"
            summary: >
              Smoking makes it harder for the bones
              to join after a spinal fusion.
            kind: cause

            status: published
            updated: 2026-11-22
            key-points: [ Smoking slows bone healing.,
              Stopping helps. ]
            # the end

            §""", """
            title: Nin\u0303os, healing
            summary: Smoking makes it harder for the bones to join after a spinal fusion.
            kind: cause
            status: published
            updated: 2026-11-22
            key-points: [ Smoking slows bone healing., Stopping helps. ]
            search-words: >+
              smoke

            @§""");

    private static final List<Form> FLOW_FORMS = List.of(
            Form.missing(", ", ""),
            Form.changed("reviewed: " + REVIEW + ", "),
            Form.filled("\"reviewed\":", "", ", "),
            new Form("reviewed,", "reviewed: " + REVIEW + ",", ""));

    private static final List<String> FLOWS = List.of("""
            { title: Healing 😀 e\u0301, @summary: Smoking makes it harder for the bones to join after a fusion.\
            , kind: cause, status: published, updated: 2026-11-22, key-points: [ Smoking slows., Stopping helps. ]§ }
            """, """
            {@title: Healing \uD835\uDD38, # c
              summary: "Smoking makes it harder for the bones to join after a fusion.",
            key-points: [ Smoking slows., Stopping helps. ],

            kind: cause,status: published, updated: 2026-11-22§ # {
            , # }
            }
            # c
            """);

    /** Every shape with every form, with every line end, with and without a byte order mark; by file. */
    static Map<String, StampShape> all() {
        Map<String, StampShape> shapes = new LinkedHashMap<>();
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\uFEFF")) {
                BLOCKS.forEach(block -> FORMS.forEach(form -> add(shapes, new StampShape(block, form, lineEnd, mark))));
                FLOWS.forEach(
                        flow -> FLOW_FORMS.forEach(form -> add(shapes, new StampShape(flow, form, lineEnd, mark))));
            }
        }
        return shapes;
    }

    private static void add(Map<String, StampShape> shapes, StampShape shape) {
        shapes.put("en/causes/shape-%d.md".formatted(shapes.size()), shape);
    }

    String before() {
        return page(this.form.before, "");
    }

    String after(String on, String next, String text) {
        return page(this.form.after.formatted(on, next, text), this.form.added.formatted(on, next, text));
    }

    private String page(String changed, String added) {
        String frontMatter = this.template.replace("@", changed).replace("§", added);
        String page = "---\n" + frontMatter + "---\nBone 😀 needs blood.  \n\n---\nreviewed: x\n";
        return this.mark + page.replace("\n", this.lineEnd);
    }
}
