package org.afterbacksurgery.bench.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.afterbacksurgery.bench.PageFile;
import org.afterbacksurgery.bench.Prose;

/**
 * One page of a topic. Its number among all pages decides which keys, marks and states it has.
 *
 * @param path of the topic, under the language
 * @param number in the topic, from 1
 * @param place among all pages
 */
record GeneratedPage(GeneratedTopic topic, String language, String path, int number, int place, LocalDate day) {
    private static final List<String> GROUPS =
            List.of("movement", "mind", "medicine", "injection", "device", "surgery", "regenerative", "waiting");
    private static final List<String> CERTAINTIES = List.of("high", "moderate", "low", "very-low", "unknown");
    private static final List<String> REGULATIONS = List.of(
            "approved", "cleared", "off-label", "trial-only", "not-approved", "not-applicable", "mixed", "unknown");

    /** The state of the page's review. */
    enum Review {
        NEVER,
        VALID,
        DUE,
        OVERDUE,
        CHANGED,
        UNKNOWN_TEXT,
        BY_NO_REVIEWER
    }

    String file() {
        return "%s/%s/page-%02d.md".formatted(this.language, this.path, this.number);
    }

    Review review() {
        return Review.values()[this.place % Review.values().length];
    }

    private boolean isTranslation() {
        return this.language.equals("es") && this.number % 4 != 0;
    }

    boolean isStampedTranslation() {
        return isTranslation() && this.number % 3 != 0;
    }

    static String index(GeneratedTopic topic, String language, String path) {
        String translates = language.equals("es") ? "translates: /" + topic.english() + "\n" : "";
        return """
                ---
                title: "%s: %s"
                summary: "The page of a topic that was made to compare two versions of the program."
                kind: %s
                status: published
                updated: 2026-10-01
                order: %d
                %s---
                The first words of the topic.

                ## Read on

                - [The first page](page-01.md)
                - [The second page](page-02.md)
                """.formatted(
                        language.equals("es") ? "Tema" : "Topic",
                        path.replace('/', ' '),
                        topic.kind(),
                        topic.ordinal() * 10,
                        translates);
    }

    String text() {
        Prose prose = Prose.of(this.language, new Random(this.place));
        return frontMatter(prose) + new GeneratedBody(this, prose).text();
    }

    private String frontMatter(Prose prose) {
        StringBuilder keys = new StringBuilder("---\n");
        keys.append(
                "title: \"Page %02d of %s: %s & %s\"\n".formatted(this.number, this.path, prose.word(), prose.word()));
        keys.append("summary: \"%s %s\"\n".formatted(prose.sentence(), "A page that was made to compare versions."));
        keys.append(
                "kind: %s\nstatus: %s\n".formatted(this.topic.kind(), this.place % 17 == 3 ? "draft" : "published"));
        keys.append(dates());
        keys.append("key-points:\n  - \"%s[@source%d]\"\n".formatted(prose.sentence(), source(1)));
        keys.append("  - \"%s \\\"%s\\\"\"\n".formatted(prose.sentence(), prose.word()));
        when(keys, 3, "order: %d".formatted(this.number * 10 % 70));
        when(keys, 2, "change: \"%s\"".formatted(prose.sentence()));
        when(keys, 2, "search-words: [ %s, %s after surgery ]".formatted(prose.word(), prose.word()));
        when(keys, 4, "related: [ %s, %s, /emergency ]".formatted(beside(1), beside(2)));
        when(
                keys,
                5,
                "aliases: [ /old/%1$s-%2$d.html, /Old/P\u00e1gina-%1$s-%2$d, /index.php/%1$s/%2$d ]"
                        .formatted(this.language, this.place));
        when(keys, 6, "codes: { icd-10-cm: [ M96.1, M54.5%d ], icd-11: [ MG30.21 ] }".formatted(this.number % 10));
        when(keys, 9, "authors: [ carl, team ]");
        if (isTranslation()) {
            keys.append("translates: /%s/page-%02d\n".formatted(this.topic.english(), this.number));
        }
        keys.append(reviewByHand());
        if (this.topic.kind().equals("treatment") && this.number != 12) {
            keys.append(treatment(prose));
        }
        return keys.append("---\n").toString();
    }

    private void when(StringBuilder keys, int every, String line) {
        if (this.place % every == 1) {
            keys.append(line).append("\n");
        }
    }

    /** Scheduled, expired, to expire one day, or plain. */
    private String dates() {
        String updated = "updated: 2026-%02d-%02d\n".formatted(1 + this.place % 10, 1 + this.place % 28);
        return switch (this.place % 17) {
            case 9 -> updated + "publish: 2099-01-01 08:00\n";
            case 13 -> "updated: 2026-01-20\npublish: 2026-01-05\nexpire: 2026-03-01\n";
            case 15 -> updated + "expire: 2099-12-31\n";
            default -> updated + (this.place % 2 == 0 ? "publish: 2026-01-05\n" : "");
        };
    }

    /** A review that the program's own command would not write. */
    private String reviewByHand() {
        String form = "reviewed: { on: %s, by: %s, next: %s, text: 0badc0de }\n";
        return switch (review()) {
            case UNKNOWN_TEXT -> form.formatted(this.day.minusDays(9), "ana", this.day.plusDays(300));
            case BY_NO_REVIEWER -> form.formatted(this.day.minusDays(9), "carl", this.day.plusDays(300));
            default -> "";
        };
    }

    private String treatment(Prose prose) {
        String certainty = CERTAINTIES.get(this.place % CERTAINTIES.size());
        String regulation = REGULATIONS.get((this.place * 3 + this.place / 8) % REGULATIONS.size());
        StringBuilder facts = new StringBuilder("treatment:\n");
        facts.append("  group: %s\n".formatted(GROUPS.get(this.number % GROUPS.size())));
        facts.append("  helps: \"%s[@source%d]\"\n".formatted(words(prose, 24), source(2)));
        facts.append("  harms: \"%s[@source%d, p. 7; @source%d]\"\n".formatted(words(prose, 24), source(3), source(4)));
        facts.append("  involves: \"%s\"\n  certainty: %s\n".formatted(prose.sentence(), certainty));
        facts.append(this.place % 2 == 0 ? "  certainty-source: source%d\n".formatted(source(5)) : "");
        facts.append("  regulation: %s\n".formatted(regulation));
        if (!List.of("not-applicable", "unknown").contains(regulation)) {
            facts.append("  regulation-source: source%d\n  regulation-as-of: 2025-06-03\n".formatted(source(6)));
        }
        facts.append("  not-known:\n    - \"%s\"\n".formatted(prose.sentence()));
        return facts.append("    - \"%s[@source%d]\"\n".formatted(prose.sentence(), source(7)))
                .toString();
    }

    /** One sentence with this many words. */
    static String words(Prose prose, int count) {
        StringBuilder text = new StringBuilder("Here");
        for (int i = 1; i < count; i++) {
            text.append(" ").append(prose.word());
        }
        return text + ".";
    }

    /** The number of one of the sources that this page cites. */
    int source(int which) {
        return (this.place * 7 + which * 11) % GeneratedShared.SOURCES;
    }

    /** The address of the page that comes this many places later in the topic. */
    private String beside(int places) {
        return PageFile.address(fileBeside(places));
    }

    String fileBeside(int places) {
        int size = this.language.equals("en") ? this.topic.size() : this.topic.size() / 2;
        return "%s/%s/page-%02d.md".formatted(this.language, this.path, (this.number - 1 + places) % size + 1);
    }
}
