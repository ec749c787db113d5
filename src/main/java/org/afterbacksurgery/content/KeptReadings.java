package org.afterbacksurgery.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.FileBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The readings of an earlier run of the program. A file that is as it was then, among the same shared
 * entries and pages, need not be parsed. Each reading is given out once. Safe for use by several threads.
 */
final class KeptReadings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);

    private final Map<String, KeptReading> byFile = new ConcurrentHashMap<>();

    KeptReadings(Iterable<KeptReading> stored) {
        stored.forEach(kept -> this.byFile.put(kept.file(), kept));
    }

    /** Those that the publications hold; none if they cannot be loaded: then every file is read. */
    static KeptReadings of(Publications publications) {
        try {
            return new KeptReadings(publications.readings());
        } catch (RuntimeException e) {
            LOG.warn("The readings of the last run cannot be loaded; every file is read instead", e);
            return new KeptReadings(List.of());
        }
    }

    /** The reading of this file, if it would be the same now. */
    Optional<Reading> recall(PageFile page, FileBytes bytes, Fingerprints now) {
        KeptReading kept = this.byFile.remove(page.file());
        if (kept == null || !kept.hash().equals(bytes.hash())) {
            return Optional.empty();
        }
        try {
            Reading reading = Json.read(kept.content(), Reading.class);
            return Optional.of(reading)
                    .filter(known -> now.of(page, known.uses()).equals(kept.surroundings()));
        } catch (JacksonException e) {
            LOG.warn("The stored reading of {} cannot be used; the file is read instead", page.file(), e);
            return Optional.empty();
        }
    }

    /**
     * The reading in the form in which the next run can recall it. Empty when the parser gave up: on another
     * day, the machine may be less busy.
     */
    static Optional<KeptReading> keep(PageReader.Result result, Fingerprints now) {
        return result.parsed() ? Optional.of(keep(result.reading(), now)) : Optional.empty();
    }

    static KeptReading keep(Reading reading, Fingerprints now) {
        return new KeptReading(
                reading.page().file(), reading.fileHash(), now.of(reading.page(), reading.uses()), Json.bytes(reading));
    }

    /** Forgets the readings that nobody asked for, since their files are gone, and returns their files. */
    Set<String> clear() {
        Set<String> left = Set.copyOf(this.byFile.keySet());
        this.byFile.clear();
        return left;
    }
}
