package org.afterbacksurgery.markup;

import java.util.List;
import java.util.Set;

/**
 * A page's text, ready to show.
 *
 * @param keyPoints the list of key points, or empty
 * @param facts the other cited texts of the front matter, one by one
 * @param sources the items of the reference list in the order of their numbers, or empty
 * @param definitions the items of a definition list: the glossary's terms in the order of their first use, or empty
 * @param plainText the text alone, without citations
 * @param pictures addresses of the images it shows or links to
 * @param sentences of the numbers it shows, filled in, each once
 */
public record Rendering(
        SafeHtml body,
        SafeHtml keyPoints,
        List<SafeHtml> facts,
        SafeHtml sources,
        SafeHtml definitions,
        List<Heading> headings,
        List<Section> sections,
        String plainText,
        List<PageLink> links,
        Set<String> pictures,
        List<String> sentences,
        Uses uses) {

    /**
     * What the text uses from shared files, and what it names that is not there.
     *
     * @param sources keys of references.bib
     * @param numbers ids of numbers.yml
     * @param terms ids from glossary.yml of the terms that are marked
     */
    public record Uses(Set<String> sources, Set<String> numbers, Set<String> terms) {
        public Uses {
            sources = Set.copyOf(sources);
            numbers = Set.copyOf(numbers);
            terms = Set.copyOf(terms);
        }
    }

    public Rendering {
        sentences = List.copyOf(sentences);
        facts = List.copyOf(facts);
        headings = List.copyOf(headings);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        pictures = Set.copyOf(pictures);
    }
}
