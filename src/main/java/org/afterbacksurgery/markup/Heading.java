package org.afterbacksurgery.markup;

/**
 * A heading of the text.
 *
 * @param level 2 to 6
 * @param id the fragment that leads to it
 */
public record Heading(int level, String id, String text) {}
