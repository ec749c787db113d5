package org.afterbacksurgery.web;

/**
 * What stands around every page.
 *
 * @param path the request's path, to mark the current topic in the menu
 */
public record Frame(
        String siteName, String language, String home, String path, String emergencyNumber, Menu.Links menu) {

    /** How a menu link relates to this page, as {@code aria-current} says it; empty for another topic. */
    public String current(Menu.Link link) {
        return link.address().equals(this.path) ? "page" : link.leadsTo(this.path) ? "true" : "";
    }
}
