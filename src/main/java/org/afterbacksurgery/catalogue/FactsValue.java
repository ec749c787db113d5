package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.afterbacksurgery.article.TreatmentTexts;
import org.afterbacksurgery.markup.SafeHtml;

/** The texts of a treatment's facts in one revision; empty on other pages. */
@Embeddable
class FactsValue {
    @Column(name = "certainty_source", columnDefinition = "text")
    String certaintySource = "";

    @Column(name = "regulation_source", columnDefinition = "text")
    String regulationSource = "";

    @Column(name = "not_known", columnDefinition = "text")
    String notKnown = "";

    @Column(columnDefinition = "text")
    String helps = "";

    @Column(columnDefinition = "text")
    String harms = "";

    @Column(columnDefinition = "text")
    String involves = "";

    protected FactsValue() {}

    FactsValue(TreatmentTexts texts) {
        this.certaintySource = texts.certaintySource().toString();
        this.regulationSource = texts.regulationSource().toString();
        this.notKnown = texts.notKnown().toString();
        this.helps = texts.helps().toString();
        this.harms = texts.harms().toString();
        this.involves = texts.involves().toString();
    }

    TreatmentTexts texts() {
        return new TreatmentTexts(
                SafeHtml.restored(this.certaintySource),
                SafeHtml.restored(this.regulationSource),
                SafeHtml.restored(this.notKnown),
                SafeHtml.restored(this.helps),
                SafeHtml.restored(this.harms),
                SafeHtml.restored(this.involves));
    }

    boolean matches(TreatmentTexts texts) {
        return this.certaintySource.equals(texts.certaintySource().toString())
                && this.regulationSource.equals(texts.regulationSource().toString())
                && this.notKnown.equals(texts.notKnown().toString())
                && this.helps.equals(texts.helps().toString())
                && this.harms.equals(texts.harms().toString())
                && this.involves.equals(texts.involves().toString());
    }
}
