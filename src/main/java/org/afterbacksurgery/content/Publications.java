package org.afterbacksurgery.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.article.Availability;
import org.afterbacksurgery.content.shared.SharedFileStore;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.springframework.modulith.NamedInterface;

/** What becomes of checked files. The catalogue answers this; the command line checks without it. */
@NamedInterface("publications")
public interface Publications extends SharedFileStore {
    /** Every page that has a good revision, by file. */
    Map<String, Stored> pages();

    /** A page as it is stored: the words and the hash of its text, and when patients may see it. */
    record Stored(int words, String textHash, Availability availability) {
        boolean takenDown() {
            return this.availability.draft();
        }
    }

    /** By file, the addresses at which it stood under earlier names, unless another page has them now. */
    Map<String, Set<String>> formerAddresses();

    /** The settings and the glossary from now on. */
    void use(Site site, People people, Glossary glossary);

    /** New good revisions. A draft takes its page down. */
    void publish(List<Draft> drafts);

    /** Hides pages whose files say {@code status: draft}, whatever else they say. */
    void takeDown(List<String> files);

    /** The file is gone for good. */
    void remove(String file);

    /** The file has another name now; both pages are stored, and the old one's address leads to the new one for ever. */
    void rename(String oldFile, String newFile);

    /** For reading without publishing. */
    Publications NONE = new Publications() {
        @Override
        public Map<String, Stored> pages() {
            return Map.of();
        }

        @Override
        public Map<String, Set<String>> formerAddresses() {
            return Map.of();
        }

        @Override
        public Optional<byte[]> sharedFile(String path) {
            return Optional.empty();
        }

        @Override
        public void keepSharedFile(String path, String contentType, byte[] content) {}

        @Override
        public void use(Site site, People people, Glossary glossary) {}

        @Override
        public void publish(List<Draft> drafts) {}

        @Override
        public void takeDown(List<String> files) {}

        @Override
        public void remove(String file) {}

        @Override
        public void rename(String oldFile, String newFile) {}
    };
}
