package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.afterbacksurgery.article.Kind;
import org.afterbacksurgery.article.TreatmentGroup;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.junit.jupiter.api.Test;

class MenuTests {
    @Test
    void anEmptySiteHasAMenu() {
        Menu menu = Menu.of(SampleEdition.of(), "es");

        assertThat(menu).isEqualTo(new Menu(List.of(), List.of(), "/", "/es/a-z", null, null, null));
    }

    @Test
    void linksToWhatIsPublic() {
        Menu menu = Menu.of(
                SampleEdition.of(
                        SampleArticles.at("/causes")
                                .index()
                                .title("Why it hurts")
                                .build(),
                        SampleArticles.at("/hidden").index().draft().build(),
                        SampleArticles.at("/about/privacy")
                                .kind(Kind.ABOUT)
                                .title("Privacy")
                                .order(1)
                                .build(),
                        SampleArticles.at("/about")
                                .index()
                                .kind(Kind.ABOUT)
                                .title("About")
                                .order(2)
                                .build(),
                        SampleArticles.at("/emergency").build(),
                        SampleArticles.treatment("/treatment/device", TreatmentGroup.DEVICE)
                                .build()),
                "en");

        assertThat(menu.topics()).containsExactly(new Menu.Link("/causes", "Why it hurts"));
        assertThat(menu.about())
                .containsExactly(new Menu.Link("/about", "About"), new Menu.Link("/about/privacy", "Privacy"));
        assertThat(menu.compare()).isEqualTo("/compare");
        assertThat(menu.glossary()).isNull();
        assertThat(menu.emergency()).isEqualTo("/emergency");
    }

    @Test
    void aLongListOfTopicsIsCut() {
        Article[] topics = IntStream.range(0, 9)
                .mapToObj(n -> SampleArticles.at("/topic-" + n)
                        .index()
                        .title("Topic " + n)
                        .build())
                .toArray(Article[]::new);

        assertThat(Menu.of(SampleEdition.of(topics), "en").topics()).hasSize(6);
    }

    @Test
    void aLinkLeadsToItsTopicAndNothingElse() {
        Menu.Link link = new Menu.Link("/causes", "Why it hurts");

        assertThat(link.leadsTo("/causes")).isTrue();
        assertThat(link.leadsTo("/causes/smoking")).isTrue();
        assertThat(link.leadsTo("/causes-and-more")).isFalse();
    }
}
