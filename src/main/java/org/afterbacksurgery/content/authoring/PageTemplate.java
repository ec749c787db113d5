package org.afterbacksurgery.content.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.site.Site;
import org.jspecify.annotations.Nullable;

/** The first text of a page: the keys and headings of its kind, and in each place what belongs there. */
final class PageTemplate {
    private static final String FOLDER = "/new/";
    private static final int LONGEST_TITLE = 70;

    private PageTemplate() {}

    /** @param title null to make one from the file's name */
    static String fill(Kind kind, PageFile page, @Nullable String title, LocalDate today, Site site)
            throws IOException {
        return template(page.topicIndex() ? "index" : kind.word(), page.language())
                .replace("{kind}", kind.word())
                .replace("{today}", today.toString())
                .replace("{title}", quoted(title == null ? titleOf(page, site) : title));
    }

    /** A language without its own templates gets the English ones. */
    private static String template(String name, String language) throws IOException {
        String file = name + ".md";
        try (InputStream own = PageTemplate.class.getResourceAsStream(FOLDER + language + "/" + file);
                InputStream english = PageTemplate.class.getResourceAsStream(FOLDER + "en/" + file)) {
            InputStream template = own == null ? Objects.requireNonNull(english) : own;
            return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String titleOf(PageFile page, Site site) {
        String path = page.file().replaceFirst(page.topicIndex() ? "/index\\.md$" : "\\.md$", "");
        if (path.equals(page.language())) {
            return site.name().in(page.language());
        }
        String words = path.substring(path.lastIndexOf('/') + 1).replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return title.substring(0, Math.min(LONGEST_TITLE, title.length())).strip();
    }

    private static String quoted(String text) {
        String line = text.replaceAll("[\\s\\p{C}]+", " ").strip();
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
