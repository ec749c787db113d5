package org.afterbacksurgery.site;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this program.
 *
 * @param content the folder of Markdown files
 * @param data the folder of the database
 * @param baseUrl where the site is published; wins over {@code site.yml}
 */
@ConfigurationProperties("site")
public record SiteSettings(
        @DefaultValue("./content") Path content,
        @DefaultValue("./data") Path data,
        @Nullable String baseUrl) {}
