package org.afterbacksurgery.article;

import org.afterbacksurgery.site.Address;

/**
 * The file of a page, and the page's address.
 *
 * @param file path under the content folder, such as {@code en/causes/smoking.md}
 * @param topicIndex whether this is the page of its folder
 */
public record PageFile(String file, String language, Address address, boolean topicIndex) {
    /** The folder it is in, such as {@code en/causes}; only the language for pages outside a topic. */
    public String topic() {
        return this.file.substring(0, this.file.lastIndexOf('/'));
    }

    /** Whether it is the home page of its language. */
    public boolean isHome() {
        return this.topicIndex && topic().equals(this.language);
    }
}
