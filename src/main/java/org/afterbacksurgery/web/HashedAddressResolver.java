package org.afterbacksurgery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Refuses addresses without a hash: cached for a year, such a file would outlive the next version of the program. */
final class HashedAddressResolver extends AbstractResourceResolver {
    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{32}[.][a-z0-9]+$");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return HASHED.matcher(path).find() ? chain.resolveResource(request, path, locations) : null;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
