package org.afterbacksurgery.page;

import java.util.List;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;

/** Complete assembled pages; a test changes only what it needs. */
final class SamplePages {
    private SamplePages() {}

    /** @param title as an author types it; {@code text} as the parser renders it */
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
                SampleArticles.at("/causes/smoking").title(title).build(),
                List.of(new Menu.Link("/", "Home")),
                new ArticlePage.Text(
                        SafeHtml.EMPTY,
                        List.of(),
                        SafeHtml.restored(text),
                        null,
                        SafeHtml.EMPTY,
                        SafeHtml.EMPTY,
                        SafeHtml.EMPTY),
                ReviewLine.NEVER,
                new ArticlePage.Credits(List.of("The team"), List.of(), null, null),
                new ArticlePage.Treatment(null, null, null),
                List.of(),
                null,
                false);
    }
}
