package org.afterbacksurgery.content;

import java.util.List;
import java.util.Set;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.Rendering;
import org.afterbacksurgery.site.Address;
import org.springframework.modulith.NamedInterface;

/**
 * A page that was read in full and has no error: ready to become a revision.
 *
 * @param keyPoints as written; they may hold citations
 * @param aliases addresses that lead here, as a browser shows them
 * @param facts the texts of a treatment; empty on other pages
 * @param source the file's text
 * @param textHash what a reviewer signs
 * @param words in the text, not counting the key points
 * @param uses what it takes from shared files
 */
@NamedInterface({"publications", "check"})
public record Draft(
        PageFile page,
        FrontMatter frontMatter,
        List<String> keyPoints,
        List<String> aliases,
        Rendering rendering,
        TreatmentTexts facts,
        String source,
        String textHash,
        int words,
        Set<Dependency> uses) {
    public Draft {
        keyPoints = List.copyOf(keyPoints);
        aliases = List.copyOf(aliases);
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
}
