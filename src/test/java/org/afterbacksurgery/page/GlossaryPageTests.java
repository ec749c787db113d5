package org.afterbacksurgery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.Edition;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.markup.Glossary.Term;
import org.afterbacksurgery.page.ProgramPageView.Asked;
import org.afterbacksurgery.web.Menu;
import org.afterbacksurgery.web.PageHead;
import org.afterbacksurgery.web.SampleMessages;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class GlossaryPageTests {
    private static final Term DISC = new Term("disc", "disc", "A cushion.", List.of("disk", "pad"));
    private static final Term SCAR = new Term("scar", "scar", "What heals.", List.of());
    private static final Glossary GLOSSARY = new Glossary(
            Map.of("en", List.of(SCAR, DISC), "es", List.of(new Term("disc", "disco", "Una almohadilla.", List.of()))));
    private static final Dependency USES_DISC = new Dependency(Dependency.Kind.TERM, "disc");

    private final GlossaryPage page = new GlossaryPage(SampleMessages.SITE);
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void wordsStandByTheirLettersWithTheirOtherNames() {
        show(edition());

        assertThat(this.model.getAttribute("letters"))
                .isEqualTo(Map.of(
                        "D", List.of(new GlossaryEntry(DISC, "disk, pad", List.of())),
                        "S", List.of(new GlossaryEntry(SCAR, "", List.of()))));
    }

    @Test
    void aWordNamesTheFirstThreePagesThatUseIt() {
        show(edition(IntStream.rangeClosed(1, 4)
                .mapToObj(n -> SampleArticles.at("/causes/page-" + n)
                        .title("Page " + n)
                        .uses(USES_DISC, new Dependency(Dependency.Kind.SOURCE, "scar"))
                        .build())
                .toArray(Article[]::new)));

        assertThat(pages("D"))
                .containsExactly(
                        new Menu.Link("/causes/page-1", "Page 1"),
                        new Menu.Link("/causes/page-2", "Page 2"),
                        new Menu.Link("/causes/page-3", "Page 3"));
        assertThat(pages("S")).isEmpty();
    }

    @Test
    void pagesOfOtherLanguagesAreNotNamed() {
        show(edition(SampleArticles.at("/es/causas/disco").uses(USES_DISC).build()));

        assertThat(pages("D")).isEmpty();
    }

    @Test
    void machinesReadTheWordsWithTheirAddresses() {
        show(edition());

        assertThat(head().data()).asString().contains("""
                "hasDefinedTerm":[{"@type":"DefinedTerm","name":"scar","description":"What heals.",\
                "url":"http://localhost:8080/glossary#scar"},\
                {"@type":"DefinedTerm","name":"disc","description":"A cushion.","alternateName":["disk","pad"],\
                "url":"http://localhost:8080/glossary#disc"}]""");
    }

    @Test
    void searchEnginesMayListItWhereTheyMayListUnreviewedPagesAndThereIsOne() {
        show(edition(SampleArticles.smoking()));
        assertThat(head().noindex()).isTrue();

        show(SampleEdition.with(SampleArticles.smoking())
                .glossary(GLOSSARY)
                .site("index-unreviewed: true\n")
                .build());
        assertThat(head().noindex()).isFalse();

        show(SampleEdition.with()
                .glossary(GLOSSARY)
                .site("index-unreviewed: true\n")
                .build());
        assertThat(head().noindex()).isTrue();
    }

    @Test
    void isPairedWithGlossariesOfLanguagesThatHavePages() {
        Article tabaco = SampleArticles.at("/es/causas/tabaco").build();

        show(edition(SampleArticles.smoking(), tabaco));
        assertThat(head().alternates())
                .extracting(PageHead.Alternate::url)
                .containsExactly(
                        "http://localhost:8080/glossary",
                        "http://localhost:8080/es/glosario",
                        "http://localhost:8080/glossary");

        show(edition(SampleArticles.smoking()));
        assertThat(head().alternates()).isEmpty();

        show(SampleEdition.with(SampleArticles.smoking(), tabaco)
                .glossary(new Glossary(Map.of("en", List.of(DISC))))
                .build());
        assertThat(head().alternates()).isEmpty();
    }

    @Test
    void aQueryIsNoOtherPage() {
        assertThat(this.page.readsQuery()).isFalse();
    }

    @Test
    void withoutWordsThereIsNoPage() {
        Asked asked = new Asked(SampleEdition.of(SampleArticles.smoking()), "en", null);

        assertThatThrownBy(() -> this.page.show(asked, this.model)).isInstanceOf(PageNotFound.class);
    }

    private static Edition edition(Article... articles) {
        return SampleEdition.with(articles).glossary(GLOSSARY).build();
    }

    private void show(Edition edition) {
        assertThat(this.page.show(new Asked(edition, "en", null), this.model)).isEqualTo("glossary");
    }

    @SuppressWarnings("unchecked")
    private List<Menu.Link> pages(String letter) {
        Map<String, List<GlossaryEntry>> letters = (Map<String, List<GlossaryEntry>>) this.model.get("letters");
        return Objects.requireNonNull(letters).getOrDefault(letter, List.of()).stream()
                .flatMap(entry -> entry.pages().stream())
                .toList();
    }

    private PageHead head() {
        return Objects.requireNonNull((PageHead) this.model.get("head"));
    }
}
