package org.afterbacksurgery.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.catalogue.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends finished answers of the edition in force, before anything else looks at the request. An answer is
 * kept when it says itself that caches may keep it. It belongs to the edition from which it was made, unless
 * browsers may keep it for longer than a moment: then it is the same in every edition.
 */
final class AnswerFilter extends OncePerRequestFilter {
    /** A handler sets this when the address behind the question mark decides what it answers. */
    static final String READS_QUERY = AnswerFilter.class.getName() + ".reads-query";

    private static final long BYTES =
            Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);
    private static final long WAIT_SECONDS = 10;

    private final RequestEdition editions;
    private final Clock clock;
    private final Cache<String, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String path, Kept kept) -> kept.answer().weight())
            .build();
    private final Map<String, CountDownLatch> inTheMaking = new ConcurrentHashMap<>();

    AnswerFilter(RequestEdition editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * @param edition null where the answer is the same in every edition
     * @param ingredients null where no view made it
     */
    private record Kept(
            FinishedAnswer answer,
            @Nullable Edition edition,
            boolean readsQuery,
            @Nullable Ingredients ingredients) {
        boolean holds(Edition now) {
            return this.edition == null || this.edition == now;
        }

        Kept in(Edition next) {
            return new Kept(this.answer, next, this.readsQuery, this.ingredients);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        Edition edition = this.editions.of(request);
        Kept kept = this.answers.getIfPresent(request.getRequestURI());
        if (kept != null && kept.holds(edition) && isAnswerTo(request, kept)) {
            send(kept, request, response);
        } else {
            make(kept, edition, request, response, chain);
        }
    }

    private static boolean isAnswerTo(HttpServletRequest request, Kept kept) {
        return !kept.readsQuery() || request.getQueryString() == null;
    }

    private void send(Kept kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        kept.answer().send(request, response, Caching.minute(this.clock.millis()));
    }

    /** However many ask for an answer at once, one of them has it made, and the others wait for that. */
    private void make(
            @Nullable Kept before,
            Edition edition,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = request.getQueryString() == null ? this.inTheMaking.putIfAbsent(path, mine) : null;
        if (other != null && isDone(other)) {
            Kept kept = this.answers.getIfPresent(path);
            if (kept != null && kept.holds(edition) && isAnswerTo(request, kept)) {
                send(kept, request, response);
                return;
            }
        }
        try {
            render(before, edition, request, response, chain);
        } finally {
            mine.countDown();
            this.inTheMaking.remove(path, mine);
        }
    }

    private static boolean isDone(CountDownLatch other) {
        try {
            return other.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void render(
            @Nullable Kept before,
            Edition edition,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (before != null && before.ingredients() != null && request.getQueryString() == null) {
            request.setAttribute(Ingredients.BEFORE, before.ingredients());
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(new WholeRequest(request), made);
        if (!isFinished(made)) {
            made.copyBodyToResponse();
            return;
        }
        Object ingredients = request.getAttribute(Ingredients.MADE);
        boolean same = before != null && ingredients != null && ingredients.equals(before.ingredients());
        Kept kept = before != null && same
                ? before.in(edition)
                : new Kept(
                        FinishedAnswer.of(made, made.getContentAsByteArray()),
                        isTimeless(made) ? null : edition,
                        request.getAttribute(READS_QUERY) != null,
                        ingredients instanceof Ingredients view ? view : null);
        boolean variant = kept.readsQuery() && request.getQueryString() != null;
        if (!variant) {
            this.answers.put(request.getRequestURI(), kept);
        }
        response.reset();
        send(kept, request, response);
    }

    private static boolean isFinished(HttpServletResponse made) {
        String keep = Objects.requireNonNullElse(made.getHeader(HttpHeaders.CACHE_CONTROL), "");
        boolean whole = made.getStatus() == HttpServletResponse.SC_OK
                || made.getStatus() == HttpServletResponse.SC_MOVED_PERMANENTLY;
        return whole && keep.contains("public") && !made.isCommitted();
    }

    private static boolean isTimeless(HttpServletResponse made) {
        String keep = Objects.requireNonNullElse(made.getHeader(HttpHeaders.CACHE_CONTROL), "");
        return !keep.contains("max-age=0") && !keep.contains("no-cache");
    }
}
