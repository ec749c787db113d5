package org.afterbacksurgery.catalogue;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.SafeHtml;

/** Complete texts of pages, as the database holds them; a test changes only what it is about. */
public final class SampleTexts {
    /** With the number of the first source on the page. */
    public static final TreatmentTexts FACTS = new TreatmentTexts(
            html("Lee and others, 2021"),
            html("US FDA, 2017"),
            html("<li>Who gains.</li><li>How long it lasts.</li>"),
            html("It helps some.<sup class=\"cite\"><a href=\"#source-1\">1</a></sup>"),
            html("It harms few."),
            html("A visit."));

    private SampleTexts() {}

    /** @param html as the markup room makes it */
    public static PageText body(String html) {
        return text().body(html).build();
    }

    public static Builder text() {
        return new Builder();
    }

    /** The texts of pages by their addresses; the text of any other page is empty. */
    public static Texts of(Map<String, PageText> byAddress) {
        Texts texts = mock();
        given(texts.of(any()))
                .willAnswer(call -> byAddress.getOrDefault(
                        call.getArgument(0, Article.class).address().path(), PageText.NONE));
        return texts;
    }

    private static SafeHtml html(String html) {
        return SafeHtml.restored(html);
    }

    /** One text to be. */
    public static final class Builder {
        private String body = "<p>Bone needs blood.</p>";
        private String keyPoints = "<li>Smoking slows bone healing.</li><li>Stopping helps.</li>";
        private String sources =
                "<li id=\"source-1\">Smith A. Pain. <a href=\"https://doi.org/10.1/a\">doi.org/10.1/a</a></li>";
        private String words = "<dt id=\"word-disc\">disc</dt><dd>A cushion between two bones.</dd>";
        private TreatmentTexts facts = TreatmentTexts.NONE;

        private Builder() {}

        public Builder body(String html) {
            this.body = html;
            return this;
        }

        /** @param items of a list */
        public Builder keyPoints(String items) {
            this.keyPoints = items;
            return this;
        }

        /** @param items of a list */
        public Builder sources(String items) {
            this.sources = items;
            return this;
        }

        /** @param items of a list of definitions */
        public Builder words(String items) {
            this.words = items;
            return this;
        }

        public Builder facts(TreatmentTexts other) {
            this.facts = other;
            return this;
        }

        public PageText build() {
            return new PageText(
                    html(this.body), html(this.keyPoints), html(this.sources), html(this.words), this.facts);
        }
    }
}
