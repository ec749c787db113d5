package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The address alone decides the language: one address always shows one page, whatever the browser prefers. */
final class PathLocaleResolver implements LocaleResolver {
    private final RequestEdition editions;

    PathLocaleResolver(RequestEdition editions) {
        this.editions = editions;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(this.editions.of(request).site().languageOf(RequestPath.of(request)));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address decides the language");
    }
}
