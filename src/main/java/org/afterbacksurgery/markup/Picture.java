package org.afterbacksurgery.markup;

/**
 * An image of the content folder.
 *
 * @param address such as {@code /images/lower-spine.svg}
 * @param width in CSS pixels, like the height; both at least 1
 */
public record Picture(String address, int width, int height) {}
