package org.afterbacksurgery.bench;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The least that Spring MVC can do: one handler that answers one address with bytes that it holds. It is no
 * component, so that no scan of the program's packages finds it.
 */
public final class BareHandler {
    private final byte[] body;

    private BareHandler(byte[] body) {
        this.body = body;
    }

    /** Answers as bytes that were compressed before, with the headers of a page. */
    public ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .eTag("\"bare\"")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(this.body);
    }

    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    static class Settings {}

    /**
     * @param args the port, and a file with the bytes
     */
    public static void main(String[] args) throws Exception {
        byte[] body = Files.readAllBytes(Path.of(args[1]));
        SpringApplication application = new SpringApplication(Settings.class);
        application.setDefaultProperties(Map.of(
                "server.port", args[0],
                "spring.main.banner-mode", "off",
                "server.tomcat.max-keep-alive-requests", "-1"));
        ConfigurableApplicationContext context = application.run();
        RequestMappingHandlerMapping mappings =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Method handler = BareHandler.class.getMethod("page");
        mappings.registerMapping(RequestMappingInfo.paths("/page").build(), new BareHandler(body), handler);
    }
}
