package org.afterbacksurgery.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Patients could once read this page. Browsers get {@code error/410}. */
final class PageTakenDown extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    PageTakenDown() {
        super(HttpStatus.GONE);
    }
}
