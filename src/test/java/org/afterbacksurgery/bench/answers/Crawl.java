package org.afterbacksurgery.bench.answers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Requests addresses and everything that the answers link to, and keeps the answers in canonical form. */
final class Crawl {
    /** Addresses to request in other ways, too: one of each kind. */
    private static final List<String> SAMPLES = List.of(
            "/",
            "/emergency",
            "/a-z",
            "/glossary",
            "/compare",
            "/feed.xml",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico",
            "/about.md",
            "/es",
            "/nothing-here",
            "/images/lower-spine.svg",
            "/images/drawing-1.svg",
            "/images/photo-1.png");

    private final int port;
    private final Map<String, String> answers = new TreeMap<>();
    private final Deque<String> next = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    Crawl(int port) {
        this.port = port;
    }

    /** The answers by request. */
    Map<String, String> answers() {
        return this.answers;
    }

    void follow(Collection<String> addresses) throws IOException {
        addresses.forEach(this::later);
        while (!this.next.isEmpty()) {
            Request request = Request.get(this.next.remove());
            links(ask(request)).forEach(this::later);
        }
    }

    /** @param more addresses that depend on the content folder, such as those of deleted pages */
    void inOtherWays(Collection<String> more) throws IOException {
        Set<String> addresses = new TreeSet<>(SAMPLES);
        addresses.addAll(more);
        this.known.stream().filter(address -> address.startsWith("/assets/")).forEach(addresses::add);
        for (String address : addresses) {
            inOtherWays(Request.get(address));
        }
    }

    private void inOtherWays(Request get) throws IOException {
        Reply plain = ask(get);
        for (String method : List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "NONSENSE")) {
            ask(get.as(method));
        }
        ask(get.with("Accept-Encoding: gzip"));
        ask(get.with("Accept: application/json"));
        ask(get.with("Accept: */*"));
        ask(get.with("Accept-Language: es"));
        ask(get.with("Range: bytes=0-9"));
        ask(get.with("If-None-Match: \"something-else\""));
        if (!plain.header("etag").isEmpty()) {
            ask(get.with("If-None-Match: " + plain.header("etag")));
            ask(get.as("HEAD").with("If-None-Match: " + plain.header("etag")));
        }
    }

    private Reply ask(Request request) throws IOException {
        Reply reply = Reply.to(request, this.port);
        this.answers.put(request.toString(), Canonical.of(request, reply));
        return reply;
    }

    private void later(String address) {
        if (this.known.add(address)) {
            this.next.add(address);
        }
    }

    private static List<String> links(Reply reply) {
        String type = reply.header("content-type");
        if (type.startsWith("text/html")) {
            Document page = Jsoup.parse(reply.text());
            List<String> links = new ArrayList<>(page.select("[href]").eachAttr("href"));
            links.addAll(page.select("[src]").eachAttr("src"));
            return own(links);
        }
        return type.contains("xml") && !type.contains("svg")
                ? own(Jsoup.parse(reply.text(), Parser.xmlParser())
                        .select("loc")
                        .eachText())
                : reply.header("location").isEmpty() ? List.of() : own(List.of(reply.header("location")));
    }

    /** Links to this site without their fragments; the base URL must be the shipped one. */
    private static List<String> own(List<String> links) {
        return links.stream()
                .map(link ->
                        link.replaceFirst("^http://localhost:8080(?=/|$)", "").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                .toList();
    }
}
