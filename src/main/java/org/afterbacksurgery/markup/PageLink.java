package org.afterbacksurgery.markup;

import org.afterbacksurgery.problem.SourceLocation;

/**
 * A link from the text to another page of the site.
 *
 * @param address such as {@code /causes/smoking}
 * @param fragment the heading it names, or ""
 * @param typed as the author wrote it
 */
public record PageLink(String address, String fragment, String typed, SourceLocation at) {}
