package org.afterbacksurgery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links and names that stand around every page. */
public interface Menu {
    Links links(String language);

    /** What the condition is called that the site is about: its name, then others. */
    List<String> conditionNames(String language);

    /**
     * Links to pages that are public now.
     *
     * @param topics for the header
     * @param about pages about the site itself
     * @param home the home page; that of the first language while this one has none
     * @param aToZ the list of all pages
     * @param compare the treatments side by side; null while there is none
     * @param glossary the words explained; null when there are none
     * @param emergency the page on when to get help; null when there is none
     */
    record Links(
            List<Link> topics,
            List<Link> about,
            String home,
            String aToZ,
            @Nullable String compare,
            @Nullable String glossary,
            @Nullable String emergency) {
        public Links {
            topics = List.copyOf(topics);
            about = List.copyOf(about);
        }
    }

    record Link(String address, String title) {
        /** Whether a page stands in the topic that this link leads to. */
        public boolean leadsTo(String path) {
            return path.equals(this.address) || path.startsWith(this.address + "/");
        }
    }
}
