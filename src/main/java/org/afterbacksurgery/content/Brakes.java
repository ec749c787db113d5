package org.afterbacksurgery.content;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.afterbacksurgery.content.folder.ContentFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down the pages whose files say {@code status: draft}, and keeps trying if that fails. For
 * one thread.
 */
final class Brakes {
    private static final Logger LOG = LoggerFactory.getLogger(Brakes.class);

    private final ContentFolder folder;
    private final Shelf shelf;

    /** Files that say {@code status: draft}, but whose pages could not be taken down yet. */
    private final Set<String> stillUp = new HashSet<>();

    Brakes(ContentFolder folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /**
     * Looks into files that may have changed, before any of them is parsed, and takes down the drafts among
     * them together.
     */
    void look(Collection<String> files) {
        Set<String> failed = Set.copyOf(this.stillUp);
        Set<String> all = new TreeSet<>(failed);
        all.addAll(files);
        this.stillUp.clear();
        takeDown(all.stream()
                .filter(file -> this.shelf.isUp(file) && saysDraft(file, failed.contains(file)))
                .toList());
    }

    /** Takes down the pages that turned out to be drafts when they were parsed. */
    void obey(Collection<Reading> readings) {
        takeDown(readings.stream()
                .filter(Reading::brake)
                .map(reading -> reading.page().file())
                .filter(this.shelf::isUp)
                .toList());
    }

    /** @param before what the file said when it could last be opened */
    private boolean saysDraft(String file, boolean before) {
        try {
            return PageReader.saysDraft(this.folder.read(file, PageReader.MAX_FILE));
        } catch (IOException e) {
            LOG.debug("{} cannot be opened now; it will be read again later", file, e);
            return before;
        }
    }

    /** A page that cannot be taken down must not keep the others up. */
    private void takeDown(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        try {
            this.shelf.takeDown(files);
        } catch (RuntimeException e) {
            if (files.size() > 1) {
                files.forEach(file -> takeDown(List.of(file)));
            } else {
                this.stillUp.addAll(files);
                LOG.error("{} could not be taken down; trying again", files.get(0), e);
            }
        }
    }
}
