package org.afterbacksurgery.markup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * HTML that went through the sanitizer. Only this room can make it, so a template may print it as
 * it is; everything else is text.
 */
public final class SafeHtml {
    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    /** For the sanitizer and for HTML that is built from escaped text. */
    SafeHtml(String html) {
        this.html = html;
    }

    /** Stored HTML comes back from outside this program, so it is cleaned again. Costs a parse. */
    public static SafeHtml restored(String html) {
        return html.isEmpty() ? EMPTY : Sanitizer.clean(html);
    }

    /** Each text as a list item. */
    public static SafeHtml items(List<SafeHtml> texts) {
        return new SafeHtml(texts.stream().map(text -> "<li>" + text + "</li>").collect(Collectors.joining()));
    }

    public boolean isEmpty() {
        return this.html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && that.html.equals(this.html);
    }

    @Override
    public int hashCode() {
        return this.html.hashCode();
    }

    /** The HTML itself, as {@code th:utext} prints it. */
    @Override
    public String toString() {
        return this.html;
    }
}
