package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.afterbacksurgery.catalogue.Catalogue;
import org.afterbacksurgery.catalogue.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The edition of a request: fetched once, on first use, and the same for everything that builds the
 * response, including its error page. Handlers get it as an argument.
 */
@Component
class RequestEdition implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Edition.class.getName();

    private final Catalogue catalogue;

    RequestEdition(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Edition of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Edition taken) {
            return taken;
        }
        Edition edition = inForce();
        request.setAttribute(ATTRIBUTE, edition);
        return edition;
    }

    /** The edition that a request would take now. */
    Edition inForce() {
        return this.catalogue.edition();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Edition.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        return of(asked);
    }
}
