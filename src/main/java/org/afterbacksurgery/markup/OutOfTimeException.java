package org.afterbacksurgery.markup;

/** Rendering took longer than its caller was willing to wait. With more time it may succeed. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException(String file) {
        super("Ran out of time while rendering " + file);
    }
}
