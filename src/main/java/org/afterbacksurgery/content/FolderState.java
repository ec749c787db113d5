package org.afterbacksurgery.content;

import java.util.Set;
import java.util.function.Predicate;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.site.Address;

/**
 * What a page depends on besides its own text: which other pages there are, and what they all share.
 *
 * @param names of all files
 */
record FolderState(Set<String> names, PageIndex index, Shared shared) {
    /** The state before the first listing. */
    static FolderState of(Shared shared) {
        return new FolderState(Set.of(), PageIndex.EMPTY, shared);
    }

    /** The state after another listing. Keeps the index, which takes long to make, if it would be the same. */
    FolderState next(Set<String> names, Shared shared) {
        boolean same = names.equals(this.names) && shared.site() == this.shared.site();
        return new FolderState(names, same ? this.index : PageIndex.of(names, shared.site()), shared);
    }

    /** Tells which pages may read differently in the next state. */
    Predicate<Reading> affectedBy(FolderState next) {
        if (next.index.sameAs(this.index) && next.shared == this.shared) {
            return reading -> false;
        }
        if (!next.shared.site().languages().equals(this.shared.site().languages())) {
            return reading -> true;
        }
        SharedChanges changes = new SharedChanges(this.shared, next.shared);
        return reading -> changes.touch(reading)
                || reading.dependsOnMissing()
                || reading.pictures().stream().anyMatch(picture -> !next.shared.hasPictureOf(this.shared, picture))
                || reading.links().stream()
                        .anyMatch(link -> Address.parse(link.address())
                                .filter(next.index.addresses()::contains)
                                .isEmpty());
    }
}
