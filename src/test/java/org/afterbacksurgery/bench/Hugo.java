package org.afterbacksurgery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Hugo with the same pages and a plain theme: header, menu, text, lists, sitemap and feeds. */
final class Hugo {
    private final Place place;
    private final GoodPages pages;
    private final Path site;
    private int builds;

    /** @param megabytes the most memory that was resident */
    record Build(double seconds, double processor, double megabytes) {}

    Hugo(Place place, GoodPages pages) throws IOException {
        this.place = place;
        this.pages = pages;
        this.site = place.folder("hugo");
        write("config.toml", """
                baseURL = "http://localhost:8080/"
                languageCode = "en"
                title = "Bench"
                disableKinds = ["taxonomy", "term"]
                [frontmatter]
                  date = ["updated"]
                  lastmod = ["updated"]
                """);
        write("layouts/_default/baseof.html", """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{{ .Title }} - {{ site.Title }}</title>
                <meta name="description" content="{{ .Summary }}">
                <link rel="canonical" href="{{ .Permalink }}">
                <link rel="stylesheet" href="/site.css">
                {{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="{{ .MediaType }}" href="{{ .RelPermalink }}">{{ end }}
                </head>
                <body>
                {{ partialCached "header.html" . }}
                <main>{{ block "main" . }}{{ end }}</main>
                <footer><p>{{ site.Title }}</p></footer>
                </body>
                </html>
                """);
        write("layouts/partials/header.html", """
                <header><a href="/">{{ site.Title }}</a>
                <nav><ul>{{ range first 6 site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
                </header>
                """);
        write("layouts/_default/single.html", """
                {{ define "main" }}<article>
                <h1>{{ .Title }}</h1>
                <ul>{{ range index .Params "key-points" }}<li>{{ . }}</li>{{ end }}</ul>
                {{ .Content }}
                <p>Updated {{ .Lastmod.Format "2 January 2006" }}</p>
                </article>{{ end }}
                """);
        write("layouts/_default/list.html", """
                {{ define "main" }}<h1>{{ .Title }}</h1>
                {{ .Content }}
                <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary }}</li>{{ end }}</ul>
                {{ end }}
                """);
        write("static/site.css", "main { max-width: 34em }\n");
        GoodPages.writeImages(this.site.resolve("static/images"));
        for (GoodPage page : pages.all()) {
            write(file(page), page.text().replaceAll("\\]\\(\\.\\./([a-z0-9/-]+)\\.md\\)", "](/$1/)"));
        }
    }

    private static String file(GoodPage page) {
        return page.file().replaceFirst("^en/", "content/").replaceFirst("(^|/)index\\.md$", "$1_index.md");
    }

    private void write(String file, String text) throws IOException {
        Path path = this.site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Builds the site into a new folder, and deletes it. */
    Build build() throws Exception {
        Path out = this.place.file("public-" + ++this.builds);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("hugo", "--quiet", "--destination", out.toString())
                .directory(this.site.toFile())
                .inheritIO()
                .start();
        double processor = 0;
        double megabytes = 0;
        while (process.isAlive()) {
            try {
                processor = Processor.used(process.pid());
                megabytes = Memory.most(process.pid());
            } catch (IOException e) {
                continue; // it has just ended: what was read last stands
            }
            Wait.millis(10);
        }
        double seconds = Wait.since(begin);
        requirePages(process.exitValue(), out);
        Tree.delete(out);
        return new Build(seconds, processor, megabytes);
    }

    private void requirePages(int status, Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            long count = files.filter(file -> file.endsWith("index.html")).count();
            if (status != 0 || count < this.pages.all().size()) {
                throw new IOException("Hugo ended with %d and wrote %d pages".formatted(status, count));
            }
        }
    }
}
