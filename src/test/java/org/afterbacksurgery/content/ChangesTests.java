package org.afterbacksurgery.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterbacksurgery.content.folder.FileBytes;
import org.afterbacksurgery.content.shared.Shared;
import org.afterbacksurgery.markup.Bibliography;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Numbers;
import org.afterbacksurgery.markup.Picture;
import org.afterbacksurgery.problem.ProblemCode;
import org.afterbacksurgery.problem.SourceText;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.Test;

/** Which pages have to be read again after a change in something that they depend on. */
class ChangesTests {
    private static final String FILE = "en/causes/smoking.md";

    private final Set<String> names = new TreeSet<>(Set.of(FILE, "en/index.md", "images/spine.svg"));
    private final Map<String, Picture> pictures =
            new TreeMap<>(Map.of("images/spine.svg", new Picture("/images/spine.svg", 640, 400)));
    private String people = "ann: { name: Ann }\n";
    private String site = "";
    private FolderState before = state();

    @Test
    void aPageThatComes() {
        this.names.add("en/pain.md");
        FolderState next = state();

        assertTouched(next, "[a](../pain.md)", "[a](/pain)", "[a](/en/pain.md)");
        assertUntouched(
                next, "", "[a](/)", "[a](../index.md)", "[a](/a-z)", "[a](https://a.org)", "![a](/images/spine.svg)");
    }

    @Test
    void aPageThatGoes() {
        this.names.remove("en/index.md");
        FolderState next = state();

        assertTouched(next, "[a](../index.md)", "[a](/)", "[a](/#what-to-do)");
        assertUntouched(next, "", "[a](smoking.md)", "[a](/causes/smoking)", "[a](#what-to-do)");
    }

    @Test
    void aPageThatIsRenamed() {
        this.names.remove("en/index.md");
        this.names.add("en/start.md");
        FolderState next = state();

        assertTouched(next, "[a](../index.md)", "[a](../start.md)");
        assertUntouched(next, "", "[a](smoking.md)");
    }

    @Test
    void aFileThatIsNoPage() {
        this.names.add("en/causes/notes.txt");

        assertUntouched(state(), "", "[a](../nowhere.md)", "![a](../../images/new.svg)");
    }

    @Test
    void anImageThatComes() {
        addPicture("images/new.svg", 640);
        FolderState next = state();

        assertTouched(next, "![a](../../images/new.svg)", "[a](/images/new.svg)");
        assertUntouched(next, "", "[a](/)", "![a](/images/spine.svg)");
    }

    @Test
    void anImageThatGetsAnotherSize() {
        addPicture("images/spine.svg", 320);
        FolderState next = state();

        assertTouched(next, "![a](/images/spine.svg)", "[a](/images/spine.svg)");
        assertUntouched(next, "", "[a](/)", "[a](/nowhere)");
    }

    @Test
    void anImageThatGoes() {
        this.pictures.clear();
        FolderState next = state();

        assertTouched(next, "![a](/images/spine.svg)", "[a](/images/spine.svg)");
        assertUntouched(next, "", "[a](/)");
    }

    /** Any name may become a suggestion, and a suggestion must not name what is gone. */
    @Test
    void theSuggestionForAPageThatIsNotThere() {
        this.names.add("en/causes/smokin.md");

        assertTouched(state(), "[a](smokng.md)");
    }

    @Test
    void aPersonWhoComes() {
        this.people += "bo: { name: Bo }\n";
        FolderState next = state();

        assertTouched(next, reading("authors: [ bo ]", ""));
        assertTouched(next, reading("authors: [ bob ]", ""));
        assertTouched(next, reading("authors: [ ann, bo ]\nkind: x", ""));
        assertUntouched(next, reading("authors: [ ann ]", ""));
        assertUntouched(next, reading("", ""));
    }

    @Test
    void aPersonWhoChanges() {
        this.people = this.people.replace("name: Ann", "name: Anne");
        FolderState next = state();

        assertTouched(next, reading("authors: [ ann ]", ""));
        assertUntouched(next, reading("authors: [ bo ]", ""));
    }

    @Test
    void aReviewerWhoMaySignNow() {
        this.people = this.people.replace("name: Ann", "name: Ann, reviewer: true");

        String signed = "reviewed: { on: 2026-11-01, by: ann, next: 2027-11-01, text: 67fc3e0d }";
        assertTouched(state(), reading(signed, ""));
        assertTouched(state(), reading(signed + "\norder: last", ""));
    }

    @Test
    void aReviewerWhoComes() {
        this.people += "bo: { name: Bo, reviewer: true }\n";

        assertTouched(state(), reading("reviewed: { on: 2026-11-01, by: bo, next: 2027-11-01, text: 67fc3e0d }", ""));
    }

    @Test
    void whatStandsBehindMoreProblemsThanAreListed() {
        String text = "<b>Bold</b>\n\n".repeat(250) + "[a](../pain.md)\n\n![a](/images/new.svg)\n";
        Reading page = reading("authors: [ ann ]", text);
        Reading harmless = reading("", text.substring(0, text.indexOf("[a]")));
        assertThat(List.of(page, harmless))
                .allSatisfy(reading -> assertThat(reading.problems())
                        .hasSize(201)
                        .last()
                        .matches(problem -> problem.code() == ProblemCode.TOO_MANY));

        this.names.add("en/pain.md");
        assertTouched(state(), page);
        assertUntouched(state(), harmless);
        this.names.remove("en/pain.md");
        addPicture("images/new.svg", 640);
        assertTouched(state(), page);
        assertUntouched(state(), harmless);
    }

    @Test
    void otherLanguages() {
        this.site = "languages: [ es, en ]\n";

        assertTouched(state(), "");
    }

    @Test
    void nothingAtAll() {
        assertUntouched(state(), "", "[a](/)", "[a](/nowhere)", "![a](/images/spine.svg)");
    }

    private void addPicture(String file, int width) {
        this.names.add(file);
        this.pictures.put(file, new Picture("/" + file, width, 400));
    }

    private FolderState state() {
        Shared shared = new Shared(
                Site.parse(new SourceText("site.yml", this.site), problem -> {}),
                People.parse(new SourceText("people.yml", this.people), problem -> {}),
                Bibliography.EMPTY,
                Numbers.NONE,
                Glossary.EMPTY,
                this.pictures);
        return FolderState.of(shared).next(new HashSet<>(this.names), shared);
    }

    private void assertTouched(FolderState next, String... texts) {
        assertThat(texts).allSatisfy(text -> assertTouched(next, reading("", text)));
    }

    private void assertUntouched(FolderState next, String... texts) {
        assertThat(texts).allSatisfy(text -> assertUntouched(next, reading("", text)));
    }

    private void assertTouched(FolderState next, Reading reading) {
        assertThat(new Changes(this.before, next).touch(reading)).isTrue();
    }

    private void assertUntouched(FolderState next, Reading reading) {
        assertThat(new Changes(this.before, next).touch(reading)).isFalse();
    }

    private Reading reading(String keys, String text) {
        String page = Folder.PAGE.replace("---\nBone", keys + "\n---\n" + text + "\n\nBone");
        return PageReader.read(
                        Objects.requireNonNull(this.before.index().pages().get(FILE)),
                        new FileBytes(page.getBytes(StandardCharsets.UTF_8)),
                        this.before.index(),
                        this.before.shared())
                .reading();
    }
}
