package org.afterbacksurgery.markup;

import java.util.List;
import java.util.Set;

/**
 * A page's text, ready to show.
 *
 * @param keyPoints the list of key points, or empty
 * @param sources the items of the reference list in the order of their numbers, or empty
 * @param cited keys of the sources, in that order
 * @param plainText the text alone, without citations
 * @param pictures addresses of the images it shows or links to
 */
public record Rendering(
        SafeHtml body,
        SafeHtml keyPoints,
        SafeHtml sources,
        List<String> cited,
        List<Heading> headings,
        String plainText,
        List<PageLink> links,
        Set<String> pictures) {

    public Rendering {
        cited = List.copyOf(cited);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pictures = Set.copyOf(pictures);
    }
}
