package org.afterbacksurgery.content;

import java.util.Set;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.FrontMatter;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.Rendering;
import org.afterbacksurgery.site.Address;
import org.springframework.modulith.NamedInterface;

/**
 * A page that was read whole and has no error: ready to become a revision.
 *
 * @param file path under the content folder
 * @param topicIndex whether this is the page of its folder
 * @param facts the texts of a treatment; empty ones on other pages
 * @param source the file's text
 * @param textHash what a reviewer signs
 * @param words of the text, key points not counted
 * @param uses what it takes from shared files
 */
@NamedInterface({"publications", "check"})
public record Draft(
        String file,
        String language,
        Address address,
        boolean topicIndex,
        FrontMatter frontMatter,
        Rendering rendering,
        TreatmentTexts facts,
        String source,
        String textHash,
        int words,
        Set<Dependency> uses) {}
