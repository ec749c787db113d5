package org.afterbacksurgery.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.site.MemoryShare;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final long BYTES = MemoryShare.of(8, 64L * 1024 * 1024);
    private static final long WAIT_SECONDS = 10;

    /** More than the longest address that the site itself makes, save for one in very deep folders. */
    private static final int MOST_CHARACTERS = 512;

    /** What the ingredients of a view take, about: a frame with its menu. */
    private static final int INGREDIENTS = 8 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFilter.class);

    private final RequestEdition editions;
    private final Clock clock;
    private final Cache<String, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String path, Kept kept) -> kept.weight(path))
            .build();
    private final Map<String, CountDownLatch> inTheMaking = new ConcurrentHashMap<>();

    AnswerFilter(RequestEdition editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * @param edition from which it was made; does not keep it alive
     * @param timeless whether the answer is the same in every edition
     * @param ingredients null where no view made it
     */
    private record Kept(
            FinishedAnswer answer,
            WeakReference<Edition> edition,
            boolean timeless,
            boolean readsQuery,
            @Nullable Ingredients ingredients) {
        boolean holds(Edition now) {
            return this.timeless || this.edition.get() == now;
        }

        Kept in(Edition next) {
            return new Kept(this.answer, new WeakReference<>(next), this.timeless, this.readsQuery, this.ingredients);
        }

        boolean isAnswerTo(HttpServletRequest request, Edition now) {
            return holds(now) && (!this.readsQuery || request.getQueryString() == null);
        }

        int weight(String path) {
            return 2 * path.length() + this.answer.weight() + (this.ingredients == null ? 0 : INGREDIENTS);
        }
    }

    /** One request, as of the moment at which its edition was taken. */
    private record Asked(HttpServletRequest request, HttpServletResponse response, Edition edition, long taken) {
        String path() {
            return this.request.getRequestURI();
        }

        boolean hasQuery() {
            return this.request.getQueryString() != null;
        }
    }

    /**
     * Sends what is kept for this request, if it belongs to the edition in force. Takes no lock and no database.
     *
     * @return false if nothing was sent
     */
    boolean sendKept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kept kept = isRead(request) ? this.answers.getIfPresent(request.getRequestURI()) : null;
        if (kept == null) {
            return false;
        }
        long taken = this.clock.millis();
        if (!kept.isAnswerTo(request, this.editions.inForce())) {
            return false;
        }
        kept.answer().send(request, response, Caching.minute(taken, taken));
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isRead(request)) {
            chain.doFilter(request, response);
        } else if (!sendKept(request, response)) {
            long taken = this.clock.millis();
            answer(new Asked(request, response, this.editions.of(request), taken), chain);
        }
    }

    private void answer(Asked asked, FilterChain chain) throws ServletException, IOException {
        if (isPlain(asked.path())) {
            make(this.answers.getIfPresent(asked.path()), asked, chain);
            return;
        }
        Kept made = render(null, asked, chain);
        if (made != null) {
            send(made, asked);
        }
    }

    /** One address can be written in endless ways; only the plain ones are worth keeping. */
    private static boolean isPlain(String path) {
        return path.length() <= MOST_CHARACTERS && path.indexOf(';') < 0 && path.indexOf('%') < 0;
    }

    /** No cache may keep an answer past the minute in which its edition was taken, however long it took to make. */
    private void send(Kept kept, Asked asked) throws IOException {
        kept.answer().send(asked.request(), asked.response(), Caching.minute(asked.taken(), this.clock.millis()));
    }

    /** However many ask for an answer at once, one of them has it made, and the others wait for that. */
    private void make(@Nullable Kept before, Asked asked, FilterChain chain) throws ServletException, IOException {
        CountDownLatch mine = new CountDownLatch(1);
        boolean alone = asked.hasQuery() && (before == null || before.readsQuery());
        CountDownLatch other = alone ? null : this.inTheMaking.putIfAbsent(asked.path(), mine);
        if (other != null) {
            await(other);
            Kept kept = this.answers.getIfPresent(asked.path());
            if (kept != null && kept.isAnswerTo(asked.request(), asked.edition())) {
                send(kept, asked);
                return;
            }
        }
        Kept made;
        try {
            made = render(before, asked, chain);
            if (made != null && !(made.readsQuery() && asked.hasQuery())) {
                this.answers.put(asked.path(), made);
            }
        } finally {
            mine.countDown();
            this.inTheMaking.remove(asked.path(), mine);
        }
        if (made != null) {
            send(made, asked);
        }
    }

    private static void await(CountDownLatch other) {
        try {
            boolean done = other.await(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!done) {
                LOG.debug("An answer took longer than {} s to make", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when the answer is one that nobody may keep; then it has been sent. */
    private @Nullable Kept render(@Nullable Kept before, Asked asked, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = asked.request();
        if (before != null && before.ingredients() != null && !asked.hasQuery()) {
            request.setAttribute(Ingredients.BEFORE, before.ingredients());
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(asked.response());
        chain.doFilter(new WholeRequest(request), made);
        if (!isFinished(made)) {
            made.copyBodyToResponse();
            return null;
        }
        Object ingredients = request.getAttribute(Ingredients.MADE);
        boolean same =
                before != null && !asked.hasQuery() && ingredients != null && ingredients.equals(before.ingredients());
        Kept kept = before != null && same
                ? before.in(asked.edition())
                : new Kept(
                        FinishedAnswer.of(made, made.getContentAsByteArray()),
                        new WeakReference<>(asked.edition()),
                        isTimeless(made),
                        request.getAttribute(READS_QUERY) != null,
                        ingredients instanceof Ingredients view ? view : null);
        asked.response().reset();
        return kept;
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
