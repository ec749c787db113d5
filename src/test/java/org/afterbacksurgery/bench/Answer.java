package org.afterbacksurgery.bench;

/** An answer; the status is 0 when there was none, and then the body says why. */
public record Answer(int status, String body, double millis) {
    boolean has(String text) {
        return this.status == 200 && this.body.contains(text);
    }
}
