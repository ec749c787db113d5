package org.afterbacksurgery.site;

/** The site settings in force, which change when staff save {@code site.yml} or {@code people.yml}. */
public interface CurrentSite {
    Site site();

    People people();
}
