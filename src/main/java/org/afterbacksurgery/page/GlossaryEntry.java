package org.afterbacksurgery.page;

import java.util.List;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.web.Menu;

/**
 * A word of the glossary as its list shows it.
 *
 * @param also other words for it, joined with commas; empty when there are none
 * @param pages some of the pages that use it
 */
public record GlossaryEntry(Glossary.Term term, String also, List<Menu.Link> pages) {
    public GlossaryEntry {
        pages = List.copyOf(pages);
    }

    static GlossaryEntry of(Glossary.Term term, List<Menu.Link> pages) {
        return new GlossaryEntry(term, String.join(", ", term.also()), pages);
    }
}
