package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every view its {@link Frame}; responses without a view, such as images and feeds, do not build one. */
final class FrameInterceptor implements HandlerInterceptor {
    private final RequestEdition editions;

    FrameInterceptor(RequestEdition editions) {
        this.editions = editions;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.hasView()) {
            answer.addObject("frame", Frame.of(this.editions.of(request), RequestPath.of(request)));
            skipWhatIsMade(request, answer);
        }
    }

    /** A view of the same ingredients is not made again. */
    private static void skipWhatIsMade(HttpServletRequest request, ModelAndView answer) {
        Ingredients made = Ingredients.of(answer);
        request.setAttribute(Ingredients.MADE, made);
        if (made != null && made.equals(request.getAttribute(Ingredients.BEFORE))) {
            answer.clear();
        }
    }
}
