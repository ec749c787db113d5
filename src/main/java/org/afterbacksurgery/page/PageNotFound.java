package org.afterbacksurgery.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** No page has this path. Browsers get {@code error/404}. */
final class PageNotFound extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    PageNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
