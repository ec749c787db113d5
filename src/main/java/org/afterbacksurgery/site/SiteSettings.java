package org.afterbacksurgery.site;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of this program.
 *
 * @param content the folder of Markdown files
 * @param data the folder of the database
 * @param baseUrl where the site is published; wins over {@code site.yml}
 */
@Validated
@ConfigurationProperties("site")
public record SiteSettings(
        @NotNull @DefaultValue("./content") Path content,
        @NotNull @DefaultValue("./data") Path data,
        @Nullable String baseUrl) {}
