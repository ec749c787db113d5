package org.afterbacksurgery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves {@code site.css} as all style files, concatenated: one request instead of fifty. The file with the
 * order of the layers comes first, then the others by name. Comments and indentation are removed.
 */
final class StylesheetResolver extends AbstractResourceResolver {
    private static final String NAME = "site.css";
    private static final String LAYERS = "layers.css";
    private static final Pattern NOT_SENT = Pattern.compile("/[*].*?[*]/|^\\s+", Pattern.DOTALL | Pattern.MULTILINE);

    private final Resource stylesheet = new Stylesheet(concatenated());

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(NAME) ? this.stylesheet : chain.resolveResource(request, path, locations);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(NAME) ? path : chain.resolveUrlPath(path, locations);
    }

    private static byte[] concatenated() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/assets/css/**/*.css");
            Arrays.sort(
                    files,
                    Comparator.comparing((Resource file) -> !LAYERS.equals(file.getFilename()))
                            .thenComparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())));
            StringBuilder all = new StringBuilder();
            for (Resource file : files) {
                all.append(NOT_SENT.matcher(file.getContentAsString(UTF_8)).replaceAll(""));
            }
            return all.toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Stylesheet extends ByteArrayResource {
        Stylesheet(byte[] css) {
            super(css);
        }

        @Override
        public String getFilename() {
            return NAME;
        }
    }
}
