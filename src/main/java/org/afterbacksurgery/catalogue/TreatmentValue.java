package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.afterbacksurgery.article.Certainty;
import org.afterbacksurgery.article.Regulation;
import org.afterbacksurgery.article.Treatment;
import org.afterbacksurgery.article.TreatmentGroup;
import org.jspecify.annotations.Nullable;

/** The facts of a treatment in the row of its page. */
@Embeddable
class TreatmentValue {
    @Enumerated(EnumType.STRING)
    @Column(name = "treatment_group")
    TreatmentGroup group;

    @Column(columnDefinition = "text")
    String helps;

    @Column(columnDefinition = "text")
    String harms;

    @Column(columnDefinition = "text")
    String involves;

    @Enumerated(EnumType.STRING)
    Certainty certainty;

    @Column(name = "certainty_source", columnDefinition = "text")
    @Nullable
    String certaintySource;

    @Enumerated(EnumType.STRING)
    Regulation regulation;

    @Column(name = "regulation_source", columnDefinition = "text")
    @Nullable
    String regulationSource;

    @Column(name = "regulation_as_of")
    @Nullable
    LocalDate regulationAsOf;

    /** One per line: no text in the front matter contains a line end. */
    @Column(name = "not_known", columnDefinition = "text")
    String notKnown;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected TreatmentValue() {}

    TreatmentValue(Treatment treatment) {
        this.group = treatment.group();
        this.helps = treatment.helps();
        this.harms = treatment.harms();
        this.involves = treatment.involves();
        this.certainty = treatment.certainty();
        this.certaintySource = treatment.certaintySource();
        this.regulation = treatment.regulation();
        this.regulationSource = treatment.regulationSource();
        this.regulationAsOf = treatment.regulationAsOf();
        this.notKnown = String.join("\n", treatment.notKnown());
    }

    Treatment treatment() {
        return new Treatment(
                this.group,
                this.helps,
                this.harms,
                this.involves,
                this.certainty,
                this.certaintySource,
                this.regulation,
                this.regulationSource,
                this.regulationAsOf,
                this.notKnown.lines().toList());
    }
}
