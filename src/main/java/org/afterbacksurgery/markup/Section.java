package org.afterbacksurgery.markup;

import org.afterbacksurgery.problem.SourceLocation;

/**
 * A part of the text under a heading of the second level.
 *
 * @param words in it, citations and the heading not counted
 * @param at where the heading begins in the file
 */
public record Section(String title, int words, SourceLocation at) {}
