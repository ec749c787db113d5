package org.afterbacksurgery.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A code of the condition in a code system, such as M96.1 in icd-10-cm. */
@Embeddable
class CodeValue {
    String system = "";

    @Column(columnDefinition = "text")
    String code = "";

    protected CodeValue() {}

    CodeValue(String system, String code) {
        this.system = system;
        this.code = code;
    }
}
