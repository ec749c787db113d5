package org.afterbacksurgery.markup;

import java.util.Optional;

/** What the text of one file can refer to. Paths are as the author typed them: relative to the file, or from the folder with "/". */
public interface Surroundings {
    /** The code of the text's language. */
    String language();

    Bibliography bibliography();

    Numbers numbers();

    Glossary glossary();

    /** The address of the page that a path to a Markdown file leads to. */
    Optional<String> pageOf(String path);

    /** Whether an address such as {@code /causes/smoking} or {@code /a-z} leads somewhere. */
    boolean isAddress(String address);

    Optional<Picture> picture(String path);

    /** The opening words of the remedy for a missing page or image: a similar name, or nothing. */
    String didYouMean(String path);
}
