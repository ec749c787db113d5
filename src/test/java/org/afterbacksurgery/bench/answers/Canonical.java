package org.afterbacksurgery.bench.answers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer as text that keeps only what matters to a reader: no hashes of assets and pages, no time of
 * day, no number of seconds that a cache may keep it. It still shows that each of them is there.
 */
final class Canonical {
    /** Headers of the connection, not of the answer. */
    private static final Set<String> SET_ASIDE = Set.of("connection", "keep-alive");

    private static final Pattern ASSET_HASH = Pattern.compile("-[0-9a-f]{32}(?=[.])");
    private static final Pattern ETAG = Pattern.compile("\"0?[0-9a-f]{32}\"");
    private static final Pattern CACHE_SECONDS = Pattern.compile("s-maxage=\\d+");
    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](xml|json).*");

    private Canonical() {}

    static String of(Request request, Reply reply) {
        StringBuilder text = new StringBuilder(request + "\n\n" + reply.status() + "\n");
        reply.headers()
                .forEach((name, values) -> values.lines()
                        .filter(value -> !SET_ASIDE.contains(name))
                        .forEach(value -> text.append(name)
                                .append(": ")
                                .append(header(name, value, reply))
                                .append("\n")));
        return text.append("\n").append(body(reply)).toString();
    }

    static String withoutHashes(String text) {
        return ETAG.matcher(ASSET_HASH.matcher(text).replaceAll("-{hash}")).replaceAll("\"{etag}\"");
    }

    private static String header(String name, String value, Reply reply) {
        return switch (name) {
            case "date" -> "{date}";
            case "content-length" -> isHtml(reply) ? "{length}" : value;
            default -> CACHE_SECONDS.matcher(withoutHashes(value)).replaceAll("s-maxage={seconds}");
        };
    }

    private static boolean isHtml(Reply reply) {
        return reply.header("content-type").startsWith("text/html");
    }

    private static String body(Reply reply) {
        if (reply.body().length == 0) {
            return "";
        }
        if (isHtml(reply)) {
            return withoutHashes(new HtmlLines(reply.text()).text());
        }
        return TEXT.matcher(reply.header("content-type")).matches()
                ? withoutHashes(reply.text())
                : "%d bytes, SHA-256 %s%n".formatted(reply.body().length, sha256(reply.body()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
