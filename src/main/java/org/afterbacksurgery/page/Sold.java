package org.afterbacksurgery.page;

/**
 * The notice at the top of a page about something that the clinic itself sells.
 *
 * @param notice in the clinic's own words; empty when it gives none
 */
public record Sold(String clinic, String notice) {}
