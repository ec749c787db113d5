package org.afterbacksurgery.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** The pages take every path that nothing else takes, so assets must come first. */
    private static final int BEFORE_PAGES = -1;

    private final RequestEdition editions;

    WebConfiguration(RequestEdition editions) {
        this.editions = editions;
    }

    /** An asset's address contains the hash of its content, so the asset never changes; no address works without it. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(BEFORE_PAGES);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setEtagGenerator(WebConfiguration::etag)
                .resourceChain(true)
                .addResolver(new HashedAddressResolver())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new StylesheetResolver());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this.editions);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FrameInterceptor(this.editions));
    }

    @Bean
    static LocaleResolver localeResolver(RequestEdition editions) {
        return new PathLocaleResolver(editions);
    }

    private static @Nullable String etag(Resource asset) {
        return asset instanceof HttpResource versioned
                ? versioned.getResponseHeaders().getETag()
                : null;
    }

    /** Writes the hashed addresses of assets into pages, including error pages. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    static AnswerFilter answerFilter(RequestEdition editions, Clock clock) {
        return new AnswerFilter(editions, clock);
    }

    /** Before every other filter: what is finished needs nothing else. */
    @Bean
    static FilterRegistrationBean<AnswerFilter> answers(AnswerFilter answers) {
        FilterRegistrationBean<AnswerFilter> filter = new FilterRegistrationBean<>(answers);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
