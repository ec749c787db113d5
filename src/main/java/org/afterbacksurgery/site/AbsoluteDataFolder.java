package org.afterbacksurgery.site;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code site.data} an absolute path: H2 accepts {@code ./data} but refuses {@code data}. */
final class AbsoluteDataFolder implements EnvironmentPostProcessor {
    private static final String SETTING = "site.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String folder = environment.getProperty(SETTING);
        if (folder != null) {
            Path path = Path.of(folder).toAbsolutePath().normalize();
            environment.getPropertySources().addFirst(new MapPropertySource(SETTING, Map.of(SETTING, path.toString())));
        }
    }
}
