package org.afterbacksurgery.markup;

import org.jspecify.annotations.Nullable;

/** The text takes more time, stack or memory than any page needs. */
final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplexException() {}

    TooComplexException(@Nullable Throwable cause) {
        super(cause);
    }
}
