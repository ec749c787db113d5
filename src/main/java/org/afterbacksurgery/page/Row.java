package org.afterbacksurgery.page;

import org.afterbacksurgery.catalogue.Article;

/** A page in a list. */
public record Row(String address, String title, String note, int minutes, String kind) {
    static Row of(Article article) {
        return new Row(
                article.address().path(),
                article.title(),
                article.summary(),
                article.minutes(),
                article.kind().word());
    }
}
