package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.List;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;

/** Complete assembled pages; a test changes only what it is about. */
final class SamplePages {
    private SamplePages() {}

    /** @param title as an author typed it, {@code text} as the parser rendered it */
    static ArticlePage page(String title, String text) {
        return new ArticlePage(
                new PageHead(
                        title,
                        "A summary.",
                        "https://www.example.org/causes/smoking",
                        List.of(),
                        false,
                        "/causes/smoking.md",
                        null),
                title,
                "A summary.",
                "cause",
                LocalDate.of(2026, 11, 22),
                2,
                List.of(new Menu.Link("/", "Home")),
                SafeHtml.EMPTY,
                List.of(),
                SafeHtml.restored(text),
                SafeHtml.EMPTY,
                SafeHtml.EMPTY,
                SafeHtml.EMPTY,
                List.of("The team"),
                ReviewLine.NEVER,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }
}
