package org.afterbacksurgery.page;

import java.time.LocalDate;
import java.util.List;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.PageText;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleTexts;
import org.afterbacksurgery.markup.SafeHtml;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.jspecify.annotations.Nullable;

/** Complete assembled pages; a test changes only what it needs. */
final class SamplePages {
    /** Of a treatment that is graded and approved by others, in a clinic that does not sell it. */
    static final Facts FACTS = new Facts(
            new Facts.Sign(Certainty.LOW.word(), "/about/how-we-judge#low"),
            SampleTexts.FACTS.certaintySource(),
            new Facts.Sign(Regulation.APPROVED.word(), null),
            SampleTexts.FACTS.regulationSource(),
            LocalDate.of(2017, 8, 11),
            false,
            "Spine & Co",
            SampleTexts.FACTS.notKnown());

    private SamplePages() {}

    /** @param title as an author typed it, {@code body} as the parser rendered it */
    static ArticlePage page(String title, String body) {
        return of(SampleArticles.at("/causes/smoking").title(title).build())
                .text(SampleTexts.body(body))
                .build();
    }

    static Builder of(Article article) {
        return new Builder(article);
    }

    /** One page to be. */
    static final class Builder {
        private final Article article;
        private PageText text = SampleTexts.text().build();
        private @Nullable SafeHtml help;
        private ReviewLine review = ReviewLine.NEVER;
        private ArticlePage.Credits credits = new ArticlePage.Credits(List.of("The team"), List.of(), null, null);
        private @Nullable Facts facts;
        private @Nullable Sold sold;
        private boolean urgent;

        private Builder(Article article) {
            this.article = article;
        }

        Builder text(PageText other) {
            this.text = other;
            return this;
        }

        /** The emergency card of the page on when to get help. */
        Builder help(String html) {
            this.help = SafeHtml.restored(html);
            return this;
        }

        Builder review(ReviewLine other) {
            this.review = other;
            return this;
        }

        Builder credits(ArticlePage.Credits other) {
            this.credits = other;
            return this;
        }

        Builder facts(Facts other) {
            this.facts = other;
            return this;
        }

        Builder sold(Sold other) {
            this.sold = other;
            return this;
        }

        /** The page on when to get help. */
        Builder urgent() {
            this.urgent = true;
            return this;
        }

        ArticlePage build() {
            String address = this.article.address().path();
            return new ArticlePage(
                    new PageHead(
                            this.article.title(),
                            this.article.summary(),
                            "https://www.example.org" + address,
                            List.of(),
                            false,
                            address + ".md",
                            null),
                    this.article,
                    List.of(new Menu.Link("/", "Home")),
                    new ArticlePage.Text(
                            this.text.keyPoints(),
                            List.of(),
                            this.text.body(),
                            this.help,
                            this.text.definitions(),
                            SafeHtml.EMPTY,
                            this.text.references()),
                    this.review,
                    this.credits,
                    new ArticlePage.Treatment(this.facts, null, this.sold),
                    List.of(),
                    null,
                    this.urgent);
        }
    }
}
