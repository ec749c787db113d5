package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.afterbacksurgery.catalogue.Article;
import org.afterbacksurgery.catalogue.SampleArticles;
import org.afterbacksurgery.catalogue.SampleEdition;
import org.afterbacksurgery.markup.Glossary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTests {
    private static final Article CAUSES =
            SampleArticles.at("/causes").index().title("Causes").build();

    @ParameterizedTest
    @CsvSource({
        "555 0100, 5550100",
        "(555) 010-0199, 5550100199",
        "+1 555.010.0199, +15550100199",
        "1-800-555-0100 ext. 22,",
        "1-800-MY-SPINE,",
        "ask for us,"
    })
    void onlyAPlainNumberCanBeDialed(String phone, String number) {
        assertThat(new Frame.Line("Clinic", phone).number()).isEqualTo(number);
    }

    @Test
    void saysWhatTheSettingsSayInTheLanguageOfThePath() {
        SampleEdition edition = SampleEdition.with(CAUSES).site("""
                name: { en: After, es: Después }
                base-url: https://www.example.org
                emergency-number: "112"
                crisis-line: "024"
                owner: { name: The owner, funding: { en: Gifts., es: Donaciones. } }
                """);

        Frame spanish = Frame.of(edition.build(), "/es/causas");

        assertThat(spanish.siteName()).isEqualTo("Después");
        assertThat(spanish.language()).isEqualTo("es");
        assertThat(spanish.baseUrl()).isEqualTo("https://www.example.org");
        assertThat(spanish.feed()).isEqualTo("/es/feed.xml");
        assertThat(spanish.emergencyNumber()).isEqualTo("112");
        assertThat(spanish.crisisLine()).isEqualTo("024");
        assertThat(spanish.owner()).isEqualTo("The owner");
        assertThat(spanish.funding()).isEqualTo("Donaciones.");
        assertThat(spanish.menu().topics()).isEmpty();
        Frame english = Frame.of(edition.build(), "/nothing-here");
        assertThat(english.siteName()).isEqualTo("After");
        assertThat(english.feed()).isEqualTo("/feed.xml");
        assertThat(english.funding()).isEqualTo("Gifts.");
        assertThat(english.menu().topics()).containsExactly(Menu.Link.to(CAUSES));
    }

    @Test
    void fundingIsEmptyWhereItIsNotSaid() {
        assertThat(frame("owner: { name: The owner }\n").funding()).isEmpty();
    }

    @Test
    void theLineOfTheClinicNeedsAClinicWithAPhone() {
        assertThat(frame("clinic: { name: Our Clinic, phone: 555 0100, sells: [] }\n")
                        .clinic())
                .isEqualTo(new Frame.Line("Our Clinic", "555 0100"));
        assertThat(frame("clinic: { name: Our Clinic, sells: [] }\n").clinic()).isNull();
        assertThat(frame("").clinic()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/causes, page", "/causes/smoking, true", "/causes-and-more, ''", "/, ''"})
    void theMenuMarksThePageItselfAndTheTopicItStandsIn(String path, String current) {
        Frame frame = Frame.of(SampleEdition.of(CAUSES), path);

        assertThat(frame.current(Menu.Link.to(CAUSES))).isEqualTo(current);
    }

    @Test
    void theConditionHasAnyNumberOfOtherNames() {
        Frame frame = frame("");
        assertThat(frame.condition()).isEqualTo("failed back surgery syndrome");
        assertThat(frame.alsoCalled()).isEqualTo("FBSS, persistent spinal pain syndrome type 2");

        Glossary glossary = new Glossary(
                Map.of("en", List.of(new Glossary.Term("failed-back-surgery-syndrome", "FBSS", "Pain.", List.of()))));
        Frame alone = Frame.of(SampleEdition.with().glossary(glossary).build(), "/");
        assertThat(alone.condition()).isEqualTo("FBSS");
        assertThat(alone.alsoCalled()).isEmpty();
    }

    @Test
    void aLanguageHasItsOwnHomeOnceItIsPublic() {
        Article home = SampleArticles.at("/es").index().build();

        assertThat(Frame.of(SampleEdition.of(home), "/es/a-z").home()).isEqualTo("/es");
        assertThat(Frame.of(SampleEdition.of(), "/es/a-z").home()).isEqualTo("/");
    }

    private static Frame frame(String site) {
        return Frame.of(SampleEdition.with().site(site).build(), "/");
    }
}
