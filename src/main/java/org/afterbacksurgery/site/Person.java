package org.afterbacksurgery.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An author or reviewer from {@code people.yml}.
 *
 * @param organization whether this is a team rather than one person
 * @param credentials such as {@code MD}, null when none are given
 * @param interests financial and other interests, null when none are given
 * @param reviewer whether this person may sign pages
 * @param languages in which this person may sign; empty means all
 */
public record Person(
        String key,
        boolean organization,
        Translated name,
        @Nullable String credentials,
        @Nullable Translated interests,
        boolean reviewer,
        List<String> languages) {

    public Person {
        languages = List.copyOf(languages);
    }

    /** Whether a review by this person counts for pages in the language. */
    public boolean maySign(String language) {
        return this.reviewer && (this.languages.isEmpty() || this.languages.contains(language));
    }

    /** The name as readers see it, such as {@code Ann Lee, MD}. */
    public String fullName(String language) {
        String plain = this.name.in(language);
        return this.credentials == null ? plain : plain + ", " + this.credentials;
    }
}
