package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.afterbacksurgery.article.Dependency;

/** An entry of a shared file that a page shows. */
@Embeddable
class UseValue {
    @Enumerated(EnumType.STRING)
    Dependency.Kind kind = Dependency.Kind.SOURCE;

    @Column(columnDefinition = "text")
    String name = "";

    protected UseValue() {}

    UseValue(Dependency dependency) {
        this.kind = dependency.kind();
        this.name = dependency.key();
    }

    Dependency dependency() {
        return new Dependency(this.kind, this.name).shared();
    }
}
