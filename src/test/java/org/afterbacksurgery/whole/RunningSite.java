package org.afterbacksurgery.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afterbacksurgery.AfterBackSurgery;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The whole program on a free port, with its own content folder and database. */
public final class RunningSite implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final ServletWebServerApplicationContext context;

    private RunningSite(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static RunningSite start(Path content, Path data, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(AfterBackSurgery.class));
        sources.addAll(List.of(more));
        return new RunningSite(
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(sources.toArray(Class[]::new))
                        .run(
                                "--server.port=0",
                                "--site.content=" + content,
                                "--site.data=" + data,
                                "--spring.main.banner-mode=off"));
    }

    int port() {
        return this.context.getWebServer().getPort();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The paths in the sitemap. */
    public List<String> listed() {
        return Jsoup.parse(get("/sitemap.xml").body(), Parser.xmlParser()).select("loc").stream()
                .map(url -> URI.create(url.text()).getPath())
                .toList();
    }

    public <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    @Override
    public void close() {
        this.context.close();
    }

    /** A copy of the folder of real content, to play with. */
    static Path copyOf(Path folder, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }
}
