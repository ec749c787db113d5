package org.afterbacksurgery.markup;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link leads, judged as a browser would read it: backslashes, character references and
 * percent signs are decoded before the scheme is checked.
 *
 * @param text the URL with Markdown escapes and character references decoded
 */
record LinkUrl(String text, Form form) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([^/?#]*?):.*", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("https?://[^\\s/?#\\\\@:]+(:[0-9]{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

    enum Form {
        /** http, https, mailto or tel. */
        OUTSIDE,
        /** A path from the site's root. */
        ABSOLUTE,
        /** A path from the file's folder. */
        RELATIVE,
        /** A heading of the same page. */
        FRAGMENT,
        /** Anything that a browser might run, load or misread. */
        REFUSED
    }

    static LinkUrl of(CharSequence typed) {
        String url = Escaping.unescapeString(typed.toString());
        return new LinkUrl(url, form(url));
    }

    /** The part before the fragment and any parameters. */
    String path() {
        return this.text.split("[?#]", 2)[0];
    }

    /** The part after #, decoded, or "". */
    String fragment() {
        int hash = this.text.indexOf('#');
        return hash < 0 ? "" : decode(this.text.substring(hash + 1));
    }

    private static Form form(String url) {
        String decoded = decode(url);
        if (decoded.codePoints().anyMatch(LinkUrl::isUnseen)
                || decoded.indexOf('\\') >= 0
                || decoded.startsWith("//")) {
            return Form.REFUSED;
        }
        Matcher scheme = SCHEME.matcher(decoded);
        if (scheme.matches()) {
            return isAllowed(url, scheme.group(1)) ? Form.OUTSIDE : Form.REFUSED;
        }
        return url.startsWith("#") ? Form.FRAGMENT : url.startsWith("/") ? Form.ABSOLUTE : Form.RELATIVE;
    }

    private static boolean isAllowed(String url, String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        boolean plain = url.regionMatches(true, 0, lower + ":", 0, lower.length() + 1);
        return SCHEMES.contains(lower)
                && plain
                && (!lower.startsWith("http") || WEB.matcher(url).matches());
    }

    /** Characters that browsers drop or people cannot see; a plain space is only encoded. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || Character.isWhitespace(c) && c != ' '
                || c == '\u00A0';
    }

    /** Decodes twice, since an encoded percent sign hides a second encoding. Malformed text stays as it is. */
    private static String decode(String url) {
        return decodeOnce(decodeOnce(url));
    }

    private static String decodeOnce(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
