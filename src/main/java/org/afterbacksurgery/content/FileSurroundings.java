package org.afterbacksurgery.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.folder.PageIndex;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.markup.Surroundings;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.ProgramPage;
import org.afterbacksurgery.site.Site;

/** The folder as one of its files sees it. For one thread at a time. */
final class FileSurroundings implements Surroundings {
    /** Each suggestion compares a name with those of all files. Enough for human mistakes; a limit for hostile text. */
    private static final int MOST_SUGGESTIONS = 50;

    private final PageFile page;
    private final PageIndex index;
    private final Shared shared;
    private final Set<Dependency> asked = new LinkedHashSet<>();
    private int suggestions;

    FileSurroundings(PageFile page, PageIndex index, Shared shared) {
        this.page = page;
        this.index = index;
        this.shared = shared;
    }

    Shared shared() {
        return this.shared;
    }

    /** The pages and images that the file asked for, whether they exist or not. */
    Set<Dependency> asked() {
        return this.asked;
    }

    @Override
    public String language() {
        return this.page.language();
    }

    @Override
    public Bibliography bibliography() {
        return this.shared.bibliography();
    }

    @Override
    public Numbers numbers() {
        return this.shared.numbers();
    }

    @Override
    public Glossary glossary() {
        return this.shared.glossary();
    }

    @Override
    public Optional<String> pageOf(String path) {
        return resolve(path)
                .map(file -> this.index.pages().get(asked(Dependency.Kind.PAGE, file)))
                .map(found -> found.address().path());
    }

    @Override
    public boolean isAddress(String address) {
        boolean page = Address.parse(asked(Dependency.Kind.PAGE, address))
                .filter(parsed -> !this.index.filesOf(parsed).isEmpty())
                .isPresent();
        Site site = this.shared.site();
        return page
                || ProgramPage.at(site, address).isPresent()
                || site.fileAddresses().anyMatch(address::equals);
    }

    @Override
    public Optional<Picture> picture(String path) {
        return resolve(path).map(file -> this.shared.pictures().get(asked(Dependency.Kind.IMAGE, file)));
    }

    private String asked(Dependency.Kind kind, String key) {
        this.asked.add(new Dependency(kind, key));
        return key;
    }

    @Override
    public String didYouMean(String path) {
        this.asked.add(Dependency.FILE_NAMES);
        if (this.suggestions++ >= MOST_SUGGESTIONS) {
            return "";
        }
        String file = resolve(path).orElse(path);
        String name = file.substring(file.lastIndexOf('/') + 1);
        Set<String> known = this.index.pages().keySet();
        return Suggestion.nearest(file, known)
                .or(() ->
                        known.stream().filter(page -> page.endsWith("/" + name)).findFirst())
                .or(() -> Suggestion.nearest(file, this.shared.pictures().keySet()))
                .map("Did you mean '/%s'? "::formatted)
                .orElse("");
    }

    /** The path under the content folder; empty when it leads out of the folder. */
    private Optional<String> resolve(String path) {
        String folder = this.page.file().substring(0, this.page.file().lastIndexOf('/') + 1);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(parts.stream().collect(Collectors.joining("/")));
    }
}
