package org.afterbacksurgery.content;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afterbacksurgery.content.shared.Shared;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the publications hold: which pages are stored, and which settings are in force. Remembers a
 * change only after the publications have accepted it. For one thread.
 */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Publications publications;
    private final Map<String, Publications.Stored> pages;

    /** Null before the first settings, and after the publications refused settings. */
    private @Nullable Shared inForce;

    Shelf(Publications publications) {
        this.publications = publications;
        this.pages = new HashMap<>(publications.pages());
    }

    /** Puts site, people and glossary in force, unless they already are. */
    void use(Shared shared) {
        if (this.inForce == null || !shared.hasSettingsOf(this.inForce)) {
            this.inForce = null;
            this.publications.use(shared.site(), shared.people(), shared.glossary());
        }
        this.inForce = shared;
    }

    /**
     * Publishes all drafts at once, or one by one if the publications refuse that.
     *
     * @param kept what was read, by file, of these drafts and of files that have none
     */
    void publish(List<Draft> drafts, Map<String, KeptReading> kept) {
        if (drafts.isEmpty() && kept.isEmpty()) {
            return;
        }
        try {
            this.publications.publish(drafts, kept.values());
            drafts.forEach(this::remember);
        } catch (RuntimeException e) {
            if (drafts.size() < 2) {
                throw e;
            }
            publishEach(drafts, kept, e);
        }
    }

    /** A page that cannot be stored must not hold the others back. If none can be stored, the database is down. */
    private void publishEach(List<Draft> drafts, Map<String, KeptReading> kept, RuntimeException together) {
        Map<String, RuntimeException> refused = new TreeMap<>();
        for (Draft draft : drafts) {
            try {
                KeptReading reading = kept.get(draft.file());
                this.publications.publish(List.of(draft), reading == null ? List.of() : List.of(reading));
                remember(draft);
            } catch (RuntimeException e) {
                refused.put(draft.file(), e);
            }
        }
        if (refused.size() == drafts.size()) {
            throw together;
        }
        refused.forEach((file, e) -> LOG.error("{} cannot be stored and stays as it was", file, e));
    }

    private void remember(Draft draft) {
        this.pages.put(
                draft.file(),
                new Publications.Stored(
                        draft.words(), draft.textHash(), draft.frontMatter().availability()));
    }

    void takeDown(List<String> files) {
        this.publications.takeDown(files);
        files.forEach(file -> this.pages.computeIfPresent(
                file,
                (f, before) -> new Publications.Stored(
                        before.words(), before.textHash(), before.availability().asDraft())));
    }

    void rename(String file, String name) {
        this.publications.rename(file, name);
        this.pages.remove(file);
    }

    void remove(String file) {
        this.publications.remove(file);
        this.pages.remove(file);
    }

    /** The stored pages, by file. */
    Map<String, Publications.Stored> pages() {
        return this.pages;
    }

    /** The files of the pages that were not taken down. */
    List<String> up() {
        return this.pages.keySet().stream().filter(this::isUp).toList();
    }

    /** Whether the page is stored and was not taken down. Its dates may still hide it. */
    boolean isUp(String file) {
        return upPage(file).isPresent();
    }

    /** The page as readers may have last seen it; empty if it was taken down or is not stored. */
    Optional<Publications.Stored> upPage(String file) {
        return Optional.ofNullable(this.pages.get(file)).filter(page -> !page.takenDown());
    }

    boolean isPublic(String file, ZonedDateTime now) {
        return upPage(file).filter(page -> page.availability().isPublic(now)).isPresent();
    }
}
