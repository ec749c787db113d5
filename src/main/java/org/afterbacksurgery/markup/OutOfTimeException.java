package org.afterbacksurgery.markup;

/** Rendering took longer than its caller had patience for. With more patience it may succeed. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException(String file) {
        super("No time was left to render " + file);
    }
}
