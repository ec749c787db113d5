package org.afterbacksurgery.content.authoring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterbacksurgery.article.PageFile;
import org.afterbacksurgery.content.Draft;
import org.afterbacksurgery.content.FolderScan;
import org.afterbacksurgery.content.Reading;
import org.afterbacksurgery.problem.Suggestion;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.Site;
import org.afterbacksurgery.yaml.YamlEditor;
import org.jspecify.annotations.Nullable;

/** Finds which text a page translates, for {@code source-text}. */
public record TranslationStamp(FolderScan scan) {
    StampChange change(Draft draft) throws StampRefusedException {
        PageFile original = original(draft);
        StampRefusedException.throwIfAny(this.scan.errorsOf(original.file()));
        String hash = Optional.ofNullable(this.scan.readings().get(original.file()))
                .flatMap(Reading::textHash)
                .orElseThrow();
        return new StampChange(
                "source-text",
                (yaml, lineEnd) -> YamlEditor.set(yaml, lineEnd, "source-text", hash),
                matter -> hash.equals(matter.original().text()),
                "%s: translates %s, text %s.".formatted(draft.file(), original.file(), hash));
    }

    private PageFile original(Draft draft) throws StampRefusedException {
        String first = site().firstLanguage();
        if (draft.language().equals(first)) {
            throw StampRefusedException.of("%s: This page is not a translation: it is in the first language (%s)."
                    .formatted(draft.file(), first));
        }
        String address = address(draft);
        if (address == null) {
            throw StampRefusedException.of(
                    "%s: The page does not say which page it translates. Add a line such as 'translates: /causes/smoking'."
                            .formatted(draft.file()));
        }
        Map<String, PageFile> originals = pagesIn(first);
        PageFile original = originals.get(address);
        if (original == null) {
            throw StampRefusedException.of(
                    "%s: It translates '%s', but there is no such page in the first language (%s). %sCorrect the line 'translates'."
                            .formatted(
                                    draft.file(), address, first, Suggestion.didYouMean(address, originals.keySet())));
        }
        return original;
    }

    /** The home page of a language always translates the first home page, without saying so. */
    private @Nullable String address(Draft draft) {
        boolean home = draft.address().equals(site().home(draft.language()));
        return home ? Address.HOME.path() : draft.frontMatter().original().address();
    }

    private Map<String, PageFile> pagesIn(String language) {
        return this.scan.index().pages().values().stream()
                .filter(page -> page.language().equals(language))
                .collect(Collectors.toMap(page -> page.address().path(), Function.identity(), (one, other) -> one));
    }

    private Site site() {
        return this.scan.shared().site();
    }
}
