package org.afterbacksurgery.page;

import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.web.GonePage;

/** What is at an address. */
sealed interface Found {
    /** A page that staff write. */
    record Page(Article article) implements Found {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.page(this.article);
        }
    }

    /** A page that the program makes. */
    record Program(ProgramPage page, String language) implements Found {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.program(this.page, this.language);
        }
    }

    /** Nothing, but the page is at another address. */
    record Moved(String address) implements Found {
        Moved(Address address) {
            this(address.path());
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.moved(this.address);
        }
    }

    /** A page that patients could once read. */
    record Gone(GonePage page) implements Found {
        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.gone(this.page);
        }
    }

    /** Nothing, and there never was anything. */
    record Nothing() implements Found {
        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.nothing();
        }
    }

    /** Whether a reader ends up on a page. */
    default boolean isLive() {
        return true;
    }

    <T> T accept(Cases<T> cases);

    /** The result for each case. */
    interface Cases<T> {
        T page(Article article);

        T program(ProgramPage page, String language);

        T moved(String address);

        T gone(GonePage page);

        T nothing();
    }
}
