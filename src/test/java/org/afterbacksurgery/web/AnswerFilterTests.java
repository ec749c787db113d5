package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerFilterTests {
    private static final String TEXT = "Bone needs blood. ".repeat(100);
    private static final String PAGE = "max-age=0, must-revalidate, public, s-maxage=1";

    private final Catalogue catalogue = mock();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:40.500Z"), ZoneOffset.UTC);
    private final AnswerFilter filter = new AnswerFilter(new RequestEdition(this.catalogue), this.clock);
    private final AtomicInteger made = new AtomicInteger();
    private Edition edition = SampleEdition.of();

    @BeforeEach
    void publish() {
        given(this.catalogue.edition()).willAnswer(call -> this.edition);
    }

    @Test
    void whatWasMadeOnceIsSentAgain() throws Exception {
        MockHttpServletResponse first = ask("/causes");
        MockHttpServletResponse second = ask("/causes");

        assertThat(this.made).hasValue(1);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo(TEXT);
        assertThat(second.getHeaderNames()).containsExactlyInAnyOrderElementsOf(first.getHeaderNames());
        assertThat(second.getHeader("Content-Type")).startsWith("text/html");
        assertThat(second.getHeader("X-Own")).isEqualTo("own");
        assertThat(second.getHeader("Cache-Control")).isEqualTo("max-age=0, must-revalidate, public, s-maxage=19");
    }

    @Test
    void anotherEditionIsMadeAnew() throws Exception {
        ask("/causes");
        this.edition = SampleEdition.of();
        ask("/causes");

        assertThat(this.made).hasValue(2);
    }

    @Test
    void onlyWhatIsKeptOfTheEditionInForceIsSentAheadOfTheChain() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        assertThat(this.filter.sendKept(request("GET", "/causes"), answer)).isFalse();
        MockHttpServletResponse made = ask("/causes");
        assertThat(this.filter.sendKept(request("POST", "/causes"), answer)).isFalse();
        assertThat(answer.getHeaderNames()).isEmpty();

        assertThat(this.filter.sendKept(request("GET", "/causes"), answer)).isTrue();
        assertThat(answer.getContentAsString()).isEqualTo(TEXT);
        assertThat(answer.getHeaderNames()).containsExactlyInAnyOrderElementsOf(made.getHeaderNames());

        this.edition = SampleEdition.of();
        assertThat(this.filter.sendKept(request("GET", "/causes"), new MockHttpServletResponse()))
                .isFalse();
    }

    @Test
    void whatBrowsersMayKeepIsTheSameInEveryEdition() throws Exception {
        ask(request("GET", "/assets/a.css"), "max-age=31536000, public, immutable");
        this.edition = SampleEdition.of();
        MockHttpServletResponse again = ask(request("GET", "/assets/a.css"), "max-age=31536000, public, immutable");

        assertThat(this.made).hasValue(1);
        assertThat(again.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void whatCachesMayNotKeepIsMadeEachTime() throws Exception {
        ask(request("GET", "/error"), "no-cache");
        ask(request("GET", "/error"), "no-cache");

        assertThat(this.made).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'gzip, deflate, br, zstd', true",
        "GZIP;q=0.5, true",
        "*, true",
        "'*;q=0, gzip', true",
        "gzip;q=0, false",
        "'gzip; q=0, *', false",
        "br, false",
        "identity, false",
        "gzip;q=much, false",
        "gzipped, false",
        ";, false",
        "'gzip,;', true",
        ";;, false"
    })
    void isCompressedForWhoeverTakesIt(String accept, boolean compressed) throws Exception {
        MockHttpServletRequest request = request("GET", "/causes");
        request.addHeader("Accept-Encoding", accept);

        MockHttpServletResponse answer = ask(request, PAGE);

        assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
        byte[] body = answer.getContentAsByteArray();
        assertThat(answer.getContentLength()).isEqualTo(body.length);
        assertThat(new String(compressed ? gunzip(body) : body, "UTF-8")).isEqualTo(TEXT);
        assertThat(answer.getHeader("ETag")).matches(compressed ? "\"[0-9a-f]{32}-gzip\"" : "\"[0-9a-f]{32}\"");
    }

    @Test
    void whoHasItIsToldSoInAnyEncoding() throws Exception {
        String etag = Objects.requireNonNull(ask("/causes").getHeader("ETag"));
        for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
            MockHttpServletRequest request = request("GET", "/causes");
            request.addHeader("If-None-Match", known);

            MockHttpServletResponse answer = ask(request, PAGE);

            assertThat(answer.getStatus()).as(known).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("ETag")).isEqualTo(etag);
            assertThat(answer.getHeader("X-Own")).isEqualTo("own");
        }
        MockHttpServletRequest other = request("GET", "/causes");
        other.addHeader("If-None-Match", "\"other\"");
        assertThat(ask(other, PAGE).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherEncodingIsAnotherAnswer() throws Exception {
        String etag = Objects.requireNonNull(ask("/causes").getHeader("ETag"));
        MockHttpServletRequest request = request("GET", "/causes");
        request.addHeader("If-None-Match", etag.replaceFirst("\"$", "-gzip\""));

        assertThat(ask(request, PAGE).getStatus()).isEqualTo(200);
    }

    @Test
    void aListMayBeSpreadOverSeveralLines() throws Exception {
        MockHttpServletRequest first = request("GET", "/causes");
        first.addHeader("Accept-Encoding", "br");
        first.addHeader("Accept-Encoding", "gzip");
        MockHttpServletResponse packed = ask(first, PAGE);
        MockHttpServletRequest again = request("GET", "/causes");
        again.addHeader("Accept-Encoding", "br");
        again.addHeader("Accept-Encoding", "gzip");
        again.addHeader("If-None-Match", "\"other\"");
        again.addHeader("If-None-Match", Objects.requireNonNull(packed.getHeader("ETag")));

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(ask(again, PAGE).getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt;a=1", "/%63auses"})
    void oddWritingsOfAnAddressAreNotKept(String path) throws Exception {
        ask(path);
        ask(path);

        assertThat(this.made).hasValue(2);
    }

    @Test
    void anAnswerThatTookLongIsKeptByNobodyPastItsMinute() {
        long taken = Instant.parse("2026-11-24T12:00:59.900Z").toEpochMilli();

        assertThat(Caching.minute(taken, taken)).endsWith("s-maxage=0");
        assertThat(Caching.minute(taken, taken + 600)).endsWith("s-maxage=0");
        assertThat(Caching.minute(taken - 30_000, taken - 25_000)).endsWith("s-maxage=25");
    }

    /** The first to ask may have an older answer of his own: what is kept is whole all the same. */
    @Test
    void aConditionOfTheFirstToAskIsNotKept() throws Exception {
        MockHttpServletRequest first = request("HEAD", "/causes");
        first.addHeader("If-None-Match", "\"other\"");
        first.addHeader("Range", "bytes=0-1");
        MockHttpServletResponse head = ask(first, PAGE);

        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isEqualTo(TEXT.length());
        assertThat(ask("/causes").getContentAsString()).isEqualTo(TEXT);
        assertThat(this.made).hasValue(1);
    }

    @Test
    void aQueryThatNobodyReadsIsNoOtherAnswer() throws Exception {
        ask("/causes");
        MockHttpServletRequest tagged = request("GET", "/causes");
        tagged.setQueryString("utm_source=x");

        ask(tagged, PAGE);

        assertThat(this.made).hasValue(1);
    }

    @Test
    void aQueryThatAPageReadsIsAnsweredEachTime() throws Exception {
        FilterChain compare = (request, response) -> {
            Caching.readsQuery((jakarta.servlet.http.HttpServletRequest) request);
            answer((HttpServletResponse) response, PAGE);
        };
        MockHttpServletRequest chosen = request("GET", "/compare");
        chosen.setQueryString("group=device");

        this.filter.doFilter(chosen, new MockHttpServletResponse(), compare);
        this.filter.doFilter(request("GET", "/compare"), new MockHttpServletResponse(), compare);
        this.filter.doFilter(request("GET", "/compare"), new MockHttpServletResponse(), compare);
        assertThat(this.made).hasValue(2);

        MockHttpServletRequest again = request("GET", "/compare");
        again.setQueryString("group=device");
        this.filter.doFilter(again, new MockHttpServletResponse(), compare);
        assertThat(this.made).hasValue(3);
    }

    @Test
    void manyWhoAskAtOnceCostOneAnswer() {
        IntStream.range(0, 16).parallel().forEach(i -> {
            try {
                FilterChain slow = (request, response) -> {
                    try {
                        Thread.sleep(100);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    answer((HttpServletResponse) response, PAGE);
                };
                MockHttpServletResponse response = new MockHttpServletResponse();
                this.filter.doFilter(request("GET", "/causes"), response, slow);
                assertThat(response.getContentAsString()).isEqualTo(TEXT);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(this.made).hasValue(1);
    }

    @Test
    void aMoveIsKeptWithoutABody() throws Exception {
        FilterChain moved = (request, response) -> {
            this.made.incrementAndGet();
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setStatus(301);
            answer.setHeader("Location", "/causes");
            answer.setHeader("Cache-Control", PAGE);
        };
        this.filter.doFilter(request("GET", "/Causes"), new MockHttpServletResponse(), moved);
        MockHttpServletResponse again = new MockHttpServletResponse();
        this.filter.doFilter(request("GET", "/Causes"), again, moved);

        assertThat(this.made).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(301);
        assertThat(again.getHeader("Location")).isEqualTo("/causes");
    }

    @Test
    void whatIsNotAskedForIsPassedOn() throws Exception {
        MockHttpServletResponse answer = ask(request("POST", "/causes"), PAGE);
        ask(request("POST", "/causes"), PAGE);

        assertThat(this.made).hasValue(2);
        assertThat(answer.getContentAsString()).isEqualTo(TEXT);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return ask(request("GET", path), PAGE);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, String cacheControl) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        this.filter.doFilter(request, response, (asked, made) -> answer((HttpServletResponse) made, cacheControl));
        return response;
    }

    private void answer(HttpServletResponse response, String cacheControl) throws java.io.IOException {
        this.made.incrementAndGet();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("X-Own", "own");
        response.getWriter().write(TEXT);
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    private static byte[] gunzip(byte[] packed) throws Exception {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
