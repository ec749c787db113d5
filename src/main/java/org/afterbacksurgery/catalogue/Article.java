package org.afterbacksurgery.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.site.Address;
import org.jspecify.annotations.Nullable;

/**
 * A page as lists need it: its metadata without the text.
 *
 * @param everPublic whether patients ever saw it before its present state
 * @param takenDown the day a draft or deleted page was taken down; null otherwise
 * @param textHash of the text that readers see
 * @param words of its text
 * @param uses what it takes from shared files
 * @param movedHeadings from the fragment of an earlier heading to that section's current fragment
 * @param revision the id of its text in the catalogue
 */
public record Article(
        PageFile page,
        FrontMatter frontMatter,
        boolean everPublic,
        @Nullable LocalDate takenDown,
        String textHash,
        int words,
        Set<Dependency> uses,
        Map<String, String> movedHeadings,
        long revision) {

    private static final int WORDS_A_MINUTE = 180;

    public Article {
        uses = Set.copyOf(uses);
        movedHeadings = Map.copyOf(movedHeadings);
    }

    public String file() {
        return this.page.file();
    }

    public String language() {
        return this.page.language();
    }

    public Address address() {
        return this.page.address();
    }

    /** The folder it is in, such as {@code en/causes}. */
    public String topic() {
        return this.page.topic();
    }

    /** Whether it is the page of its folder. */
    public boolean topicIndex() {
        return this.page.topicIndex();
    }

    /** Whether it is the home page of its language. */
    public boolean isHome() {
        return this.page.isHome();
    }

    public String title() {
        return this.frontMatter.title();
    }

    public String summary() {
        return this.frontMatter.summary();
    }

    public Kind kind() {
        return this.frontMatter.kind();
    }

    public LocalDate updated() {
        return this.frontMatter.updated();
    }

    public Availability availability() {
        return this.frontMatter.availability();
    }

    /** Whether it is a single treatment with the facts for a comparison. */
    public boolean isTreatment() {
        return this.frontMatter.treatment() != null && !topicIndex();
    }

    /** The day it was meant to become public; empty when its author gave none. */
    public Optional<LocalDate> published() {
        return Optional.ofNullable(availability().from()).map(LocalDateTime::toLocalDate);
    }

    /** Minutes to read it at a slow pace, at least one. */
    public int minutes() {
        return Math.max(1, Math.round((float) this.words / WORDS_A_MINUTE));
    }
}
