package org.afterbacksurgery.content;

import java.util.Set;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;

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

    /** The state after another listing. Keeps the index, which is slow to build, if it would be the same. */
    FolderState next(Set<String> names, Shared shared) {
        if (names == this.names && shared == this.shared) {
            return this;
        }
        boolean same = names.equals(this.names) && shared.site() == this.shared.site();
        return new FolderState(names, same ? this.index : PageIndex.of(names, shared.site()), shared);
    }
}
