package org.afterbacksurgery.markup;

/** The text takes longer to read than its caller had patience for. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
