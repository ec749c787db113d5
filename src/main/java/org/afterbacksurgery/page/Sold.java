package org.afterbacksurgery.page;

/**
 * What a page about something that the clinic itself sells says before anything else.
 *
 * @param notice the clinic's own; empty when it gives none
 */
public record Sold(String clinic, String notice) {}
