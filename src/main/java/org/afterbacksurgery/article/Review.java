package org.afterbacksurgery.article;

import java.time.LocalDate;

/**
 * A clinician's signature on one text; {@code reviewed} in front matter.
 *
 * @param by key of people.yml
 * @param next the day from which the page is due again
 * @param text the hash of the text that was signed
 */
public record Review(LocalDate on, String by, LocalDate next, String text) {}
