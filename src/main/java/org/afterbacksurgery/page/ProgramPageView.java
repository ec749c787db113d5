package org.afterbacksurgery.page;

import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.ProgramPage;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Makes one of the pages that no file contains. There is one view for each {@link ProgramPage}. */
interface ProgramPageView {
    ProgramPage page();

    /**
     * What a reader asked for.
     *
     * @param query the part after the question mark, as the browser sent it; null without one
     */
    record Asked(Edition edition, String language, @Nullable String query) {
        boolean hasQuery() {
            return this.query != null;
        }

        String path(ProgramPage page) {
            return page.path(this.edition.site(), this.language);
        }
    }

    /**
     * Fills the model.
     *
     * @return the name of the view
     * @throws PageNotFound when the language has no such page now
     */
    String show(Asked asked, Model model);

    /** Whether what stands behind the question mark decides what it shows; search engines leave such variants out. */
    default boolean readsQuery() {
        return false;
    }
}
