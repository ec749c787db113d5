package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import org.afterbacksurgery.site.CurrentSite;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** Pages answer every path that nothing else does, so assets are asked first. */
    private static final int BEFORE_PAGES = -1;

    /** An asset's address holds the hash of its content, so it never changes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(BEFORE_PAGES);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new StylesheetResolver());
    }

    @Bean
    LocaleResolver localeResolver(CurrentSite current) {
        return new PathLocaleResolver(current);
    }

    /** Writes the hashed addresses of assets into pages. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /** The hash of what is sent is its ETag: whatever changes in a page, in its frame or its look, is seen. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean isEligibleForEtag(
                    HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
                return !response.isCommitted() && status >= 200 && status < 300;
            }
        };
        filter.setWriteWeakETag(true);
        return new FilterRegistrationBean<>(filter);
    }
}
