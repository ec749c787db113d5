package org.afterbacksurgery.content;

import java.util.Collection;
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

/** Where checked files go. The catalogue implements it; the commands use {@link #NONE}. */
@NamedInterface("publications")
public interface Publications extends SharedFileStore {
    /** Every page that has a good revision, by file. */
    Map<String, Stored> pages();

    /** A page as it is stored: how many words its text has, its hash, and when patients may see the page. */
    record Stored(int words, String textHash, Availability availability) {
        boolean takenDown() {
            return this.availability.draft();
        }
    }

    /** The addresses that each page had under earlier names of its file, unless another page has them now; by file. */
    Map<String, Set<String>> formerAddresses();

    /** Puts the settings, the people and the glossary in force. */
    void use(Site site, People people, Glossary glossary);

    /**
     * Publishes new good revisions. One with {@code status: draft} takes its page down.
     *
     * @param readings stored together with the drafts, for {@link #readings}: those of the drafts and of
     *     files that have none
     */
    void publish(List<Draft> drafts, Collection<KeptReading> readings);

    /**
     * What was stored with {@link #publish}, unless the page was taken down, renamed or removed since. Where
     * there is a reading, the catalogue holds the page as that reading says.
     */
    List<KeptReading> readings();

    /** Forgets the readings of files that are gone. */
    void forgetReadings(Collection<String> files);

    /** Takes down the pages of files that say {@code status: draft}, whatever else the files say. */
    void takeDown(List<String> files);

    /** Takes down the page of a file that is gone for good. */
    void remove(String file);

    /** Both pages are stored; makes the address of the old one lead to the new one forever. */
    void rename(String oldFile, String newFile);

    /** Publishes nothing: for reading only. */
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
        public void publish(List<Draft> drafts, Collection<KeptReading> readings) {}

        @Override
        public List<KeptReading> readings() {
            return List.of();
        }

        @Override
        public void forgetReadings(Collection<String> files) {}

        @Override
        public void takeDown(List<String> files) {}

        @Override
        public void remove(String file) {}

        @Override
        public void rename(String oldFile, String newFile) {}
    };
}
