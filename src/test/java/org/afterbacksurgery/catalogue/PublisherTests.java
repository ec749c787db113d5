package org.afterbacksurgery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterbacksurgery.article.Dependency;
import org.afterbacksurgery.markup.Glossary;
import org.afterbacksurgery.site.Address;
import org.afterbacksurgery.site.People;
import org.afterbacksurgery.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to drafts in the database. */
class PublisherTests extends CatalogueOnDatabase {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Address SMOKING = new Address("/causes/smoking");

    @BeforeEach
    void setClock() {
        this.now = NOW;
    }

    @Test
    void aPublishedPageIsThereWithItsText() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());

        Article article = published().orElseThrow();
        assertThat(article.title()).isEqualTo("Smoking and healing after a spinal fusion");
        assertThat(article.topic()).isEqualTo("en/causes");
        assertThat(this.texts.of(article).body()).hasToString("<p>Bone needs blood.</p>\n");
        assertThat(this.texts.of(article).keyPoints())
                .hasToString("<li>Smoking slows bone healing.</li><li>Stopping helps.</li>");
    }

    @Test
    void whatIsPublishedSurvivesARestart() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /rauchen ]", "")), List.of());
        Article before = published().orElseThrow();

        restart();

        assertThat(published()).hasValue(before);
        assertThat(this.texts.of(before).body()).hasToString("<p>Bone needs blood.</p>\n");
        assertThat(alias("/rauchen")).hasValue(before);
    }

    @Test
    void aRevisionIsAddedOnlyWhenSomethingChanged() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.smoking("", "\nAnd time.\n")), List.of());

        assertThat(this.revisions.findAll())
                .extracting(revision -> revision.plainText)
                .containsExactlyInAnyOrder("Bone needs blood.", "Bone needs blood. And time.");
        assertThat(this.texts.of(published().orElseThrow()).body().toString()).contains("And time.");
    }

    @Test
    void aDraftThatWasNeverPublicLeavesNoTrace() {
        this.publisher.publish(List.of(Drafts.smoking("status: draft", "")), List.of());

        assertThat(published()).isEmpty();
        assertThat(gone()).isEmpty();
        assertThat(this.articles.findAll()).isEmpty();
    }

    @Test
    void aPublicPageThatBecomesADraftIsGoneSinceToday() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.smoking("status: draft", "")), List.of());

        assertThat(published()).isEmpty();
        assertThat(at(NOW).goneSince(gone().orElseThrow())).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void pagesAreTakenDownInOneEdition() {
        this.publisher.publish(List.of(Drafts.smoking(), Drafts.at("en/living/a.md")), List.of());
        Edition before = this.catalogue.edition();
        this.publisher.takeDown(List.of("en/living/a.md", "en/causes/smoking.md", "en/unknown.md"));

        assertThat(before.pages("en")).hasSize(2);
        assertThat(this.catalogue.edition().pages("en")).isEmpty();
        assertThat(gone()).isPresent();
    }

    @Test
    void aPageThatIsPublishedAgainIsThereAgain() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.takeDown(List.of("en/causes/smoking.md"));
        this.publisher.publish(List.of(Drafts.smoking()), List.of());

        assertThat(published()).isPresent();
        assertThat(gone()).isEmpty();
    }

    @Test
    void aScheduledPageIsHiddenUntilItsHour() {
        this.publisher.publish(List.of(Drafts.smoking("publish: 2026-11-25", "")), List.of());

        assertThat(published()).isEmpty();
        assertThat(gone()).isEmpty();
        Instant midnight = Instant.parse("2026-11-25T05:00:00Z");
        assertThat(at(midnight.minusSeconds(1)).page(SMOKING)).isEmpty();
        assertThat(at(midnight).page(SMOKING)).isPresent();
        assertThat(at(NOW).until()).isEqualTo(midnight);
    }

    @Test
    void anExpiredPageIsGoneSinceTheDayItExpired() {
        this.publisher.publish(List.of(Drafts.smoking("expire: 2026-11-20", "")), List.of());

        assertThat(published()).isEmpty();
        assertThat(at(NOW).goneSince(gone().orElseThrow())).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aPublicPageThatIsScheduledAgainIsGone() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.smoking("publish: 2026-12-24", "")), List.of());

        assertThat(published()).isEmpty();
        assertThat(gone()).isPresent();
    }

    /** It is still the day before in New York. */
    @Test
    void aPageThatWasPublicInAnotherTimeZoneIsGone() {
        use("America/New_York");
        this.publisher.publish(
                List.of(
                        Drafts.smoking("publish: 2026-11-25", ""),
                        Drafts.at("en/living/later.md", "publish: 2026-12-25")),
                List.of());
        use("Pacific/Auckland");
        assertThat(published()).isPresent();

        use("America/New_York");
        assertThat(published()).isEmpty();
        assertThat(at(NOW).goneSince(gone().orElseThrow())).isEqualTo(LocalDate.of(2026, 11, 24));
        restart();
        assertThat(gone()).isPresent();
        assertThat(at(NOW).gone(new Address("/living/later"))).isEmpty();
    }

    @Test
    void theTimeZoneBeforeTheFirstSettingsShowedNobodyAPage() {
        use("America/Los_Angeles");
        this.now = Instant.parse("2026-11-25T06:00:00Z");
        this.publisher.publish(List.of(Drafts.smoking("publish: 2026-11-25", "")), List.of());
        restart();
        use("America/Los_Angeles");

        assertThat(at(this.now).gone(SMOKING)).isEmpty();
    }

    private void use(String zone) {
        Site site = new Site(
                Site.DEFAULT.name(),
                Site.DEFAULT.baseUrl(),
                Site.DEFAULT.languages(),
                ZoneId.of(zone),
                Site.DEFAULT.emergencyNumber(),
                Site.DEFAULT.crisisLine(),
                Site.DEFAULT.owner(),
                Site.DEFAULT.authors(),
                Site.DEFAULT.indexUnreviewed(),
                Site.DEFAULT.clinic());
        this.publisher.use(site, People.DEFAULT, Glossary.EMPTY);
    }

    @Test
    void aRemovedFileLeavesItsPageGoneAndItsRevisionsKept() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /rauchen ]", "")), List.of());
        this.publisher.remove("en/causes/smoking.md");
        restart();

        assertThat(gone()).isPresent();
        assertThat(alias("/rauchen")).isPresent();
        assertThat(this.revisions.findAll()).hasSize(1);
    }

    @Test
    void aRemovedFileThatWasNeverPublicIsForgotten() {
        this.publisher.publish(List.of(Drafts.smoking("publish: 2026-12-24", "")), List.of());
        this.publisher.remove("en/causes/smoking.md");

        assertThat(this.articles.findAll()).isEmpty();
        assertThat(at(Instant.parse("2027-01-01T00:00:00Z")).page(SMOKING)).isEmpty();
    }

    @Test
    void anAliasThatIsNoLongerNamedLeadsNowhere() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /Rauchen/, /fumar ]", "")), List.of());
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /fumar ]", "")), List.of());

        assertThat(alias("/rauchen")).isEmpty();
        assertThat(alias("/fumar")).isPresent();
    }

    @Test
    void aRenamedPageIsReachedFromEveryAddressItHadInOneHop() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /rauchen ]", "")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md")), List.of());
        this.publisher.rename("en/causes/smoking.md", "en/causes/tobacco.md");
        this.publisher.publish(List.of(Drafts.at("en/living/tobacco.md")), List.of());
        this.publisher.rename("en/causes/tobacco.md", "en/living/tobacco.md");
        this.publisher.publish(List.of(Drafts.at("en/living/tobacco.md")), List.of());
        restart();

        Address now = new Address("/living/tobacco");
        assertThat(at(NOW).page(now)).isPresent();
        for (String before : List.of("/causes/smoking", "/causes/tobacco")) {
            assertThat(alias(before).orElseThrow().address()).isEqualTo(now);
            assertThat(at(NOW).gone(new Address(before))).isEmpty();
        }
        assertThat(alias("/rauchen")).isEmpty();
        assertThat(this.revisions.findAll()).hasSize(3);
        assertThat(this.articles.findAll()).hasSize(1);
    }

    @Test
    void aPageThatIsRenamedBackIsWhereItWas() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md")), List.of());
        this.publisher.rename("en/causes/smoking.md", "en/causes/tobacco.md");
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.rename("en/causes/tobacco.md", "en/causes/smoking.md");
        restart();

        assertThat(published()).isPresent();
        assertThat(alias("/causes/tobacco").orElseThrow().address()).isEqualTo(SMOKING);
    }

    @Test
    void theAddressesBeforeARenameAreTold() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /rauchen ]", "")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md")), List.of());
        this.publisher.rename("en/causes/smoking.md", "en/causes/tobacco.md");

        assertThat(this.publisher.formerAddresses())
                .isEqualTo(Map.of("en/causes/tobacco.md", Set.of("/causes/smoking")));
        restart();
        assertThat(this.publisher.formerAddresses())
                .isEqualTo(Map.of("en/causes/tobacco.md", Set.of("/causes/smoking")));
    }

    @Test
    void aPageThatIsYetToComeTakesNoAddressAway() {
        renameSmokingToTobacco();
        String claim = "publish: 2027-01-01\naliases: [ /causes/smoking ]";
        this.publisher.publish(List.of(Drafts.at("en/living/next.md", claim)), List.of());

        Instant before = Instant.parse("2027-01-01T04:59:59Z");
        assertAnswers("/causes/smoking", before, "/causes/tobacco");
        assertAnswers("/causes/smoking", before.plusSeconds(1), "/living/next");

        this.publisher.publish(List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01")), List.of());
        assertAnswers("/causes/smoking", before.plusSeconds(1), "/causes/tobacco");
        this.publisher.publish(List.of(Drafts.at("en/living/next.md", claim)), List.of());
        this.publisher.remove("en/living/next.md");
        assertAnswers("/causes/smoking", before.plusSeconds(1), "/causes/tobacco");
    }

    @Test
    void aPageThatIsYetToComeTakesNoAddressOfADeletedPageAway() {
        this.publisher.publish(List.of(Drafts.smoking("aliases: [ /rauchen ]", "")), List.of());
        this.publisher.remove("en/causes/smoking.md");
        this.publisher.publish(
                List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01\naliases: [ /rauchen ]")), List.of());

        assertAnswers("/rauchen", NOW, "gone");
        this.publisher.remove("en/living/next.md");
        assertAnswers("/rauchen", NOW, "gone");
    }

    @Test
    void anAddressGoesBackWhenALivePageNoLongerNamesIt() {
        renameSmokingToTobacco();
        this.publisher.publish(List.of(Drafts.at("en/living/other.md", "aliases: [ /causes/smoking ]")), List.of());
        assertAnswers("/causes/smoking", NOW, "/living/other");

        this.publisher.publish(List.of(Drafts.at("en/living/other.md")), List.of());
        assertAnswers("/causes/smoking", NOW, "/causes/tobacco");
    }

    @Test
    void anAddressGoesBackWhenThePageThatNamesItIsDeleted() {
        renameSmokingToTobacco();
        this.publisher.publish(
                List.of(Drafts.at("en/living/other.md", "aliases: [ /causes/smoking, /other ]")), List.of());
        this.publisher.remove("en/living/other.md");

        assertAnswers("/causes/smoking", NOW, "/causes/tobacco");
        assertAnswers("/other", NOW, "gone");
        this.publisher.remove("en/causes/tobacco.md");
        assertAnswers("/causes/smoking", NOW, "gone");
    }

    @Test
    void anOldAddressStaysThroughRenamesWhetherFrontMatterNamesItOrNot() {
        renameSmokingToTobacco();
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md", "aliases: [ /causes/smoking ]")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/living/tobacco.md", "aliases: [ /causes/smoking ]")), List.of());
        this.publisher.rename("en/causes/tobacco.md", "en/living/tobacco.md");
        assertAnswers("/causes/smoking", NOW, "/living/tobacco");

        this.publisher.publish(List.of(Drafts.at("en/living/tobacco.md")), List.of());
        assertAnswers("/causes/smoking", NOW, "/living/tobacco");
    }

    @Test
    void anOldAddressOfTwoPagesLeadsToTheOneThatLeftItLast() {
        renameSmokingToTobacco();
        this.publisher.publish(List.of(Drafts.smoking("", "Another page.\n")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/living/other.md")), List.of());
        this.now = NOW.plusSeconds(60);
        this.publisher.rename("en/causes/smoking.md", "en/living/other.md");
        assertAnswers("/causes/smoking", this.now, "/living/other");

        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.rename("en/causes/tobacco.md", "en/causes/smoking.md");
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md")), List.of());
        this.now = NOW.plusSeconds(120);
        this.publisher.rename("en/causes/smoking.md", "en/causes/tobacco.md");
        assertAnswers("/causes/smoking", this.now, "/causes/tobacco");
        this.publisher.remove("en/causes/tobacco.md");
        assertAnswers("/causes/smoking", this.now, "/living/other");
    }

    @Test
    void aRenamedPageTakesNoAddressAwayAtWhichNobodySawIt() {
        renameSmokingToTobacco();
        this.publisher.publish(List.of(Drafts.smoking("publish: 2027-01-01", "")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01")), List.of());
        this.publisher.rename("en/causes/smoking.md", "en/living/next.md");

        assertAnswers("/causes/smoking", Instant.parse("2027-01-02T12:00:00Z"), "/causes/tobacco");
    }

    @Test
    void anAddressAtWhichNobodySawThePageIsNotProposed() {
        this.publisher.publish(List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/living/later.md", "publish: 2027-01-01")), List.of());
        this.publisher.rename("en/living/next.md", "en/living/later.md");

        assertThat(this.publisher.formerAddresses()).isEmpty();
    }

    @Test
    void anOldAddressThatAnotherPageNamesIsNotProposed() {
        renameSmokingToTobacco();
        this.publisher.publish(
                List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01\naliases: [ /causes/smoking ]")),
                List.of());
        assertThat(this.publisher.formerAddresses()).isEmpty();

        this.publisher.publish(List.of(Drafts.at("en/living/next.md", "publish: 2027-01-01")), List.of());
        assertThat(this.publisher.formerAddresses())
                .isEqualTo(Map.of("en/causes/tobacco.md", Set.of("/causes/smoking")));
    }

    private void renameSmokingToTobacco() {
        this.publisher.publish(List.of(Drafts.smoking()), List.of());
        this.publisher.publish(List.of(Drafts.at("en/causes/tobacco.md")), List.of());
        this.publisher.rename("en/causes/smoking.md", "en/causes/tobacco.md");
    }

    /** Now, and after a restart. */
    private void assertAnswers(String alias, Instant at, String answer) {
        assertThat(answer(alias, at)).as(alias).isEqualTo(answer);
        restart();
        assertThat(answer(alias, at)).as(alias + " after a restart").isEqualTo(answer);
    }

    private String answer(String alias, Instant at) {
        Edition edition = at(at);
        return edition.alias(alias)
                .map(page -> edition.isPublic(page) ? page.address().path() : "gone")
                .orElse("nothing");
    }

    private Optional<Article> alias(String alias) {
        return at(NOW).alias(alias);
    }

    @Test
    void whatAPageTakesFromSharedFilesIsKnown() {
        this.publisher.publish(
                List.of(Drafts.smoking("authors: [ editorial-team ]", ""), Drafts.at("en/living/a.md")), List.of());
        this.publisher.publish(List.of(Drafts.at("en/living/hidden.md")), List.of());
        this.publisher.takeDown(List.of("en/living/hidden.md"));
        restart();

        assertThat(showing(Dependency.Kind.PERSON, "editorial-team"))
                .containsExactlyInAnyOrder("en/causes/smoking.md", "en/living/a.md");
        assertThat(showing(Dependency.Kind.PERSON, "nobody")).isEmpty();
        assertThat(showing(Dependency.Kind.SETTING, "authors")).containsExactly("en/living/a.md");
        assertThat(showing(Dependency.Kind.SETTING, "emergency-number"))
                .containsExactlyInAnyOrder("en/causes/smoking.md", "en/living/a.md");
        assertThat(showing(Dependency.Kind.NUMBER, "pain")).isEmpty();
    }

    private List<String> showing(Dependency.Kind kind, String key) {
        return this.catalogue.showing(new Dependency(kind, key)).stream()
                .map(Article::file)
                .toList();
    }

    @Test
    void anotherImageIsAnotherEdition() {
        this.publisher.keepSharedFile("images/x.svg", "image/svg+xml", new byte[] {1});
        Edition before = this.catalogue.edition();

        this.publisher.keepSharedFile("images/x.svg", "image/svg+xml", new byte[] {1});
        assertThat(this.catalogue.edition()).isSameAs(before);

        this.publisher.keepSharedFile("images/x.svg", "image/svg+xml", new byte[] {2});
        assertThat(this.catalogue.edition()).isNotSameAs(before);
    }

    @Test
    void aSharedFileIsKept() {
        this.publisher.keepSharedFile("images/x.svg", "image/svg+xml", new byte[] {1, 2, 3});
        assertThat(this.images.find("images/x.svg").orElseThrow().content()).containsExactly(1, 2, 3);

        this.publisher.keepSharedFile("images/x.svg", "image/svg+xml", new byte[] {4});
        restart();

        assertThat(this.images.find("images/x.svg").orElseThrow().content()).containsExactly(4);
        assertThat(this.images.find("site.yml")).isEmpty();
    }

    private Edition at(Instant moment) {
        return this.catalogue.editionAt(moment);
    }

    private Optional<Article> published() {
        return at(NOW).page(SMOKING);
    }

    private Optional<Article> gone() {
        return at(NOW).gone(SMOKING);
    }
}
